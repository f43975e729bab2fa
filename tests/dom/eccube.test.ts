import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressOf } from '../../lib/backoffice/address.ts';
import { LoggedOut, PageChanged } from '../../lib/backoffice/faults.ts';
import { readOrder } from '../../lib/backoffice/order-reader.ts';
import { probeList } from '../../lib/backoffice/probe.ts';
import { eccube4 } from '../../lib/backoffice/profiles/eccube.ts';
import { profiles } from '../../lib/backoffice/profiles/index.ts';
import { columnsOf, printOf, profileOf, readRow } from '../../lib/backoffice/row-reader.ts';
import { createSigns } from '../../lib/backoffice/row-signs.ts';
import { tickedOrders } from '../../lib/backoffice/ticks.ts';
import { writeTracking, type SendToHost } from '../../lib/backoffice/write-tracking.ts';
import { Order } from '../../lib/order/order.ts';
import { editPage, shippingPage } from '../sandbox/eccube/edit-page.ts';
import { listPage } from '../sandbox/eccube/list-page.ts';
import { inventOrders, paymentTotal, postpay, type Order as ShopOrder } from '../sandbox/eccube/orders.ts';
import { answered, hostOf, showList, standAt } from './site.ts';

const orders = inventOrders(60);
const patient = new AbortController().signal;
const several = orders.find(({ shippings }) => shippings.length > 1)!;
const single = orders.find(
  ({ shippings, items }) => shippings.length === 1 && items.some(({ type }) => type === 4),
)!;
let shown: ReturnType<typeof showList>;
let back: () => void;

beforeEach(() => {
  back = standAt('/shop/admin/order/page/1?page_count=50');
  shown = showList(listPage(orders, { page: 1, pageCount: 50, search: '' }, 'token-1'));
});
afterEach(() => {
  shown.end();
  back();
});

const table = (): HTMLTableElement => shown.root.querySelector<HTMLTableElement>('#search_result')!;
const rows = (): HTMLTableRowElement[] => [...(table().tBodies[0]?.rows ?? [])];
const identityOf = (row: HTMLTableRowElement) => readRow(row, columnsOf(table(), eccube4), eccube4);
const host = (landing?: string) =>
  hostOf((path) => {
    const [, kind, id] = /\/shop\/admin\/(order|shipping)\/(\d+)\/edit$/.exec(path) ?? [];
    const order = orders.find((one) => one.id === Number(id));
    if (!order) return answered(path, 'none', { status: 404 });
    return answered(
      path,
      (kind === 'order' ? editPage : shippingPage)(order, 'token-1').toString(),
      {},
      landing,
    );
  });
const read = (order: ShopOrder, site = host()) =>
  readOrder(
    eccube4,
    { hostId: String(order.id), number: order.number, payment: postpay },
    site.fetchPage,
    patient,
  );

describe('the list', () => {
  test('is known by its address, in whatever folder, and no other page is', () => {
    for (const address of ['/admin/order', '/x/y/order/page/3?page_count=10', '/admin/order?resume=1'])
      expect(profileOf(profiles, address)?.id).toBe('eccube-4');
    for (const address of ['/admin/order/60/edit', '/admin/shipping/60/edit', '/admin/?next=/order'])
      expect(profileOf(profiles, address)).toBeUndefined();
  });

  test('has one row per parcel; rows of one order are one order', () => {
    const probe = probeList(eccube4, document, '/admin/order');
    expect(probe).toMatchObject({ orders: 50, missing: [], tables: 1 });
    expect(probe.rows).toBeGreaterThan(50);
    expect(probe.rows).toBe(orders.slice(0, 50).reduce((sum, { shippings }) => sum + shippings.length, 0));
    for (const { found, of } of probe.fields) expect(found).toBe(of);
  });

  test('says who each row is, by what the shop holds', () => {
    const truth = orders
      .slice(0, 50)
      .flatMap(({ id, number, payment, shippings }) =>
        shippings.map(() => ({ hostId: String(id), number, payment })),
      );
    expect(rows().map(identityOf)).toEqual(truth);
  });

  test('rows of one order look alike, whatever becomes of one parcel; another amount looks otherwise', () => {
    const [one, two] = rows().filter((row) => identityOf(row)?.hostId === String(several.id));
    if (!one || !two) throw new Error('no such rows');
    const print = (row: HTMLTableRowElement): string => printOf(row, columnsOf(table(), eccube4));
    const before = print(one);
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(print(two)).toBe(before);
    two.cells[6]!.textContent = '2026/11/25';
    two.cells[4]!.lastChild!.textContent = '入金済み';
    expect(print(two)).toBe(before);
    two.cells[4]!.firstChild!.textContent = '￥1';
    expect(print(two)).not.toBe(before);
  });

  test('an order of which any parcel is ticked is picked once', () => {
    for (const row of rows()) {
      const box = row.querySelector<HTMLInputElement>('input[type=checkbox]');
      if (box && identityOf(row)?.hostId === String(several.id)) box.checked = true;
    }
    const { ours, others } = tickedOrders(document, eccube4, () => true);
    expect([ours.map(({ hostId }) => hostId), others]).toEqual([[String(several.id)], 0]);
  });

  test('4.3 writes its first header otherwise', () => {
    table().tHead!.rows[0]!.cells[1]!.textContent = ' ID\n 注文者 ▲';
    expect(probeList(eccube4, document, '/admin/order').missing).toEqual([]);
  });

  test('tells an open order from one that is over, and one with a slip number', () => {
    const signs = createSigns(eccube4, '2026-11-20');
    const [row] = rows();
    if (!row) throw new Error('no row');
    expect(signs(row)).toEqual({ open: true, dispatching: false });
    row.querySelector<HTMLInputElement>('.update_tracking_number')!.value = '1234';
    row.cells[3]!.textContent = '発送済み';
    expect(signs(row)).toEqual({ open: false, dispatching: true });
  });
});

