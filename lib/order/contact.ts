import { toHalfWidthAscii } from './width.ts';

const dashes = /[-‐‑‒–—―−ー－ｰ~～〜.・ ()]/g;

/** Phone number as digits with no dash: full width, odd dashes, brackets and +81 are read; other text stays and fails. */
export function phoneDigits(text: string): string {
  const plain = toHalfWidthAscii(text.trim()).replaceAll(dashes, '');
  return plain.replace(/^\+81(0?)/, '0');
}

/** A number a Japanese phone can have: 0 first; 11 digits for 0x0 (mobile, IP), else 10. */
export function isPhone(digits: string): boolean {
  return /^0[5-9]0\d{8}$/.test(digits) || (/^0\d{9}$/.test(digits) && !/^0[5-9]0/.test(digits));
}

/** Postal code as seven digits where it is one; other text stays and fails. */
export function postDigits(text: string): string {
  return toHalfWidthAscii(text.trim()).replace(/^〒/, '').replaceAll(dashes, '');
}
