import { describe, expect, test } from 'vitest';
import { matchOf, orderLink, templateOf } from '../../../../lib/backoffice/mapper/links.ts';
import {
  listLikeness,
  proposeColumns,
  proposeItems,
  proposeOrder,
  type Seen,
} from '../../../../lib/backoffice/mapper/propose.ts';

describe('the columns of a list', () => {
  test.each<[string, string[], string[][], object]>([
    [
      'by their words',
      ['', '受付No', '受付日', 'ご依頼主', '決済', 'ご請求額', '状況'],
      [['', 'A-1', '2026/11/20', '山田 太郎', 'クロネコ代金後払い', '¥3,200', '新規']],
      { number: 1, name: 3, payment: 4, total: 5 },
    ],
    [
      'payment and total by their looks, where words do not tell',
      ['ID', '客', '方法', '円'],
      [
        ['1001', '山田', '銀行振込', '3,200円'],
        ['1002', '佐藤', 'クレジットカード', '540円'],
      ],
      { number: 0, payment: 2, total: 3 },
    ],
    [
      'a column whose rows say something else is not taken for its word',
      ['注文番号', '合計', '請求'],
      [['1', '2026/11/20', '¥500']],
      { number: 0, total: 2 },
    ],
    ['nothing in a table of something else', ['日', '月', '火'], [['1', '2', '3']], {}],
  ])('%s', (_name, headers, rows, expected) => {
    expect(proposeColumns({ headers, rows })).toEqual(expected);
  });

  test('a list of orders looks more like one than a table without payments, or without rows', () => {
    const orders = { headers: ['注文番号', '支払方法', '合計'], rows: [['1', '代引', '¥500']] };
    expect(listLikeness(orders)).toBeGreaterThan(0);
    expect(listLikeness({ ...orders, rows: [] })).toBe(0);
    expect(listLikeness({ headers: ['商品', '数'], rows: [['靴', '2']] })).toBe(0);
  });
});

test('the table of goods is the one with names and sums', () => {
  const money = { headers: ['項目', '金額'], rows: [['送料', '¥500']] };
  const goods = { headers: ['品名', '単価', '数量', '金額'], rows: [['靴', '¥1,000', '2', '¥2,000']] };
  expect(proposeItems([money, goods])).toEqual({
    table: 1,
    columns: { itemName: 0, itemPrice: 1, itemCount: 2, itemSum: 3 },
  });
  expect(proposeItems([money])).toBeNull();
});

describe('the values of an order’s page', () => {
  const seen = (heading: string, text: string, section = ''): Seen => ({ heading, text, section });
  const page = [
    seen('受付No', 'A-1021'),
    seen('受付日時', '2026/11/20 10:15'),
    seen('決済', 'クロネコ代金後払い'),
    seen('お名前', '山田 太郎', 'ご依頼主'),
    seen('フリガナ', 'ヤマダ タロウ', 'ご依頼主'),
    seen('ご住所', '〒105-0011 東京都港区芝公園4-2-8', 'ご依頼主'),
    seen('電話', '03-1234-5678', 'ご依頼主'),
    seen('メール', 'taro@example.jp', 'ご依頼主'),
    seen('お名前', '佐藤 花子', 'お届け先'),
    seen('郵便番号', '530-0001', 'お届け先'),
    seen('都道府県', '大阪府', 'お届け先'),
    seen('ご住所', '大阪市北区梅田3-1-1', 'お届け先'),
    seen('電話', '06-1234-5678', 'お届け先'),
    seen('送料', '¥500'),
    seen('ご請求額', '¥3,200'),
    seen('送り状番号', ''),
  ];

  test('by words, looks and the part of the page they stand in', () => {
    const found = proposeOrder(page);
    expect(found).toMatchObject({
      number: 0,
      orderedOn: 1,
      payment: 2,
      name: 3,
      kana: 4,
      postCode: 5,
      prefecture: 5,
      street: 5,
      phone: 6,
      email: 7,
      toName: 8,
      toPostCode: 9,
      toPrefecture: 10,
      toStreet: 11,
      toPhone: 12,
      shipping: 13,
      total: 14,
      slip: 15,
    });
    expect(found.fee).toBeUndefined();
  });

  test('a page without a recipient proposes none', () => {
    const found = proposeOrder(page.slice(0, 8));
    expect(Object.keys(found).filter((field) => /^to[A-Z]/.test(field))).toEqual([]);
  });

  test('what looks otherwise is not taken for its heading', () => {
    expect(proposeOrder([seen('ご請求額', '2026/11/20')]).total).toBeUndefined();
  });
});

describe('the id in the rows’ links', () => {
  test.each<[string, string[], string | null, string[]]>([
    ['in the path', ['/k/order/12/edit', '/k/order/13/edit'], '/k/order/{id}/edit', ['12', '13']],
    ['in the search', ['/v.cgi?no=12&m=x', '/v.cgi?no=345&m=x'], '/v.cgi?no={id}&m=x', ['12', '345']],
    ['letters', ['/o/ab', '/o/cd', '/o/ef'], '/o/{id}', ['ab', 'cd', 'ef']],
    ['one row: the last part with a number', ['/v2/order/77/show'], '/v2/order/{id}/show', ['77']],
    ['two parts that differ', ['/o/1/a', '/o/2/b'], null, []],
    ['the same link in each row', ['/help', '/help'], null, []],
    ['links of different kinds', ['/o/1', '/o/2/3'], null, []],
  ])('%s', (_name, links, open, ids) => {
    const found = orderLink(links, links);
    expect(found?.open ?? null).toBe(open);
    expect(found?.ids ?? []).toEqual(ids);
  });

  test('links are cut as they are written, also without their folder', () => {
    const found = orderLink(
      ['detail.php?oid=7&stat=1', 'detail.php?oid=8&stat=1'],
      ['/goq/detail.php?oid=7&stat=1', '/goq/detail.php?oid=8&stat=1'],
    );
    expect(found).toMatchObject({ open: '/goq/detail.php?oid={id}&stat=1', ids: ['7', '8'] });
  });

  test.each([
    ['/k/order/12/edit?tab=1', '12', '/k/order/{id}/edit?tab=1'],
    ['/k/order?id=A%2F1#top', 'A/1', '/k/order?id={id}'],
    ['/k/order/112', '12', null],
    ['/k/order/12', '', null],
  ])('%s with %s', (address, id, expected) => {
    expect(templateOf(address, id)).toBe(expected);
  });

  test.each([
    ['/kanri/juchu', '/kanri/juchu?page=2', true],
    ['/kanri/juchu/page/3', '/kanri/juchu/page/14', true],
    ['/kanri/juchu', '/kanri/juchu/1021', false],
    ['/a.php', '/axphp', false],
  ])('a list at %s is found at %s: %s', (path, address, expected) => {
    expect(new RegExp(matchOf(path)).test(address)).toBe(expected);
  });
});
