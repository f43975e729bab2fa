import { driftOf, sentAfter, type Sent } from '../credit/drift.ts';
import type { Scope } from '../credit/facts.ts';
import { endOfAuthorization, type StepEnd } from '../credit/follow-up.ts';
import type { Standing } from '../credit/standing.ts';
import type { Step } from '../credit/steps.ts';
import type { Case, Intent, Won } from '../ledger/records.ts';
import {
  afterFound,
  afterHeard,
  afterNothing,
  afterRefusal,
  afterStanding,
  lasting,
  ownCredit,
  quiet,
  unknownCredit,
  vanished,
} from './cases.ts';
import type { Found } from './latest.ts';
import type { Result } from './step.ts';
import { changeNotes, notes } from './texts.ts';

type Ended = Exclude<Result, { kind: 'open' }>;
type Failed = Extract<Result, { kind: 'failed' }>;

/** What the end of a step makes of the case, and of the plan. */
export interface Conclusion {
  readonly end: StepEnd;
  /** The case at rest, should the plan end here. */
  readonly record: Case;
  /** A credit won under a new number, taken over once the old one is gone. */
  readonly won: Won | null;
}

/** `carries` are the scopes that a reduction or correction tells. `at` epoch ms. */
export function conclude(
  intent: Intent,
  record: Case,
  result: Ended,
  carries: readonly Scope[],
  at: number,
): Conclusion {
  const step = intent.steps[intent.at]!;
  const { won } = intent;
  if (result.kind === 'unknowable') {
    // Which number is registered is not known any more; the next one is registered after a withdrawal.
    const slip = step.kind === 'changeSlip' ? null : record.slip;
    const changes = step.kind === 'reduce' || step.kind === 'correct';
    const doubt = changes && record.sent ? changed(step, intent, record.sent, record, carries) : record.doubt;
    const next = { ...afterNothing(record, notes.unknowable, notes.unknowable.code), slip, doubt };
    return { end: 'failed', record: next, won };
  }
  if (result.kind === 'failed')
    return { end: 'failed', record: afterFailure(intent, record, result, at), won };
  if (step.kind === 'authorize' && result.found) {
    const answered = authorized(intent, step, result.found);
    if (replaces(intent)) return afterReplacement(record, answered, at);
    const { standing, ...credit } = answered;
    const own = credit.sent !== null;
    // A record that came by a file may have been told of another contract meanwhile.
    const asked = { ...record, series: intent.series };
    const next = afterFound(own ? { ...asked, ...credit } : asked, result.found, own, at);
    return { end: endOfAuthorization(standing), record: next, won };
  }
  return { end: 'done', record: afterDone(step, intent, record, result.heard, carries, at), won };
}

const replaces = ({ steps }: Intent): boolean => steps.length > 1 && steps[0]?.kind === 'authorize';

/** The credit an authorization came to: ours, or one that somebody asked for under the same number. */
function authorized(intent: Intent, step: Step & { kind: 'authorize' }, found: Found): Won {
  const own = found.attempt === intent.attempt && (!intent.duplicate || intent.resends > 0);
  const credit = own
    ? ownCredit(found.attempt, step.prepared, intent.plannedAt)
    : unknownCredit(found.attempt, found.orderNo, intent.series.terms.options.bundledInvoice);
  return { ...credit, standing: found.standing };
}

/** The new number of a change has its answer; the old credit stands in every case. */
function afterReplacement(record: Case, won: Won, at: number): Conclusion {
  const { sentNumber, standing } = won;
  const end = endOfAuthorization(standing);
  if (end === 'done') return { end, record: { ...record, ...quiet, status: record.before }, won };
  if (end === 'held') {
    const heldSince = record.status === 'review' ? record.heldSince : at;
    const note = changeNotes.held(sentNumber, record.sentNumber);
    return { end, record: { ...record, ...quiet, ...note, status: 'review', heldSince }, won };
  }
  const why = standing.credit === 'declined' && standing.why !== 'unknown' ? notes[standing.why].message : '';
  const note = changeNotes.kept(sentNumber, why);
  const tried = Math.max(record.tried, won.attempt);
  return { end, record: { ...afterNothing(record, note, note.code), heldSince: null, tried }, won: null };
}

type Changing = Extract<Step, { readonly kind: 'reduce' | 'correct' }>;
const nowOf = (step: Changing, intent: Intent): Sent => intent.now ?? step.prepared.fields;

