import { expect, test } from 'vitest';
import { createBook } from '../../../components/activity/book.ts';
import { callsAround, casesAround, everything, isIn, tally } from '../../../components/activity/filter.ts';
import { createMatch, fold } from '../../../components/activity/search.ts';
import { sorted } from '../../../components/activity/sort.ts';
import { callRow, caseRow, day, noon } from './rows.ts';

test('the search takes for the same what people take for the same, and wants every word', () => {
  const folded = fold('ヤマダ　ハナコ\nＡ－１００１\nNo.7');
  expect(createMatch('やまだ')(folded)).toBe(true);
  expect(createMatch('a-1001 no.7')(folded)).toBe(true);
  expect(createMatch('　')(folded)).toBe(true);
  expect(createMatch('a-1001 no.8')(folded)).toBe(false);
});

test('cases and calls find each other, in whatever order they are read', () => {
  const calls = [callRow(1, '1'), callRow(3, '1', { who: '佐藤', at: noon + day })];
  const answers = [
    { of: 3, at: noon + day + 5, kind: 'refused' as const, code: 'kaara009E' },
    { of: 1, at: noon + 5, kind: 'answered' as const, code: '' },
  ];
  const [first, later] = [createBook(), createBook()];
  first.addCases([caseRow('1')]);
  first.addCalls({ calls, answers });
  later.addCalls({ calls: [calls[1]!], answers: [] });
  later.addCalls({ calls: [], answers });
  later.addCalls({ calls: [calls[0]!], answers: [] });
  later.addCases([caseRow('1')]);
  for (const book of [first, later]) {
    expect(book.cases()).toMatchObject([
      { staff: ['佐藤', '田中'], movedAt: noon + day, movedOn: '2026-11-25', lastCall: 3 },
    ]);
    const found = [...book.calls()].toSorted((one, other) => one.id - other.id);
    expect(found).toMatchObject([
      { id: 1, number: 'A-1', shopId: 'main', answer: { kind: 'answered' } },
      { id: 3, number: 'A-1', answer: { kind: 'refused', code: 'kaara009E' } },
    ]);
    expect(book.staff()).toEqual(['佐藤', '田中']);
  }
});

test('the same stretch read twice is there once; a case read again is the newer one', () => {
  const book = createBook();
  book.addCalls({ calls: [callRow(1, '1')], answers: [] });
  book.addCalls({ calls: [callRow(1, '1')], answers: [] });
  book.addCases([caseRow('1')]);
  book.addCases([caseRow('1', { status: 'declined' })]);
  expect(book.calls()).toHaveLength(1);
  expect(book.cases()).toMatchObject([{ status: 'declined', staff: ['田中'] }]);
});

test('an order nobody asked for here has the day the provider answered; one without any has none', () => {
  const book = createBook();
  book.addCases([
    caseRow('1', { answeredAt: null, authorizedOn: null }),
    caseRow('2', { answeredAt: null, authorizedOn: '2026-11-20' }),
  ]);
  expect(book.cases()).toMatchObject([{ movedOn: '' }, { movedOn: '2026-11-20' }]);
});

function year() {
  const book = createBook();
  book.addCases([
    caseRow('1', { status: 'declined', attention: 'declined' }),
    caseRow('2', { changed: 2, attention: 'changed', shopId: 'other' }),
    // 23:30 in Japan is the day before in Europe.
    caseRow('3', { answeredAt: Date.UTC(2026, 10, 20, 14, 30), name: '佐藤　一郎' }),
    caseRow('4', { answeredAt: null, authorizedOn: null, status: 'invalid', attention: 'invalid' }),
  ]);
  book.addCalls({
    calls: [callRow(1, '1'), callRow(2, '2', { who: '佐藤', operation: 'check' }), callRow(4, '9')],
    answers: [],
  });
  return book;
}
const ids = (list: readonly { hostId?: string; id?: number }[]) => list.map((one) => one.hostId ?? one.id);

test('every filter leaves what it says; days are those of Japan, both ends counted', () => {
  const cases = year().cases();
  const shown = (change: object) => ids(casesAround(cases, { ...everything, ...change }));
  expect(shown({})).toEqual(['1', '2', '3', '4']);
  expect(shown({ text: '一郎' })).toEqual(['3']);
  expect(shown({ text: 'さとう' })).toEqual([]);
  expect(shown({ shop: 'other' })).toEqual(['2']);
  expect(shown({ staff: '田中' })).toEqual(['1']);
  expect(shown({ from: '2026-11-20', to: '2026-11-20' })).toEqual(['3']);
  expect(shown({ from: '2026-11-21' })).toEqual(['1', '2']);
  expect(shown({ to: '2026-11-20' })).toEqual(['3']);
});

test('calls of an order whose case is gone are still found by their number', () => {
  const calls = year().calls();
  const shown = (change: object) => ids(callsAround(calls, { ...everything, ...change }));
  expect(shown({ text: 'a-9' })).toEqual([4]);
  expect(shown({ operation: 'check' })).toEqual([2]);
  expect(shown({ staff: '田中', shop: 'main' })).toEqual([1]);
});

test('states count what they stand for; one order can be in several', () => {
  const counts = tally(
    year().cases(),
    ['attention', 'changed', 'approved', 'declined', 'review'] as const,
    isIn,
  );
  expect(counts).toEqual({ attention: 3, changed: 1, approved: 2, declined: 1, review: 0 });
});

test('numbers are ordered as numbers, what is missing stands last, and what is alike does not jump', () => {
  const rows = ['10', '9', '', '100', '9'].map((text, at) => ({ text, at }));
  const order = (down: boolean) =>
    sorted(rows, { by: 'text', down }, { text: ({ text }) => text }, ({ at }) => at).map(({ at }) => at);
  expect(order(false)).toEqual([1, 4, 0, 3, 2]);
  expect(order(true)).toEqual([3, 0, 1, 4, 2]);
});
