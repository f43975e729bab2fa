import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startWithStaff, type Staff } from './staff.ts';

let staff: Staff;
beforeAll(async () => {
  staff = await startWithStaff({ orders: 200 });
});
afterAll(() => staff.close());
beforeEach(() => staff.control.reset());

describe('control', () => {
  test('lists the orders of a page as they are shown', async () => {
    const page = await staff.control.orders({ stat: 1, page: 1, per: 3 });
    expect(page.orders.map((order) => order.id)).toEqual([100_001, 100_002, 100_003]);
    expect(page.orders.map((order) => order.gift)).toEqual([false, false, true]);
    expect((await staff.control.orders({ stat: 12 })).total).toBe(200);
  });

  test('patches parts of an order; the total follows lines and charges unless it is given', async () => {
    const patched = await staff.control.patchOrder(100_001, {
      buyer: { name: '変更　後' },
      charges: { fee: 205 },
    });
    expect(patched).toMatchObject({ buyer: { name: '変更　後', kana: 'スズキ　ミサキ' }, billed: 7035 });
    expect((await staff.control.patchOrder(100_001, { billed: 1 })).billed).toBe(1);
    expect((await staff.control.patchOrder(100_001, { memo: 'm' })).billed).toBe(1);
    expect((await staff.get('/goq21/index_beta.php?stat=1')).text).toContain('変更　後');
  });

  test.each([
    ['an unknown field', { colour: 'red' }, /no field colour/],
    ['another type', { billed: '1' }, /billed must be of type number/],
    ['half a line', { lines: [{ name: 'x' }] }, /lacks code, price, count/],
    ['null', { buyer: null }, /buyer must be of type object/],
  ])('refuses %s', async (_, patch, message) => {
    const answer = await fetch(`${staff.origin}/control/orders/100001`, {
      method: 'PATCH',
      body: JSON.stringify(patch),
    });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: string }).error).toMatch(message);
  });

  test('reset puts everything back', async () => {
    const before = await staff.control.orders({ stat: 12, per: 200 });
    await staff.control.patchOrder(100_001, { status: 40, memo: 'x' });
    expect(await staff.control.reset()).toEqual({ orders: 200 });
    expect(await staff.control.orders({ stat: 12, per: 200 })).toEqual(before);
    expect(await staff.control.reads()).toEqual([]);
  });

  test('counts reads per page and order; reading changes nothing', async () => {
    const before = await staff.control.order(100_002);
    for (let turn = 0; turn < 3; turn++) await staff.get('/goq21/order_details_beta.php?oid=100002&stat=1');
    await staff.get('/goq21/order_derivery2_1_4.php?oid=100002&st=&stat=1');
    await staff.get('/goq21/index_beta.php?stat=1');
    expect(await staff.control.reads()).toEqual([
      { page: 'order', orderId: 100_002, count: 3 },
      { page: 'address', orderId: 100_002, count: 1 },
      { page: 'list', orderId: null, count: 1 },
    ]);
    expect(await staff.control.order(100_002)).toEqual(before);
  });

  test('an unknown order is an error that says so', async () => {
    await expect(staff.control.order(5)).rejects.toThrow(/404/);
  });
});

test('a database file keeps changes over a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'back-office-'));
  const options = { database: join(folder, 'site.sqlite'), orders: 40 };
  try {
    const first = await startWithStaff(options);
    await first.control.patchOrder(100_001, { memo: '残る' });
    await first.close();
    const second = await startWithStaff(options);
    expect((await second.control.order(100_001)).memo).toBe('残る');
    await second.control.reset();
    expect((await second.control.order(100_001)).memo).toBe('');
    await second.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
