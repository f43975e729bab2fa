import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { about, merchantB, openShop, order, reissue, slips } from './shop.ts';

function databaseFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kuroneko-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'kuroneko.sqlite');
}

test('orders, merchants, switches and counts outlive a restart; the rest of the desk does not', async () => {
  const database = databaseFile();
  const before = await openShop({ database });
  await before.post('KAARA0010', order('R-1'));
  await before.post('KAASL0010', about('R-1', { processDiv: '0', paymentNo: slips[0] }));
  await before.control.patchMerchant('99900000011', { password: 'newpass1' });
  await before.control.patchSwitches({ buyerLimit: 6000 });
  await before.control.fault({ kind: 'status', status: 500 });
  await before.control.answer({ result: '1' });
  const stored = await before.control.order('99900000011', 'R-1');
  const counts = await before.control.counts();
  expect(counts).toEqual([
    { api: 'KAARA', orderNo: 'R-1', calls: 1, committed: 1 },
    { api: 'KAASL', orderNo: 'R-1', calls: 1, committed: 1 },
  ]);
  await before.close();

  const after = await openShop({ database });
  expect(await after.control.order('99900000011', 'R-1')).toEqual(stored);
  expect(await after.control.calls()).toEqual([]);
  expect(await after.control.faults()).toEqual([]);
  expect(await after.control.answers()).toEqual([]);
  expect(await after.control.counts()).toEqual(counts);
  expect((await after.post('KAAST0010', about('R-1'))).get('errorCode')).toBe('kaast012E');
  const own = { password: 'newpass1' };
  expect((await after.post('KAAST0010', about('R-1', own))).get('result')).toBe('3');
  expect((await after.post('KAARA0010', order('R-1', own))).get('errorCode')).toBe('kaara009E');
  expect((await after.post('KAARA0010', order('R-2', own))).get('result')).toBe('2');
});

test('a call held before its work is lost with the server, one held after it is not', async () => {
  const database = databaseFile();
  const before = await openShop({ database });
  await before.control.fault({ kind: 'hold', when: 'before', orderNo: 'R-3' });
  await before.control.fault({ kind: 'hold', when: 'after', orderNo: 'R-4' });
  const outcomes = ['R-3', 'R-4'].map((orderNo) => before.post('KAARA0010', order(orderNo)));
  const settled = Promise.allSettled(outcomes);
  await before.control.wait({ phase: 'held', count: 2 });
  await before.close();
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);

  const after = await openShop({ database });
  expect((await after.control.orders()).map(({ orderNo }) => orderNo)).toEqual(['R-4']);
  expect(await after.control.counts({ orderNoPrefix: 'R-' })).toEqual([
    { api: 'KAARA', orderNo: 'R-3', calls: 1, committed: 0 },
    { api: 'KAARA', orderNo: 'R-4', calls: 1, committed: 1 },
  ]);
  await after.post('KAARA0010', order('R-3'));
  expect((await after.post('KAARA0010', order('R-4'))).get('errorCode')).toBe('kaara009E');
  expect(await after.control.counts({ orderNoPrefix: 'R-' })).toEqual([
    { api: 'KAARA', orderNo: 'R-3', calls: 2, committed: 1 },
    { api: 'KAARA', orderNo: 'R-4', calls: 2, committed: 1 },
  ]);
});

test('balances, slips, re-issues and wrong codes go on where they were', async () => {
  const database = databaseFile();
  const before = await openShop({ database });
  const sms = order('R-5', { ...merchantB, sendDiv: '3', telNum: '09012345678' });
  await before.post('KAARA0010', sms);
  await before.control.patchOrder('99900000022', 'R-5', { smsCode: '4321' });
  const guess = about('R-5', { ...merchantB, ninCode: '1111' });
  for (let tries = 0; tries < 3; tries++)
    expect((await before.post('KAASA0020', guess)).get('result')).toBe('2');
  for (const orderNo of ['R-6', 'R-7', 'R-8'])
    await before.post('KAARA0010', order(orderNo, { totalAmount: '15000', subTotal1: '14700' }));
  for (const orderNo of ['R-6', 'R-7', 'R-8'])
    await before.post('KAASL0010', about(orderNo, { processDiv: '0', paymentNo: slips[0] }));
  for (let count = 0; count < 7; count++) await before.post('KAARR0010', reissue('R-6', 15_000));
  await before.close();

  const after = await openShop({ database });
  expect((await after.post('KAASA0020', guess)).get('errorCode')).toBe('kaasa021E');
  expect((await after.post('KAARR0010', reissue('R-6', 15_000))).get('errorCode')).toBe('kaarr009E');
  expect(
    (await after.post('KAARA0010', order('R-9', { totalAmount: '10001', subTotal1: '9701' }))).get('result'),
  ).toBe('2');
  expect(
    (await after.post('KAARA0010', order('R-10', { totalAmount: '10000', subTotal1: '9700' }))).get('result'),
  ).toBe('0');
  const fourth = about('R-10', { processDiv: '0', paymentNo: slips[0] });
  expect((await after.post('KAASL0010', fourth)).get('errorCode')).toBe('kaasl045E');
});

test('an emptied service stays empty after a restart, its merchants as seeded', async () => {
  const database = databaseFile();
  const before = await openShop({ database });
  await before.post('KAARA0010', order('R-11'));
  await before.control.putMerchant('99900000099', { password: 'fresh001' });
  await before.control.reset();
  await before.close();

  const after = await openShop({ database });
  expect(await after.control.orders()).toEqual([]);
  expect(await after.control.counts()).toEqual([]);
  expect((await after.control.merchants()).map(({ code }) => code)).toEqual([
    '99900000011',
    '99900000022',
    '99900000033',
  ]);
});
