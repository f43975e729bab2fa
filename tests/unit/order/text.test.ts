import { describe, expect, test } from 'vitest';
import { addressLine, hasHouseNumber, splitAddress } from '../../../lib/order/address.ts';
import { isPhone, phoneDigits, postDigits } from '../../../lib/order/contact.ts';
import { jisX0208, outsideJis, usualSpelling } from '../../../lib/order/jis.ts';
import { addDays, dayInJapan, isDay, stampInJapan } from '../../../lib/order/jst.ts';
import { leadingPrefecture, prefectureName } from '../../../lib/order/prefecture.ts';
import { toFullWidth, toHalfWidthAscii, toHalfWidthKana } from '../../../lib/order/width.ts';

describe('width', () => {
  test.each([
    ['ﾔﾏﾀﾞ ﾊﾟﾝ', 'ヤマダ　パン'],
    ['1-2-3', '１－２－３'],
    ['1ー2―3', '１－２－３'],
    ['コーヒー', 'コーヒー'],
    ['A&B "x" \'y\'', 'Ａ＆Ｂ　”ｘ”　’ｙ’'],
    ['¥100 ~ 〜', '￥１００　～　～'],
    ['①㈱髙𠮷', '①㈱髙𠮷'],
  ])('%s', (before, after) => expect(toFullWidth(before)).toBe(after));
  test('what is full width stays', () =>
    expect(toFullWidth(toFullWidth('ｶﾞ1-2'))).toBe(toFullWidth('ｶﾞ1-2')));
  test('back to half width', () => expect(toHalfWidthAscii('Ａ１＠　')).toBe('A1@ '));
  test('kana of any kind to half width', () => {
    expect(toHalfWidthKana('ヤマダ　がっきー')).toBe('ﾔﾏﾀﾞ ｶﾞｯｷｰ');
    expect(toHalfWidthKana('ﾔﾏﾀﾞ')).toBe('ﾔﾏﾀﾞ');
    expect(toHalfWidthKana('山田')).toBeNull();
  });
});

describe('JIS X 0208', () => {
  test('has as many characters as the standard', () => expect(jisX0208().size).toBe(6879));
  test('names what is outside', () => {
    expect(outsideJis('高崎～－')).toEqual([]);
    expect(outsideJis('髙﨑①㈱𠮷😀髙')).toEqual(['髙', '﨑', '①', '㈱', '𠮷', '😀']);
  });
  test('suggests the usual spelling', () => {
    expect(['髙', '㈱', '①', '⑳', '😀'].map(usualSpelling)).toEqual([
      '高',
      '（株）',
      '（１）',
      '（２０）',
      null,
    ]);
  });
});

describe('prefectures', () => {
  test.each([
    ['東京都', '東京都'],
    ['東京', '東京都'],
    ['Tokyo', '東京都'],
    ['Tōkyō', '東京都'],
    ['Tokyo-to', '東京都'],
    ['Kyoto', '京都府'],
    ['JP-13', '東京都'],
    ['JP01', '北海道'],
    ['Hokkaido', '北海道'],
    ['関東', null],
  ])('%s', (typed, name) => expect(prefectureName(typed)).toBe(name));
  test('at the start of an address', () => {
    expect(leadingPrefecture('京都府京都市')).toBe('京都府');
    expect(leadingPrefecture('東京中央区')).toBeNull();
  });
});

describe('addresses', () => {
  test('the prefecture stands once', () => {
    const parts = { prefecture: 'Tokyo', street: '東京都中央区1-2', building: 'ﾋﾞﾙ3F' };
    expect(addressLine(parts).line).toBe('東京都中央区１－２　ビル３Ｆ');
    expect(addressLine({ ...parts, street: '中央区1-2' }).line).toBe('東京都中央区１－２　ビル３Ｆ');
  });
  test('nothing is cut: up to 50 fit, 51 do not', () => {
    const line = '東京都' + 'あ'.repeat(47);
    expect(splitAddress(line)?.join('')).toBe(line);
    expect(splitAddress(line)?.map((half) => half.length)).toEqual([25, 25]);
    expect(splitAddress(`${line}い`)).toBeNull();
  });
  test('the break falls before the building where both halves fit', () => {
    expect(splitAddress('東京都中央区銀座１－２－３　' + 'ビ'.repeat(20))).toEqual([
      '東京都中央区銀座１－２－３',
      'ビ'.repeat(20),
    ]);
  });
  test('house number', () => {
    expect(['銀座１', '銀座二丁目', '大字小島'].map(hasHouseNumber)).toEqual([true, true, false]);
  });
});

describe('phone and postal code', () => {
  test.each([
    ['03-1234-5678', '0312345678', true],
    ['０９０－１２３４ー５６７８', '09012345678', true],
    ['+81 90-1234-5678', '09012345678', true],
    ['(03)1234‐5678', '0312345678', true],
    ['050-1234-5678', '05012345678', true],
    ['090-1234-567', '0901234567', false],
    ['312345678', '312345678', false],
    ['内線12', '内線12', false],
  ])('%s', (typed, digits, valid) => {
    expect(phoneDigits(typed)).toBe(digits);
    expect(isPhone(digits)).toBe(valid);
  });
  test('postal codes', () =>
    expect(['〒104-0061', '１０４－００６１', '104 0061'].map(postDigits)).toEqual(Array(3).fill('1040061')));
});

describe('Japan time', () => {
  const newYear = new Date('2026-12-31T15:00:00Z');
  test('the day begins at 15:00 UTC', () => {
    expect(dayInJapan(newYear)).toBe('2027-01-01');
    expect(dayInJapan(new Date(newYear.getTime() - 1))).toBe('2026-12-31');
    expect(stampInJapan(newYear)).toBe('20270101000000');
  });
  test('days', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(['2026-02-28', '2026-02-29', '2026-13-01', 'x'].map(isDay)).toEqual([true, false, false, false]);
  });
});
