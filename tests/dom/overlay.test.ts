import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import {
  approved,
  ask,
  fill,
  hostFetch,
  Lost,
  orderPages,
  overlayOn,
  surfaceText,
  view,
  type Row,
} from './host-page.ts';

const one: Row = { id: '1', number: 'A-1' };
let stage: ReturnType<typeof overlayOn> | undefined;
function start(...args: Parameters<typeof overlayOn>): ReturnType<typeof overlayOn> {
  stage = overlayOn(...args);
  return stage;
}
afterEach(() => {
  stage?.end();
  stage?.root.remove();
});

/** Waits until the first row's case has been painted. */
const painted = (page: ReturnType<typeof overlayOn>, status = 'none') =>
  expect.poll(() => page.slotOf(page.rows[0])?.dataset.status).toBe(status);

test('rows of this payment method get a slot, all of them in one question', async () => {
  const page = start([
    one,
    { id: '2', number: 'A-2', payment: 'クレジットカード' },
    { id: '3', number: 'A-3' },
  ]);
  await painted(page);
  expect(page.rows.map((row) => page.slotOf(row) !== null)).toEqual([true, false, true]);
  expect(page.asked()).toEqual([['1', '3']]);
});

test('a slot has a fixed size and strict containment, whatever its badge says', async () => {
  const page = start([one]);
  await painted(page);
  const slot = page.slotOf(page.rows[0]);
  const size = () => [slot?.offsetWidth, slot?.offsetHeight];
  expect(slot && getComputedStyle(slot).contain).toBe('strict');
  const before = size();
  page.overlay.update([view('1', { status: 'shipped', message: 'x'.repeat(400), main: 'check' })]);
  expect(size()).toEqual(before);
});

test('a row that becomes another order gets another slot', async () => {
  const page = start([one]);
  await painted(page);
  page.overlay.update([approved()]);
  const row = page.rows[0];
  if (!row) throw new Error('no row');
  fill(row, { id: '9', number: 'A-9' });
  await painted(page);
  expect(page.asked()).toEqual([['1'], ['9']]);
  expect(row.querySelectorAll('yoshin-slot')).toHaveLength(1);
});

test('a press reads the order and sends it once; the host page hears nothing of it', async () => {
  const heard: string[] = [];
  const hear = (event: Event): number => heard.push(event.type);
  const types = ['click', 'pointerdown', 'mousedown', 'mouseup', 'pointerup'];
  for (const type of types) document.addEventListener(type, hear, true);
  const page = start([one], ({ route }) =>
    route === 'credit.act' ? { kind: 'done', view: approved() } : undefined,
  );
  await painted(page);
  await userEvent.click(page.button(page.rows[0], 'authorize'));
  await painted(page, 'approved');
  for (const type of types) document.removeEventListener(type, hear, true);
  expect(page.acts('authorize')).toMatchObject([{ order: { hostId: '1', number: 'A-1' }, accept: null }]);
  expect(heard).toEqual([]);
});

test('a press made by a script does nothing', async () => {
  const page = start([one]);
  await painted(page);
  const button = page.button(page.rows[0], 'authorize');
  button.click();
  button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await userEvent.click(page.rows[0]?.cells[0] ?? document.body); // A real event later: the false ones are through.
  expect(page.slotOf(page.rows[0])?.dataset.status).toBe('none');
  expect(page.acts('authorize')).toEqual([]);
});

test('a row that turned into another order before the press is refused', async () => {
  // Set up before the overlay, so it runs first: the row changes after painting and before any frame could follow.
  const turn = (): void => {
    if (page.rows[0]) fill(page.rows[0], { id: '9', number: 'A-9' });
  };
  window.addEventListener('click', turn, { capture: true, once: true });
  const page = start([one]);
  await painted(page);
  await userEvent.click(page.button(page.rows[0], 'authorize'));
  await expect.poll(surfaceText).toMatch(/中止|replaced/);
  expect(page.acts('authorize')).toEqual([]);
});

test('an order page of another order is refused before anything is sent', async () => {
  const page = start([one], undefined, hostFetch(orderPages({ 注文番号: 'A-2' })));
  await painted(page);
  await userEvent.click(page.button(page.rows[0], 'authorize'));
  await expect.poll(surfaceText).toContain('A-2');
  expect(page.acts('authorize')).toEqual([]);
});

test('conversions are shown first; the accepted click is the same click', async () => {
  let asked = 0;
  const page = start([one], ({ route }) => {
    if (route !== 'credit.act') return undefined;
    return ++asked === 1
      ? {
          kind: 'confirm',
          token: 'tok',
          ask: ask('authorize', {
            after: 2560,
            conversions: [
              {
                field: 'buyer.name',
                label: '氏名',
                before: 'ｱ',
                after: '<img src=x onerror=1>',
                kind: 'width',
              },
            ],
          }),
        }
      : { kind: 'done', view: approved() };
  });
  await painted(page);
  await userEvent.click(page.button(page.rows[0], 'authorize'));
  const root = () => document.querySelector('yoshin-ui')?.shadowRoot;
  await expect.poll(() => root()?.querySelector('dialog')?.open).toBe(true);
  expect(surfaceText()).toContain('<img src=x onerror=1>');
  expect(root()?.querySelector('img')).toBe(null);
  const send = root()?.querySelector<HTMLElement>('button.main');
  send?.click(); // A script's press.
  expect(page.acts('authorize')).toHaveLength(1);
  await userEvent.click(send ?? document.body);
  await painted(page, 'approved');
  const [first, second] = page.acts('authorize') as { requestId: string; accept: string | null }[];
  expect(second?.requestId).toBe(first?.requestId);
  expect(second?.accept).toBe('tok');
});

test('a lost answer is asked for again under the same name, and stays 結果確認中 if it never comes', async () => {
  const page = start([one], ({ route }) => {
    if (route === 'credit.act') throw new Lost();
    return undefined;
  });
  await painted(page);
  await userEvent.click(page.button(page.rows[0], 'authorize'));
  await expect.poll(surfaceText).toContain('切れました');
  const names = (page.acts('authorize') as { requestId: string }[]).map((input) => input.requestId);
  expect(names.length).toBeGreaterThan(1);
  expect(new Set(names).size).toBe(1);
  expect(page.slotOf(page.rows[0])?.dataset.status).toBe('uncertain');
});

test('texts of a case stay texts', async () => {
  const page = start([one]);
  await painted(page);
  const hostile = '<img src=x onerror=alert(1)>';
  page.overlay.update([view('1', { status: 'declined', message: hostile, main: 'authorize' })]);
  await userEvent.click(page.button(page.rows[0], 'details'));
  await expect.poll(surfaceText).toContain(hostile);
  expect(document.querySelector('yoshin-ui')?.shadowRoot?.querySelector('img')).toBe(null);
  expect(page.root.querySelector('img')).toBe(null);
});

test('nothing is left behind', async () => {
  const page = start([one], undefined, hostFetch(orderPages(), '/goq21/login.php'));
  await painted(page);
  const before = page.rows[0]?.cells[1]?.childNodes.length;
  await userEvent.click(page.button(page.rows[0], 'authorize'));
  await expect.poll(surfaceText).toMatch(/ログイン|logged out/);
  page.end();
  expect(document.querySelector('yoshin-slot, yoshin-ui')).toBe(null);
  expect(page.rows[0]?.cells[1]?.childNodes.length).toBe((before ?? 0) - 1);
});
