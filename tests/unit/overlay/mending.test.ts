import { describe, expect, test } from 'vitest';
import type { Mending } from '../../../lib/messages/mends.ts';
import {
  fieldsOf,
  hurdle,
  mendsOf,
  mendState,
  textOf,
  unsettled,
  withAgreement,
  withText,
} from '../../../lib/overlay/mending.ts';
import { isProviderCode } from '../../../lib/overlay/support.ts';

const mend = (change: Partial<Mending> = {}): Mending => ({
  field: 'buyer.name',
  label: '注文者氏名',
  reason: '使えない文字',
  before: '髙橋',
  after: '高橋',
  choices: ['高橋'],
  certain: false,
  remembered: false,
  fault: '',
  limit: 30,
  ...change,
});

describe('what a question begins with', () => {
  test.each([
    ['a suggestion', mend(), 'open'],
    ['something certain', mend({ certain: true }), 'none'],
    ['something agreed to before', mend({ remembered: true }), 'none'],
    ['a text that does not fit', mend({ remembered: true, fault: '使えない' }), 'fault'],
  ])('%s', (_what, one, stands) => expect(hurdle([one], mendState([one]))).toBe(stands));
  test('nothing to mend', () => expect(hurdle([], mendState([]))).toBe('none'));
});

test('every suggestion is agreed to by itself', () => {
  const list = [mend(), mend({ field: 'buyer.kana' }), mend({ field: 'buyer.email', certain: true })];
  const first = withAgreement(mendState(list), 'buyer.name', true);
  expect([hurdle(list, first), unsettled(list, first)]).toEqual(['open', 1]);
  const both = withAgreement(first, 'buyer.kana', true);
  expect(hurdle(list, both)).toBe('none');
  expect(hurdle(list, withAgreement(both, 'buyer.name', false))).toBe('open');
});

test('another text takes its agreement away, and has to be judged', () => {
  const list = [mend()];
  const agreed = withAgreement(mendState(list), 'buyer.name', true);
  const typed = withText(agreed, 'buyer.name', 'ﾀｶﾊｼ');
  expect([hurdle(list, typed), unsettled(list, typed)]).toEqual(['edited', 1]);
  expect(mendsOf(list, typed)).toEqual([{ field: 'buyer.name', before: '髙橋', after: 'ﾀｶﾊｼ' }]);
});

test('what came back as it was agreed to stays agreed; what came back otherwise does not', () => {
  const typed = withAgreement(withText(mendState([mend()]), 'buyer.name', 'タカハシ'), 'buyer.name', true);
  const back = (after: string, fault = ''): string => {
    const list = [mend({ after, fault })];
    return hurdle(list, mendState(list, typed));
  };
  expect(back('タカハシ')).toBe('none');
  expect(back('タカハシ　')).toBe('open');
  expect(back('タカハシ', '長すぎます')).toBe('fault');
});

describe('a text as its fields', () => {
  test.each([
    ['one', mend(), '高橋', ['高橋']],
    ['an address', mend({ field: 'buyer.street' }), '東京都\n銀座', ['東京都', '銀座']],
    ['an address in one', mend({ field: 'buyer.street' }), '東京都', ['東京都', '']],
  ])('%s', (_what, one, text, fields) => {
    expect(fieldsOf(one, text)).toEqual(fields);
    expect(textOf(fields)).toBe(text);
  });
});

test.each([
  ['kaara009E', true],
  ['ERR0001', true],
  ['Z012000010', true],
  ['preflight', false],
  ['keptOld', false],
  ['twoLive', false],
  ['timeout', false],
  ['why.noDrift', false],
  ['', false],
])('%s is a code for staff: %s', (code, is) => expect(isProviderCode(code)).toBe(is));
