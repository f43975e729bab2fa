import { allowed } from '../credit/allowed.ts';
import { caseKey, type Case } from '../ledger/records.ts';
import type { CaseView, Failure } from '../messages/contract.ts';
import type { ProviderError } from '../providers/port.ts';
import type { Found, Known } from './latest.ts';
import { notes } from './texts.ts';

/** A case nobody has worked on yet. */
export function freshCase(backOffice: string, hostId: string): Case {
  return {
    version: 1,
    key: caseKey(backOffice, hostId),
    backOffice,
    hostId,
    shopId: '',
    status: 'none',
    before: 'none',
    progress: null,
    message: '',
    remedy: '',
    code: '',
    problems: [],
    series: null,
    attempt: 0,
    consumed: false,
    sentNumber: '',
    claims: [],
    amount: null,
    answeredAt: null,
  };
}

const quiet = { message: '', remedy: '', code: '', problems: [], progress: null } as const;

/** The case after the provider spoke. `at` epoch ms. */
export function afterStanding(record: Case, standing: Known, at: number): Case {
  const next = {
    ...record,
    ...quiet,
    status: standing.credit,
    consumed: true,
    answeredAt: at,
  } satisfies Case;
  switch (standing.credit) {
    case 'approved':
    case 'cancelled':
      return next;
    case 'review':
      return { ...next, ...notes.review };
    case 'shipped':
      return { ...next, progress: standing.progress };
    case 'declined':
      return { ...next, ...(standing.why === 'unknown' ? notes.declined : notes[standing.why]) };
  }
}

/**
 * The case after a question that found an attempt. `own`: that attempt was this case's own call. What somebody else asked
 * for is not told by the provider: better no amount than a wrong one.
 */
export function afterFound(record: Case, found: Found, own: boolean, at: number): Case {
  if (own) return afterStanding(record, found.standing, at);
  const theirs = { ...record, attempt: found.attempt, sentNumber: found.orderNo, amount: null };
  const next = afterStanding(theirs, found.standing, at);
  return next.message === '' ? { ...next, ...notes.adopted } : next;
}

/** The case after a question to which the provider said "unknown number", with no call under way. */
export function afterAbsent(record: Case, at: number): Case {
  if (record.consumed && ['approved', 'review', 'shipped'].includes(record.status)) {
    // The same number goes out next time: should the provider have it after all, it refuses a second one.
    return { ...record, ...quiet, ...notes.vanished, status: 'none', consumed: false, answeredAt: at };
  }
  if (record.status === 'running' || record.status === 'uncertain')
    return afterNothing(record, notes.notArrived);
  // What was refused was never taken in, and an end that was heard stays heard.
  return record;
}

/** The case after an attempt that changed nothing at the provider. A fault in the order itself makes it 要修正. */
export function afterRefusal(record: Case, error: ProviderError, at: number): Case {
  return {
    ...record,
    ...quiet,
    status: error.next === 'edit' ? 'invalid' : record.before,
    consumed: false,
    message: error.message,
    remedy: error.remedy,
    code: error.code,
    answeredAt: at,
  };
}

/** The case when nobody knows whether the call arrived; `reason` says why it could not be found out. */
export function afterUnknown(record: Case, reason: Failure | null): Case {
  return {
    ...record,
    ...quiet,
    status: 'uncertain',
    message: `${notes.uncertain.message}${reason?.message ?? ''}`,
    remedy: reason?.remedy || notes.uncertain.remedy,
    code: reason?.code ?? '',
  };
}

/** The case when an intent ended without having reached the provider. */
export function afterNothing(record: Case, note: { message: string; remedy: string }, code = ''): Case {
  return {
    ...record,
    ...quiet,
    status: record.before,
    consumed: false,
    message: note.message,
    remedy: note.remedy,
    code,
  };
}

/** What a page may see. */
export function viewOf(record: Case): CaseView {
  return {
    hostId: record.hostId,
    status: record.status,
    progress: record.progress,
    message: record.message,
    remedy: record.remedy,
    code: record.code,
    sentNumber: record.sentNumber,
    amount: record.amount,
    answeredAt: record.answeredAt,
    allowed: [...allowed(record.status)],
    problems: [...record.problems],
  };
}
