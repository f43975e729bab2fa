import { describe, expect, test } from 'vitest';
import { judge } from './rules-fixture.ts';

const authorize = (patch: Record<string, string>) => judge('KAARA', patch);

describe('characters', () => {
  test.each([...'Ａｚーヶヵヽゝゞ゛ΩЖ┼々〆〇‐－～・．「」＼'])('%s is taken', (char) => {
    expect(authorize({ name: char })).toBeNull();
  });

  test.each([...'髙﨑德瀨濵①Ⅰ㈱№℡ゟ㎏―∥￠￡￢〜−—‖¢£¬é한🍣𠮷'])('%s is outside the set', (char) => {
    expect(authorize({ name: char })).toBe('kaara022E');
    expect(authorize({ itemName3: char })).toBe('kaara056E');
    expect(judge('KAAKK', { itemName3: char })).toBe('kaakk033E');
    expect(judge('KAARR', { itemName3: char })).toBe('kaarr050E');
  });

  test.each([...'A1- ~ｱ｡¥\u0000\n'])('%j is half-width', (char) => {
    expect(authorize({ name: `大和${char}太郎` })).toBe('kaara020E');
    expect(judge('KAAKK', { address2: `ビル${char}` })).toBe('kaakk029E');
  });

  test('lengths count characters, one outside the BMP as well', () => {
    expect(authorize({ name: '和'.repeat(30) })).toBeNull();
    expect(authorize({ name: '和'.repeat(31) })).toBe('kaara021E');
    expect(authorize({ name: '𠮷'.repeat(30) })).toBe('kaara022E');
    expect(authorize({ name: '𠮷'.repeat(31) })).toBe('kaara021E');
  });

  test('フリー項目: twenty wide or forty half-width, of few kinds', () => {
    for (const text of ['あア亜Ａ１‐＿', 'aZ9-_ｱ', 'あ'.repeat(20), 'ｱ'.repeat(40)])
      for (const api of ['KAARA', 'KAAKK', 'KAARR'] as const)
        expect(judge(api, { billPostCode: text }), text).toBeNull();
    for (const text of ['あ'.repeat(21), 'ｱ'.repeat(41), `${'あ'.repeat(20)}ｱ`])
      expect(authorize({ billPostCode: text })).toBe('kaara096E');
    for (const text of ['髙橋', '①', '！', 'a b', '（あ）'])
      expect(authorize({ billPostCode: text })).toBe('kaara095E');
  });
});

describe('places', () => {
  test.each([
    ['東京都中央区銀座２－１６－１０', '', null],
    ['東京都中央区銀座', '２－１６－１０', null],
    ['東京都中央区銀座二丁目', '', null],
    ['北海道樺戸郡新十津川町西三線', '', null],
    ['岩手県八幡平市平舘第七地割', '', null],
    ['三重県四日市市', 'みほんビル', 'kaara103E'],
    ['東京都八王子市三崎町', '', 'kaara103E'],
    ['千葉県千葉市', '', 'kaara103E'],
    ['東京都千代田区一番町', '', 'kaara103E'],
    ['東京都千代田区一番町', '三番地', null],
  ])('%s %s: %s', (address1, address2, code) => {
    expect(authorize({ address1, address2 })).toBe(code);
  });

  test.each(['Ｔｏｋｙｏ１', 'とうきょう１', '中央区１', '東京１', '京都市１'])(
    '%s is no prefecture',
    (address1) => {
      expect(authorize({ address1 })).toBe('kaara034E');
    },
  );

  test.each([
    ['1040061', null],
    ['104-0061', null],
    ['0010000', null],
    ['104--061', 'kaara027E'],
    ['1040-061', 'kaara105E'],
    ['-1040061', 'kaara105E'],
    ['104006', 'kaara028E'],
    ['10400611', 'kaara028E'],
    ['0000000', 'kaara029E'],
    ['〒1040061', 'kaara026E'],
    ['104 0061', 'kaara026E'],
  ])('postal code %s: %s', (postCode, code) => expect(authorize({ postCode })).toBe(code));

  test.each([
    ['0312345678', null],
    ['03-1234-5678', null],
    ['03-12345678', null],
    ['09012345678', null],
    ['07012345678', null],
    ['05012345678', null],
    ['0120123456', null],
    ['0901234567', 'kaara040E'],
    ['03123456789', 'kaara040E'],
    ['031234567', 'kaara040E'],
    ['3123456789', 'kaara093E'],
    ['+81312345678', 'kaara039E'],
    ['03 1234 5678', 'kaara039E'],
    ['---', 'kaara040E'],
  ])('phone number %s: %s', (telNum, code) => expect(authorize({ telNum })).toBe(code));

  test.each([
    ['a@b', null],
    ['a+b.c@d.example', null],
    ['@b.example', 'kaara045E'],
    ['a@', 'kaara045E'],
    ['a@b@c', 'kaara045E'],
    ['a b@c', 'kaara043E'],
    ['ａ@b', 'kaara043E'],
    ['', null],
  ])('mail address %s: %s', (email, code) => expect(authorize({ email })).toBe(code));
});
