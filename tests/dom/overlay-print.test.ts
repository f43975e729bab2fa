import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { columnsOf, printOf } from '../../lib/backoffice/row-reader.ts';
import { fill, listPage } from './host-page.ts';

let page: ReturnType<typeof listPage>;
afterEach(() => page.root.remove());
function start() {
  page = listPage([
    { id: '1', number: 'A-1' },
    { id: '2', number: 'A-2', total: '9,999' },
  ]);
  const [row] = page.rows;
  if (!row) throw new Error('no row');
  const cell = (name: string): HTMLTableCellElement => {
    const headers = [...(page.table.tHead?.rows[0]?.cells ?? [])];
    const found = row.cells[headers.findIndex(({ textContent }) => textContent?.includes(name))];
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const print = (which = row): string => printOf(which, columnsOf(page.table, goq));
  return { row, cell, print, before: print() };
}

test('short, and told apart by what the rows show', () => {
  const { before, print } = start();
  expect(before).toMatch(/^[0-9a-f]{16}$/);
  expect(page.rows[1] && print(page.rows[1])).not.toBe(before);
});

test.each(['合計金額', '注文者氏名', '商品名', '送り先氏名', '配送業者'])(
  'another %s is another print',
  (name) => {
    const { cell, print, before } = start();
    cell(name).append('3');
    expect(print()).not.toBe(before);
  },
);

test('a text that moves from one cell to the next is another print', () => {
  const { cell, print, before } = start();
  const [total, name] = [cell('合計金額'), cell('注文者氏名')];
  total.textContent += name.textContent ?? '';
  name.textContent = '';
  expect(print()).not.toBe(before);
});

test('ticks, our slot, status, payment and the order’s number are none of it; nor is white space', async () => {
  const { row, cell, print, before } = start();
  const tick = Object.assign(document.createElement('input'), { type: 'checkbox' });
  cell('合計金額').prepend(tick);
  await userEvent.click(tick);
  expect(tick.checked).toBe(true);
  cell('お支払い方法').append(document.createElement('yoshin-slot'));
  cell('受注ステータス').textContent = '★発送済み';
  fill(row, { id: '1', number: 'A-1', total: '\n  2,560 ' });
  expect(print()).toBe(before);
});

test('a list on which the carrier is not shown still has prints', () => {
  const { row, cell, print, before } = start();
  const carrier = cell('配送業者').cellIndex;
  for (const one of page.table.rows) one.deleteCell(carrier);
  const without = print(row);
  expect(without).toMatch(/^[0-9a-f]{16}$/);
  expect(without).not.toBe(before);
  cell('合計金額').append('3');
  expect(print(row)).not.toBe(without);
});

test('columns may stand elsewhere', () => {
  const { print, before } = start();
  for (const row of page.table.rows) row.append(row.cells[2] ?? '');
  expect(print()).toBe(before);
});

test('a list without one of the columns has no print, nor has a row without its cell', () => {
  const { row, print } = start();
  row.lastElementChild?.remove();
  row.lastElementChild?.remove();
  expect(print()).toBe('');
  page.table.tHead?.rows[0]?.cells[2]?.replaceChildren('金額');
  expect(page.rows[1] && print(page.rows[1])).toBe('');
});
