import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyDraft, missingIn, toProfile, type Draft } from '../../lib/backoffice/mapper/draft.ts';
import {
  cellSource,
  proposeList,
  proposeTable,
  readTable,
  sampleOf,
} from '../../lib/backoffice/mapper/list-page.ts';
import {
  itemSample,
  orderSample,
  orderSource,
  proposeOrderPage,
} from '../../lib/backoffice/mapper/order-page.ts';
import { selectorOf } from '../../lib/backoffice/mapper/selector.ts';
import { readOrder } from '../../lib/backoffice/order-reader.ts';
import { columnsOf, readRow } from '../../lib/backoffice/row-reader.ts';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { checkProfile } from '../../lib/backoffice/schema/read-file.ts';
import { inventOrders } from '../sandbox/eccube/orders.ts';
import { editPage } from '../sandbox/eccube/edit-page.ts';
import { billed, listPage, numberOf, orderPage } from '../sandbox/kanri/pages.ts';
import { answered, hostOf, showList, standAt } from './site.ts';

const orders = inventOrders(12);
const none = (): boolean => false;
let shown: ReturnType<typeof showList> | undefined;
let back: () => void;
beforeEach(() => (back = standAt('/kanri/ichiran.cgi')));
afterEach(() => {
  shown?.end();
  back();
});
const showOrders = (): HTMLTableElement => {
  shown = showList(listPage(orders, { payment: '決済', last: false }));
  return shown.root.querySelector<HTMLTableElement>('.ichiran')!;
};
const parsed = (page: { toString(): string }): Document =>
  new DOMParser().parseFromString(page.toString(), 'text/html');

describe('a list', () => {
  test('its table, rows, ids and the address of an order are found', () => {
    const table = showOrders();
    expect(proposeTable(document)).toBe(table);
    expect(readTable(table, undefined)).toEqual({
      table: 'table.ichiran',
      row: 'tbody > tr',
      id: { select: 'a', attribute: 'href', pattern: String.raw`[?&;]seiri=([^&#;]+)` },
      ticks: { how: 'none' },
      open: '/kanri/meisai.cgi?seiri={id}&from=ichiran',
    });
  });

  test('words and looks tell payment and buyer; of two amounts the first is only a guess', () => {
    expect(proposeList(showOrders())).toEqual({
      payment: { header: '決済', index: 3 },
      name: { header: 'ご依頼主', index: 2 },
      total: { header: '品代', index: 4 },
    });
  });

  test('what is pointed at in one row is read in all of them', () => {
    const table = showOrders();
    const row = table.tBodies[0]!.rows[1]!;
    const total = cellSource(row.cells[5]!, table, 'total')!;
    expect(total).toEqual({ header: 'お代', index: 5 });
    expect(sampleOf(table, total)).toEqual(
      orders.slice(0, 5).map((one) => `${billed(one).toLocaleString('en-US')}円`),
    );
    const number = cellSource(row.querySelector('a')!, table, 'number')!;
    expect(sampleOf(table, number)).toEqual(orders.slice(0, 5).map(numberOf));
    // Outside of the table there is no row.
    expect(cellSource(document.querySelector('h1')!, table, 'number')).toBeNull();
  });

  test.each<[string, string, object]>([
    [
      'an attribute of the row',
      '<tr data-key="11"><td>A</td></tr><tr data-key="12"><td>B</td></tr>',
      { attribute: 'data-key' },
    ],
    [
      'a tick box',
      '<tr><td><input type="checkbox" value="7"></td></tr><tr><td><input type="checkbox" value="8"></td></tr>',
      { select: 'input[type="checkbox"]', take: 'value' },
    ],
    ['the number itself', '<tr><td>A-1</td></tr><tr><td>A-2</td></tr>', { select: ':scope > :nth-child(1)' }],
  ])('without links the id is %s', (_name, rows, id) => {
    const table = parsed(`<table><tbody>${rows}</tbody></table>`).querySelector('table')!;
    expect(readTable(table, { index: 0 }).id).toEqual(id);
  });
});

describe('selectors', () => {
  test.each<[string, string, string]>([
    ['its own id', '<div><b id="total" class="x">1</b></div>', '#total'],
    [
      'the name of a field',
      '<input name="order[1]"><input id="f-88213" class="t" name="order[2]">',
      '[name="order[2]"]',
    ],
    ['data before classes', '<i class="t"></i><b data-field="sum" class="t">1</b>', '[data-field="sum"]'],
    ['a class that lasts', '<b class="css-1x2y3z total active">1</b><b>2</b>', 'b.total'],
    ['what it stands in', '<p id="a"><b>1</b></p><p id="b"><b class="t">2</b></p>', 'b.t'],
    [
      'counted where nothing has a name',
      '<dl id="d"><dt>x</dt><dd>1</dd><dt>y</dt><dd class="t">2</dd></dl>'.replace(' class="t"', ''),
      '#d > dd:nth-of-type(2)',
    ],
  ])('%s', (_name, html, expected) => {
    const page = parsed(`<body>${html}</body>`);
    const element = [...page.body.querySelectorAll('b, input, dd')].at(
      expected === '#total' || expected === 'b.total' ? 0 : -1,
    )!;
    const selector = selectorOf(element);
    expect(selector).toBe(expected);
    expect([...page.querySelectorAll(selector)]).toEqual([element]);
  });
});

