import { toHalfWidthAscii } from './width.ts';

export type SlipFault = 'empty' | 'characters' | 'length' | 'checkDigit';

/** `number` is the text as it would be sent; with a fault it is what could be read of it, for the message. */
export type SlipNumber =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly fault: SlipFault; readonly number: string };

/** Everything that looks like a hyphen between digits, and the blanks that come along when a number is copied. */
const hyphens = /[-‐‑‒–—―−ーｰ─━﹘﹣]/g;
const blanks = /[\s\u00ad\u200b-\u200d\u2060]/g;

const plain = (text: string): string => toHalfWidthAscii(text).replaceAll(blanks, '').replaceAll(hyphens, '');

/**
 * A number of ヤマト運輸: twelve digits, of which the last is the first eleven modulo seven. Hyphens are left out: the
 * provider allows twelve characters and does not say whether it counts them (§4.4).
 */
export function yamatoNumber(text: string): SlipNumber {
  const number = plain(text);
  const fault = (reason: SlipFault): SlipNumber => ({ ok: false, fault: reason, number });
  if (number === '') return fault('empty');
  if (!/^\d+$/.test(number)) return fault('characters');
  if (number.length !== 12) return fault('length');
  return Number(number.slice(0, 11)) % 7 === Number(number.slice(11))
    ? { ok: true, number }
    : fault('checkDigit');
}

/** Of another carrier. Its length is not public; twenty is the longest that clients in production send (§4.4). */
const longest = 20;

/** A number of another carrier: letters and digits; `-` and `_` are left out, for the provider takes neither (kaasl044E). */
export function otherNumber(text: string): SlipNumber {
  const number = plain(text).replaceAll('_', '');
  const fault = (reason: SlipFault): SlipNumber => ({ ok: false, fault: reason, number });
  if (number === '') return fault('empty');
  if (!/^[0-9A-Za-z]+$/.test(number)) return fault('characters');
  return number.length <= longest ? { ok: true, number } : fault('length');
}
