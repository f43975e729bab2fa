import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columns } from '../../../sandbox/backoffice/pages/list-columns.ts';
import { cellAfter, decodeEntities } from './form-reader.ts';
import { startWithStaff, type Staff } from './staff.ts';

let staff: Staff;
beforeAll(async () => {
  staff = await startWithStaff();
});
afterAll(() => staff.close());

const rowIds = (html: string) =>
  [...html.matchAll(/<tr class="order-row" data-order-number="(\d+)">/g)].map((match) => Number(match[1]));
const row = (html: string, id: number) => {
  const start = html.indexOf(`data-order-number="${id}"`);
  return html.slice(start, html.indexOf('</tr>', start));
};
const cells = (rowHtml: string) => rowHtml.split('<td ').slice(1);

describe('every page', () => {
  test.each([
    '/goq21/index_beta.php',
    '/goq21/order_details_beta.php?oid=100001&stat=1',
    '/goq21/order_derivery2_1_4.php?oid=100001&st=&stat=1',
    '/goq21/index_spa.php',
    '/goq21/framed.php',
    '/goq21/unavailable.php?menu=stock',
    '/foreign.html',
    '/goq21/login.php',
  ])('%s is UTF-8 HTML under a strict policy, without inline script or style', async (path) => {
    const page = await staff.get(path);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(page.text).not.toMatch(/<style|<script(?! src=)|\sstyle=|\son[a-z]+="/);
  });

  test('scripts and styles named by the pages are served', async () => {
    const pages = await Promise.all(
      [
        'index_beta.php',
        'index_spa.php',
        'order_details_beta.php?oid=100001',
        'order_derivery2_1_4.php?oid=100001',
      ].map((path) => staff.get(`/goq21/${path}`)),
    );
    const files = new Set(
      pages.flatMap((page) =>
        [...page.text.matchAll(/(?:src|href)="(\/goq21\/static\/[^"]+)"/g)].map((match) => match[1] ?? ''),
      ),
    );
    expect(files.size).toBeGreaterThanOrEqual(7);
    for (const file of files)
      expect((await staff.get(file)).headers.get('content-type')).toMatch(/^text\/(css|javascript)/);
    expect((await staff.get('/goq21/static/..%2Fmain.ts')).status).toBe(404);
  });

  test('an unknown order or page is a 404', async () => {
    expect((await staff.get('/goq21/order_details_beta.php?oid=1')).status).toBe(404);
    expect((await staff.get('/goq21/order_derivery2_1_4.php?oid=abc')).status).toBe(404);
    expect((await staff.get('/goq21/nothing.php')).status).toBe(404);
    expect((await staff.get('/elsewhere')).status).toBe(404);
  });
});

describe('the list', () => {
  test('starts with the fixed orders, twenty-five to a page', async () => {
    const first = await staff.get('/goq21/index_beta.php?stat=1');
    expect(rowIds(first.text)).toEqual(Array.from({ length: 25 }, (_, index) => 100_001 + index));
    const second = await staff.get('/goq21/index_beta.php?stat=1&page=2&per=25');
    expect(rowIds(second.text).slice(0, 5)).toEqual([100_026, 100_027, 100_028, 100_029, 100_030]);
  });

  test.each([50, 100, 200, 500, 4321])('shows %i rows when asked', async (per) => {
    expect(rowIds((await staff.get(`/goq21/index_beta.php?stat=12&per=${per}`)).text)).toHaveLength(per);
  });

  test('has one header row with the texts of the manual and known columns at known places', async () => {
    const { text } = await staff.get('/goq21/index_beta.php?stat=1');
    const head = /<thead>(.*?)<\/thead>/s.exec(text)?.[1] ?? '';
    expect(head.match(/<tr>/g)).toHaveLength(1);
    const headers = [...head.matchAll(/<th [^>]*>(.*?)<\/th>/gs)].map((match) =>
      (match[1] ?? '').replace(/<[^>]*>/g, ''),
    );
    expect(headers).toEqual(columns.map((column) => column.header));
    expect(['配送業者', 'お届け日', '時刻', '出荷日', '伝票'].map((name) => headers.indexOf(name))).toEqual([
      11, 12, 13, 16, 18,
    ]);
  });

  test('row: checkbox, link, mall, payment, stacked totals, carrier', async () => {
    const { text } = await staff.get('/goq21/index_beta.php?stat=1');
    const clean = row(text, 100_001);
    expect(clean).toContain('name="order_number[]" value="100001"');
    expect(clean).toContain(
      '<a class="order-number" href="/goq21/order_details_beta.php?oid=100001&amp;stat=1" target="_blank">20261120-084101</a>',
    );
    expect(clean).toContain('自社EC本店');
    expect(cells(clean)[7]).toContain('>クロネコ代金後払い<');
    expect(cells(clean)[8]).toMatch(/>6,280<.*>6,830<.*>送料 550</);
    expect(cells(clean)[9]).toContain('6,280円 x 1個');
    expect(cells(row(text, 100_008))[16]).toContain('id="ship_send_date_100008"');
    expect(cells(row(text, 100_011))[11]).toMatch(/西濃運輸 \[25個口\].*【注】/);
    expect(cells(row(text, 100_024))[11]).toContain('[伝票入力済]');
  });

  test('tabs: label first, badge only where there are orders', async () => {
    const { text } = await staff.get('/goq21/index_beta.php?stat=1');
    const tabs = [
      ...text.matchAll(
        /<li class="order-tabs__item[^"]*"><a class="order-tabs__link"[^>]*>([^<]+)(?:<span class="order-tabs__badge">(\d+)<\/span>)?<\/a>/g,
      ),
    ].map((match) => [match[1], match[2]]);
    expect(tabs.map(([label]) => label)).toEqual([
      '新規受付',
      '確認待ち',
      '入金待ち',
      '発送待ち',
      '出荷指示済',
      '★発送済み',
      '予約・取寄せ',
      '保留',
      'キャンセル',
      '全て',
    ]);
    expect(tabs.find(([label]) => label === '保留')?.[1]).toBeUndefined();
    expect(tabs.at(-1)?.[1]).toBe('5000');
  });

  test('an empty tab says 0件', async () => {
    const { text } = await staff.get('/goq21/index_beta.php?stat=35');
    expect(rowIds(text)).toEqual([]);
    expect(text).toContain('<p class="order-list-empty">0件</p>');
  });

  test('finds by order number, buyer and date, and takes % literally', async () => {
    const find = async (query: string) =>
      rowIds((await staff.get(`/goq21/index_beta.php?stat=12&${query}`)).text);
    expect(await find('srh_onum=20261120-0841010')).toEqual([]);
    expect(await find('srh_onum=084113')).toEqual([100_013]);
    expect(await find('srh_onum=%25')).toEqual([]);
    expect(await find(`srh_name=${encodeURIComponent('鈴木　美咲')}`)).toContain(100_001);
    const dated = await find(
      's_day_type=a59&from_year=2026&from_month=11&from_day=21&to_year=2026&to_month=11&to_day=21&per=500',
    );
    expect(dated).toContain(100_008);
    for (const id of dated) expect((await staff.control.order(id)).shipDate).toBe('2026-11-21');
  });
});

