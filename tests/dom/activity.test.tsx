import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { t } from '../../lib/words/activity-screen.ts';
import { callRow, caseRow, day, noon } from '../unit/activity/rows.ts';
import { activityPage } from './activity-page.tsx';
import { poll } from './host-page.ts';

let stage: ReturnType<typeof activityPage>;
afterEach(() => stage.end());
const grid = () => stage.root.querySelector<HTMLElement>('.grid')!;
const lines = () => [...stage.root.querySelectorAll<HTMLElement>('.line')];
const dialog = () => stage.root.querySelector('dialog');
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
async function expectSound(): Promise<void> {
  const { violations } = await axe.run(stage.root);
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
}

test('five thousand orders: every one is drawn when its turn comes, never more than a few at a time', async () => {
  const many = 5_000;
  stage = activityPage(
    Array.from({ length: many }, (_, at) => caseRow(String(at), { answeredAt: noon - at * 60_000 })),
  );
  stage.open(noon);
  await poll(() => grid()?.getAttribute('aria-rowcount')).toBe(String(many + 1));
  const box = grid();
  const drawn = new Set<string>();
  let [most, places] = [0, 0];
  for (let top = 0; top < box.scrollHeight; top += box.clientHeight - 76) {
    box.scrollTop = top;
    box.dispatchEvent(new Event('scroll'));
    // Drawn within the turn: no frame is waited for, no clock is asked.
    await Promise.resolve();
    const bounds = box.getBoundingClientRect();
    const rows = lines();
    most = Math.max(most, stage.root.querySelectorAll('*').length);
    for (const row of rows) {
      const { top: from, bottom } = row.getBoundingClientRect();
      if (bottom > bounds.top + 36 && from < bounds.bottom) drawn.add(row.id);
    }
    places++;
  }
  console.log(`${drawn.size} orders at ${places} places, at most ${most} elements in the page`);
  expect(drawn.size).toBe(many);
  expect(most).toBeLessThan(900);
});

test('the keyboard goes through the list, opens an order, and comes back to where it was', async () => {
  stage = activityPage(
    Array.from({ length: 300 }, (_, at) => caseRow(String(at), { answeredAt: noon - at * 60_000 })),
    [callRow(1, '1')],
  );
  stage.open(noon);
  await poll(() => lines().length).toBeGreaterThan(3);
  await userEvent.keyboard('/');
  expect(document.activeElement).toBe(stage.root.querySelector('input[type=search]'));
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(grid());
  await userEvent.keyboard('{End}');
  await poll(() => stage.root.querySelector('.line.here')?.getAttribute('aria-rowindex')).toBe('301');
  expect(grid().getAttribute('aria-activedescendant')).toBe(stage.root.querySelector('.line.here')?.id);
  // A-1 has the newest call and stands first.
  await userEvent.keyboard('{Home}{ArrowDown}{Enter}');
  await poll(() => dialog()?.textContent ?? '').toContain(t('activity.open', { number: 'A-0' }));
  await page.getByRole('button', { name: t('activity.next') }).click();
  await poll(() => dialog()?.textContent ?? '').toContain(t('activity.open', { number: 'A-2' }));
  await userEvent.keyboard('{Escape}');
  await poll(dialog).toBeNull();
  expect(document.activeElement).toBe(grid());
  expect(stage.root.querySelector('.line.here')?.textContent).toContain('A-2');
  await expectSound();
});

test('nothing yet, nothing that fits, and a ledger that cannot be read are three different things', async () => {
  stage = activityPage();
  stage.open(noon);
  await expect.element(page.getByText(t('activity.emptyCases'))).toBeVisible();
  await expectSound();
  stage.end();
  stage = activityPage([caseRow('1')]);
  stage.open(noon);
  await poll(() => lines().length).toBe(1);
  await page.getByRole('searchbox').fill('zzz');
  await expect.element(page.getByText(t('activity.nothing'))).toBeVisible();
  await press(t('activity.clear'));
  await poll(() => lines().length).toBe(1);
  stage.end();
  stage = activityPage([caseRow('1')]);
  stage.answers['activity.cases'] = () => Promise.reject(new Error('disk'));
  stage.open(noon);
  await expect.element(page.getByText(t('activity.failed'))).toBeVisible();
  stage.answers['activity.cases'] = () => ({ cases: [caseRow('1')], after: null });
  await press(t('activity.again'));
  await poll(() => lines().length).toBe(1);
});

test('an address says what is shown; what changes meanwhile is shown too', async () => {
  const cases = [caseRow('1', { status: 'declined' }), caseRow('2', { status: 'declined' }), caseRow('3')];
  stage = activityPage(cases, [], '?status=declined');
  stage.open(noon);
  await poll(() => lines().length).toBe(2);
  cases[0] = caseRow('1');
  stage.activity.heard([cases[0].key]);
  await poll(() => lines().length).toBe(1);
});

