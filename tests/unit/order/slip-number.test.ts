import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherNumber, yamatoNumber } from '../../../lib/order/slip-number.ts';

describe('a number of ヤマト運輸', () => {
  test.each([
    ['as it is', '123456789013', '123456789013'],
    ['with hyphens', '1234-5678-9013', '123456789013'],
    ['full width', '１２３４－５６７８－９０１３', '123456789013'],
    ['a long vowel for a hyphen', '1234ー5678ー9013', '123456789013'],
    ['half-width long vowel, minus, en dash, box line', '12ｰ34−5678–901─3', '123456789013'],
    ['blanks around and between', '　1234 5678\t9013\n', '123456789013'],
    ['marks that cannot be seen', '\ufeff1234\u200b5678\u00ad9013', '123456789013'],
    ['leading zero kept', '012345678903', '012345678903'],
  ])('%s', (_name, text, number) => {
    expect(yamatoNumber(text)).toEqual({ ok: true, number });
  });

  test.each([
    ['nothing', '', 'empty', ''],
    ['blanks and hyphens only', ' － -　', 'empty', ''],
    ['wrong check digit', '123456789014', 'checkDigit', '123456789014'],
    ['two digits exchanged', '213456789013', 'checkDigit', '213456789013'],
    ['a leading zero lost in a spreadsheet', '12345678903', 'length', '12345678903'],
    ['a digit too many', '1234567890130', 'length', '1234567890130'],
    ['two numbers', '123456789013/123456789013', 'characters', '123456789013/123456789013'],
    ['a spreadsheet number', '1.23457E+11', 'characters', '1.23457E+11'],
    ['a letter', '12345678901O', 'characters', '12345678901O'],
    ['an underscore', '1234_5678_9013', 'characters', '1234_5678_9013'],
    ['kanji digits', '一二三四五六七八九〇一三', 'characters', '一二三四五六七八九〇一三'],
    ['words', '伝票:123456789013', 'characters', '伝票:123456789013'],
  ])('not: %s', (_name, text, fault, number) => {
    expect(yamatoNumber(text)).toEqual({ ok: false, fault, number });
  });

  test('eleven digits have one twelfth', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999n }), (eleven) => {
        const head = String(eleven).padStart(11, '0');
        const fitting = [...'0123456789'].filter((last) => yamatoNumber(head + last).ok);
        expect(fitting).toEqual([String(eleven % 7n)]);
      }),
    );
  });
});

describe('a number of another carrier', () => {
  test.each([
    ['digits', '400123456789', '400123456789'],
    ['letters and digits', 'EJ123456789JP', 'EJ123456789JP'],
    ['lower case stays', 'ab12', 'ab12'],
    ['hyphens and underscores', '4001-2345_6789', '400123456789'],
    ['full width', 'ＥＪ１２３＿４５６－７８９ＪＰ', 'EJ123456789JP'],
    ['an order number for a number', 'T20261123-0001', 'T202611230001'],
    ['twenty', '12345678901234567890', '12345678901234567890'],
    ['more than twenty with its hyphens, not without', '1234-5678-9012-3456-7890', '12345678901234567890'],
  ])('%s', (_name, text, number) => {
    expect(otherNumber(text)).toEqual({ ok: true, number });
  });

  test.each([
    ['nothing', '　', 'empty', ''],
    ['hyphens and underscores only', '-_－', 'empty', ''],
    ['twenty-one', '123456789012345678901', 'length', '123456789012345678901'],
    ['kana', 'サガワ123', 'characters', 'サガワ123'],
    ['half-width kana', 'ｻｶﾞﾜ123', 'characters', 'ｻｶﾞﾜ123'],
    ['a slash', '123/456', 'characters', '123/456'],
    ['markup', '<b>1</b>', 'characters', '<b>1</b>'],
  ])('not: %s', (_name, text, fault, number) => {
    expect(otherNumber(text)).toEqual({ ok: false, fault, number });
  });

  test('what is taken is always what the provider takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const read = otherNumber(text);
        if (read.ok) expect(read.number).toMatch(/^[0-9A-Za-z]{1,20}$/);
        else expect(['empty', 'characters', 'length']).toContain(read.fault);
      }),
    );
  });
});
