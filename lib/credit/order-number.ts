import { lastAttempt } from './attempt.ts';

/** What the provider accepts everywhere: its tables differ on `_` and on the first and last character. */
const safe = /^[0-9A-Za-z]([0-9A-Za-z-]{0,18}[0-9A-Za-z])?$/;
const limit = 20;
/** Room kept for `-2` … `-99`, so that every attempt of a number looks alike. */
const room = 3;
/** Ends like an attempt of ours (`ABC-2`), or like a number shortened by us (`…-x` and eleven characters). */
const ambiguous = /(-\d{1,2}|-x[0-9a-z]{11})$/;

/**
 * The number sent to the provider for an attempt (1, 2, …). Attempt 1 depends on the host's order number alone, so that
 * every PC asks under the same number and the provider itself refuses a second authorization. A number that is too long,
 * holds other characters, or could be mistaken for another order's attempt is shortened and carries a hash of the whole.
 * Throws a RangeError outside attempts 1 to 99.
 */
export function orderNumber(hostNumber: string, attempt: number, prefix = ''): string {
  if (!Number.isInteger(attempt) || attempt < 1 || attempt > lastAttempt)
    throw new RangeError(`Attempt ${attempt}`);
  const whole = prefix === '' ? hostNumber : `${prefix}-${hostNumber}`;
  const first =
    safe.test(whole) && whole.length <= limit - room && !ambiguous.test(whole) ? whole : shortened(whole);
  return attempt === 1 ? first : `${first}-${attempt}`;
}

/** Four readable characters, `-x`, eleven of hash: 17 in all. */
function shortened(whole: string): string {
  const head = whole.replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 4);
  return `${head === '' ? 'n' : head}-x${hash(whole)}`;
}

/** FNV-1a over UTF-8, 64 bits, eleven base-36 digits (the highest bits fold in). Not for secrets. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  }
  return (value % 36n ** 11n).toString(36).padStart(11, '0');
}