/** What the provider has once it was told of these scopes. */
const changed = (
  step: Changing,
  intent: Intent,
  sent: Sent,
  { amount }: Case,
  told: readonly Scope[],
): NonNullable<Case['doubt']> => ({
  sent: sentAfter(sent, nowOf(step, intent), told),
  amount: step.kind === 'reduce' ? step.prepared.total : amount,
});

function afterDone(
  step: Step,
  intent: Intent,
  record: Case,
  heard: Standing | null,
  carries: readonly Scope[],
  at: number,
): Case {
  const back = { ...record, ...quiet, status: record.before };
  switch (step.kind) {
    case 'authorize':
      return back;
    case 'cancel': {
      const { won } = intent;
      if (won && step.orderNo === won.sentNumber) {
        const note = changeNotes.undone(won.sentNumber);
        const tried = Math.max(record.tried, won.attempt);
        return { ...afterNothing(record, note, note.code), heldSince: null, tried };
      }
      if (!won) return afterHeard(record, heard ?? { credit: 'cancelled' }, at);
      const { standing, ...credit } = won;
      if (standing.credit === 'absent') return vanished({ ...record, ...credit }, at);
      return afterStanding({ ...record, ...credit, consumed: true, heldSince: null }, standing, at);
    }
    case 'reduce':
    case 'correct': {
      // Called "the same amount" at the first try, only the amount is known to be so: a browser sends a call again by itself
      // when its connection ends, or somebody else was here.
      const blind = intent.duplicate && intent.resends === 0;
      const told = blind ? (['amount'] as const) : carries;
      const next = changed(step, intent, record.sent ?? {}, record, told);
      const differences = record.sent ? driftOf(next.sent, nowOf(step, intent)) : [];
      const unsure = blind && record.sent !== null && differences.length > 0;
      const doubt = unsure ? changed(step, intent, record.sent, record, carries) : null;
      const sent = record.sent && next.sent;
      const fee = step.prepared.charge ?? null;
      const words = unsure ? notes.sameAmount : {};
      const now = { ...back, sent, fee, amount: next.amount, answeredAt: at, differences, doubt };
      return { ...now, ...lasting(now), ...words };
    }
    case 'withdrawSlip':
      return afterHeard(record, heard ?? { credit: 'approved' }, at);
    case 'register':
    case 'changeSlip': {
      const carrier = step.kind === 'register' ? step.carrier : 'yamato';
      const next = afterHeard(record, heard ?? { credit: 'shipped', progress: 'registered' }, at);
      return { ...next, slip: { number: step.slip, carrier } };
    }
  }
}

/** The provider's side is as before, or as it was heard to be. */
function afterFailure(intent: Intent, record: Case, { note, heard, error }: Failed, at: number): Case {
  const step = intent.steps[intent.at]!;
  if (step.kind === 'authorize') {
    // A number that is taken, yet unknown to every question, is used up: the next attempt gets another.
    const usedUp = error === null && intent.duplicate && intent.state === 'sent';
    if (replaces(intent)) {
      const kept = changeNotes.kept(step.prepared.orderNo, note.message);
      const tried = usedUp ? Math.max(record.tried, intent.attempt) : record.tried;
      const next = afterNothing(record, kept, error?.code ?? kept.code);
      return { ...next, heldSince: null, tried, raw: error?.raw ?? '' };
    }
    if (error) return afterRefusal(record, error, at);
    return { ...afterNothing(record, note, note.code), consumed: usedUp };
  }
  const { won } = intent;
  if (won && step.kind === 'cancel' && step.orderNo === won.sentNumber) {
    const both = changeNotes.both(record.sentNumber, won.sentNumber);
    const tried = Math.max(record.tried, won.attempt);
    return { ...afterNothing(record, both, both.code), heldSince: null, tried };
  }
  const next = afterHeard(record, heard, at);
  const words = { message: note.message, remedy: note.remedy, code: note.code, raw: error?.raw ?? '' };
  if (step.kind !== 'reduce' || !error) return { ...next, ...words };
  // Above the present total it was only hoped that the first total allows it.
  const hoped = step.prepared.total >= (record.amount ?? 0);
  return hoped
    ? { ...next, ...words, firstTotal: null, remedy: notes.otherReduction }
    : { ...next, ...words };
}
