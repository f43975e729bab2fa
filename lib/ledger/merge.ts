import { freshFor } from '../credit/step-recovery.ts';
import type { Case, Entry, Intent } from './records.ts';

/** What this browser knows of an order. */
export interface Known {
  readonly record: Case | null;
  readonly intent: Intent | null;
  /** The journal knows the click of the file's intent: it was open here once, and has an end. */
  readonly ended: boolean;
}

/**
 * What becomes of one order of a file. `new`, `replaced`: the file's case counts. `same`: nothing to do. `kept`: the case
 * of this browser is newer and counts. `later`: an operation of this browser is open on it, so that the file's own has to wait
 * until that has its end.
 */
export type Merged =
  | { readonly kind: 'new' | 'replaced' | 'kept'; readonly record: Case; readonly intent: Intent | null }
  | { readonly kind: 'same' | 'later' };

/** When the provider last spoke. */
const spoken = ({ answeredAt }: Case): number => answeredAt ?? -1;

/**
 * The rule by which records of a file meet those that are here. Pure.
 *
 * Whoever heard the provider last is right about the case. The numbers of both stay claimed. An intent is never dropped
 * nor doubled: one that is open here stays as it is; one that came to its end here does not come back; any other is taken
 * in as one that may have been sent, whatever the file says, because the browser that wrote it may have gone on. So it is
 * asked after and not sent as fresh.
 */
export function merged(here: Known, { case: theirs, intent }: Entry, now: number): Merged {
  const { record: ours } = here;
  const comes = intent !== null && !here.ended ? asked(intent, now) : null;
  if (here.intent) {
    const ownOne = intent === null || intent.requestId === here.intent.requestId || here.ended;
    return { kind: ownOne ? 'same' : 'later' };
  }
  if (!ours) return { kind: 'new', record: comes ? open(theirs) : theirs, intent: comes };

  const claims = [...new Set([...ours.claims, ...theirs.claims])];
  const newer = spoken(theirs) > spoken(ours);
  const base: Case = { ...(newer ? theirs : ours), claims, tried: tried(ours, theirs, newer) };
  if (comes) return { kind: newer ? 'replaced' : 'kept', record: open(base), intent: comes };
  if (newer) return { kind: 'replaced', record: ended(base, ours), intent: null };
  return claims.length > ours.claims.length || base.tried > ours.tried
    ? { kind: 'kept', record: base, intent: null }
    : { kind: 'same' };
}

/** Attempts that are used up count only within one series; of two series the one that counts has its own. */
function tried(ours: Case, theirs: Case, newer: boolean): number {
  const one = JSON.stringify([
    ours.series?.terms.baseUrl,
    ours.series?.terms.merchantCode,
    ours.series?.prefix,
  ]);
  const other = JSON.stringify([
    theirs.series?.terms.baseUrl,
    theirs.series?.terms.merchantCode,
    theirs.series?.prefix,
  ]);
  return one === other ? Math.max(ours.tried, theirs.tried) : (newer ? theirs : ours).tried;
}

/** Under way elsewhere, as far as anybody here knows. */
const open = (base: Case): Case =>
  ['running', 'uncertain', 'review'].includes(base.status)
    ? base
    : { ...base, status: 'uncertain', before: lastSaid(base) };

const lastSaid = ({ status, before }: Case): Case['status'] => (status === 'invalid' ? before : status);

/** A case that was under way when the file was made, whose operation came to its end here: what was last said counts. */
const ended = (base: Case, ours: Case): Case =>
  ['running', 'uncertain'].includes(base.status)
    ? { ...base, status: ours.status, before: ours.before }
    : base;

/** May have been sent, and is too old to be sent by itself. */
const asked = (intent: Intent, now: number): Intent => ({
  ...intent,
  state: 'sent',
  plannedAt: Math.min(intent.plannedAt, now - freshFor),
  absentSince: null,
  asks: 0,
  askAt: 0,
});
