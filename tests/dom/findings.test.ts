import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import { t } from '../../lib/words/index.ts';
import { fill, hostFetch, Lost, overlayOn, surfaceText, view } from './host-page.ts';

let stage: ReturnType<typeof overlayOn> | undefined;
const sheets: HTMLStyleElement[] = [];
afterEach(() => {
  stage?.end();
  stage?.root.remove();
  for (const sheet of sheets.splice(0)) sheet.remove();
  document.querySelector('yoshin-ui')?.remove();
});
const frames = () =>
  new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

test('F1 a visible row recycled from another payment method gets its slot', async () => {
  stage = overlayOn([
    { id: '1', number: 'A-1' },
    { id: '2', number: 'A-2', payment: 'クレジットカード' },
  ]);
  await expect.poll(() => stage?.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  const row = stage.rows[1];
  if (!row) throw new Error('no row');
  fill(row, { id: '7', number: 'A-7' });
  await expect.poll(() => stage?.slotOf(row) !== null, { timeout: 1500 }).toBe(true);
});

test('F2 a lost cases.rows is asked again', async () => {
  let asked = 0;
  stage = overlayOn([{ id: '1', number: 'A-1' }], () => {
    if (++asked === 1) throw new Lost();
    return undefined;
  });
  await expect.poll(() => stage?.slotOf(stage.rows[0])?.dataset.status, { timeout: 1500 }).toBe('none');
});

test('F3 every allowed operation can be reached', async () => {
  stage = overlayOn([{ id: '1', number: 'A-1' }]);
  await expect.poll(() => stage?.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  stage.overlay.update([view('1', { status: 'declined', message: 'x', main: 'authorize' })]);
  expect(stage.button(stage.rows[0], 'authorize').hidden).toBe(false);
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  expect(surfaceText()).toContain(t('overlay.check'));
});

test('F4 the style of the host does not reach into a slot', async () => {
  const sheet = document.createElement('style');
  sheet.textContent = `
    #order-list-table td * { display: inline !important; height: 300px !important; width: 300px !important; margin: 9px !important }
    #order-list-table td button { font-size: 30px !important; background: red !important }`;
  document.head.append(sheet);
  sheets.push(sheet);
  stage = overlayOn([{ id: '1', number: 'A-1' }]);
  await expect.poll(() => stage?.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  const slot = stage.slotOf(stage.rows[0]);
  expect([slot?.offsetWidth, slot?.offsetHeight]).toEqual([136, 47]);
  expect(getComputedStyle(stage.button(stage.rows[0], 'details')).fontSize).toBe('12px');
  expect(getComputedStyle(stage.button(stage.rows[0], 'authorize')).fontSize).toBe('12px'); // 13 in Japanese.
});

test('F5 a failure that arrives after the end leaves nothing behind', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  stage = overlayOn([{ id: '1', number: 'A-1' }], undefined, async (path) => {
    await held;
    return hostFetch(undefined, '/goq21/login.php')(path);
  });
  await expect.poll(() => stage?.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  await userEvent.click(stage.button(stage.rows[0], 'authorize'));
  stage.end();
  document.querySelector('yoshin-ui')?.remove();
  release();
  await frames();
  expect(document.querySelector('yoshin-ui')).toBe(null);
});

test('F6 a broken link to the worker is told once, not once per question', async () => {
  const rows = Array.from({ length: 80 }, (_, at) => ({ id: String(at + 1), number: `A-${at + 1}` }));
  stage = overlayOn(rows, () => {
    throw new Lost();
  });
  for (const row of stage.rows) {
    row.style.height = '60px';
  }
  for (const row of [stage.rows[30], stage.rows[60], stage.rows[79]]) {
    row?.scrollIntoView();
    await frames();
    await frames();
  }
  expect(
    document.querySelector('yoshin-ui')?.shadowRoot?.querySelectorAll('.toast').length ?? 0,
  ).toBeLessThan(2);
});

test('F7 aria-busy has a value', async () => {
  stage = overlayOn([{ id: '1', number: 'A-1' }]);
  await expect.poll(() => stage?.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  stage.overlay.update([view('1', { status: 'running', main: null })]);
  expect(stage.slotOf(stage.rows[0])?.getAttribute('aria-busy')).toBe('true');
});

test('F8 details name the field of a problem', async () => {
  stage = overlayOn([{ id: '1', number: 'A-1' }]);
  await expect.poll(() => stage?.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  const problem = { field: 'buyer.name', label: '注文者氏名', value: 'x', reason: 'r', remedy: 'm' };
  stage.overlay.update([view('1', { status: 'invalid', problems: [problem] })]);
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  expect(surfaceText()).toContain('注文者氏名');
});
