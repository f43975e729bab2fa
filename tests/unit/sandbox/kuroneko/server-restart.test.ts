import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { about, openShop, order, slips } from './shop.ts';

function databaseFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kuroneko-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'kuroneko.sqlite');
}

test('orders, merchants and switches outlive a restart; the desk does not', async () => {
  const database = databaseFile();
  const before = await openShop({ database });
  await before.post('KAARA0010', order('R-1'));
  await before.post('KAASL0010', about('R-1', { processDiv: '0', paymentNo: slips[0] }));
  await before.control.patchMerchant('99900000011', { password: 'newpass1' });
  await before.control.patchSwitches({ buyerLimit: 6000 });
  await before.control.fault({ kind: 'status', status: 500 });
  const stored = await before.control.order('99900000011', 'R-1');
  await before.close();

  const after = await openShop({ database });
  expect(await after.control.order('99900000011', 'R-1')).toEqual(stored);
  expect(await after.control.calls()).toEqual([]);
  expect(await after.control.faults()).toEqual([]);
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
});
