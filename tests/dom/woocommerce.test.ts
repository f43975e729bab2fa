import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressOf } from '../../lib/backoffice/address.ts';
import { LoggedOut, PageChanged } from '../../lib/backoffice/faults.ts';
import { readOrder } from '../../lib/backoffice/order-reader.ts';
import { probeList } from '../../lib/backoffice/probe.ts';
import { profiles } from '../../lib/backoffice/profiles/index.ts';
import { woocommerce, woocommerceClassic } from '../../lib/backoffice/profiles/woocommerce.ts';
import { columnsOf, profileOf, readRow, slotCell, textAt } from '../../lib/backoffice/row-reader.ts';
import { createSigns } from '../../lib/backoffice/row-signs.ts';
import { tickedOrders } from '../../lib/backoffice/ticks.ts';
import { readAll } from '../../lib/overlay/panel/read-all.ts';
import { Order } from '../../lib/order/order.ts';
import { listPage, type Face } from '../sandbox/woocommerce/list-page.ts';
import { inventOrders, leftTotal, postpay, type Order as ShopOrder } from '../sandbox/woocommerce/orders.ts';
import { orderJson } from '../sandbox/woocommerce/rest.ts';
import { answered, hostOf, showList, standAt } from './site.ts';

const orders = inventOrders(61);
const patient = new AbortController().signal;
const nonce = 'abc123def4';
const addresses = {
  hpos: '/wp-admin/admin.php?page=wc-orders&status=&paged=1',
  classic: '/wp-admin/edit.php?post_status=all&post_type=shop_order',
};
let end: () => void = () => undefined;
afterEach(() => end());

function open(face: Face, root = `${location.origin}/wp-json/`): HTMLElement {
  const back = standAt(addresses[face]);
  const state = { face, root, nonce, page: 1, search: '', status: '' };
  const shown = showList(listPage(orders, state, () => false));
  // What the page's own script does on load.
  for (const tip of shown.root.querySelectorAll('.tips')) tip.removeAttribute('data-tip');
  end = () => {
    shown.end();
    back();
  };
  return shown.root;
}

const host = (change: (json: ReturnType<typeof orderJson>) => unknown = (json) => json) =>
  hostOf((path, headers) => {
    const { pathname, searchParams } = new URL(path, location.origin);
    if (headers['X-WP-Nonce'] !== nonce) return answered(path, '{}', { status: 403 });
    const order = orders.find(({ id }) => pathname === `/wp-json/wc/v3/orders/${id}`);
    if (!order) return answered(path, '{}', { status: 404 });
    return answered(path, JSON.stringify(change(orderJson(order, Number(searchParams.get('dp') ?? 0)))));
  });
const read = (order: ShopOrder, site = host()) =>
  readOrder(
    woocommerce,
    { hostId: String(order.id), number: order.number, payment: postpay },
    site.fetchPage,
    patient,
  );

