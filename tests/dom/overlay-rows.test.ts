import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { InputOf } from '../../lib/messages/contract.ts';
import '../../entrypoints/order-list.content/style.css';
import {
  approved,
  fill,
  newRow,
  overlayOn,
  painted,
  quiet,
  surfaceText,
  view,
  type Row,
  poll,
} from './host-page.ts';

const one: Row = { id: '1', number: 'A-1' };
const two: Row = { id: '2', number: 'A-2' };
let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
  scrollTo(0, 0); // Only rows near the screen are filled.
});
const start = async (...args: Parameters<typeof overlayOn>): Promise<typeof stage> => {
  stage = overlayOn(...args);
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  return stage;
};
const rowOf = (at: number): HTMLTableRowElement => {
  const row = stage.rows[at];
  if (!row) throw new Error('no row');
  return row;
};
const status = (row: HTMLTableRowElement | undefined) => stage.slotOf(row)?.dataset.status;

describe('a row that becomes another order', () => {
  test.each<[string, (row: HTMLTableRowElement) => void]>([
    ['its id', (row) => row.setAttribute('data-order-number', '9')],
    ['its number', (row) => row.querySelector('a')?.replaceChildren('A-9')],
    [
      'a letter of its number',
      (row) => (row.querySelector('a')?.firstChild as Text | null)?.replaceData(2, 1, '9'),
    ],
    ['all of it', (row) => fill(row, { id: '9', number: 'A-9' })],
  ])('by %s loses the old badge before anything is painted', async (_, change) => {
    await start([one]);
    stage.overlay.update([approved()]);
    const old = stage.slotOf(rowOf(0));
    change(rowOf(0));
    await Promise.resolve(); // The microtask of the change; no frame has passed.
    expect(old?.isConnected).toBe(false);
    expect(status(rowOf(0))).toBe(undefined);
    await poll(() => status(rowOf(0))).toBe('none');
  });

  test('of another payment method loses its slot, and gets one when it comes back', async () => {
    await start([one]);
    fill(rowOf(0), { ...one, payment: 'クレジットカード' });
    await Promise.resolve();
    expect(stage.slotOf(rowOf(0))).toBe(null);
    fill(rowOf(0), one);
    await Promise.resolve();
    expect(stage.slotOf(rowOf(0))).not.toBe(null);
  });
});

test('every row has its room at once, before anything is known of it and wherever it is', async () => {
  await start(many(300));
  const last = rowOf(299);
  expect(stage.slotOf(last)?.offsetHeight).toBe(47);
  expect(stage.slotOf(last)?.shadowRoot).toBe(null); // Far from the screen: the box alone.
  const height = stage.table.offsetHeight;
  last.scrollIntoView();
  await poll(() => status(last)).toBe('none');
  expect(stage.table.offsetHeight).toBe(height);
});

const many = (count: number, from = 1): Row[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(from + at), number: `A-${from + at}` }));

test('beyond the longest page of any host a row gets its slot when it comes near the screen', async () => {
  await start(many(520));
  expect([499, 500, 519].map((at) => stage.slotOf(rowOf(at)) !== null)).toEqual([true, false, false]);
  const shown = () => {
    rowOf(519).scrollIntoView(); // Again and again: the rows above it grow.
    return status(rowOf(519));
  };
  await poll(shown).toBe('none');
  fill(rowOf(519), { id: '9999', number: 'A-9999' });
  await Promise.resolve();
  expect(stage.slotOf(rowOf(519))).not.toBe(null); // Served now: no frame without it.
});

test('rows that leave make room: page after page is served at once', async () => {
  await start(many(300));
  for (const from of [1000, 2000, 3000]) {
    const rows = many(300, from).map(newRow);
    stage.table.tBodies[0]?.replaceChildren(...rows);
    await Promise.resolve();
    expect(rows.filter((row) => stage.slotOf(row) === null)).toEqual([]);
  }
});

test('rows that arrive have their slot in the same turn', async () => {
  await start([one]);
  const rows = [newRow(two), newRow({ id: '3', number: 'A-3', payment: '代金引換' })];
  stage.table.tBodies[0]?.append(...rows);
  await Promise.resolve();
  expect(rows.map((row) => stage.slotOf(row) !== null)).toEqual([true, false]);
});

test('a row taken out and put back shows what is true then', async () => {
  let known: 'none' | 'approved' = 'none';
  await start([one, two], ({ input }) => ({
    cases: (input as InputOf<'cases.rows'>).rows.map(({ hostId }) => view(hostId, { status: known })),
    ...quiet,
  }));
  const row = rowOf(0);
  row.remove();
  await Promise.resolve();
  expect(stage.slotOf(row)).toBe(null);
  known = 'approved';
  stage.table.tBodies[0]?.append(row);
  await poll(() => status(row)).toBe('approved');
});

test('a copied row has no copy of a slot, and a slot that was moved goes', async () => {
  await start([one, two]);
  const copy = rowOf(0).cloneNode(true) as HTMLTableRowElement;
  const stray = stage.slotOf(copy);
  copy.setAttribute('data-order-number', '');
  stage.table.tBodies[0]?.append(copy);
  const moved = stage.slotOf(rowOf(0));
  if (moved) rowOf(1).cells[1]?.append(moved);
  await Promise.resolve();
  expect(stray?.isConnected).toBe(false);
  expect(stage.rows.map((row) => row.querySelectorAll('yoshin-slot').length)).toEqual([1, 1]);
  expect(stage.slotOf(rowOf(0))).toBe(moved);
});

