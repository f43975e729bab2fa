import { expect, test } from 'vitest';
import { brief, merchantA, openDesk } from './desk.ts';

const A = merchantA.ycfStrCode;

test('an approved order is cancelled and its standing told', async () => {
  const { provider, access, authorize, shop } = await openDesk();
  await authorize('C-1');
  expect(await provider.cancel(['C-1'], access)).toEqual([
    { kind: 'answered', value: { standing: { credit: 'cancelled' }, remark: '' } },
  ]);
  expect((await shop.control.order(A, 'C-1')).status).toBe('2');
});

test('several at once, one outcome each and in their order', async () => {
  const { provider, access, authorize } = await openDesk();
  await authorize('C-2', { totalAmount: '5000', subTotal1: '4700' });
  const outcomes = await provider.cancel(['C-0', 'C-2'], access);
  expect(outcomes.map((one) => brief([one]))).toEqual(['refused kaacl008E', 'answered']);
});

test('cancelled twice: "already so", yet only the inquiry may decide', async () => {
  const { provider, access, authorize } = await openDesk();
  await authorize('C-3');
  await provider.cancel(['C-3'], access);
  const [again] = await provider.cancel(['C-3'], access);
  expect(again).toMatchObject({
    kind: 'refused',
    same: true,
    duplicate: false,
    error: { code: 'kaacl009E', next: 'check' },
  });
  expect(await provider.lookup(['C-3'], access)).toEqual([
    { kind: 'answered', value: { credit: 'cancelled' } },
  ]);
});

test.each([
  ...['1', '3', '5', '6', '10', '11', '30'].map((status) => [status, 'answered'] as const),
  ['2', 'refused kaacl009E same'],
  // A declined order says "not cancellable" with the very same code: `same` proves nothing by itself.
  ['32', 'refused kaacl009E same'],
  ['12', 'refused kaacl015E'],
] as const)('from status %s: %s', async (status, expected) => {
  const { provider, access, authorize, shop } = await openDesk();
  await authorize('C-4');
  await shop.control.patchOrder(A, 'C-4', { status });
  expect(brief(await provider.cancel(['C-4'], access))).toBe(expected);
});
