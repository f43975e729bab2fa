import { expect, test } from 'vitest';
import { isClosed, usualDays, withoutPersonal } from '../../../lib/credit/retention.ts';

test('of the fields, only those stay that say nothing about a person', () => {
  expect(
    withoutPersonal({
      orderNo: 'A-1',
      totalAmount: '5000',
      name: '山田',
      nameKana: '',
      address1: '東京都',
      telNum: '09012345678',
      email: 'a@example.jp',
      itemName1: '名入れ　花子',
      itemCount1: '2',
      subTotal10: '5000',
      password: '[secret]',
      somethingNew: 'x',
    }),
  ).toEqual({
    orderNo: 'A-1',
    totalAmount: '5000',
    name: '',
    nameKana: '',
    address1: '',
    telNum: '',
    email: '',
    itemName1: '',
    itemCount1: '2',
    subTotal10: '5000',
    password: '[secret]',
    somethingNew: '',
  });
  expect(withoutPersonal({ returnCode: '0', result: '3', name: '' })).toBeNull();
});

test('no open credit is closed, however old', () => {
  const day = 86_400_000;
  const now = 3_000 * day;
  const closed = (status: Parameters<typeof isClosed>[0]['status'], days: number, progress = null as never) =>
    isClosed({ status, progress, answeredAt: now - days * day }, now);
  for (const status of ['approved', 'review', 'running', 'uncertain'] as const)
    expect(closed(status, 2_900), status).toBe(false);
  for (const status of ['declined', 'cancelled', 'none', 'invalid'] as const)
    expect(closed(status, 1), status).toBe(true);
  expect(closed('shipped', usualDays, 'invoiced' as never)).toBe(false);
  expect(closed('shipped', usualDays + 1, 'invoiced' as never)).toBe(true);
  expect(closed('shipped', 1, 'paid' as never)).toBe(true);
});
