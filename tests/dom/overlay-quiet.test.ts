import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import {
  fill,
  approved,
  hostFetch,
  overlayOn,
  painted,
  Reload,
  surfaceText,
  view,
  poll,
} from './host-page.ts';

let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
  scrollTo(0, 0);
  vi.restoreAllMocks();
});
const rows = Array.from({ length: 40 }, (_, at) => ({ id: String(at + 1), number: `A-${at + 1}` }));
const first = () => stage.rows[0];
const status = () => stage.slotOf(first())?.dataset.status;
const start = async (...args: Parameters<typeof overlayOn>): Promise<typeof stage> => {
  stage = overlayOn(...args);
  await poll(status).toBe('none');
  return stage;
};

test('all rows near the screen are asked for in one message', async () => {
  await start(rows);
  const asked = stage.asked();
  expect(asked).toHaveLength(1);
  expect(asked[0]?.length).toBeGreaterThan(5);
});

test('a list that nobody touches: no timer, no frame, no change, no message', async () => {
  const own: string[] = [];
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
    const real = window[name] as (...args: unknown[]) => number;
    vi.spyOn(window, name).mockImplementation(((...args: unknown[]) => {
      if (/lib\/(overlay|backoffice)\//.test(new Error(name).stack ?? '')) own.push(name);
      return real.apply(window, args);
    }) as never);
  }
  await start(rows.slice(0, 12)); // All of them near the screen: none comes near later.

  stage.root.style.pointerEvents = 'none'; // Wherever the tests' pointer rests, nobody points at a badge.
  await painted(); // The last event of a pointer that did is through.
  const changes: MutationRecord[] = [];
  const watch = new MutationObserver((records) => void changes.push(...records));
  const everything = { childList: true, subtree: true, attributes: true, characterData: true };
  watch.observe(stage.root, everything);
  for (const row of stage.rows) {
    const root = stage.slotOf(row)?.shadowRoot;
    if (root) watch.observe(root, everything);
  }
  const messages = stage.sent.length;
  await painted();
  await painted();
  watch.disconnect();
  const said = changes.map(
    ({ type, attributeName, target }) => `${type} ${attributeName ?? ''} ${target.nodeName}`,
  );
  expect({ own, changes: said, messages: stage.sent.length - messages }).toEqual({
    own: [],
    changes: [],
    messages: 0,
  });
});

test('one badge changes only its own slot, and the host’s observers see nothing but its state', async () => {
  await start(rows);
  const seen: string[] = [];
  const host = new MutationObserver((records) => {
    for (const { type, attributeName, target } of records)
      seen.push(`${type} ${attributeName} ${target.nodeName}`);
  });
  host.observe(stage.root, { childList: true, subtree: true, attributes: true, characterData: true });
  stage.overlay.update([view('1', { ...approved(), message: 'x' })]);
  const records = host.takeRecords();
  host.disconnect();
  expect(new Set(records.map(({ target }) => target))).toEqual(new Set([stage.slotOf(first())]));
});

test('an extension that was updated: one quiet line, everything shown, nothing to press, no more messages', async () => {
  let updated = false;
  await start(rows, () => {
    if (updated) throw new Reload();
    return undefined;
  });
  stage.overlay.update([view('1', { status: 'declined', message: 'x', main: 'authorize' })]);
  updated = true;
  await userEvent.click(stage.button(first(), 'authorize'));
  await poll(surfaceText).toContain('更新されました');
  const sent = stage.sent.length;
  expect(status()).toBe('declined');
  for (const row of stage.rows.slice(0, 3)) expect(stage.button(row, 'authorize').ariaDisabled).toBe('true');
  // Playwright would wait for a button in use; this press is real and comes to nothing.
  stage.button(first(), 'authorize').focus();
  await userEvent.keyboard('{Enter}');
  stage.rows[39]?.scrollIntoView();
  await painted();
  await painted();
  expect(stage.sent).toHaveLength(sent);
  const toasts = document.querySelector('yoshin-ui')?.shadowRoot?.querySelectorAll('.toast');
  expect(Array.from(toasts ?? [], (toast) => toast.className)).toEqual(['toast quiet']);
  stage.rows[0]?.scrollIntoView();
  await userEvent.click(stage.button(first(), 'details'));
  expect(document.querySelector('yoshin-ui')?.shadowRoot?.querySelector('.body')?.textContent).toContain('x');
  expect(document.querySelector('yoshin-ui')?.shadowRoot?.querySelectorAll('.foot button')).toHaveLength(1);
});

test('after the end nothing of ours is left: no slot, no dialog, no listener, no answer to come', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await start(rows, undefined, async (path) => {
    await held;
    return hostFetch()(path);
  });
  stage.overlay.update([view('2', { status: 'declined', message: 'x' })]);
  await userEvent.click(stage.button(first(), 'authorize'));
  await userEvent.click(stage.button(stage.rows[1], 'details'));
  const nodes = () => stage.root.querySelectorAll('*').length;
  const slots = stage.root.querySelectorAll('yoshin-slot').length;
  const before = nodes();
  stage.end();
  expect(document.querySelector('yoshin-slot, yoshin-ui')).toBe(null);
  expect(nodes()).toBe(before - slots);
  const sent = stage.sent.length;
  release();
  if (first()) fill(first() as HTMLTableRowElement, { id: '77', number: 'A-77' });
  await painted();
  expect(stage.sent).toHaveLength(sent);
  expect(document.querySelector('yoshin-slot, yoshin-ui')).toBe(null);
  // A part that looks like ours is the host's now: its events are heard.
  const fake = stage.root.appendChild(document.createElement('yoshin-slot'));
  fake.textContent = 'fake';
  let heard = 0;
  document.addEventListener('click', () => heard++, { once: true });
  await userEvent.click(fake);
  expect(heard).toBe(1);
});