describe.each([
  ['hpos', woocommerce],
  ['classic', woocommerceClassic],
] as const)('the %s list', (face, profile) => {
  const table = (root: HTMLElement): HTMLTableElement => root.querySelector('table')!;
  const rows = (root: HTMLElement) => [...(table(root).tBodies[0]?.rows ?? [])];

  test('is known by its address', () => {
    expect(profileOf(profiles, addresses[face])?.id).toBe(profile.id);
    for (const other of [
      '/wp-admin/admin.php?page=wc-orders&action=edit&id=60',
      '/wp-admin/admin.php?page=wc-settings',
      '/wp-admin/edit.php?post_type=product',
      '/wp-admin/post.php?post=60&action=edit',
    ])
      expect(profileOf(profiles, other)).toBeUndefined();
  });

  test('says who each row is, though the column of the method is hidden and the tips are gone', () => {
    const root = open(face);
    const columns = columnsOf(table(root), profile);
    const found = rows(root).map((row) => readRow(row, columns, profile));
    expect(found).toEqual(
      orders
        .slice(0, 20)
        .map(({ id, number, title }) => ({ hostId: String(id), number, payment: title && `${title}として` })),
    );
  });

  test('finds cells by what they are: in older versions the tick cell was th and the first one td', () => {
    const root = open(face);
    for (const row of rows(root)) {
      const [tick, main] = row.cells;
      if (!tick || !main) throw new Error('no cells');
      for (const [cell, tag] of [
        [tick, 'th'],
        [main, 'td'],
      ] as const) {
        const other = document.createElement(tag);
        other.className = cell.className;
        other.append(...cell.childNodes);
        cell.replaceWith(other);
      }
    }
    const probe = probeList(profile, document, addresses[face]);
    expect(probe).toMatchObject({ matches: true, rows: 20, orders: 20, ticks: 20, missing: [] });
    const columns = columnsOf(table(root), profile);
    expect(slotCell(rows(root)[0]!, columns)?.className).toContain('column-order_number');
  });

  test('a refunded order shows the amount that is left', () => {
    const root = open(face);
    const columns = columnsOf(table(root), profile);
    for (const [at, row] of rows(root).entries()) {
      const amount = columns.shows?.[0];
      const said = amount && textAt(row, amount);
      expect(Number(said?.replaceAll(/[¥,]/g, ''))).toBe(leftTotal(orders[at]!));
    }
  });

  test('ticks, and states by class rather than by the language of the screen', () => {
    const root = open(face);
    const [first] = rows(root);
    first!.querySelector<HTMLInputElement>('input')!.checked = true;
    expect(tickedOrders(document, profile, () => true).ours.map(({ hostId }) => hostId)).toEqual([
      String(orders[0]!.id),
    ]);
    const signs = createSigns(profile, '2026-11-20');
    expect(rows(root).map((row) => signs(row).open)).toEqual(
      orders.slice(0, 20).map(({ status }) => status === 'processing'),
    );
  });

  test('an empty list has a row that is no order', () => {
    open(face);
    end();
    const back = standAt(addresses[face]);
    const state = { face, root: '/', nonce, page: 1, search: '', status: '' };
    const shown = showList(listPage([], state, () => false));
    end = () => {
      shown.end();
      back();
    };
    expect(probeList(profile, document, addresses[face])).toMatchObject({ rows: 1, identified: 0 });
  });
});

describe('an order', () => {
  beforeEach(() => void open('hpos'));

  test.each(orders.slice(0, 24).map((order) => [order.number, order] as const))(
    '%s is read through the shop’s own interface, and its lines make what is billed',
    async (_number, order) => {
      const site = host();
      const found = await read(order, site);
      expect(Order.safeParse(found).success).toBe(true);
      expect(found.total).toBe(leftTotal(order));
      expect(found.lines.reduce((sum, { subTotal }) => sum + subTotal, 0)).toBe(found.total);
      expect(found.buyer.name).toBe(`${order.billing.last_name}　${order.billing.first_name}`);
      expect(found.buyer.prefecture).toMatch(/[都道府県]$/);
      expect(found.orderedOn).toBe(order.date.slice(0, 10));
      expect(found.lines[0]?.name).toBe(order.items[0]?.name);
      // One call, and none that would lock the order.
      expect(site.asked).toEqual([`${location.origin}/wp-json/wc/v3/orders/${order.id}?dp=6`]);
    },
  );

  const odd = (lines: readonly (readonly [string, string])[], total: string) =>
    read(
      orders[1]!,
      host((json) => ({
        ...json,
        total,
        line_items: lines.map(([net, tax]) => ({
          ...json.line_items[0],
          quantity: 1,
          total: net,
          total_tax: tax,
        })),
        shipping_lines: [],
        fee_lines: [],
        refunds: [],
      })),
    );
  const third = ['333.333333', '33.333333'] as const;

  test('fractions are rounded once, at the end, and no line loses more than a yen', async () => {
    const { lines, total } = await odd([third, third, third], '1100');
    expect([total, lines.map(({ subTotal }) => subTotal)]).toEqual([1100, [367, 366, 367]]);
  });

  test('lines that do not make the total shown are refused', async () => {
    await expect(odd([third, third, third], '1101')).rejects.toMatchObject({
      fault: 'ambiguous',
      value: '1100 / 1101',
    });
  });

  test('no address of its own for delivery means the buyer; another one is a recipient', async () => {
    const nobody = orders.find(({ shipping }) => shipping.last_name === '')!;
    const other = orders.find(({ shipping }) => shipping.last_name === '送先')!;
    expect((await read(nobody)).recipients).toEqual([]);
    expect((await read(other)).recipients.map(({ name }) => name)).toEqual(['送先　二郎']);
  });

  test('a fee for the payment is the fee, other fees are not', async () => {
    const withFee = orders.find(({ fees }) => fees.some(({ name }) => name === '後払い手数料'))!;
    const withOther = orders.find(({ fees }) => fees.some(({ name }) => name === '会員割引'))!;
    const kinds = async (order: ShopOrder) =>
      (await read(order)).lines.map(({ kind, name }) => `${kind} ${name}`);
    expect(await kinds(withFee)).toContain('fee 後払い手数料');
    expect(await kinds(withOther)).toContain('other 会員割引');
  });

  test.each([401, 403])('status %i is the end of the login', async (status) => {
    const site = hostOf((path) => answered(path, '{}', { status }));
    await expect(read(orders[0]!, site)).rejects.toThrow(LoggedOut);
  });

  test('a page in place of the answer is refused', async () => {
    const site = hostOf((path) => answered(path, '<html>'));
    await expect(read(orders[0]!, site)).rejects.toMatchObject({ fault: 'elsewhere' });
  });

  test('the key of the session goes to no other origin', async () => {
    end();
    open('hpos', 'https://elsewhere.example/wp-json/');
    const site = host();
    await expect(read(orders[0]!, site)).rejects.toMatchObject({ fault: 'elsewhere' });
    expect(site.asked).toEqual([]);
  });

  test('the edit page, which would lock the order, is never read', () => {
    for (const address of [woocommerce.order.open, woocommerceClassic.order.open])
      expect(() => addressOf(woocommerce, address, { id: '60' }, 'x')).toThrow(PageChanged);
  });

  test('a shop without pretty addresses is asked in its own way', () => {
    end();
    open('hpos', `${location.origin}/index.php?rest_route=/`);
    const { address } = woocommerce.order.pages.order!;
    expect(addressOf(woocommerce, address, { id: '60' }, 'x')).toBe(
      `${location.origin}/index.php?rest_route=/wc/v3/orders/60&dp=6`,
    );
  });
});

