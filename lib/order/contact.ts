import { toHalfWidthAscii } from './width.ts';

const separators = /[-‐‑‒–—―−ー－ｰ~～〜.・ ()]/g;

/** The same number in half width without dashes, brackets, dots and spaces. Whatever else is in it stays. */
function withoutSeparators(text: string): string {
  return toHalfWidthAscii(text.trim()).replaceAll(separators, '');
}

export interface PhoneReading {
  /** Digits where it is a number; other text stays, to be refused by name. */
  readonly digits: string;
  /** True where the country code +81 was read as the leading 0: more than a way of writing. */
  readonly reworded: boolean;
}

/** A phone number as typed: full width, odd dashes, brackets and +81 are read. */
export function readPhone(text: string): PhoneReading {
  const plain = withoutSeparators(text);
  const digits = plain.replace(/^\+81(0?)/, '0');
  return { digits, reworded: digits !== plain };
}

export type PhoneFault = 'characters' | 'leadingZero' | 'unassigned' | 'length';

/**
 * What keeps digits from being a phone number, null when nothing does. Eleven digits for 0x0 (mobile, IP), else ten.
 * 020 is assigned to machines and pagers: no buyer answers there.
 */
export function phoneFault(digits: string): PhoneFault | null {
  if (!/^[0-9]+$/.test(digits)) return 'characters';
  if (!digits.startsWith('0')) return 'leadingZero';
  if (digits.startsWith('020')) return 'unassigned';
  return digits.length === (/^0[5-9]0/.test(digits) ? 11 : 10) ? null : 'length';
}

/** Postal code as seven digits where it is one; other text stays and fails. */
export function postDigits(text: string): string {
  return withoutSeparators(text.trim().replace(/^〒/, ''));
}
