import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, compare, whole, type Part } from '../../../lib/overlay/diff.ts';

const shown = (parts: readonly Part[]): string =>
  parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

test.each([
  ['天神2-8', '天神２－８', '天神[2-8]', '天神[２－８]'],
  ['斉藤 ﾏｻﾐ', '斉藤　マサミ', '斉藤[ ﾏｻﾐ]', '斉藤[　マサミ]'],
  ['セット 花', 'セット　花', 'セット[ ]花', 'セット[　]花'],
  ['𠮷野', '吉野', '[𠮷]野', '[吉]野'],
  ['Tokyo', '東京都', '[Tokyo]', '[東京都]'],
  ['', '東京都', '', '[東京都]'],
  ['同じ', '同じ', '同じ', '同じ'],
])('%j → %j', (before, after, left, right) => {
  const parts = compare(before, after);
  expect([shown(parts.before), shown(parts.after)]).toEqual([left, right]);
});

test('both texts are shown whole, and what is not marked is equal on both sides', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab1ｱア 　𠮷<') });
  const all = (parts: readonly Part[]) => parts.map((part) => part.text).join('');
  const plain = (parts: readonly Part[]) => all(parts.filter((part) => !part.changed));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = compare(before, after);
      expect([all(parts.before), all(parts.after)]).toEqual([before, after]);
      expect(plain(parts.before)).toBe(plain(parts.after));
    }),
  );
});

test('texts too long to compare are marked whole', () => {
  const [before, after] = ['あ'.repeat(301), `${'あ'.repeat(300)}い`];
  expect(compare(before, after)).toEqual(whole(before, after));
});

test.each([
  ['東京都', '東京都'],
  ['東京都\n銀座', '東京都↵\n銀座'],
  ['神\u200b', '神[U+200B]'],
  ['葛\u{e0100}', '葛[U+E0100]'],
  ['\u0007\t', '[U+0007][U+0009]'],
])('what nobody would see in %j is shown', (text, shown) => expect(visible(text)).toBe(shown));
