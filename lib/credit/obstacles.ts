import { stageOf, type Capabilities, type Facts, type Options, type Stage } from './facts.ts';
import type { Why } from './why.ts';

/** What stands in the way of one thing for a granted order; null when nothing does. */
export type Obstacle = (facts: Facts, options: Options, capabilities: Capabilities) => Why | null;

/** The order must stand at one of these stages. Paid is said as such: it explains itself better than "too late". */
function outside(stages: readonly Stage[], facts: Facts, why: Why): Why | null {
  const stage = stageOf(facts);
  if (stage === null || stages.includes(stage)) return null;
  return stage === 'paid' ? 'why.paid' : why;
}

export const noCancel: Obstacle = (facts, _options, { cancel }) =>
  outside(cancel, facts, 'why.cancelTooLate');

/** Only an order that was authorized as 同梱 has print data (§4.6, kaasd010E: high). */
export const noInvoice: Obstacle = (facts, { bundledInvoice }, { invoice }) => {
  // An order that was authorized as bundled can be asked for whatever the contract says today: asking changes nothing.
  if (!facts.bundled) return bundledInvoice ? 'why.notBundled' : 'why.bundledContract';
  return outside(invoice, facts, 'why.invoiceTooLate');
};

const noOtherCarrier: Obstacle = ({ carrier }, { otherCarrier }) =>
  carrier === 'other' && !otherCarrier ? 'why.otherCarrier' : null;

/** A number for an order that has none at the provider. Another carrier's needs the option 他社配送 (§4.4: high). */
export const noFirstSlip: Obstacle = (facts, options, capabilities) => {
  if (facts.tracking === 'none') return 'why.noTracking';
  return (
    noOtherCarrier(facts, options, capabilities) ?? outside(capabilities.registerSlip, facts, 'why.slipFixed')
  );
};

/** Another number instead of the registered one. Where another carrier is involved that means withdrawing the old one. */
export const noOtherSlip: Obstacle = (facts, options, capabilities) => {
  const { changeSlip, withdrawSlip } = capabilities;
  const stages = facts.carrier === 'other' || facts.slipByOther ? withdrawSlip : changeSlip;
  const fixed = outside(stages, facts, 'why.slipFixed');
  if (facts.tracking === 'none') return fixed ?? 'why.trackingGone';
  if (facts.tracking === 'same') return 'why.slipSame';
  return fixed ?? noOtherCarrier(facts, options, capabilities);
};

export const noWithdrawal: Obstacle = (facts, _options, { withdrawSlip }) =>
  outside(withdrawSlip, facts, 'why.slipFixed');

/**
 * A new authorization under the next number, the old one cancelled. Once the parcel is on its way its slip number must be
 * registered again, so the number and its carrier must be usable; and an invoice in the parcel names the old number, so
 * a buyer could pay the one that was cancelled.
 */
export const noReplacement: Obstacle = (facts, options, capabilities) => {
  const late = outside(capabilities.replace, facts, 'why.replaceTooLate');
  if (late !== null || facts.status !== 'shipped') return late;
  if (facts.bundled) return 'why.replaceBundled';
  if (facts.tracking === 'none') return 'why.trackingGone';
  return noOtherCarrier(facts, options, capabilities);
};

/** KAAKK needs the option contract (§4.7, kaakk004E: high). */
export const noReduction: Obstacle = (facts, { amountChange }, { reduce }) =>
  outside(reduce, facts, 'why.changeTooLate') ?? (amountChange ? null : 'why.amountContract');

export const noCorrection: Obstacle = (facts, _options, { correct }) =>
  outside(correct, facts, 'why.changeTooLate');

/** No call raises an amount (§7: high): a new authorization does, where the provider has that way at all. */
export const noRaise: Obstacle = (facts, options, capabilities) =>
  noReplacement(facts, options, capabilities) ?? (capabilities.raise === 'never' ? 'why.raiseNever' : null);

/** Any way to bring the credit in line with the order. Where the drift is not known, one open way is enough to try. */
export const noChange: Obstacle = (facts, options, capabilities) => {
  const ask = (obstacle: Obstacle): Why | null => obstacle(facts, options, capabilities);
  /** Null when one of them is free, else what the first says. */
  const all = (first: Obstacle, ...others: readonly Obstacle[]): Why | null =>
    [first, ...others].some((obstacle) => ask(obstacle) === null) ? null : ask(first);
  switch (facts.drift) {
    case 'lower':
      return all(noReduction, noReplacement);
    case 'higher':
      return ask(noRaise);
    case 'text':
      return all(noCorrection, noReplacement);
    case 'none':
      return ask(noCorrection) === 'why.paid' ? 'why.paid' : 'why.noDrift';
    case 'unknown':
      return all(noCorrection, noReduction, noReplacement);
  }
};