test('the order page shows labels and values as they are stored', async () => {
  const { text } = await staff.get('/goq21/order_details_beta.php?oid=100023&stat=1');
  expect(cellAfter(text, '注文番号')).toBe('318264-20261120-084123');
  expect(cellAfter(text, '注文日時')).toBe('2026-11-20 09:54:19');
  expect(cellAfter(text, 'モール・店舗')).toBe('楽天市場店');
  expect(cellAfter(text, '注文者氏名')).toBe('宮崎　智子');
  expect(cellAfter(text, '注文者電話番号')).toBe('090-0000-0123');
  expect(cellAfter(text, '商品合計')).toBe('6,680円');
  expect(cellAfter(text, '請求金額')).toBe('6,715円');
  expect(text).toContain('name="charge_coupon" value="500"');
  expect(text).toContain('href="/goq21/order_derivery2_1_4.php?oid=100023&amp;st=&amp;stat=1"');
});

test('the first order of the morning keeps its time', async () => {
  const { text } = await staff.get('/goq21/order_details_beta.php?oid=100025&stat=1');
  expect(cellAfter(text, '注文日時')).toBe('2026-11-20 08:57:47');
});

test('the framed page holds the list, and allows only its own origin as frame', async () => {
  const page = await staff.get('/goq21/framed.php');
  expect(page.text).toContain('src="/goq21/index_beta.php?stat=1"');
  expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors 'self'; frame-src 'self'$/);
});

describe('hostile text', () => {
  test.each([
    'index_beta.php?stat=1',
    'order_details_beta.php?oid=100007&stat=1',
    'order_derivery2_1_4.php?oid=100007&st=&stat=1',
  ])('stays text on %s', async (path) => {
    const { text } = await staff.get(`/goq21/${path}`);
    expect(text).not.toMatch(/<img|<script>/);
    expect(decodeEntities(text)).toContain('<img src=x onerror=alert(1)>');
  });

  test('stays text when it comes from the address', async () => {
    const attack = encodeURIComponent('"><script>alert(1)</script>');
    for (const name of ['srh_onum', 'done', 'stat', 'page', 'per', 'from_year', 's_day_type', 'extra']) {
      const { text } = await staff.get(`/goq21/index_beta.php?${name}=${attack}`);
      expect(text).not.toContain('<script>');
    }
    expect(
      (await staff.get(`/goq21/index_spa.php?q=${attack}&sort=${attack}&mode=${attack}`)).text,
    ).not.toContain('<script>');
  });
});