test('cells rendered anew get the same slot back, with the focus where it was', async () => {
  await start([one]);
  const slot = stage.slotOf(rowOf(0));
  const button = stage.button(rowOf(0), 'authorize');
  button.focus();
  for (let times = 0; times < 3; times++) {
    const pay = Object.assign(document.createElement('div'), { className: 'payment' });
    pay.textContent = 'クロネコ代金後払い';
    rowOf(0).cells[1]?.replaceChildren(pay);
    await Promise.resolve();
    expect(stage.slotOf(rowOf(0))).toBe(slot);
    expect(slot?.shadowRoot?.activeElement).toBe(button);
  }
  expect(status(rowOf(0))).toBe('none');
  expect(stage.asked()).toHaveLength(1);
});

test('a host that throws our slot out is not fought for ever', async () => {
  await start([one]);
  let thrown = 0;
  const host = new MutationObserver(() => {
    const slot = rowOf(0).querySelector('yoshin-slot');
    if (!slot) return;
    thrown++;
    slot.remove();
  });
  host.observe(stage.table, { childList: true, subtree: true });
  stage.slotOf(rowOf(0))?.remove();
  await painted();
  const total = thrown;
  expect(total).toBeGreaterThan(3);
  expect(total).toBeLessThan(12);
  await painted();
  expect(thrown).toBe(total);
  expect(stage.slotOf(rowOf(0))).toBe(null);
  host.disconnect();
  fill(rowOf(0), two);
  await poll(() => status(rowOf(0))).toBe('none');
});

test.each([
  '【クロネコ代金後払い】',
  'ｸﾛﾈｺ代金後払い',
  'クロネコ 代金 後払い',
  '　クロネコ代金後払い（手数料込）',
  'クロネコ\n代金後払い',
])('%j is our payment method', async (payment) => {
  await start([one, { ...two, payment }]);
  expect(stage.slotOf(rowOf(1))).not.toBe(null);
});

test.each(['クレジットカード', 'NP後払い', 'クロネコwebコレクト', '後払い', ''])(
  '%j is not',
  async (payment) => {
    await start([one, { ...two, payment }]);
    expect(stage.slotOf(rowOf(1))).toBe(null);
  },
);

test('a payment column that moves takes its slots along', async () => {
  await start([one, two]);
  for (const row of stage.table.rows) row.prepend(row.cells[1] ?? '');
  await Promise.resolve();
  expect(stage.rows.map((row) => row.cells[0]?.querySelector('yoshin-slot') !== null)).toEqual([true, true]);
  expect(stage.table.querySelectorAll('yoshin-slot')).toHaveLength(2);
});

test('without a header of that name the usual place is tried', async () => {
  await start([one]);
  for (const row of stage.table.rows) for (let more = 0; more < 6; more++) row.insertCell(1);
  stage.table.tHead?.rows[0]?.cells[7]?.replaceChildren('決済');
  await Promise.resolve();
  expect(stage.rows[0]?.cells[7]?.querySelector('yoshin-slot')).not.toBe(null);
});

test('a list inside a layout table is kept up to date like any other', async () => {
  await start([one]);
  const outer = document.createElement('table');
  outer.insertRow().insertCell().append(stage.table);
  stage.root.append(outer);
  const row = newRow(two);
  stage.table.tBodies[0]?.append(row);
  await Promise.resolve();
  expect([stage.slotOf(row), stage.slotOf(rowOf(0))]).not.toContain(null);
});

test('two tables are served in one question, and a row may go from one to the other', async () => {
  stage = overlayOn([one]);
  const other = document.createElement('table');
  other.append(stage.table.tHead?.cloneNode(true) ?? '', document.createElement('tbody'));
  const row = newRow(two);
  other.tBodies[0]?.append(row);
  stage.root.append(other);
  const end = new AbortController();
  stage.overlay.attach(other, end.signal);
  await poll(() => [status(rowOf(0)), status(row)]).toEqual(['none', 'none']);
  expect(stage.asked()).toEqual([['1', '2']]);
  stage.table.tBodies[0]?.append(row);
  await poll(() => status(row)).toBe('none');
  expect(stage.root.querySelectorAll('yoshin-slot')).toHaveLength(2);
  end.abort();
  expect(stage.root.querySelectorAll('yoshin-slot')).toHaveLength(2);
});

test('the ticks of rows stay as they were, and the text of a cell too', async () => {
  stage = overlayOn([one]);
  const tick = Object.assign(document.createElement('input'), { type: 'checkbox', checked: true });
  rowOf(0).cells[0]?.prepend(tick);
  const text = rowOf(0).cells[1]?.textContent;
  await poll(() => status(rowOf(0))).toBe('none');
  stage.overlay.update([view('1', { status: 'declined', message: 'x', main: 'authorize' })]);
  await userEvent.click(stage.button(rowOf(0), 'details'));
  expect(tick.checked).toBe(true);
  expect(rowOf(0).cells[1]?.textContent).toBe(text);
  expect(surfaceText()).not.toBe('');
});
