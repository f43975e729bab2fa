import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { App } from '../../components/popup/App.tsx';
import { createPopup, type Here, type PopupDeps } from '../../components/popup/store.ts';
import '../../entrypoints/popup/style.css';
import type { AttentionView } from '../../lib/messages/activity.ts';
import { t as tHelp } from '../../lib/words/help-screen.ts';
import { t } from '../../lib/words/popup-screen.ts';
import { caseRow, noon } from '../unit/activity/rows.ts';
import { poll } from './host-page.ts';

const root = document.createElement('div');
afterEach(() => {
  render(null, root);
  root.remove();
});
const calm: AttentionView = { groups: [], total: 0, holdHours: 6, jobs: [], lock: 'none', down: [] };

const update = { seen: async () => undefined, current: '0.1.0' };

function open(
  view: AttentionView | Error,
  shown = false,
  here: Here | null = null,
  barred = false,
  from: string | null = null,
) {
  const gone: string[] = [];
  const asked: string[] = [];
  const send = async (route: string): Promise<unknown> => {
    asked.push(route);
    if (route === 'mapper.start') return barred ? { code: 'noPage' } : { ok: true };
    if (route === 'activity.show') return { shown };
    if (route === 'report.make') return { text: 'report' };
    if (view instanceof Error) throw view;
    return view;
  };
  const popup = createPopup({
    send: send as PopupDeps['send'],
    openPage: (path) => void gone.push(decodeURIComponent(path)),
    close: () => void gone.push('closed'),
    here: async () => here,
    allow: async (pattern) => asked.push(pattern) > 0,
    copy: async (text) => void gone.push(`copied ${text}`),
  });
  document.body.append(root);
  render(<App popup={popup} now={noon} update={{ ...update, read: async () => from }} />, root);
  return { gone, asked, popup };
}
async function expectSound(): Promise<void> {
  const { violations } = await axe.run(root);
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
}

const busy: AttentionView = {
  ...calm,
  total: 8,
  groups: [
    { kind: 'declined', count: 6, newest: [caseRow('1', { status: 'declined' })] },
    { kind: 'held', count: 1, newest: [caseRow('2', { status: 'review', heldSince: noon - 7 * 3_600_000 })] },
    { kind: 'unsynced', count: 1, newest: [caseRow('3')] },
  ],
  jobs: [
    {
      jobId: 'j',
      operation: 'authorize',
      automatic: false,
      createdAt: noon,
      state: 'running',
      pausedBy: null,
      total: 100,
      counts: { waiting: 60, running: 4, done: 34, failed: 2, uncertain: 0, skipped: 0 },
      sum: 1,
      perMinute: 30,
      remainingMs: 125_000,
      finishedAt: null,
    },
  ],
  lock: 'locked',
  down: [{ baseUrl: 'https://provider.example/', since: noon - 3_600_000 }],
};

test('nothing to do is said as that', async () => {
  open(calm);
  await expect.element(page.getByText(t('popup.none'))).toBeVisible();
  await expectSound();
});

test('what needs a person, with numbers, the newest, jobs, lock and the provider', async () => {
  open(busy);
  await expect
    .element(
      page.getByRole('group', { name: `${t('popup.kind.declined')} ${t('popup.count', { count: 6 })}` }),
    )
    .toBeVisible();
  const text = root.textContent;
  expect(text).toContain(t('popup.kind.held', { hours: 6 }));
  expect(text).toContain(t('popup.job.progress', { done: 36, total: 100 }));
  expect(text).toContain(t('popup.job.left', { minutes: 3 }));
  expect(text).toContain(t('popup.job.failed', { count: 2 }));
  expect(text).toContain(t('popup.locked'));
  expect(root.querySelector('progress')?.value).toBe(36);
  await expectSound();
});

test('an order leads to its row, or where no tab has it, to its line in the record', async () => {
  const away = open(busy);
  await page.getByRole('button', { name: 'A-1', exact: false }).click();
  await poll(() => away.gone).toEqual(['activity.html?q=A-1']);
  render(null, root);
  const here = open(busy, true);
  await page.getByRole('button', { name: 'A-2', exact: false }).click();
  await poll(() => here.gone).toEqual(['closed']);
  await page.getByRole('button', { name: t('popup.all', { kind: t('popup.kind.declined') }) }).click();
  expect(here.gone.at(-1)).toBe('activity.html?status=declined');
});

test('a record that cannot be read is said, and asked for again', async () => {
  const { asked } = open(new Error('disk'));
  await expect.element(page.getByText(t('popup.failed'))).toBeVisible();
  await page.getByRole('button', { name: t('popup.again') }).click();
  await poll(() => asked.length).toBe(2);
  await expectSound();
});

test('it opens, locks and leads on', async () => {
  const { gone, asked } = open({ ...calm, lock: 'open' });
  await page.getByRole('button', { name: t('popup.lock'), exact: true }).click();
  await poll(() => asked).toContain('lock.now');
  await page.getByRole('button', { name: t('popup.activity') }).click();
  await page.getByRole('button', { name: t('popup.settings') }).click();
  expect(gone).toEqual(['activity.html', 'options.html']);
});

const shop: Here = { tab: 7, origin: 'https://office.example' };
test('a page is registered, with the right to its address asked for in the click, or examined without', async () => {
  const { gone, asked } = open(calm, false, shop);
  await page.getByRole('button', { name: t('popup.examine') }).click();
  await poll(() => gone).toEqual(['closed']);
  expect(asked).not.toContain('https://office.example/*');
  await page.getByRole('button', { name: t('popup.register') }).click();
  await poll(() => gone).toEqual(['closed', 'closed']);
  // Asked for first: later the click would be over.
  expect(asked.slice(-2)).toEqual(['https://office.example/*', 'mapper.start']);
  await expectSound();
});

test('a page that lets nobody in is told as that; the browser’s own pages offer nothing', async () => {
  open(calm, false, shop, true);
  await page.getByRole('button', { name: t('popup.register') }).click();
  await expect.element(page.getByText(t('popup.barred'))).toBeVisible();
  render(null, root);
  open(calm);
  await expect.element(page.getByText(t('popup.none'))).toBeVisible();
  expect(page.getByRole('button', { name: t('popup.register') }).elements()).toEqual([]);
});

test('a report for support is copied with one press, and the help is one press away', async () => {
  const { gone } = open(calm);
  await page.getByRole('button', { name: t('popup.report') }).click();
  await poll(() => root.textContent).toContain(t('popup.reported'));
  await page.getByRole('button', { name: t('popup.help') }).click();
  expect(gone).toEqual(['copied report', 'help.html']);
  await expectSound();
});

test('what is new after an update is told until somebody closes it', async () => {
  open(calm, false, null, false, '0.0.9');
  await poll(() => root.querySelectorAll('.whats-new li').length).toBeGreaterThan(2);
  await expectSound();
  await page.getByRole('button', { name: tHelp('new.close') }).click();
  await poll(() => root.querySelector('.whats-new')).toBe(null);
});
