import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { LockState } from '../../lib/messages/lock.ts';
import { t } from '../../lib/words/index.ts';
import {
  approved,
  dialogOpen,
  inSurface,
  Lost,
  overlayOn,
  poll,
  postpay,
  quiet,
  surfaceText,
  view,
  type Sent,
} from './host-page.ts';

let shown: ReturnType<typeof overlayOn> | undefined;
afterEach(() => {
  shown?.end();
  document.body.replaceChildren();
});
const rows = [
  { id: '1', number: 'A-1', payment: postpay },
  { id: '2', number: 'A-2', payment: postpay },
];

/** A list with a worker whose vault stands like this; it answers actions by it. */
function list(state: LockState = 'locked') {
  const worker = { state, breaks: false };
  const answer = ({ route, input }: Sent): unknown => {
    if (route === 'cases.rows') {
      const cases = (input as { rows: { hostId: string }[] }).rows.map(({ hostId }) =>
        hostId === '1' ? view('1') : approved('2'),
      );
      return { cases, ...quiet, locked: worker.state === 'locked' };
    }
    if (worker.breaks) throw new Lost();
    if (route === 'lock.look' || route === 'lock.ask') return { state: worker.state };
    if (route === 'credit.act')
      return worker.state === 'locked'
        ? { kind: 'failed', code: 'locked', message: 'ロック中のため', remedy: '解除' }
        : { kind: 'done', view: approved((input as { hostId: string }).hostId) };
    return undefined;
  };
  shown = overlayOn(rows, answer);
  return { ...shown, worker };
}
const press = (element: HTMLElement): Promise<void> => page.elementLocator(element).click();
const launcherText = (): string => {
  const lock = document.querySelector('yoshin-panel')?.shadowRoot?.querySelector('em');
  return lock && !lock.hidden ? (lock.textContent ?? '') : '';
};
const ready = async (one: ReturnType<typeof list>): Promise<void> => {
  await poll(() => one.slotOf(one.rows[1])?.dataset.status).toBe('approved');
};

test('badges show while it is locked, and the launcher says so', async () => {
  const one = list();
  await ready(one);
  await poll(launcherText).toBe(t('lock.locked'));
  one.overlay.onLock('open');
  await poll(launcherText).toBe('');
});

test('a press asks to unlock: the order is not even read, and nothing in the page takes a passphrase', async () => {
  const one = list();
  await ready(one);
  await press(one.button(one.rows[0], 'authorize'));
  await poll(dialogOpen).toBe(true);
  expect(surfaceText()).toContain(t('lock.title'));
  expect(one.acts('authorize')).toEqual([]);
  expect(inSurface('dialog').querySelector('input')).toBe(null);
  const host = document.querySelector('yoshin-ui')!;
  expect((await axe.run(host, { rules: { region: { enabled: false } } })).violations).toEqual([]);

  await press(inSurface('button.main'));
  await poll(() => one.of('lock.ask').length).toBe(1);
  expect(dialogOpen()).toBe(true);
  // The worker tells when somebody has said the passphrase.
  one.worker.state = 'open';
  one.overlay.onLock('open');
  await poll(dialogOpen).toBe(false);
  expect(surfaceText()).toContain(t('lock.opened'));
  await press(one.button(one.rows[0], 'authorize'));
  await poll(() => one.slotOf(one.rows[0])?.dataset.status).toBe('approved');
});

test('a page that did not hear of the lock is told by the refused press', async () => {
  const one = list('open');
  await ready(one);
  expect(launcherText()).toBe('');
  one.worker.state = 'locked';
  await press(one.button(one.rows[0], 'authorize'));
  await poll(dialogOpen).toBe(true);
  expect(one.acts('authorize')).toHaveLength(1);
  await poll(launcherText).toBe(t('lock.locked'));
});

test('a page that did not hear of the unlocking asks the worker, and the press goes on', async () => {
  const one = list();
  await ready(one);
  await poll(launcherText).toBe(t('lock.locked'));
  one.worker.state = 'open';
  await press(one.button(one.rows[0], 'authorize'));
  await poll(() => one.slotOf(one.rows[0])?.dataset.status).toBe('approved');
  expect(dialogOpen()).toBe(false);
  await poll(launcherText).toBe('');
});

test('the question closes when it turns out to be unlocked already, and stays when the worker is gone', async () => {
  const one = list();
  await ready(one);
  await press(one.button(one.rows[0], 'authorize'));
  await poll(dialogOpen).toBe(true);
  one.worker.breaks = true;
  await press(inSurface('button.main'));
  await poll(surfaceText).toContain('切れました');
  expect(dialogOpen()).toBe(true);
  one.worker.breaks = false;
  one.worker.state = 'open';
  await press(inSurface('button.main'));
  await poll(dialogOpen).toBe(false);
});
