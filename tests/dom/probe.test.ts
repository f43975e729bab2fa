import { afterEach, expect, test } from 'vitest';
import { orderPages } from '../../lib/backoffice/pages.ts';
import { probeList, probeOrder } from '../../lib/backoffice/probe.ts';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { profiles } from '../../lib/backoffice/profiles/index.ts';
import { checkProfile } from '../../lib/backoffice/schema/read-file.ts';
import { listPage, orderPages as hostPages } from './host-page.ts';

let page: ReturnType<typeof listPage> | undefined;
afterEach(() => page?.root.remove());

const address = '/goq21/index_beta.php?stat=1';
const list = () => {
  page = listPage([
    { id: '1', number: 'A-1' },
    { id: '2', number: 'A-2', payment: '' },
  ]);
  return page;
};
const pagesOf = (change: Readonly<Record<string, string>> = {}) => {
  const { order, address: form } = hostPages(change);
  return { order, form, pages: () => orderPages(goq, { order: { root: order }, address: { root: form } }) };
};

test('profiles of our own have selectors that a browser takes', () => {
  for (const profile of profiles) expect(checkProfile(profile)).toEqual({ profile });
});

test('a selector that no browser takes is told at its field', () => {
  const read = checkProfile({ ...goq, list: { ...goq.list, row: 'tr[' } });
  expect(read).toMatchObject({ problems: [{ field: 'list.row', code: 'badSelector' }] });
});

test('a list is counted: rows, orders, and each field', () => {
  list();
  const probe = probeList(goq, document, address);
  expect(probe).toMatchObject({ matches: true, tables: 1, rows: 2, identified: 2, orders: 2, missing: [] });
  const payment = probe.fields.find(({ field }) => field === 'list.payment');
  expect(payment).toEqual({ field: 'list.payment', found: 1, of: 2 });
  expect(probe.headers).toContain('お支払い方法');
  // Nothing of what the rows say: a report can be shown to anybody.
  expect(JSON.stringify(probe)).not.toMatch(/A-1|髙橋|2,560/);
});

test('a page of another kind matches nothing, and says what is missing', () => {
  expect(probeList(goq, document.implementation.createHTMLDocument(), '/shop/orders')).toMatchObject({
    matches: false,
    tables: 0,
    missing: ['list.id', 'list.payment', 'list.slot'],
  });
});

test('rows that share an id are told where a list has one row per order', () => {
  list().rows[1]?.setAttribute('data-order-number', '1');
  expect(probeList(goq, document, address)).toMatchObject({
    identified: 2,
    orders: 1,
    missing: ['list.grouping'],
  });
  const grouped = { ...goq, list: { ...goq.list, grouping: 'byId' as const } };
  expect(probeList(grouped, document, address).missing).toEqual([]);
});

test('an order that can be read lacks nothing', () => {
  const probe = probeOrder(goq, pagesOf().pages());
  expect([probe.missing, probe.fault]).toEqual([[], null]);
  expect(probe.fields.find(({ field }) => field === 'lines')?.found).toBe(3);
});

test.each([
  ['お支払い方法', 'payment'],
  ['請求金額', 'total'],
  ['注文日時', 'orderedOn'],
])('without %s an authorization lacks %s', (label, field) => {
  const probe = probeOrder(goq, pagesOf({ [label]: 'MISSING' }).pages());
  expect(probe.missing).toContain(field);
  expect(probe.fault).toEqual({ fault: 'missing', field: label });
});

test('a field that is there and empty is missing too', () => {
  const { form, pages } = pagesOf();
  form.querySelector('[name="a6[0]"]')?.setAttribute('value', ' ');
  expect(probeOrder(goq, pages()).missing).toEqual(['buyer.phone']);
});
