import { describe, expect, test } from 'vitest';
import { creditOf, lookupOne } from '../../../lib/providers/kuroneko/lookup.ts';
import { accessTo, failure, outside, success } from './loopback.ts';
import { replies, type Reply } from './replies.ts';

const access = accessTo('https://provider.example/');
const result = (value: string): string => success({ result: value });
const gone = failure('kaars008E');
const none = failure('kaast008E');

async function look(
  kaars: Reply | readonly Reply[],
  kaast: Reply | readonly Reply[] = new Error('not asked'),
) {
  const { fetch, calls } = replies({ KAARS: kaars, KAAST: kaast });
  const deps = outside(fetch);
  const outcome = await lookupOne(deps, 'A-1', access);
  return { outcome, calls, waited: deps.waited };
}

test.each([
  ['0', { credit: 'approved' }],
  ['1', { credit: 'declined', why: 'unavailable' }],
  ['2', { credit: 'declined', why: 'overLimit' }],
  ['3', { credit: 'review' }],
  ['4', undefined],
  ['00', undefined],
  ['', undefined],
  [undefined, undefined],
])('審査結果 %s', (value, standing) => expect(creditOf(value)).toEqual(standing));

describe('what KAARS alone decides', () => {
  test.each([
    ['1', { credit: 'declined', why: 'unavailable' }],
    ['2', { credit: 'declined', why: 'overLimit' }],
    ['3', { credit: 'review' }],
  ])('result %s', async (value, standing) => {
    const { outcome, calls } = await look(result(value));
    expect(outcome).toEqual({ kind: 'answered', value: standing });
    expect(calls).toEqual(['KAARS']);
  });

  test.each(['', '4', '9'])('result "%s" is not guessed', async (value) => {
    const { outcome } = await look(result(value));
    expect(outcome).toMatchObject({ kind: 'unknown', error: { code: 'malformed' } });
  });
});

describe.each([
  ['KAARS knows it as approved', result('0')],
  ['KAARS does not know it, or it is cancelled (008)', gone],
])('%s: KAAST decides', (_name, kaars) => {
  test.each([
    ['1', { credit: 'approved' }],
    ['2', { credit: 'cancelled' }],
    ['3', { credit: 'shipped', progress: 'registered' }],
    ['5', { credit: 'shipped', progress: 'investigation' }],
    ['6', { credit: 'shipped', progress: 'alerted' }],
    ['10', { credit: 'shipped', progress: 'settled' }],
    ['11', { credit: 'shipped', progress: 'invoiced' }],
    ['12', { credit: 'shipped', progress: 'paid' }],
    ['30', { credit: 'review' }],
    ['31', { credit: 'cancelled' }],
    ['32', { credit: 'declined', why: 'unknown' }],
  ])('取引状況 %s', async (value, standing) => {
    const { outcome, calls } = await look(kaars, result(value));
    expect(outcome).toEqual({ kind: 'answered', value: standing });
    expect(calls).toEqual(['KAARS', 'KAAST']);
  });

  test.each(['', '0', '4', '7', '8', '9', '13', '33', '03', 'toString'])(
    '取引状況 "%s" is not guessed: it could open the way to a second authorization',
    async (value) => {
      const { outcome } = await look(kaars, result(value));
      expect(outcome).toMatchObject({ kind: 'unknown', error: { code: 'malformed' } });
    },
  );

  test('a refusal of KAAST is passed on', async () => {
    const { outcome } = await look(kaars, failure('kaast012E'));
    expect(outcome).toMatchObject({ kind: 'refused', error: { code: 'kaast012E', next: 'settings' } });
  });

  test('KAAST that cannot be reached leaves it unknown', async () => {
    const { outcome } = await look(kaars, new TypeError('failed'));
    expect(outcome).toMatchObject({ kind: 'unknown', error: { code: 'network' } });
  });
});

describe('numbers that nobody knows', () => {
  test('both say 008: absent', async () => {
    const { outcome } = await look(gone, none);
    expect(outcome).toEqual({ kind: 'answered', value: { credit: 'absent' } });
  });
  test('KAARS knows it, KAAST does not: unknown, never absent', async () => {
    const { outcome } = await look(result('0'), none);
    expect(outcome).toMatchObject({ kind: 'unknown', error: { code: 'malformed' } });
  });
  test('another refusal of KAARS says nothing about the number', async () => {
    const { outcome, calls } = await look(failure('kaars012E'));
    expect(outcome).toMatchObject({ kind: 'refused', error: { code: 'kaars012E' } });
    expect(calls).toEqual(['KAARS']);
  });
});

describe('asking again', () => {
  test('a read that got lost is repeated twice, with growing waits', async () => {
    const { outcome, calls, waited } = await look([new TypeError('failed'), 500, result('0')], result('1'));
    expect(outcome).toEqual({ kind: 'answered', value: { credit: 'approved' } });
    expect(calls).toEqual(['KAARS', 'KAARS', 'KAARS', 'KAAST']);
    expect(waited).toEqual([300, 1200]);
  });
  test('not a fourth time', async () => {
    const { outcome, calls } = await look(new TypeError('failed'));
    expect(outcome).toMatchObject({ kind: 'unknown', error: { code: 'network' } });
    expect(calls).toHaveLength(3);
  });
  test('an exception of theirs is asked again', async () => {
    const { calls } = await look([failure('err0001'), result('1')]);
    expect(calls).toEqual(['KAARS', 'KAARS']);
  });
  test.each<[string, Reply]>([
    ['closed', 503],
    ['closed, as a page', '<html>closed</html>'],
    ['sent elsewhere', 302],
  ])('%s: not again', async (_name, reply) => {
    const { calls, waited } = await look(reply);
    expect(calls).toHaveLength(1);
    expect(waited).toEqual([]);
  });
});
