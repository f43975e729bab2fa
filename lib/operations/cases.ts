import { allowed } from '../credit/allowed.ts';
import { caseKey, type Case } from '../ledger/records.ts';
import type { CaseView } from '../messages/contract.ts';
import type { ProviderError, Standing } from '../providers/port.ts';
import { notes } from './texts.ts';

/** A case nobody has worked on yet. */
export function freshCase(backOffice: string, hostId: string): Case {
  return {
    version: 1,
    key: caseKey(backOffice, hostId),
    backOffice,
    hostId,
    shopId: '',
    number: '',
    status: 'none',
    before: 'none',
    progress: null,
    message: '',
    remedy: '',
    code: '',
    problems: [],
    attempt: 0,
    consumed: false,
    sentNumber: '',
    numberKey: '',
    amount: null,
    answeredAt: null,
  };
}

const quiet = { message: '', remedy: '', code: '', problems: [], progress: null } as const;

/** The case after the provider spoke. `at` epoch ms. */
export function afterStanding(
  record: Case,
  standing: Exclude<Standing, { credit: 'absent' }>,
  at: number,
): Case {
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

/** The case when nobody knows whether the call arrived. */
export function afterUnknown(record: Case, error: ProviderError | null): Case {
  return { ...record, ...quiet, status: 'uncertain', ...notes.uncertain, code: error?.code ?? '' };
}

/** The case when an intent ended without having reached the provider. */
export function afterNothing(record: Case, note: { message: string; remedy: string }, code = ''): Case {
  return { ...record, ...quiet, status: record.before, consumed: false, ...note, code };
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
