import { afterEach, expect, test, vi } from 'vitest';
import '../../entrypoints/order-list.content/style.css';
import { fill, newRow, overlayOn, painted, poll, view, type Row } from './host-page.ts';

// What bounds the time on long lists, counted and never timed: messages, observed nodes, rows read, forced layouts.
const many = 3000;
const rows = (count: number, from = 1): Row[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(from + at), number: `A-${from + at}` }));

vi.setConfig({ testTimeout: 60_000 });

let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
  scrollTo(0, 0);
  vi.restoreAllMocks();
});
const rowOf = (at: number): HTMLTableRowElement => stage.rows[at]!;
const status = (row: HTMLTableRowElement | undefined) => stage.slotOf(row)?.dataset.status;
const begun = (): Promise<void> => poll(() => status(rowOf(0))).toBe('none');

/** Nodes that observers look after now. */
function countObserved() {
  const observed = new Set<Element>();
  let most = 0;
  const { observe, unobserve } = IntersectionObserver.prototype;
  vi.spyOn(IntersectionObserver.prototype, 'observe').mockImplementation(function (
    this: IntersectionObserver,
    target,
  ) {
    observed.add(target);
    most = Math.max(most, observed.size);
    observe.call(this, target);
  });
  vi.spyOn(IntersectionObserver.prototype, 'unobserve').mockImplementation(function (
    this: IntersectionObserver,
    target,
  ) {
    observed.delete(target);
    unobserve.call(this, target);
  });
  return { most: () => most };
}

/** How often a row's identity was read since. */
function countReads() {
  const spy = vi.spyOn(HTMLTableRowElement.prototype, 'getAttribute');
  return () => spy.mock.calls.filter(([name]) => name === 'data-order-number').length;
}

test(`${many} rows: one question for those in sight, 500 slots, an observed node for each sixteenth row, no forced layout`, async () => {
  const observed = countObserved();
  const layouts = [
    vi.spyOn(Element.prototype, 'getBoundingClientRect'),
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get'),
    vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get'),
  ];
  stage = overlayOn(rows(many));
  expect(layouts.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  await begun();
  await painted();
  expect(stage.root.querySelectorAll('yoshin-slot')).toHaveLength(500);
  expect(stage.asked()).toHaveLength(1);
  expect(stage.asked()[0]!.length).toBeLessThan(40);
  expect(stage.root.querySelectorAll('yoshin-slot[data-status]').length).toBe(stage.asked()[0]!.length);
  // Those of the runs that are near the screen are looked after one by one.
  expect(observed.most()).toBeLessThan(many / 16 + 350);
});

test('what the host does in cells that nothing is read from reads no row; in the others it does', async () => {
  stage = overlayOn(rows(many));
  await begun();
  const reads = countReads();
  for (let at = 0; at < many; at++) {
    const memo = rowOf(at).cells[7]!;
    memo.textContent = `メモ ${at}`;
    memo.append(document.createElement('i'));
    rowOf(at).className = 'marked';
  }
  await Promise.resolve();
  expect(reads()).toBe(0);
  for (const at of [3, 4, 5]) fill(rowOf(at), { id: String(at + 1), number: `B-${at}` });
  await Promise.resolve();
  expect(reads()).toBeGreaterThanOrEqual(3);
  expect(reads()).toBeLessThan(20);
});

test('a number that stands in another cell, and a slot that the host moves, are seen', async () => {
  stage = overlayOn(rows(3));
  await begun();
  const link = rowOf(0).querySelector('a')!;
  rowOf(0).cells[7]!.append(link);
  const old = stage.slotOf(rowOf(0));
  await Promise.resolve();
  expect(stage.slotOf(rowOf(0))).toBe(old);
  link.firstChild!.nodeValue = 'Z-1';
  await Promise.resolve();
  expect(old?.isConnected).toBe(false);
  rowOf(1).cells[7]!.append(stage.slotOf(rowOf(1))!);
  await Promise.resolve();
  expect(stage.slotOf(rowOf(1))?.closest('td')).toBe(rowOf(1).cells[1]);
});

test('news of a row far from the screen is not painted before it comes near', async () => {
  stage = overlayOn(rows(300));
  await begun();
  stage.overlay.update([view('299', { status: 'approved' })]);
  expect(stage.slotOf(rowOf(298))?.shadowRoot).toBe(null);
  rowOf(298).scrollIntoView();
  await poll(() => status(rowOf(298))).not.toBe(undefined);
});

const far = (): HTMLTableRowElement[] => stage.rows.slice(600, 616);
const served = async (row: HTMLTableRowElement): Promise<void> =>
  poll(() => {
    row.scrollIntoView(); // Again and again: the rows above it grow.
    return status(row);
  }).toBe('none');

test.each<[string, () => HTMLTableRowElement]>([
  ['its neighbours of before are gone', () => (far().map((row, at) => at !== 9 && row.remove()), far()[9]!)],
  ['it was moved to the end', () => (stage.table.tBodies[0]!.append(far()[5]!), far()[5]!)],
  [
    'many others were put before it',
    () => {
      far()[7]!.before(...rows(300, 10_000).map(newRow));
      return far()[7]!;
    },
  ],
  [
    'many that are no orders were put before it',
    () => {
      const blank = Array.from({ length: 400 }, () => {
        const row = document.createElement('tr');
        row.insertCell().textContent = '小計';
        return row;
      });
      far()[12]!.before(...blank);
      return far()[12]!;
    },
  ],
  [
    'the list was turned around',
    () => {
      stage.table.tBodies[0]!.append(...stage.rows.toReversed());
      return far()[3]!;
    },
  ],
])('a far row gets its badge when it comes near, although %s', async (_, change) => {
  stage = overlayOn(rows(700));
  await begun();
  const row = change();
  await painted();
  await served(row);
});