describe('many orders at once', () => {
  beforeEach(() => void open('hpos'));
  const picked = orders.slice(0, 61).map(({ id, number }) => ({
    hostId: String(id),
    number,
    payment: postpay,
    print: '',
  }));
  const several = (change: (list: unknown[]) => unknown = (list) => list) =>
    hostOf((path, headers) => {
      const { pathname, searchParams } = new URL(path, location.origin);
      if (headers['X-WP-Nonce'] !== nonce) return answered(path, '{}', { status: 403 });
      const ids = searchParams.get('include')?.split(',') ?? [/\d+$/.exec(pathname)?.[0]];
      const found = orders.filter(({ id }) => ids.includes(String(id))).map((order) => orderJson(order, 6));
      return answered(path, JSON.stringify(searchParams.has('include') ? change(found) : found[0]));
    });
  const all = (site: ReturnType<typeof several>) =>
    readAll(
      picked,
      { profile: woocommerce, fetchPage: site.fetchPage, readLimit: () => patient },
      patient,
      () => undefined,
    );
  const totals = (results: Awaited<ReturnType<typeof all>>): (number | string)[] =>
    results.map((one) => ('order' in one ? one.order.total : String(one.cause)));

  test('are asked for fifty at a time, and each is read as if it were alone', async () => {
    const site = several();
    const results = await all(site);
    expect(site.asked).toHaveLength(2);
    expect(totals(results)).toEqual(orders.map(leftTotal));
    const alone = await read(orders[7]!);
    expect(results[7]).toMatchObject({ picked: picked[7], order: alone });
  });

  test('one that the answer lacks is asked for by itself; an answer that is none of that kind counts as lacking all', async () => {
    const site = several((list) => list.filter((one) => (one as { id: number }).id !== orders[3]!.id));
    expect(totals(await all(site))).toEqual(orders.map(leftTotal));
    expect(site.asked.filter((path) => !path.includes('include'))).toEqual([
      `${location.origin}/wp-json/wc/v3/orders/${orders[3]!.id}?dp=6`,
    ]);
    const blocked = several(() => ({ code: 'rest_disabled' }));
    expect(totals(await all(blocked))).toEqual(orders.map(leftTotal));
    expect(blocked.asked).toHaveLength(2 + 61);
  });

  test('an order of the answer that belongs to another row is refused like any other', async () => {
    const swapped = several((list) => list.map((one) => ({ ...(one as object), number: '999' })));
    expect(new Set(totals(await all(swapped)))).toEqual(new Set(['PageChanged: otherOrder: 注文番号']));
  });

  test('a login that ended ends the whole', async () => {
    const out = hostOf((path) => answered(path, '{}', { status: 401 }));
    await expect(all(out)).rejects.toThrow(LoggedOut);
    expect(out.asked.length).toBeLessThan(5);
  });
});
