import type { Operation, Status } from '../../credit/status.ts';
import type { JobEntry } from '../../ledger/job-records.ts';
import type { ActReply, CaseView } from '../../messages/contract.ts';
import { jobTexts } from './texts.ts';

/** How one order ended, as far as anybody knows. */
export interface Outcome {
  readonly change: Partial<JobEntry>;
  /** Provider's or our own code behind a failure; empty for none. */
  readonly code: string;
}

type Note = { readonly message: string; readonly remedy: string };

/** Where a case stands once the operation has been carried out; null: wherever it stands. */
const fits: Readonly<Record<Operation, readonly Status[] | null>> = {
  authorize: ['review', 'approved', 'shipped'],
  change: ['review', 'approved', 'shipped'],
  check: null,
  cancel: ['cancelled'],
  registerShipment: ['shipped'],
  withdrawShipment: ['approved'],
  fetchInvoice: [],
  clear: ['none', 'cancelled'],
};

/** Our own codes that every order would meet. */
const ours = ['noPassword', 'vaultBroken', 'settingsUnreadable', 'ledgerUnavailable'];

/** Is there no result for a reason that is not about the order? `general`: the same question of the provider's codes. */
export const isFault = ({ change, code }: Outcome, general: (code: string) => boolean): boolean =>
  change.state === 'uncertain' || (change.state === 'failed' && (ours.includes(code) || general(code)));

/** Did the vault's lock come in between? Then nothing was sent, or what was sent is asked after once it is unlocked. */
export const isShut = (reply: ActReply): boolean =>
  (reply.kind === 'failed' ? reply.code : reply.kind === 'done' ? reply.view.code : '') === 'locked';

/** What an answer makes of the order's place in the job. A refusal leaves its code in the view. */
export function outcomeOf(operation: Operation, reply: ActReply): Outcome {
  switch (reply.kind) {
    case 'confirm':
      return ended('failed', jobTexts.confirm);
    case 'failed':
      // A reason of the life cycle comes as the key of its words, which the page puts in.
      return ended('failed', { ...reply, message: reply.message || reply.code }, {}, reply.code);
    case 'invoice':
      return ended('done', reply.view, { status: reply.view.status, invoice: reply.invoice });
    case 'done':
      // A change that came to nothing may say so without a code; one that took effect has nothing to say.
      return byView(
        operation,
        reply.view,
        reply.view.code === '' && (reply.view.message === '' || settled(operation, reply.view)),
      );
  }
}

/**
 * What the case as it stands says of an operation whose outcome was not known. A status alone does not tell of a change or
 * a slip number: it came to nothing where it could still be done.
 */
export function outcomeBy(operation: Operation, view: CaseView): Outcome {
  return byView(operation, view, settled(operation, view));
}

const settled = (operation: Operation, { verdicts }: CaseView): boolean =>
  (operation !== 'change' && operation !== 'registerShipment') || verdicts[operation] !== null;

/** Nobody knows; `note` says why. */
export const unknown = (note: Note, code = ''): Outcome => ended('uncertain', note, {}, code);

function byView(operation: Operation, view: CaseView, effective: boolean): Outcome {
  const { status, message, remedy, code, problems } = view;
  if (status === 'uncertain' || status === 'running') return ended('uncertain', view, { status }, code);
  const fit = fits[operation];
  if (!fit || (fit.includes(status) && effective)) return ended('done', view, { status });
  const named = problems.map(({ label, reason }) => `${label}：${reason}`).join(' ');
  const said = message === '' ? jobTexts.noEffect : { message: `${message} ${named}`.trim(), remedy };
  return ended('failed', said, { status }, code);
}

function ended(
  state: JobEntry['state'],
  { message, remedy }: Note,
  more: Partial<JobEntry> = {},
  code = '',
): Outcome {
  // Kept where another try may come: it holds names and addresses.
  const order = state === 'done' ? { order: null, mends: [] } : {};
  return { change: { ...order, ...more, state, message, remedy, code, asks: false }, code };
}