test('what was sent and answered is told call by call; order text is text', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  stage = activityPage([caseRow('1', { name: hostile, message: hostile })], [callRow(1, '1')]);
  stage.answers['activity.case'] = () => ({
    before: null,
    entries: [
      {
        ...callRow(1, '1'),
        backOffice: 'https://order.example.jp',
        hostId: '1',
        fields: [
          ['name', hostile],
          ['password', '[secret]'],
        ],
        answer: { at: noon + 901, kind: 'refused', code: 'kaara009E', fields: [['returnCode', '1']] },
      },
    ],
  });
  stage.open(noon);
  await poll(() => lines().length).toBe(1);
  lines()[0]!.click();
  await poll(() => stage.root.querySelector('.timeline li')?.textContent ?? '').toContain('kaara009E');
  await page.getByText(t('history.sent'), { exact: true }).click();
  expect(stage.root.querySelector('.timeline li')?.textContent).toContain(hostile);
  expect(stage.root.querySelector('img[src=x]')).toBeNull();
  await press(t('activity.showRow'));
  await expect.element(page.getByText(t('activity.notShown'))).toBeVisible();
  await expectSound();
});

test('the list is saved as it is shown; what Shift_JIS does not have is said before anything is saved', async () => {
  stage = activityPage([
    caseRow('1', { name: '𠮷田', message: '=1+1' }),
    caseRow('2', { name: '佐藤', status: 'declined' }),
  ]);
  stage.open(noon);
  await poll(() => lines().length).toBe(2);
  await page.getByRole('searchbox').fill('A-1');
  await poll(() => lines().length).toBe(1);
  await press(t('activity.csv'));
  await page.getByRole('radio').nth(1).click();
  await expectSound();
  await press(t('activity.csvSave'));
  await expect.element(page.getByText(t('activity.csvMissing', { count: 1 }))).toBeVisible();
  expect(stage.files).toEqual([]);
  await press(t('activity.csvAnyway'));
  await poll(() => stage.files.length).toBe(1);
  const bytes = stage.files[0]?.parts[0] as Uint8Array<ArrayBuffer>;
  const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  expect(text).toContain('〓田');
  expect(text).toContain("'=1+1");
  expect(text).not.toContain('佐藤');
  await press(t('activity.csv'));
  await press(t('activity.csvSave'));
  await poll(() => stage.files.length).toBe(2);
  expect(String(stage.files[1]?.parts[0])).toMatch(/^\ufeff.*\r\n.*𠮷田/);
});

test('charts have their numbers as tables', async () => {
  stage = activityPage([
    caseRow('1'),
    caseRow('2', { status: 'declined' }),
    caseRow('3', { status: 'review', heldSince: noon - 2 * day }),
  ]);
  stage.open(noon);
  await page.getByRole('tab', { name: t('activity.view.charts') }).click();
  await expect.element(page.getByText(t('activity.chart.share', { share: 50 }))).toBeVisible();
  await page.getByText(t('activity.chart.table')).click();
  const first = stage.root.querySelector('.chart tbody tr');
  expect(first?.textContent).toBe('2026-11-24111');
  expect(stage.root.querySelector('.bars')?.textContent).toContain(`${t('activity.age.72')}1`);
  await expectSound();
});

test('a shorter time is asked about with what it would delete; no is no', async () => {
  stage = activityPage([caseRow('1')]);
  stage.answers['retention.look'] = ({ days }) => ({
    days: days ?? 400,
    due: days === 30 ? { calls: 7, cases: 2 } : { calls: 0, cases: 0 },
  });
  stage.answers['retention.set'] = ({ days }) => ({ days, due: { calls: 0, cases: 0 } });
  stage.open(noon);
  await page.getByRole('tab', { name: t('activity.view.keeping') }).click();
  const days = page.getByLabelText(t('keeping.days'), { exact: true });
  await days.fill('29');
  await expect.element(page.getByText(t('keeping.daysBad'))).toBeVisible();
  await days.fill('30');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(t('keeping.askText', { days: 30, calls: 7, cases: 2 }))).toBeVisible();
  await press(t('keeping.askNo'));
  expect(stage.sent.filter(([route]) => route === 'retention.set')).toEqual([]);
  await days.fill('30');
  await userEvent.keyboard('{Enter}');
  await press(t('keeping.askYes'));
  await expect.element(page.getByText(t('keeping.savedGone', { days: 30 }))).toBeVisible();
  expect(stage.sent.filter(([route]) => route === 'retention.set')).toEqual([
    ['retention.set', { days: 30 }],
  ]);
  await expectSound();
});

test('a notification is switched on only where the browser allows it', async () => {
  stage = activityPage();
  stage.open(noon);
  await page.getByRole('tab', { name: t('activity.view.keeping') }).click();
  const box = page.getByLabelText(t('keeping.alert.hold'));
  stage.asks.push(false, true);
  await box.click();
  await poll(() => (box.element() as HTMLInputElement).checked).toBe(false);
  expect(stage.keeping.store.getState().alerts?.on).toEqual([]);
  await box.click();
  await poll(() => stage.keeping.store.getState().alerts?.on).toEqual(['hold']);
  await poll(() => (box.element() as HTMLInputElement).checked).toBe(true);
});
