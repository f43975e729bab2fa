import { describe, expect, test } from 'vitest';
import { createKuroneko } from '../../../lib/providers/kuroneko/index.ts';
import type { Prepared } from '../../../lib/providers/port.ts';
import { accessTo, failure, outside, success } from './loopback.ts';
import { replies, type Reply } from './replies.ts';

const access = accessTo('https://provider.example/');
const prepared: Prepared = { orderNo: 'A-1', total: 500, fields: { orderNo: 'A-1', totalAmount: '500' } };

async function authorize(reply: Reply) {
  const { fetch, calls } = replies({ KAARA: reply });
  const outcomes = await createKuroneko(outside(fetch)).authorize([prepared], access);
  return { outcome: outcomes[0], calls };
}

describe('payment methods served', () => {
  test.each([
    ['クロネコ代金後払い', true],
    ['ｸﾛﾈｺ代金後払い', true],
    ['クロネコ 代金後払い（別送）', true],
    ['後払い（クロネコ代金後払いサービス）', true],
    ['クロネコwebコレクト', false],
    ['NP後払い', false],
    ['', false],
  ])('%s', (payment, serves) => expect(createKuroneko(outside()).serves(payment)).toBe(serves));
});

describe('an authorization', () => {
  test.each<[string, Reply, object]>([
    ['granted', success({ result: '0' }), { kind: 'answered', value: { credit: 'approved' } }],
    [
      'declined',
      success({ result: '1' }),
      { kind: 'answered', value: { credit: 'declined', why: 'unavailable' } },
    ],
    [
      'over the limit',
      success({ result: '2' }),
      { kind: 'answered', value: { credit: 'declined', why: 'overLimit' } },
    ],
    ['under review', success({ result: '3' }), { kind: 'answered', value: { credit: 'review' } }],
    [
      'carried out without a result: ask, never assume',
      success(),
      { kind: 'unknown', error: { code: 'malformed', next: 'check' } },
    ],
    ['carried out with a result nobody knows', success({ result: '7' }), { kind: 'unknown' }],
    ['refused', failure('kaara103E'), { kind: 'refused', duplicate: false }],
    ['used number', failure('kaara009E'), { kind: 'refused', duplicate: true }],
    ['lost', new TypeError('failed'), { kind: 'unknown', error: { code: 'network' } }],
    ['closed', 503, { kind: 'unknown', error: { code: 'maintenance' } }],
  ])('%s', async (_name, reply, expected) => {
    const { outcome, calls } = await authorize(reply);
    expect(outcome).toMatchObject(expected);
    expect(calls, 'a write is never repeated').toEqual(['KAARA']);
  });
});

test('several orders: one result per order, in order', async () => {
  const { fetch } = replies({ KAARA: [success({ result: '0' }), failure('kaara034E')] });
  const outcomes = await createKuroneko(outside(fetch)).authorize(
    [prepared, { ...prepared, orderNo: 'A-2' }],
    access,
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(['answered', 'refused']);
});
