import type { Standing } from '../credit/standing.ts';
import { holdPause } from '../credit/pauses.ts';
import type { Case, Credit } from '../ledger/records.ts';
import type { Failure } from '../messages/contract.ts';
import { dayInJapan } from '../order/jst.ts';
import type { Prepared, ProviderError } from '../providers/port.ts';
import type { Found, Known } from './latest.ts';
import { isLive, quiet, unknownCredit } from '../views/case.ts';
import { notes } from './texts.ts';

export { afterUnknown, freshCase, isLive, quiet, unknownCredit, type Reason } from '../views/case.ts';

/** A number that this PC authorized. `at` is the moment of the click, epoch ms. */
export const ownCredit = (
  attempt: number,
  { orderNo, total, fields, charge }: Prepared,
  at: number,
): Credit => ({
  ...unknownCredit(attempt, orderNo, fields.sendDiv === '2'),
  amount: total,
  fee: charge ?? null,
  sent: fields,
  firstTotal: total,
  authorizedOn: dayInJapan(new Date(at)),
});

/**
 * What a granted credit has to say for itself: nothing, unless somebody else asked for it. Then its amount is not known
 * here, and that stays said for as long as it is so.
 */
export const lasting = ({ sent, amount, sentNumber }: Case): Partial<Case> =>
  sent === null && amount === null && sentNumber !== '' ? { ...quiet, ...notes.adopted } : quiet;
const notHeld = { heldSince: null, asks: 0, askAt: null } as const;

/** The case after the provider spoke. `at` epoch ms. */
export function afterStanding(record: Case, standing: Known, at: number): Case {
  const next = {
    ...record,
    ...quiet,
    ...notHeld,
    status: standing.credit,
    consumed: true,
    answeredAt: at,
    progress: standing.credit === 'shipped' ? standing.progress : null,
    // Withdrawn, here or elsewhere.
    slip: standing.credit === 'shipped' ? record.slip : null,
  } satisfies Case;
  switch (standing.credit) {
    case 'approved':
    case 'shipped':
      return { ...next, ...lasting(next) };
    case 'cancelled':
      return next;
    case 'review': {
      const asks = record.askAt === null ? 0 : record.asks + 1;
      const heldSince = record.heldSince ?? at;
      return { ...next, ...notes.review, heldSince, asks, askAt: at + holdPause(asks) };
    }
    case 'declined':
      return { ...next, ...notes[standing.why === 'unknown' ? 'declined' : standing.why] };
  }
}

/**
 * The case after a question that found an attempt. `own`: that attempt was this case's own call. What somebody else asked
 * for is not told by the provider: better no amount than a wrong one.
 */
export function afterFound(record: Case, found: Found, own: boolean, at: number): Case {
  if (own) return afterStanding(record, found.standing, at);
  const bundled = record.series?.terms.options.bundledInvoice ?? false;
  const theirs = { ...record, ...unknownCredit(found.attempt, found.orderNo, bundled) };
  const next = afterStanding(theirs, found.standing, at);
  return next.message === '' ? { ...next, ...notes.adopted } : next;
}

/** The case whose number the provider no longer knows: it goes out again next time, and is refused if it is there after all. */
export const vanished = (record: Case, at: number): Case => ({
  ...record,
  ...quiet,
  ...notHeld,
  ...notes.vanished,
  status: 'none',
  consumed: false,
  answeredAt: at,
});

/** The case after a question to which the provider said "unknown number", with no call under way. */
export function afterAbsent(record: Case, at: number): Case {
  if (record.consumed && isLive(record.status)) return vanished(record, at);
  if (record.status === 'running' || record.status === 'uncertain')
    return afterNothing(record, notes.notArrived);
  // What was refused was never taken in, and an end that was heard stays heard.
  return record;
}

/** The case as the provider says it is, or as it was before if it says nothing. */
export function afterHeard(record: Case, heard: Standing | null, at: number): Case {
  if (heard === null) {
    const { before } = record;
    const granted = before === 'approved' || before === 'shipped';
    return { ...record, ...(granted ? lasting(record) : quiet), status: before };
  }
  return heard.credit === 'absent' ? vanished(record, at) : afterStanding(record, heard, at);
}

/**
 * The case after a call that changed nothing at the provider. A fault in an order without a credit makes it 要修正; what is
 * granted stays granted.
 */
export function afterRefusal(record: Case, error: ProviderError, at: number): Case {
  const next = { ...afterNothing(record, error, error.code), answeredAt: at, raw: error.raw ?? '' };
  return error.next === 'edit' && !isLive(record.before) ? { ...next, status: 'invalid' } : next;
}

/** The case when an intent ended without having reached the provider. */
export function afterNothing(record: Case, note: Omit<Failure, 'code'>, code = ''): Case {
  return {
    ...record,
    ...quiet,
    status: record.before,
    consumed: isLive(record.before) && record.consumed,
    message: note.message,
    remedy: note.remedy,
    code,
  };
}
