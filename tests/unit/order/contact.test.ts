import { describe, expect, test } from 'vitest';
import { phoneFault, postDigits, readPhone } from '../../../lib/order/contact.ts';

describe('phone numbers as typed', () => {
  test.each([
    ['03-1234-5678', '0312345678', false],
    [' ０９０－１２３４ー５６７８ ', '09012345678', false],
    ['(03)1234‐5678', '0312345678', false],
    ['（03）1234・5678', '0312345678', false],
    ['03.1234.5678', '0312345678', false],
    ['+81 90-1234-5678', '09012345678', true],
    ['＋８１（０）９０－１２３４－５６７８', '09012345678', true],
    ['81-90-1234-5678', '819012345678', false],
    ['090-1234-5678（母）', '09012345678母', false],
    ['---', '', false],
  ])('%s', (typed, digits, reworded) => expect(readPhone(typed)).toEqual({ digits, reworded }));
});

test('every dash and blank that people use is read', () => {
  for (const sign of '-‐‑‒–—―−ー－ｰ~～〜.．・ 　()（）') {
    expect(readPhone(`03${sign}1234${sign}5678`).digits, sign).toBe('0312345678');
    expect(postDigits(`104${sign}0061`), sign).toBe('1040061');
  }
});

describe('what a phone number must be', () => {
  test.each([
    ['0312345678', null],
    ['0120123456', null],
    ['0570123456', null],
    ['09012345678', null],
    ['08001234567', null],
    ['07012345678', null],
    ['06012345678', null],
    ['05012345678', null],
    ['090123456', 'length'],
    ['0901234567', 'length'],
    ['03123456789', 'length'],
    ['031234567', 'length'],
    ['0312345678'.repeat(2), 'length'],
    ['02012345678', 'unassigned'],
    ['0201234567', 'unassigned'],
    ['312345678', 'leadingZero'],
    ['819012345678', 'leadingZero'],
    ['内線12', 'characters'],
    ['09012345678母', 'characters'],
    ['', 'characters'],
  ])('%s: %s', (digits, fault) => expect(phoneFault(digits)).toBe(fault));
});

describe('postal codes as typed', () => {
  test.each([
    ['104-0061', '1040061'],
    ['〒104-0061', '1040061'],
    ['〒 104-0061', '1040061'],
    ['１０４－００６１', '1040061'],
    ['104 0061', '1040061'],
    ['104ー0061', '1040061'],
    ['104-006', '104006'],
    ['なし', 'なし'],
    ['', ''],
  ])('%s', (typed, digits) => expect(postDigits(typed)).toBe(digits));
});