describe('an order', () => {
  test.each(orders.slice(0, 24).map((order) => [order.number, order] as const))(
    '%s is read as the shop holds it, and its lines make the total',
    async (_number, order) => {
      const site = host();
      const found = await read(order, site);
      expect(Order.safeParse(found).success).toBe(true);
      expect(found.total).toBe(paymentTotal(order));
      expect(found.lines.reduce((sum, { subTotal }) => sum + subTotal, 0)).toBe(found.total);
      const { buyer } = order;
      expect(found.buyer).toMatchObject({
        name: `${buyer.name01}　${buyer.name02}`,
        postCode: buyer.zip,
        prefecture: buyer.pref,
        street: buyer.addr01,
        phone: buyer.phone,
        email: buyer.email,
      });
      expect(found.orderedOn).toBe(order.orderedAt.slice(0, 10));
      // The list is never fetched: that would change where the person's next «back to list» leads.
      const pages = [`/shop/admin/order/${order.id}/edit`, `/shop/admin/shipping/${order.id}/edit`];
      expect(site.asked).toEqual(order.shippings.length > 1 ? pages : pages.slice(0, 1));
    },
  );

  test('with several destinations has them all, each with its slip number', async () => {
    several.shippings[1]!.tracking = '123412341234';
    const found = await read(several);
    expect(found.recipients.map(({ name }) => name)).toContain('送先　二郎');
    expect(found.trackingNumbers).toEqual(['123412341234']);
    expect(found.carrier).toBe('ヤマト運輸');
  });

  test('has its discounts as lines of their own, and its charge as the fee', async () => {
    const found = await read(single);
    expect(found.lines.filter(({ kind }) => kind === 'discount').map(({ subTotal }) => subTotal)).toContain(
      -500,
    );
    const fee = single.items.find(({ type }) => type === 3)!.price;
    expect(found.lines.filter(({ kind }) => kind === 'fee').map(({ subTotal }) => subTotal)).toEqual(
      fee === 0 ? [] : [fee],
    );
  });

  test('a login page in its place is known by its address', async () => {
    await expect(read(single, host('/shop/admin/login'))).rejects.toThrow(LoggedOut);
  });

  test('a list is never read, whatever a recipe says', () => {
    const wrong = { ...eccube4, vars: { ...eccube4.vars, admin: { address: '^(/shop)' } } };
    expect(() => addressOf(wrong, '{admin}/order/page/2', {}, 'x')).toThrow(PageChanged);
    expect(() => addressOf(wrong, '/order', {}, 'x')).toThrow(PageChanged);
  });
});

describe('a slip number', () => {
  const sent: { path: string; method: string; body: string; headers: Record<string, string> }[] = [];
  const send =
    (status: number, body: unknown, landing?: string): SendToHost =>
    async (path, call) => {
      sent.push({ path, ...call, body: String(call.body) });
      return answered(path, typeof body === 'string' ? body : JSON.stringify(body), { status }, landing);
    };
  const write = (slip: string, answer: SendToHost) =>
    writeTracking(eccube4, rows()[0]!, slip, answer, patient);
  const ok = send(200, { status: 'OK', shipping_id: 1000, tracking_number: '12-34' });

  test('goes to the row’s own parcel, with the token of this page', async () => {
    expect(await write('12-34', ok)).toBe('written');
    const { id } = orders[0]!.shippings[0]!;
    expect(sent.splice(0)).toEqual([
      {
        path: `/shop/admin/shipping/${id}/tracking_number`,
        method: 'PUT',
        body: 'tracking_number=12-34',
        headers: { 'ECCUBE-CSRF-TOKEN': 'token-1', 'X-Requested-With': 'XMLHttpRequest' },
      },
    ]);
  });

  test('that the host would not take is not sent', async () => {
    expect(await write('１２３４', ok)).toBe('notTaken');
    expect(sent.splice(0)).toEqual([]);
  });

  test.each<[string, SendToHost, string]>([
    ['no', send(400, { status: 'NG', messages: ['x'] }), 'refused'],
    ['a forbidden page', send(403, '<html>'), 'refused'],
    ['another page', send(200, '<html>'), 'unknown'],
    ['an error', send(500, ''), 'unknown'],
    ['nothing', () => Promise.reject(new TypeError('network')), 'unknown'],
  ])('answered with %s', async (_what, answer, became) => {
    expect(await write('1234', answer)).toBe(became);
  });

  test('at the end of the login', async () => {
    await expect(write('1234', send(200, '<html>', '/shop/admin/login'))).rejects.toThrow(LoggedOut);
  });
});