/** What the mapper makes of this back office, with what a person has to point at: two amounts, and the number. */
function drafted(): Draft {
  const table = showOrders();
  const [row] = table.tBodies[0]!.rows;
  const page = parsed(orderPage(orders[0]!));
  const { picks, items } = proposeOrderPage(page, none);
  const cells = [...page.querySelectorAll('#uketsuke td, #kaikei td')];
  return {
    ...emptyDraft('own-kanri', '社内の受注台帳', String.raw`^/kanri/ichiran\.cgi(\?|$)`),
    list: readTable(table, undefined),
    open: readTable(table, undefined).open,
    inList: {
      ...proposeList(table),
      number: cellSource(row!.querySelector('a')!, table, 'number')!,
      total: cellSource(row!.cells[5]!, table, 'total')!,
    },
    items,
    inOrder: { ...picks, number: orderSource(cells[0]!, 'number', page) },
  };
}

describe('an order’s page', () => {
  test('is proposed: headings where they are alone, selectors where both people have them', () => {
    const page = parsed(orderPage(orders[0]!));
    const { picks, items } = proposeOrderPage(page, none);
    expect(items).toBe('table.shina');
    expect(picks).toMatchObject({
      payment: { label: '決済' },
      orderedOn: { label: '受付日' },
      name: { select: '#irai > dd:nth-of-type(1)' },
      toName: { select: '#todoke > dd:nth-of-type(1)' },
      kana: { label: 'フリガナ' },
      postCode: { select: '#irai > dd:nth-of-type(3)' },
      prefecture: { select: '#irai > dd:nth-of-type(3)' },
      toPostCode: { label: '郵便番号' },
      phone: { select: '#irai > dd:nth-of-type(4)' },
      email: { label: 'メール' },
      shipping: { label: '送料' },
      fee: { label: '手数料' },
      discount: { label: '割引' },
      slip: { label: '送り状番号' },
      itemName: { header: '品名' },
      itemCount: { header: '数' },
      itemSum: { header: '金額' },
    });
    expect(picks.number).toBeUndefined();
    const { buyer, items: goods } = orders[0]!;
    expect(orderSample(page, picks.street!)).toBe(buyer.addr01 + buyer.addr02);
    expect(itemSample(page, items, picks.itemName!)).toEqual(
      goods.filter(({ type }) => type === 1).map((item) => item.name.trim()),
    );
  });

  test('form fields are found by their own names', () => {
    const page = parsed(editPage(orders[0]!, 't'));
    const { picks } = proposeOrderPage(page, none);
    expect(picks.email?.select).toBe('[name="order[email]"]');
    expect(orderSample(page, picks.email!)).toBe(orders[0]!.buyer.email);
    expect(orderSample(page, picks.orderedOn!)).toMatch(/^\d{4}[-/]\d/);
  });
});

describe('the profile', () => {
  test('reads every order of this back office as it is', async () => {
    const draft = drafted();
    expect(missingIn(draft)).toEqual({ list: [], order: [] });
    const profile = toProfile(draft);
    expect(checkProfile(profile)).toEqual({ profile });
    const table = document.querySelector<HTMLTableElement>(profile.list.table)!;
    const host = hostOf((path) => {
      const order = orders.find(({ id }) => path === `/kanri/meisai.cgi?seiri=${id}&from=ichiran`);
      return order ? answered(path, orderPage(order).toString()) : answered(path, '', { status: 404 });
    });
    for (const [at, row] of [...table.tBodies[0]!.rows].entries()) {
      const wanted = orders[at]!;
      const identity = readRow(row, columnsOf(table, profile), profile)!;
      expect(identity).toEqual({
        hostId: String(wanted.id),
        number: numberOf(wanted),
        payment: wanted.payment,
      });
      const order = await readOrder(profile, identity, host.fetchPage, new AbortController().signal);
      const { buyer, shippings } = wanted;
      expect(order).toMatchObject({
        total: billed(wanted),
        orderedOn: wanted.orderedAt.slice(0, 10),
        buyer: {
          name: `${buyer.name01} ${buyer.name02}`,
          prefecture: buyer.pref,
          street: buyer.addr01 + buyer.addr02,
          phone: buyer.phone,
          email: buyer.email,
        },
      });
      expect(order.lines.reduce((sum, { subTotal }) => sum + subTotal, 0)).toBe(billed(wanted));
      const [to] = shippings;
      if (to && `${to.name01} ${to.name02}` !== `${buyer.name01} ${buyer.name02}`)
        expect(order.recipients).toMatchObject([{ name: `${to.name01} ${to.name02}`, prefecture: to.pref }]);
    }
  });

  test.each([
    ['list', 'payment'],
    ['order', 'phone'],
  ] as const)('what is missing in the %s is named: %s', (part, field) => {
    const draft = drafted();
    const { [field as 'phone']: _out, ...rest } =
      part === 'list' ? (draft.inList as Draft['inOrder']) : draft.inOrder;
    const missing = missingIn(part === 'list' ? { ...draft, inList: rest } : { ...draft, inOrder: rest });
    expect(missing[part]).toEqual([field]);
  });

  test('another profile is adapted at one field, and stays as it is in all others', () => {
    const phone = { page: 'address', label: '電話' };
    const base = { ...emptyDraft('own-goq', 'GoQ（自店）', ''), base: goq };
    const profile = toProfile({
      ...base,
      inOrder: { phone },
      inList: { payment: { header: '決済', index: 9 } },
    });
    expect(checkProfile(profile)).toEqual({ profile });
    expect(profile.order.fields.buyer).toEqual({ ...goq.order.fields.buyer, phone });
    expect(profile.list.slot).toEqual({ header: '決済', index: 9 });
    expect({ ...profile.order.fields, buyer: 0 }).toEqual({ ...goq.order.fields, buyer: 0 });
    expect(profile.match).toEqual(goq.match);
  });
});
