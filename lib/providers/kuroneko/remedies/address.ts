import { addressLimit, breaks, readAddress, splitAddress, type Break } from '../../../order/address.ts';
import type { Party } from '../../../order/order.ts';
import { leadingPrefecture } from '../../../order/prefecture.ts';
import { prefectureOfCity } from '../../../order/cities.ts';
import { respell } from '../../../order/spelling.ts';
import { toFullWidth } from '../../../order/width.ts';
import type { Candidate } from './text.ts';

/** Places to break an address that are offered. */
const most = 4;

/** An address, which is told in one or two fields. `given`: a text that was typed in its place. */
export function addressCandidates(who: Party, given: string | null): Candidate[] {
  const building = toFullWidth(who.building.trim());
  if (given !== null) return edited(given);
  const { line } = readAddress(who);
  const spelled = respell(line);
  const own = respell(building).text;
  const headed = withPrefecture(spelled.text, who.postCode);
  // Left out of an address, a part of a word leads elsewhere.
  if (spelled.lost.length > 0) return [];
  const text = headed ?? spelled.text;
  const splits = shorter(text).map((short) => splitAddress(short, short.endsWith(own) ? own : ''));
  const [whole, ...shorts] = splits;
  if (whole && fits(whole) && whole.how !== 'inside')
    return [{ text: joined(whole), certain: text === spelled.text && spelled.certain }];
  // Better a word over both fields than a text that says less.
  const clean = shorts.slice(0, -1).filter(({ how }) => how !== 'inside');
  const each = [...breaks(text).slice(0, most), ...clean, ...splits];
  return each.map((one) => ({ text: joined(one), certain: false }));
}

const fits = ({ second }: Break): boolean => [...second].length <= addressLimit;
const joined = ({ first, second }: Pick<Break, 'first' | 'second'>): string =>
  second === '' ? first : `${first}\n${second}`;

/** A text that somebody typed: its characters, and its break where it has none. */
function edited(given: string): Candidate[] {
  const [first = '', ...others] = toFullWidth(given)
    .split('\n')
    .map((part) => respell(part).text);
  const second = others.join('');
  const line = [first, second].filter((part) => part !== '').join('　');
  return [{ first, second }, ...breaks(line).slice(0, most)].map((one) => ({
    text: joined(one),
    certain: false,
  }));
}

/** Without a prefecture: the one that the city tells. In front of it a postal code may stand, which has a field of its own. */
function withPrefecture(line: string, postCode: string): string | null {
  if (leadingPrefecture(line) !== null) return null;
  const digits = postCode.replaceAll(/\D/g, '');
  const code = /^〒?　?([０-９]{3})－?([０-９]{4})　?/.exec(line);
  const typed = code ? toFullWidth(digits) === `${code[1]}${code[2]}` : false;
  const rest = code && typed ? line.slice(code[0].length) : line;
  if (leadingPrefecture(rest) !== null) return rest;
  const prefecture = prefectureOfCity(rest);
  return prefecture === null ? null : `${prefecture}${rest}`;
}

/** The line, the same said in fewer characters, one way after the other, and last what says less. */
function shorter(line: string): string[] {
  const hyphened = line
    .replaceAll(/([０-９]+)(?:丁目|番地?の?)(?=[０-９])/g, '$1－')
    .replaceAll(/([０-９]+－[０-９]+)(?:番地|号(?![室棟館]))/g, '$1')
    .replaceAll(/([０-９]+)号室/g, '$1');
  const tight = hyphened.replaceAll(/(?<![０-９])　|　(?![０-９])/g, '');
  return [line, hyphened, tight, abridged(tight)];
}

/** The name of the building cut so far that its room stays and it fits behind the house number. */
function abridged(line: string): string {
  const found = /^(.*?[０-９](?=[^０-９－]))(.+?)([０-９Ａ-Ｚ－]*(?:階|Ｆ)?)$/.exec(line);
  if (!found) return line;
  const [, street = '', name = '', room = ''] = found;
  const space = addressLimit - [...room].length;
  return street + [...name].slice(0, Math.max(0, space)).join('') + room;
}
