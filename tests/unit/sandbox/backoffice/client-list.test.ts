import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeEntities } from './form-reader.ts';
import { startWithStaff, type Staff } from './staff.ts';

interface ListJson {
  columns: { name: string; kinds: string[] }[];
  rows: { id: number; url: string; cells: [text: string, tone: string][][] }[];
  total: number;
  page: number;
}

let staff: Staff;
beforeAll(async () => {
  staff = await startWithStaff({ orders: 400 });
});
afterAll(() => staff.close());

const list = async (query: string) =>
  JSON.parse((await staff.get(`/goq21/api/order_list.php?${query}`)).text) as ListJson;

/** Cell texts of a served list, piece by piece, without empty ones. */
function servedCells(html: string): string[][] {
  return [...html.matchAll(/<tr class="order-row".*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<(?:a class="order-number"|div class="piece)[^>]*>([^<]*)</g)].map((match) =>
      decodeEntities(match[1] ?? ''),
    ),
  );
}

test.each(['stat=1', 'stat=12&page=3', 'stat=29&per=50'])(
  '%s holds the same texts in both faces',
  async (query) => {
    const served = await staff.get(`/goq21/index_beta.php?${query}`);
    const client = await list(query);
    expect(
      client.rows.map((row) =>
        row.cells
          .flat()
          .map(([text]) => text)
          .filter(Boolean),
      ),
    ).toEqual(servedCells(served.text));
    expect(client.rows.length).toBeGreaterThan(0);
  },
);

test('both faces have the same header texts', async () => {
  const headers = async (path: string) =>
    [...(await staff.get(path)).text.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map((match) => match[1]);
  expect(await headers('/goq21/index_spa.php')).toEqual(await headers('/goq21/index_beta.php'));
});

test('sorts, filters and pages on request', async () => {
  const totals = (await list('stat=12&sort=billed&dir=desc&per=400')).rows.map((row) =>
    Number(row.cells[8]?.[1]?.[0].replaceAll(',', '')),
  );
  expect(totals).toEqual(totals.toSorted((a, b) => b - a));
  expect((await list(`stat=12&q=${encodeURIComponent('𠮷田')}`)).rows.map((row) => row.id)).toContain(
    100_021,
  );
  expect((await list('stat=12&q=100013')).rows.map((row) => row.id)).toEqual([100_013]);
  const last = await list('stat=12&page=99&per=25');
  expect([last.page, last.total, last.rows.length]).toEqual([16, 400, 25]);
});

test('the page offers both ways of renewing rows, and the script is served', async () => {
  expect((await staff.get('/goq21/index_spa.php')).text).toContain('data-mode="recycle"');
  expect((await staff.get('/goq21/index_spa.php?mode=replace')).text).toContain('data-mode="replace"');
  const script = await staff.get('/goq21/static/spa.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.text).toContain("setAttribute('data-order-number'");
});
