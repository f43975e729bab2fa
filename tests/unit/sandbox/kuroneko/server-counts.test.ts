import { expect, test } from 'vitest';
import { KEPT_CALLS, callLog } from '../../../sandbox/kuroneko/desk/calls.ts';
import { openStore } from '../../../sandbox/kuroneko/store/store.ts';
import { about, merchantB, openShop, order, slips } from './shop.ts';

test('every call counts, carried out or not', async () => {
  const shop = await openShop();
  await shop.post('KAARA0010', order('C-1', { totalAmount: '1' }));
  await shop.post('KAARA0010', order('C-1'));
  await shop.post('KAARA0010', order('C-1'));
  await shop.post('KAARA0010', order('C-2', { telNum: '0398765432' }));
  await shop.post('KAAST0010', about('C-1'));
  await shop.post('KAAST0010', about('C-1'));
  await shop.post('KAASL0010', about('C-1', { processDiv: '0', paymentNo: slips[0] }));
  await shop.post('KAACL0010', about('C-1', { password: 'wrong' }));
  expect(await shop.control.counts({ orderNo: 'C-1' })).toEqual([
    { api: 'KAARA', orderNo: 'C-1', calls: 3, committed: 1 },
    { api: 'KAAST', orderNo: 'C-1', calls: 2, committed: 2 },
    { api: 'KAASL', orderNo: 'C-1', calls: 1, committed: 1 },
    { api: 'KAACL', orderNo: 'C-1', calls: 1, committed: 0 },
  ]);
  expect(await shop.control.counts({ api: 'KAARA', orderNoPrefix: 'C-' })).toMatchObject([
    { orderNo: 'C-1' },
    { orderNo: 'C-2', calls: 1 },
  ]);
  await shop.control.reset();
  expect(await shop.control.counts()).toEqual([]);
});

test('merchants add up unless one is asked for', async () => {
  const shop = await openShop();
  await shop.post('KAARA0010', order('C-3'));
  await shop.post('KAARA0010', order('C-3', merchantB));
  expect(await shop.control.counts()).toEqual([{ api: 'KAARA', orderNo: 'C-3', calls: 2, committed: 2 }]);
  expect(await shop.control.counts({ merchant: merchantB.ycfStrCode })).toMatchObject([{ calls: 1 }]);
});

test('a call struck before its work counts as received, one struck after as carried out', async () => {
  const shop = await openShop();
  await shop.control.fault({ kind: 'drop', when: 'before', orderNo: 'C-4' });
  await shop.control.fault({ kind: 'drop', when: 'after', orderNo: 'C-5' });
  for (const orderNo of ['C-4', 'C-5'])
    await expect(shop.post('KAARA0010', order(orderNo))).rejects.toThrow();
  expect(await shop.control.counts({ api: 'KAARA' })).toEqual([
    { api: 'KAARA', orderNo: 'C-4', calls: 1, committed: 0 },
    { api: 'KAARA', orderNo: 'C-5', calls: 1, committed: 1 },
  ]);
});

test('the log forgets the oldest calls, the counts none', () => {
  const store = openStore(':memory:');
  const log = callLog(store.counts);
  const total = KEPT_CALLS * 1.25 + 1;
  for (let count = 0; count < total; count++)
    log.open({
      api: 'KAAST',
      merchant: 'm',
      orderNo: `n-${count % 2}`,
      receivedAt: '',
      fields: {},
      committed: false,
      answer: null,
      faults: [],
      held: false,
      answered: false,
      left: false,
      connected: null,
    });
  const kept = log.list({});
  expect(kept.length).toBe(KEPT_CALLS + 1);
  expect(kept.at(-1)?.seq).toBe(total);
  expect(log.counts({}).reduce((sum, { calls }) => sum + calls, 0)).toBe(total);
  store.close();
});
