import type { Access, Outcome, Standing } from '../port.ts';
import { transportError } from './errors/transport.ts';
import { call, type Api, type Deps } from './wire.ts';
import type { Answer } from './xml.ts';

/** 取引状況 (KAAST) in our words. 30–32 come from one source only; 6 may be retired. */
const trade: ReadonlyMap<string, Standing> = new Map<string, Standing>([
  ['1', { credit: 'approved' }],
  ['2', { credit: 'cancelled' }],
  ['3', { credit: 'shipped', progress: 'registered' }],
  ['5', { credit: 'shipped', progress: 'investigation' }],
  ['6', { credit: 'shipped', progress: 'alerted' }],
  ['10', { credit: 'shipped', progress: 'settled' }],
  ['11', { credit: 'shipped', progress: 'invoiced' }],
  ['12', { credit: 'shipped', progress: 'paid' }],
  ['30', { credit: 'review' }],
  ['31', { credit: 'cancelled' }],
  ['32', { credit: 'declined', why: 'unknown' }],
]);

/** 審査結果 (KAARA, KAARS) in our words; undefined for a value nobody knows. */
export function creditOf(result: string | undefined): Standing | undefined {
  switch (result) {
    case '0':
      return { credit: 'approved' };
    case '1':
      return { credit: 'declined', why: 'unavailable' };
    case '2':
      return { credit: 'declined', why: 'overLimit' };
    case '3':
      return { credit: 'review' };
    default:
      return undefined;
  }
}

/** Waits before the second and third try of a read, ms. */
const pauses = [300, 1200];

/** Asking again at once would only wait as long again, knock at a closed door, or be sent away again. */
const hopeless: ReadonlySet<string> = new Set(['timeout', 'maintenance', 'redirected']);

/** A read may be repeated: it changes nothing. */
export async function readCall(
  deps: Deps,
  api: Api,
  access: Access,
  orderNo: string,
): Promise<Outcome<Answer>> {
  for (let tried = 0; ; tried++) {
    const outcome = await call(deps, api, access, { orderNo });
    const pause = pauses[tried];
    if (outcome.kind !== 'unknown' || hopeless.has(outcome.error.code) || pause === undefined) return outcome;
    await deps.delay(pause * (0.75 + deps.random() / 2));
  }
}

const codeOf = (outcome: Outcome<Answer>): string =>
  outcome.kind === 'refused' ? outcome.error.code.toLowerCase() : '';
const answered = (value: Standing): Outcome<Standing> => ({ kind: 'answered', value });
const odd = (what: string): Outcome<Standing> => ({
  kind: 'unknown',
  error: transportError('malformed', what),
});

/**
 * The standing of one number. KAARS tells the credit result but not whether the order was cancelled or shipped; KAAST
 * tells that but not why an order was declined. KAARS 008 means "unknown or cancelled", so KAAST decides.
 */
export async function lookupOne(deps: Deps, orderNo: string, access: Access): Promise<Outcome<Standing>> {
  const credit = await readCall(deps, 'KAARS0010', access, orderNo);
  const gone = codeOf(credit) === 'kaars008e';
  if (credit.kind !== 'answered' && !gone) return credit;

  if (credit.kind === 'answered') {
    const result = creditOf(credit.value.result);
    if (!result) return odd(`KAARS result ${credit.value.result ?? 'missing'}`);
    if (result.credit !== 'approved') return answered(result);
  }
  const status = await readCall(deps, 'KAAST0010', access, orderNo);
  if (status.kind === 'answered') {
    // A status nobody knows must not be guessed: "cancelled" would open the way to a second authorization.
    const standing = trade.get(status.value.result ?? '');
    return standing ? answered(standing) : odd(`KAAST result ${status.value.result ?? 'missing'}`);
  }
  if (codeOf(status) !== 'kaast008e') return status;
  return gone ? answered({ credit: 'absent' }) : odd('KAARS knows the number, KAAST does not');
}
