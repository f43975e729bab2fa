import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { statuses } from '../../../sandbox/backoffice/choices.ts';
import { generateOrders, inconsistentOrderIds } from '../../../sandbox/backoffice/data/generate.ts';
import { slipNumber } from '../../../sandbox/backoffice/data/slip-number.ts';
import { knownOrders } from '../../../sandbox/backoffice/known-orders.ts';
import { computedTotal, goodsTotal, isGift, type SiteOrder } from '../../../sandbox/backoffice/order.ts';
import { addressValues, applyAddressValues } from '../../../sandbox/backoffice/pages/address-values.ts';
import { applyOrderValues, orderValues } from '../../../sandbox/backoffice/pages/order-values.ts';

const orders = generateOrders(5000);

function known(name: keyof typeof knownOrders): SiteOrder {
  const order = orders.find((candidate) => candidate.id === knownOrders[name]);
  if (!order) throw new Error(`no order ${name}`);
  return order;
}

const share = (wanted: (order: SiteOrder) => boolean) => orders.filter(wanted).length / orders.length;

describe('the seed', () => {
  /** A new hash means new data: raise seedVersion in store/site.ts together with it. */
  test('is the same on every machine', () => {
    const hash = createHash('sha256').update(JSON.stringify(orders)).digest('hex');
    expect(hash).toBe('873b5eeb65ed325afce64d33f51a7e3859cc018b80e6959c077d8ef5ebae9556');
  });

  test('gives the same orders whatever the number asked for', () => {
    expect(generateOrders(200)).toEqual(orders.slice(0, 200));
    expect(generateOrders(0)).toHaveLength(Object.keys(knownOrders).length);
  });

  test('has unique ids and order numbers of 8 to 26 characters, newest first', () => {
    expect(new Set(orders.map((order) => order.id)).size).toBe(5000);
    expect(new Set(orders.map((order) => order.number)).size).toBe(5000);
    const lengths = orders.map((order) => order.number.length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([8, 26]);
    const times = orders.map((order) => order.orderedAt);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  test('adds up everywhere but in the orders listed as inconsistent', () => {
    const wrong = orders.filter((order) => order.billed !== computedTotal(order)).map((order) => order.id);
    expect(wrong).toEqual([knownOrders.totalMismatch, ...inconsistentOrderIds]);
    expect(orders.every((order) => Number.isInteger(order.billed) && order.billed >= 0)).toBe(true);
  });

  test('is half クロネコ代金後払い, from two malls', () => {
    const postpay = share((order) => order.payment === 'クロネコ代金後払い');
    expect(postpay).toBeGreaterThan(0.45);
    expect(postpay).toBeLessThan(0.55);
    expect(new Set(orders.map((order) => order.mall)).size).toBe(2);
  });

  test('uses every status but the one kept empty', () => {
    const used = new Set(orders.map((order) => order.status));
    expect(statuses.filter((status) => !used.has(status.id)).map((status) => status.label)).toEqual(['保留']);
  });

  test.each<[string, (order: SiteOrder) => boolean, number]>([
    ['half-width kana', (order) => /[\uff66-\uff9f]/.test(order.buyer.kana + order.buyer.address2), 0.01],
    ['characters beyond the basic plane', (order) => /[\u{10000}-\u{10ffff}]/u.test(order.buyer.name), 0.001],
    ['odd dashes', (order) => /[－ー‐−–―]/.test(order.buyer.address1), 0.05],
    ['no house number', (order) => !/[0-9０-９]/.test(order.buyer.address1), 0.005],
    ['romanised prefecture', (order) => /^[A-Z]/.test(order.buyer.prefecture), 0.002],
    ['repeated prefecture', (order) => order.buyer.address1.startsWith(order.buyer.prefecture), 0.01],
    ['+81 phone', (order) => order.buyer.phone.startsWith('+81'), 0.003],
    ['full-width phone', (order) => /^[０-９]/.test(order.buyer.phone), 0.005],
    ['markup in the name', (order) => order.buyer.name.includes('<'), 0.0002],
    ['missing mail address', (order) => order.buyer.email === '', 0.005],
    ['missing kana', (order) => order.buyer.kana === '', 0.02],
    ['gift', isGift, 0.05],
    ['several recipients', (order) => order.destinations.length > 1, 0.005],
    ['twelve lines', (order) => order.lines.length >= 12, 0.003],
    ['odd order number', (order) => !/^[0-9A-Za-z_-]+$/.test(order.number), 0.002],
    ['long address', (order) => (order.buyer.address1 + order.buyer.address2).length > 50, 0.003],
    ['zero total', (order) => order.billed === 0, 0.001],
    ['seven-digit total', (order) => order.billed >= 1_000_000, 0.0005],
  ])('has %s', (_, wanted, least) => {
    expect(share(wanted)).toBeGreaterThanOrEqual(least);
    expect(share(wanted)).toBeLessThan(0.5);
  });

  test('can be saved through both forms as it is', () => {
    for (const order of orders) {
      expect(applyOrderValues(order, orderValues(order))).toEqual({
        order: { ...order, billed: computedTotal(order) },
        errors: new Map(),
      });
      expect(applyAddressValues(order, addressValues(order))).toEqual({ order, errors: new Map() });
    }
  });
});

describe('the fixed orders', () => {
  test('are the first thirty, all 新規受付', () => {
    expect(orders.slice(0, 30).map((order) => order.id)).toEqual(Object.values(knownOrders));
    expect(orders.slice(0, 30).every((order) => order.status === 1)).toBe(true);
  });

  test('show what their names say', () => {
    expect(known('twelveItems').lines).toHaveLength(12);
    expect(known('giftRecipient').destinations.map((to) => to.name)).toEqual(['藤井　さくら']);
    expect(known('noHouseNumber').buyer.address1).not.toMatch(/[0-9０-９]/);
    expect(known('longNumber').number).toHaveLength(26);
    expect(known('zeroTotal').billed).toBe(0);
    expect(known('sevenDigitTotal').billed).toBe(1_234_500);
    expect(known('totalMismatch').billed).not.toBe(computedTotal(known('totalMismatch')));
    expect(known('threeRecipients').destinations).toHaveLength(3);
    expect(known('aboveBuyerLimit').billed).toBeGreaterThan(55_000);
    expect(known('slipEntered').destinations[0]?.slip).toBe(slipNumber('40002026112'));
    expect(goodsTotal(known('discounts').lines)).toBe(6680);
    const { address1, address2, prefecture } = known('longAddress').buyer;
    expect((prefecture + address1 + address2).length).toBeGreaterThan(50);
  });

  test('a waybill number ends with its check digit', () => {
    expect(slipNumber('40002026112')).toMatch(/^40002026112[0-6]$/);
    expect(() => slipNumber('123')).toThrow(/11 digits/);
  });
});
