import { userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import type { Profile } from '../../lib/backoffice/profile.ts';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { createNear } from '../../lib/overlay/near.ts';
import { keepMounts } from '../../lib/overlay/mounts.ts';
import { followAddress } from '../../lib/overlay/follow.ts';
import { isAmongItsOwn } from '../../lib/overlay/own-frames.ts';
import { guardPresses, onPress } from '../../lib/overlay/press.ts';
import { watchTables } from '../../lib/overlay/watch-table.ts';
import { postpay } from './host-page.ts';

/** A grid of `div`s, in a shadow tree inside a shadow tree. */
const grid: Profile = {
  ...goq,
  list: {
    ...goq.list,
    shadow: ['office-app', 'order-grid'],
    table: '[role="grid"]',
    row: '[role="row"][data-id]',
    cells: '[role="gridcell"]',
    id: { attribute: 'data-id' },
    number: { header: '注文番号' },
    payment: { header: '支払方法' },
    slot: { header: '支払方法' },
    ticks: { how: 'aria', select: '[role="checkbox"]' },
    shows: { all: [{ header: '合計' }], some: [] },
  },
};

let end = new AbortController();
const added: Element[] = [];
afterEach(() => {
  end.abort();
  end = new AbortController();
  for (const element of added.splice(0)) element.remove();
});

function part(name: string, role = '', ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (role !== '') made.setAttribute('role', role);
  made.append(...children);
  return made;
}
function rowOf(id: string, payment = postpay): HTMLElement {
  const link = part('a', '', `A-${id}`);
  link.setAttribute('href', `#order-${id}`);
  const cells = [part('span', 'checkbox'), link, payment, '1,000'].map((text) =>
    part('div', 'gridcell', text),
  );
  const row = part('div', 'row', ...cells);
  row.dataset.id = id;
  return row;
}
function gridOf(...ids: string[]): HTMLElement {
  const heads = ['', '注文番号', '支払方法', '合計'].map((text) => part('div', 'columnheader', text));
  return part('div', 'grid', part('div', 'row', ...heads), ...ids.map((id) => rowOf(id)));
}
/** Slots by the order whose row they are in. */
const slots = (table: Element): (string | undefined)[] =>
  [...table.querySelectorAll('yoshin-slot')].map(
    (slot) => slot.closest<HTMLElement>('[data-id]')?.dataset.id,
  );

function serve(profile: Profile): Element[] {
  const tables: Element[] = [];
  const near = createNear(end.signal);
  watchTables(profile, end.signal, (table, signal) => {
    tables.push(table);
    keepMounts(table, {
      profile,
      serves: (payment) => payment === postpay,
      createSlot: () => document.createElement('yoshin-slot'),
      onMount: () => undefined,
      onUnmount: () => undefined,
      onTouch: () => undefined,
      onReturn: () => undefined,
      near,
      clock: { now: () => 0, delay: () => new Promise(() => undefined) },
      signal,
    });
  });
  return tables;
}
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

test('a grid without a table, in a shadow tree that comes later: found, served, followed', async () => {
  const tables = serve(grid);
  const app = part('office-app');
  document.body.append(app);
  added.push(app);
  const inner = part('order-grid');
  app.attachShadow({ mode: 'open' }).append(inner);
  // The tree of an element that is there already: some script has come, which tells of itself.
  const list = gridOf('1', '2');
  inner.attachShadow({ mode: 'open' }).append(list);
  const script = part('script');
  script.setAttribute('src', 'data:text/javascript,');
  document.body.append(script);
  added.push(script);
  await vi.waitFor(() => expect(tables).toEqual([list]));
  expect(slots(list)).toEqual(['1', '2']);
  const slot = list.querySelector('yoshin-slot')!;
  expect(slot.getBoundingClientRect().height).toBe(47);

  // Recycled, added, taken out, and no longer ours.
  const [first, second] = list.querySelectorAll<HTMLElement>('[data-id]');
  first!.dataset.id = '7';
  second!.querySelectorAll('[role="gridcell"]')[2]!.firstChild!.textContent = '銀行振込';
  list.append(rowOf('3'), rowOf('4', '代金引換'));
  await turn();
  expect(slots(list)).toEqual(['7', '3']);
  first!.remove();
  await turn();
  expect(slots(list)).toEqual(['3']);
  // Another tree in its place.
  const fresh = part('order-grid');
  const other = gridOf('9');
  fresh.attachShadow({ mode: 'open' }).append(other);
  inner.replaceWith(fresh);
  await vi.waitFor(() => expect(slots(other)).toEqual(['9']));
  expect(slots(list)).toEqual([]);
});

test('a cell that is a link, a label or a button as a whole: a press on our part is no press on that', async () => {
  guardPresses(end.signal);
  const presses: string[] = [];
  const link = part('a');
  link.setAttribute('href', '#elsewhere');
  const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
  const label = part('label', '', box);
  const elsewhere = vi.fn();
  const host = part('button');
  host.addEventListener('click', elsewhere);
  for (const around of [link, label, host]) {
    const slot = document.createElement('yoshin-slot');
    const button = document.createElement('button');
    button.textContent = 'ours';
    slot.attachShadow({ mode: 'open' }).append(onPress(button, () => presses.push(around.localName)));
    around.append('theirs', slot);
    document.body.append(around);
    added.push(around);
    await userEvent.click(button);
  }
  expect(presses).toEqual(['a', 'label', 'button']);
  expect(location.hash).toBe('');
  expect(box.checked).toBe(false);
  expect(elsewhere).not.toHaveBeenCalled();
  // Beside it all of them do what they did.
  await userEvent.click(box);
  expect(box.checked).toBe(true);
  await userEvent.click(link, { position: { x: 2, y: 2 } });
  expect(location.hash).toBe('#elsewhere');
  history.replaceState(null, '', location.pathname + location.search);
});

test('a page that goes elsewhere without loading: served while it is the list, and only then', () => {
  const goings = new EventTarget();
  const steps: string[] = [];
  let now: Profile | undefined;
  followAddress(
    goings as unknown as Parameters<typeof followAddress>[0],
    () => now,
    end.signal,
    ({ id }, signal) => {
      steps.push(`+${id}`);
      signal.addEventListener('abort', () => steps.push(`-${id}`));
    },
  );
  const go = (profile: Profile | undefined): void => {
    now = profile;
    goings.dispatchEvent(new Event('currententrychange'));
  };
  expect(steps).toEqual([]);
  go(goq);
  go(goq);
  go(undefined);
  go(goq);
  go(grid);
  expect(steps).toEqual(['+goq', '-goq', '+goq', '-goq', '+goq']);
  end.abort();
  go(undefined);
  expect(steps).toEqual(['+goq', '-goq', '+goq', '-goq', '+goq', '-goq']);
});

test('a frame in pages of its own is among its own; in a page that may not be looked into it is not', () => {
  const page = (origin: string, parent?: unknown): Window => {
    const made = { location: { origin } } as unknown as Record<string, unknown>;
    made.parent = parent ?? made;
    return made as unknown as Window;
  };
  const own = 'https://order.example.jp';
  const foreign = {
    get location(): never {
      throw new DOMException('no', 'SecurityError');
    },
    parent: page(own),
  };
  expect(isAmongItsOwn(page(own))).toBe(true);
  expect(isAmongItsOwn(page(own, page(own, page(own))))).toBe(true);
  expect(isAmongItsOwn(page(own, page('https://evil.example')))).toBe(false);
  expect(isAmongItsOwn(page(own, foreign))).toBe(false);
});
