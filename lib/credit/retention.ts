import type { Progress, Status } from './status.ts';

/** Days that personal data is kept where nobody said otherwise: as long as the record of calls itself. */
export const usualDays = 400;
const day = 86_400_000;

/**
 * Fields of calls and answers that say nothing about a person, by name: numbers, codes, dates, amounts. Everything else goes
 * when its time is over, also what nobody has thought of.
 */
const impersonal =
  /^(ycfStrCode|password|orderNo|requestDate|orderYmd|shipYmd|totalAmount|(unitPrice|itemCount|subTotal)\d*|sendDiv|processDiv|cartCode|paymentNo|beforePaymentNo|returnCode|errorCode|returnDate|result|status|warning|snsKk|claimSum|claimDate|orderDate|maturity|requestContents|reasonReissue)$/;

/** Fields as they stay once their time is over: names remain, so that it is seen what was told. Null where nothing goes. */
export function withoutPersonal(fields: Readonly<Record<string, string>>): Record<string, string> | null {
  let gone = false;
  const kept = Object.entries(fields).map(([name, value]) => {
    if (value === '' || impersonal.test(name)) return [name, value];
    gone = true;
    return [name, ''];
  });
  return gone ? (Object.fromEntries(kept) as Record<string, string>) : null;
}

/**
 * Has the credit come to its end, so that nothing will be compared with what was sent? Not an open credit, however old. A
 * shipped one is at its end when it is paid, or when it was last heard of so long ago that no bill can be open.
 */
export function isClosed(
  { status, progress, answeredAt }: { status: Status; progress: Progress | null; answeredAt: number | null },
  now: number,
): boolean {
  if (['declined', 'cancelled', 'none', 'invalid'].includes(status)) return true;
  if (status !== 'shipped') return false;
  return progress === 'paid' || (answeredAt !== null && now - answeredAt > usualDays * day);
}
