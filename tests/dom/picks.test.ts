import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import type { Profile } from '../../lib/backoffice/profile.ts';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { createPicks } from '../../lib/overlay/picks.ts';
import { hostFetch, listPage, overlayOn, poll, postpay } from './host-page.ts';

const listOf = (change: Partial<Profile['list']>): Profile => ({ ...goq, list: { ...goq.list, ...change } });
const rows = ['1', '2', '3'].map((id) => ({ id, number: `A-${id}` }));

describe('rows that leave the page while they are ticked', () => {
  const virtual = listOf({ refresh: 'virtual' });
  let page: ReturnType<typeof listPage>;
  let now: number;
  let picks: ReturnType<typeof createPicks>['desk'];
  beforeEach(() => {
    page = listPage(rows);
    for (const row of page.rows) {
      const box = document.createElement('input');
      Object.assign(box, { type: 'checkbox', name: 'order_number[]' });
      row.cells[0]?.prepend(box);
    }
    now = 10_000;
    const serves = (payment: string): boolean => payment === postpay;
    picks = createPicks({ profile: virtual, serves, clock: { now: () => now }, onOwn: () => undefined }).desk;
  });
  afterEach(() => page.root.remove());

  const box = (at: number): HTMLInputElement => page.rows[at]!.querySelector('input')!;
  /** As a person does it: the press comes first. */
  const press = (at: number): void => {
    page.root.addEventListener('click', picks.pressed, { once: true });
    box(at).click();
    picks.ticked();
  };
  const told = (): string => {
    const { ours, others, away } = picks.ticked();
    return `${ours.map(({ hostId }) => hostId).join()} ${others} ${away}`;
  };

  test('stay picked, and are said to be out of sight, until they are seen without their tick', () => {
    press(0);
    press(1);
    page.rows[0]!.remove();
    expect(told()).toBe('1,2 0 1');
    page.table.tBodies[0]!.append(page.rows[0]!);
    expect(told()).toBe('1,2 0 0');
    press(0);
    expect(told()).toBe('2 0 0');
  });

  test('a row that shows another order now counts as that one', () => {
    press(0);
    page.rows[0]!.dataset.orderNumber = '8';
    box(0).checked = false;
    expect(told()).toBe('1 0 1');
    box(0).checked = true;
    expect(told()).toBe('1,8 0 1');
  });

  test('count no more when a tick in sight was taken without a press in its row; do so when there was one', () => {
    for (const at of [0, 1, 2]) press(at);
    page.rows[0]!.remove();
    press(1);
    expect(told()).toBe('1,3 0 1');
    // A moment later the host clears what it has.
    now += 5000;
    box(2).checked = false;
    expect(told()).toBe(' 0 0');
  });

  test('count no more after a press on a tick box in the head', () => {
    press(0);
    page.rows[0]!.remove();
    const head = Object.assign(document.createElement('input'), { type: 'checkbox' });
    page.table.tHead!.rows[0]!.cells[0]!.append(head);
    expect(told()).toBe('1 0 1');
    page.root.addEventListener('click', picks.pressed, { once: true });
    head.click();
    expect(told()).toBe(' 0 0');
  });

  test('can be left out by a person, who keeps those in sight', () => {
    press(0);
    press(1);
    page.rows[1]!.remove();
    picks.letGo();
    expect(told()).toBe('1 0 0');
  });

  test('an order that is paid otherwise by now is none of ours', () => {
    press(0);
    press(1);
    page.rows[0]!.querySelector('.payment')!.textContent = '銀行振込';
    expect(told()).toBe('2 1 0');
  });
});

describe('a list without ticks', () => {
  let stage: ReturnType<typeof overlayOn>;
  afterEach(() => {
    stage.end();
    stage.root.remove();
  });
  const ticked = (at: number): string | null => stage.button(stage.rows[at], 'tick').ariaChecked;
  const launcher = (): string | null | undefined =>
    document.querySelector('yoshin-panel')?.shadowRoot?.querySelector('.launcher b')?.textContent;

  test('has ours: by pointer and key, kept with the order and not with the row, counted by the launcher', async () => {
    const profile = listOf({ ticks: { how: 'none' } });
    stage = overlayOn(rows, undefined, hostFetch(), undefined, profile);
    await poll(() => stage.slotOf(stage.rows[2])?.dataset.status).toBe('none');
    const slot = stage.slotOf(stage.rows[0])!;
    expect(slot.getBoundingClientRect()).toMatchObject({ height: 47, width: 159 });
    await userEvent.click(stage.button(stage.rows[0], 'tick'));
    stage.button(stage.rows[1], 'tick').focus();
    await userEvent.keyboard(' ');
    await poll(() => [0, 1, 2].map(ticked)).toEqual(['true', 'true', 'false']);
    await poll(launcher).toBe('2');
    expect((await axe.run({ include: ['yoshin-slot'] })).violations.map(({ id }) => id)).toEqual([]);

    // Another order comes into the row, and the first one elsewhere.
    stage.rows[0]!.dataset.orderNumber = '9';
    stage.rows[2]!.dataset.orderNumber = '1';
    await poll(() => [0, 1, 2].map((at) => stage.slotOf(stage.rows[at])?.dataset.status)).toEqual(
      Array(3).fill('none'),
    );
    await poll(() => [0, 1, 2].map(ticked)).toEqual(['false', 'true', 'true']);
    await userEvent.click(stage.button(stage.rows[1], 'tick'));
    await poll(launcher).toBe('1');
  });

  test('a list with ticks of its own has none of ours', async () => {
    stage = overlayOn(rows);
    await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
    expect(stage.button(stage.rows[0], 'tick').hidden).toBe(true);
  });
});
