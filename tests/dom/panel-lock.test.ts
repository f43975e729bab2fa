import { afterEach, expect, test } from 'vitest';
import type { LockState } from '../../lib/messages/lock.ts';
import { t } from '../../lib/words/panel-screen.ts';
import { active, button, inPanel, job, openPanel, panelOn, shown, violations } from './panel-page.ts';

let page: ReturnType<typeof panelOn> | undefined;
afterEach(() => page?.end());
const rows = [{ id: '1', ticked: true }];

/** A panel on a worker whose vault stands like this. */
async function open(state: LockState, paused = false) {
  const worker = { state };
  page = panelOn(rows, {
    'lock.look': () => ({ state: worker.state }),
    'lock.ask': () => ({ state: worker.state }),
    'lock.now': () => ({ state: (worker.state = 'locked') }),
    'jobs.list': () => ({ jobs: paused ? [job({ state: 'paused', pausedBy: 'locked' })] : [] }),
  });
  page.panel.appear();
  await openPanel();
  return { ...page, worker };
}

test('without a passphrase nothing of a lock is to be seen', async () => {
  await open('none');
  await expect.poll(() => page!.of('lock.look').length).toBe(1);
  expect(inPanel('.body').querySelector('.lock')).toBe(null);
});

test('unlocked: it can be locked from here; locked: nothing runs, and there is the way out', async () => {
  const { worker, panel, of } = await open('open');
  await expect.element(button('overlay.authorize')).not.toHaveAttribute('aria-disabled');
  await button('panel.lock').click();
  await expect.poll(() => active()?.textContent).toBe(t('lock.unlock'));
  await expect.element(button('overlay.authorize')).toHaveAttribute('aria-disabled', 'true');
  expect(await violations()).toEqual([]);
  await button('overlay.authorize').click({ force: true });
  expect(of('jobs.draft')).toEqual([]);
  await button('lock.unlock').click();
  expect(of('lock.ask')).toHaveLength(1);
  worker.state = 'open';
  panel.onLock('open');
  await expect.element(button('panel.lock')).toBeVisible();
  await expect.element(button('overlay.authorize')).not.toHaveAttribute('aria-disabled');
});

test('a job that waits for the lock says so, and its button leads to the passphrase', async () => {
  const { of } = await open('locked', true);
  await expect.poll(shown).toContain(t('panel.paused.locked'));
  expect(await violations()).toEqual([]);
  const card = inPanel('.job');
  const main = card.querySelector<HTMLElement>('.tools .main')!;
  expect(main.textContent).toContain(t('lock.unlock'));
  await button('lock.unlock').nth(1).click();
  expect(of('lock.ask')).toHaveLength(1);
  expect(of('jobs.control')).toEqual([]);
});
