import type { Capabilities, Facts, Options } from './facts.ts';
import {
  noCancel,
  noChange,
  noFirstSlip,
  noInvoice,
  noOtherSlip,
  noWithdrawal,
  type Obstacle,
} from './obstacles.ts';
import { operations, type Operation, type Status } from './status.ts';
import type { Why } from './why.ts';

export type { Capabilities, Facts, Options, Scope, Stage } from './facts.ts';
export type { Why } from './why.ts';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Why };

/** One cell: possible, not possible because …, or it depends on the facts. */
type Cell = 'yes' | Why | Obstacle;
type Row = Readonly<Record<Operation, Cell>>;

const all = (cell: Cell): Row => ({
  authorize: cell,
  change: cell,
  check: cell,
  cancel: cell,
  registerShipment: cell,
  withdrawShipment: cell,
  fetchInvoice: cell,
  clear: cell,
});

/** A credit the provider grants. The sets of stages behind each cell are the provider's Capabilities. */
const granted: Row = {
  authorize: 'why.granted',
  change: noChange,
  check: 'yes',
  cancel: noCancel,
  registerShipment: noFirstSlip,
  withdrawShipment: 'why.noSlip',
  fetchInvoice: noInvoice,
  clear: 'why.clearGranted',
};

/**
 * What may be done in each state. What no source tells is decided here on purpose:
 *
 * - `check` is a question and changes nothing. It is open in every state at rest, also before any attempt of our own: it
 *   finds what another PC has sent.
 * - A hold may be cancelled: the shop manual does so. The provider's own set for 審査中 is unknown; should it refuse,
 *   nothing has changed. It is authorized again only after that: with both open the buyer could be billed twice.
 * - A declined order leaves nothing to cancel at the provider (§6); `clear` takes that place.
 * - An invalid order has nothing at the provider under its last number: it comes from an authorization that was not sent
 *   or not taken. What an earlier number left there (declined, cancelled) is not live either, so nothing more opens.
 */
const table: Readonly<Record<Status, Row>> = {
  none: { ...all('why.notRequested'), authorize: 'yes', check: 'yes' },
  invalid: { ...all('why.mendFirst'), authorize: 'yes', check: 'yes', clear: 'yes' },
  running: all('why.running'),
  uncertain: { ...all('why.uncertain'), check: 'yes' },
  review: { ...all('why.onHold'), check: 'yes', cancel: noCancel, clear: 'why.clearGranted' },
  approved: granted,
  declined: { ...all('why.declined'), authorize: 'yes', check: 'yes', clear: 'yes' },
  cancelled: { ...all('why.cancelled'), authorize: 'yes', check: 'yes' },
  shipped: { ...granted, registerShipment: noOtherSlip, withdrawShipment: noWithdrawal },
};

/**
 * The one answer to what may be done now, and if not, why. Overlay, panel, automation and worker all ask here. An unknown
 * fact never forbids: the worker asks again with the whole order before it sends anything.
 */
export function verdicts(
  facts: Facts,
  options: Options,
  capabilities: Capabilities,
): Readonly<Record<Operation, Verdict>> {
  const verdict = (operation: Operation): Verdict => {
    const cell = table[facts.status][operation];
    const why = typeof cell === 'function' ? cell(facts, options, capabilities) : cell;
    return why === null || why === 'yes' ? { ok: true } : { ok: false, why };
  };
  return Object.fromEntries(operations.map((operation) => [operation, verdict(operation)])) as Record<
    Operation,
    Verdict
  >;
}

/** What is called for, most urgent first; the first one that is possible becomes the button of the row. */
const calls: Readonly<Record<Status, readonly Operation[]>> = {
  none: ['authorize'],
  invalid: ['authorize'],
  running: [],
  uncertain: ['check'],
  review: ['check'],
  // The change before the slip number: a new number after dispatch has to take the slip along.
  approved: ['change', 'registerShipment', 'check'],
  declined: ['authorize'],
  cancelled: ['authorize'],
  shipped: ['change', 'registerShipment', 'check'],
};

/**
 * The first button of a row, null for none. A change or a slip number is offered here only where it is known to be called
 * for; with unknown facts both stay possible, but the button is a check.
 */
export function mainOperation(facts: Facts, options: Options, capabilities: Capabilities): Operation | null {
  const possible = verdicts(facts, options, capabilities);
  const calledFor = (operation: Operation): boolean =>
    !(operation === 'change' && facts.drift === 'unknown') &&
    !(operation === 'registerShipment' && facts.tracking === 'unknown');
  return calls[facts.status].find((one) => calledFor(one) && possible[one].ok) ?? null;
}
