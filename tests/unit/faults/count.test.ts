import { describe, expect, test } from 'vitest';
import { add, countOf, faults, judge, none, type Evidence, type Ledger } from '../../faults/count.ts';
import type { Booked } from '../../faults/truth.ts';

const number = '20261121-090001';
const granted: Booked = {
  orderNo: number,
  status: '1',
  totalAmount: 3000,
  slips: [],
  fields: { itemName1: 'ＬＥＤライト' },
};
const known: Ledger = {
  status: 'approved',
  sentNumber: number,
  amount: 3000,
  slip: null,
  message: '',
  remedy: '',
  code: '',
  doubt: null,
};
const right: Evidence = {
  order: { number, billed: 3000, items: ['LEDライト'] },
  books: [granted],
  peak: 1,
  peakAllowed: 1,
  ledger: known,
  open: false,
  badges: ['与信OK'],
  said: [],
  effect: 'done',
};
const booked = (change: Partial<Booked>): Booked => ({ ...granted, ...change });
const ledger = (change: Partial<Ledger>): Ledger => ({ ...known, ...change });
const kinds = (change: Partial<Evidence>): string[] =>
  Object.entries(judge({ ...right, ...change }))
    .filter(([, words]) => words !== '')
    .map(([kind]) => kind);

test('an order that is as the provider says is nothing to count', () => {
  expect(kinds({})).toEqual([]);
  expect(countOf([judge(right)])).toEqual({ ...none(), cases: 1 });
});

describe('a double authorization is counted', () => {
  test('two numbers of one order live at the end', () => {
    expect(kinds({ books: [granted, booked({ orderNo: `${number}-2` })] })).toContain('double');
    expect(kinds({ books: [granted, booked({ orderNo: `${number}-2`, status: '30' })] })).toContain('double');
    expect(kinds({ books: [granted, booked({ orderNo: `${number}-2`, status: '12' })] })).toContain('double');
  });

  test('or lived at the same moment, though one is gone by now', () => {
    const books = [booked({ status: '2' }), booked({ orderNo: `${number}-2` })];
    const after = { books, ledger: ledger({ sentNumber: `${number}-2` }) };
    expect(kinds({ ...after, peak: 2 })).toEqual(['double']);
    expect(kinds({ ...after, peak: 2, peakAllowed: 2 })).toEqual([]);
    expect(kinds({ ...after, peak: 3, peakAllowed: 2 })).toEqual(['double']);
  });

  test('numbers of another order are none', () => {
    expect(kinds({ books: [granted, booked({ orderNo: '20261121-090002' })] })).toEqual([]);
    expect(kinds({ books: [granted, booked({ orderNo: `${number}123` })] })).toEqual([]);
  });
});

describe('a lost result is counted', () => {
  test.each([
    ['another state', { ledger: ledger({ status: 'declined' }) }],
    ['nothing known of a credit', { ledger: null }],
    ['a credit that is not there', { books: [] }],
    ['another number', { ledger: ledger({ sentNumber: `${number}-2` }) }],
    ['another amount', { ledger: ledger({ amount: 2000 }) }],
    ['no amount and no word why', { ledger: ledger({ amount: null }) }],
    [
      'a slip number that the provider lacks',
      { ledger: ledger({ slip: { number: '1', carrier: 'yamato' } }) },
    ],
    ['stuck, even with a sentence', { ledger: ledger({ status: 'uncertain', message: '確認中です。' }) }],
    ['still running', { ledger: ledger({ status: 'running' }) }],
    ['an operation without an end', { open: true }],
    ['a click that came to nothing, and nobody is told', { effect: 'missing' }],
  ] as const)('%s', (_what, change) => expect(kinds(change)).toContain('lost'));

  test('a slip number that the ledger lacks', () => {
    const shipped = { books: [booked({ status: '3', slips: ['1'] })], badges: ['伝票番号同期OK'] };
    expect(kinds({ ...shipped, ledger: ledger({ status: 'shipped' }) })).toEqual(['lost']);
    const slip = { number: '1', carrier: 'yamato' } as const;
    expect(kinds({ ...shipped, ledger: ledger({ status: 'shipped', slip }) })).toEqual([]);
  });

  test('what is said to staff is not lost', () => {
    expect(kinds({ effect: 'missing', said: ['送信は届いていませんでした。'] })).toEqual([]);
    expect(kinds({ ledger: ledger({ amount: null, message: '結果を引き継ぎました。' }) })).toEqual([]);
    const doubt = { sent: {}, amount: 3000 };
    const unknowable = ledger({ amount: 4000, doubt, message: '確認する方法がありません。' });
    expect(kinds({ ledger: unknowable, badges: ['与信OK・要変更'] })).toEqual([]);
    expect(kinds({ ledger: ledger({ amount: 4000, doubt }) })).toEqual(['lost']);
  });
});

describe('a wrong badge is counted', () => {
  test.each([
    ['not asked for', '未実行'],
    ['declined', '与信NG'],
    ['shipped', '伝票番号同期OK'],
    ['unknown', '結果確認中'],
    ['empty', ''],
    ['changed, though it is the same', '与信OK・要変更'],
  ])('%s', (_what, badge) => expect(kinds({ badges: [badge] })).toEqual(['wrong']));

  test('no badge at all, and one of two that is wrong', () => {
    expect(kinds({ badges: [] })).toEqual(['wrong']);
    expect(kinds({ badges: ['与信OK', '処理中'] })).toEqual(['wrong']);
  });

  test('a changed order without its mark: by amount, and by what it is for', () => {
    expect(kinds({ order: { ...right.order, billed: 2500 } })).toEqual(['wrong']);
    expect(kinds({ order: { ...right.order, items: ['LEDライト（白）'] } })).toEqual(['wrong']);
    expect(kinds({ order: { ...right.order, billed: 2500 }, badges: ['与信OK・要変更'] })).toEqual([]);
  });

  test.each([
    ['1', 'approved', '与信OK', '与信保留'],
    ['30', 'review', '与信保留 3時間', '与信OK'],
    ['2', 'cancelled', 'キャンセル済', '与信OK'],
    ['', 'declined', '与信NG', '与信OK'],
    ['3', 'shipped', '伝票番号同期OK', '与信OK'],
    ['5', 'shipped', '配送要調査', '伝票番号同期OK'],
    ['12', 'shipped', '入金済', '請求書発行済'],
  ] as const)('the state %s of the books is %s: %s, and not %s', (status, own, badge, other) => {
    const now = { books: [booked({ status })], ledger: ledger({ status: own }) };
    expect(kinds({ ...now, badges: [badge] })).toEqual([]);
    expect(kinds({ ...now, badges: [other] })).toEqual(['wrong']);
  });

  test('an order the provider never heard of', () => {
    const never = { books: [], ledger: null, peak: 0 };
    expect(kinds({ ...never, badges: ['未実行'] })).toEqual([]);
    expect(kinds({ ...never, badges: ['与信OK'] })).toEqual(['wrong']);
  });
});

test('counters add up, and any of the three is a fault', () => {
  const double = judge({ ...right, peak: 2 });
  const wrong = judge({ ...right, badges: ['与信NG'] });
  const lost = judge({ ...right, open: true });
  const sum = add(countOf([double, wrong]), countOf([lost, judge(right)]));
  expect(sum).toEqual({ cases: 4, doubleAuthorizations: 1, lostResults: 1, wrongBadges: 1 });
  expect(faults(sum)).toBe(3);
  for (const one of [double, wrong, lost]) expect(faults(countOf([one]))).toBe(1);
  expect(faults({ ...none(), cases: 9 })).toBe(0);
});
