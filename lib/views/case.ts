import type { Status } from '../credit/status.ts';
import { caseKey, type Case, type Credit } from '../ledger/records.ts';
import type { Failure } from '../messages/contract.ts';
import { notes } from './texts.ts';

/** A number of which nothing is known but that the provider has it, or will be asked about it. */
export const unknownCredit = (attempt: number, sentNumber: string, bundled: boolean): Credit => ({
  attempt,
  sentNumber,
  amount: null,
  fee: null,
  sent: null,
  doubt: null,
  firstTotal: null,
  authorizedOn: null,
  bundled,
  slip: null,
  differences: [],
});

/** A case nobody has worked on yet. */
export function freshCase(backOffice: string, hostId: string): Case {
  return {
    ...unknownCredit(0, '', false),
    version: 2,
    key: caseKey(backOffice, hostId),
    backOffice,
    hostId,
    shopId: '',
    status: 'none',
    before: 'none',
    progress: null,
    ...quiet,
    series: null,
    consumed: false,
    tried: 0,
    claims: [],
    answeredAt: null,
    heldSince: null,
    asks: 0,
    askAt: null,
    seen: null,
    print: '',
  };
}

export const quiet = { message: '', remedy: '', code: '', problems: [], raw: '' } as const;

/** Why something is as it is, with the provider's whole answer where its code is unknown. */
export type Reason = Failure & { readonly raw?: string };
/** The provider holds a credit, granted or on hold. */
export const isLive = (status: Status): boolean => ['approved', 'review', 'shipped'].includes(status);

/** The case when nobody knows whether the call arrived; `reason` says why it could not be found out. */
export function afterUnknown(record: Case, reason: Reason | null): Case {
  const note = isLive(record.before) ? notes.uncertainStep : notes.uncertain;
  return {
    ...record,
    ...quiet,
    status: 'uncertain',
    message: `${note.message}${reason?.message ?? ''}`,
    remedy: reason?.remedy || note.remedy,
    code: reason?.code ?? '',
    raw: reason?.raw ?? '',
  };
}
