import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import { t } from '../../lib/words/index.ts';
import {
  approved,
  dialogOpen,
  inSurface,
  overlayOn,
  painted,
  surfaceText,
  view,
  type Row,
  poll,
} from './host-page.ts';

const one: Row = { id: '1', number: 'A-1' };
let stage: ReturnType<typeof overlayOn>;
const heard: string[] = [];
const hear = (event: Event): void => {
  const { type, target } = event;
  // The keys of the tests' own tool reach the document too, aimed at nothing of ours.
  if (target instanceof Element && target.localName.startsWith('yoshin-')) heard.push(type);
};
const hosts = ['click', 'keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'input'];
afterEach(() => {
  stage.end();
  stage.root.remove();
  for (const type of hosts) document.removeEventListener(type, hear, true);
  heard.length = 0;
});
const start = async (...args: Parameters<typeof overlayOn>): Promise<typeof stage> => {
  stage = overlayOn(...args);
  for (const type of hosts) document.addEventListener(type, hear, true);
  await poll(() => status()).toBe('none');
  return stage;
};
const status = () => stage.slotOf(stage.rows[0])?.dataset.status;
const focused = () => stage.slotOf(stage.rows[0])?.shadowRoot?.activeElement;
const approving = ({ route }: { route: string }) =>
  route === 'credit.act' ? { kind: 'done', view: approved() } : undefined;

describe('from the keyboard', () => {
  test.each(['{Enter}', ' '])('%j presses a button once, and the host hears nothing of it', async (key) => {
    await start([one], approving);
    stage.button(stage.rows[0], 'authorize').focus();
    await userEvent.keyboard(key);
    await poll(status).toBe('approved');
    expect(stage.acts('authorize')).toHaveLength(1);
    expect(heard).toEqual([]);
  });

  test('a key that is held down presses once', async () => {
    await start([one], ({ route }) =>
      route === 'credit.act' ? { kind: 'done', view: approved() } : undefined,
    );
    stage.overlay.update([view('1', { status: 'review', main: 'check' })]);
    stage.button(stage.rows[0], 'check').focus();
    await userEvent.keyboard('{Enter>4/}');
    await poll(status).toBe('approved');
    expect(stage.acts('check')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await poll(() => stage.acts('check')).toHaveLength(2);
  });

  test('the tab order is the order on the screen', async () => {
    await start([one]);
    stage.overlay.update([view('1', { status: 'declined', message: 'x', main: 'authorize' })]);
    stage.rows[0]?.querySelector('a')?.focus();
    const actions: (string | undefined)[] = [];
    for (const _ of [1, 2]) {
      await userEvent.tab();
      actions.push((focused() as HTMLElement | null)?.dataset.action);
    }
    expect(actions).toEqual(['authorize', 'details']);
  });
});

describe('the focus', () => {
  test('stays on the main button while it works, and when it becomes another', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    await start([one], async (sent) => {
      if (sent.route === 'credit.act') await held;
      return approving(sent);
    });
    const button = stage.button(stage.rows[0], 'authorize');
    button.focus();
    await userEvent.keyboard('{Enter}');
    await poll(status).toBe('running');
    expect(focused()).toBe(button);
    await userEvent.keyboard('{Enter}'); // Out of use meanwhile.
    release();
    await poll(status).toBe('approved');
    expect(focused()).toBe(button);
    expect(button.textContent).toBe(t('overlay.check'));
    expect(stage.acts('authorize')).toHaveLength(1);
  });

  test('goes to the next control when its button disappears, never to nothing', async () => {
    await start([one]);
    stage.button(stage.rows[0], 'authorize').focus();
    stage.overlay.update([view('1', { status: 'shipped', sentNumber: 'A-1', main: null })]);
    expect(focused()).toBe(stage.button(stage.rows[0], 'details'));
  });

  test.each(['{Escape}', '{Enter}'])('returns to the button after a dialog that %s closed', async (key) => {
    await start([one]);
    stage.overlay.update([view('1', { status: 'declined', message: 'x' })]);
    const details = stage.button(stage.rows[0], 'details');
    details.focus();
    await userEvent.keyboard('{Enter}');
    await poll(dialogOpen).toBe(true);
    if (key === '{Enter}') inSurface('.foot button:last-child').focus();
    await userEvent.keyboard(key);
    await poll(dialogOpen).toBe(false);
    expect(focused()).toBe(details);
    expect(heard).toEqual([]);
  });

  test('returns to the row when the host rendered it anew under the dialog', async () => {
    await start([one]);
    stage.overlay.update([view('1', { status: 'declined', message: 'x', main: 'authorize' })]);
    await userEvent.click(stage.button(stage.rows[0], 'details'));
    const row = stage.rows[0]?.cloneNode(true) as HTMLTableRowElement;
    stage.rows[0]?.replaceWith(row);
    await poll(() => stage.slotOf(row)?.dataset.status).toBe('none');
    await userEvent.keyboard('{Escape}');
    await poll(dialogOpen).toBe(false);
    // The browser tells of the closing a turn after it has closed.
    await poll(() => stage.slotOf(row)?.shadowRoot?.activeElement).toBe(stage.button(row, 'authorize'));
  });
});

test('shortcuts of the host do not fire in a dialog; elsewhere they do', async () => {
  await start([one]);
  stage.overlay.update([view('1', { status: 'declined', message: 'x' })]);
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  await userEvent.keyboard('d{Tab}{Shift>}{Tab}{/Shift}');
  await userEvent.click(inSurface('.head'));
  await userEvent.keyboard('{Escape}');
  expect(heard).toEqual([]);
  const elsewhere: string[] = [];
  const listen = (event: Event): number => elsewhere.push(event.type);
  for (const type of ['click', 'keydown']) document.addEventListener(type, listen);
  const link = stage.rows[0]?.querySelector('a');
  link?.addEventListener('click', (event) => event.preventDefault());
  await userEvent.click(link ?? document.body);
  await userEvent.keyboard('d');
  for (const type of ['click', 'keydown']) document.removeEventListener(type, listen);
  expect(elsewhere).toEqual(expect.arrayContaining(['click', 'keydown']));
});

describe('a screen reader', () => {
  test('is told the order with every button, and an icon is passed over', async () => {
    await start([one]);
    stage.overlay.update([view('1', { status: 'declined', message: 'x' })]);
    for (const action of ['authorize', 'details']) {
      const button = stage.button(stage.rows[0], action);
      const name = button.getAttribute('aria-label') ?? '';
      const seen = action === 'details' ? t('overlay.details') : button.textContent;
      expect(name).toContain(seen); // What is seen can be spoken to.
      expect(name).toContain('A-1');
    }
    expect(stage.slotOf(stage.rows[0])?.shadowRoot?.querySelector('svg')?.ariaHidden).toBe('true');
  });

  test('hears of the one order that was acted on, politely, from one place', async () => {
    await start([one, { id: '2', number: 'A-2' }], approving);
    await userEvent.click(stage.button(stage.rows[0], 'authorize'));
    await poll(status).toBe('approved');
    const line = t('overlay.say', { number: 'A-1', status: t('status.approved') });
    const spoken = () => inSurface('[role="status"]').textContent;
    expect(spoken()).toBe(line);
    stage.overlay.update([approved('2')]);
    await painted();
    expect(spoken()).toBe(line);
    expect(surfaceText()).toBe(line);
  });
});
