import { afterEach, expect, test } from 'vitest';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { watchTables } from '../../lib/overlay/watch-table.ts';
import { listPage } from './host-page.ts';

const pages: ReturnType<typeof listPage>[] = [];
let end = new AbortController();
afterEach(() => {
  end.abort();
  for (const { root } of pages.splice(0)) root.remove();
});
function list(): ReturnType<typeof listPage> {
  const page = listPage([{ id: '1', number: 'A-1' }]);
  pages.push(page);
  return page;
}
/** The tables that are served now. */
function watch(): Set<Element> {
  const served = new Set<Element>();
  end = new AbortController();
  watchTables(goq, end.signal, (table, signal) => {
    served.add(table);
    signal.addEventListener('abort', () => served.delete(table));
  });
  return served;
}

test('a table is found when it comes later, in the turn in which it comes', async () => {
  const served = watch();
  const { table } = list();
  await Promise.resolve();
  expect([...served]).toEqual([table]);
});

test('a table that the host replaces is left, and the new one served', async () => {
  const page = list();
  const served = watch();
  const fresh = page.table.cloneNode(true) as HTMLTableElement;
  page.table.replaceWith(fresh);
  await Promise.resolve();
  expect([...served]).toEqual([fresh]);
});

test('so is one whose container is replaced far above it', async () => {
  const page = list();
  const served = watch();
  const fresh = page.root.cloneNode(true) as HTMLElement;
  page.root.replaceWith(fresh);
  await Promise.resolve();
  expect([...served]).toEqual([fresh.querySelector('table')]);
  fresh.remove();
});

test('two tables are served; a table inside a cell is not a list of its own', async () => {
  const [first, second] = [list(), list()];
  const inner = document.createElement('table');
  inner.insertRow();
  first.rows[0]?.cells[1]?.append(inner);
  const served = watch();
  expect([...served]).toEqual([first.table, second.table]);
});

test('nothing is served any more after the end', async () => {
  const { table } = list();
  const served = watch();
  expect(served.has(table)).toBe(true);
  end.abort();
  expect(served.size).toBe(0);
  list();
  await Promise.resolve();
  expect(served.size).toBe(0);
});
