import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import type { CaseView } from '../../lib/messages/contract.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { everyState, view } from './states.ts';
import { authorize, openStage, saveShop, slot, type Stage } from './stage.ts';

const test = base.extend<{ stage: Stage }>({
  stage: async ({ browserName: _ }, use) => {
    const stage = await openStage({ orders: 700 });
    await use(stage);
    await stage.close();
  },
});

/** Tells every tab, as the worker does when a case changed. */
async function announce(stage: Stage, cases: readonly CaseView[]): Promise<void> {
  const worker = stage.context.serviceWorkers()[0] ?? (await stage.context.waitForEvent('serviceworker'));
  const message = { event: 'cases.changed', backOffice: stage.office.origin, cases };
  await worker.evaluate(async (message) => {
    interface Tabs {
      query(filter: object): Promise<{ id: number }[]>;
      sendMessage(id: number, message: unknown): Promise<unknown>;
    }
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    for (const { id } of await tabs.query({})) {
      await tabs.sendMessage(id, message).catch(() => undefined);
    }
  }, message);
}

const frames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Violations in our parts; the host's page is its own affair. */
async function axe(page: Page, parts: readonly string[] = ['yoshin-slot']): Promise<unknown[]> {
  let builder = new AxeBuilder({ page });
  for (const part of parts) builder = builder.include(part);
  const { violations, passes } = await builder.analyze();
  expect(passes.length).toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)]);
}

test('every state, its details and the conversions can be seen, without one axe violation', async ({
  stage,
}) => {
  test.slow(); // axe measures the contrast of every slot, again and again.
  await saveShop(stage, { acceptWidth: false });
  const page = await stage.openList();
  const states = everyState();
  await expect(slot(page, knownOrders.zeroTotal)).toHaveAttribute('data-status', 'none');
  await announce(stage, states);
  await expect(slot(page, knownOrders.zeroTotal)).toContainText('配送要調査');
  const list = page.locator('#order-list-table');
  await list.evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: 'reports/screens/overlay-states.png' });
  expect(await axe(page)).toEqual([]);

  for (const [id, name] of [
    [knownOrders.cleanTwoItems, '要修正'],
    [knownOrders.noHouseNumber, '要変更'],
    [knownOrders.hostileName, '与信NG'],
  ] as const) {
    await slot(page, id).getByRole('button', { name: '詳細' }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.screenshot({ path: `reports/screens/overlay-details-${id}.png` });
    expect(await axe(page, ['yoshin-ui'])).toEqual([]);
    await page.keyboard.press('Escape');
  }

  await authorize(page, knownOrders.halfWidthText);
  const dialog = page.getByRole('dialog', { name: '変換して送信' });
  await expect(dialog.locator('mark').first()).toBeVisible();
  await page.screenshot({ path: 'reports/screens/overlay-conversions.png' });
  expect(await axe(page, ['yoshin-ui'])).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(slot(page, knownOrders.halfWidthText)).toContainText('未実行');

  // The order is gone from the host's side of the browser: logged out.
  await stage.context.clearCookies();
  await authorize(page, knownOrders.halfWidthText);
  await expect(page.getByText('ログアウトしています')).toBeVisible();
  expect(await axe(page, ['yoshin-slot', 'yoshin-ui'])).toEqual([]);
  await page.screenshot({ path: 'reports/screens/overlay-message.png' });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.screenshot({ path: 'reports/screens/overlay-forced-colors.png' });
});

test('the order page opens beside the list, and the spinner respects who wants no motion', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, knownOrders.clean)).toHaveAttribute('data-status', 'none');
  await announce(stage, everyState());
  await slot(page, knownOrders.cleanTwoItems).getByRole('button', { name: '詳細' }).click();
  const opened = stage.context.waitForEvent('page');
  await page.getByRole('link', { name: '注文を開く' }).click();
  await expect((await opened).locator('body')).toContainText('10084102');

  await page.bringToFront();
  await page.keyboard.press('Escape');
  const animation = () =>
    slot(page, knownOrders.giftRecipient)
      .locator('svg')
      .evaluate((icon) => getComputedStyle(icon).animationName);
  expect(await animation()).toBe('turn');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await animation()).toBe('none');
});

test('one badge that changes lays out its own slot and nothing of the host’s table', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList('?per=500');
  await expect(slot(page, knownOrders.clean)).toHaveAttribute('data-status', 'none');
  await frames(page);
  const session = await stage.context.newCDPSession(page);
  const layouts: {
    beginData: { partialLayout: boolean; totalObjects: number };
    endData: { layoutRoots: { nodeName: string }[] };
  }[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as { name: string; args: (typeof layouts)[number] }[])
      if (event.name === 'Layout') layouts.push(event.args);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  for (const status of ['running', 'declined', 'shipped'] as const) {
    await announce(stage, [view(knownOrders.clean, { status, message: 'x', main: 'check' })]);
    await expect(slot(page, knownOrders.clean)).toHaveAttribute('data-status', status);
    await frames(page);
  }
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  expect(layouts.length).toBeGreaterThan(0);
  for (const { beginData, endData } of layouts) {
    expect(endData.layoutRoots.map(({ nodeName }) => nodeName)).toEqual(['YOSHIN-SLOT']);
    expect(beginData.totalObjects).toBeLessThan(20);
  }
});

interface Seen {
  shifts: { value: number; at: number }[];
  /** Frames in which an order of ours stood without its slot. */
  naked: number;
  framesWithRows: number;
  /** Time of the second frame after the host was done with its rows; what moves later, moves because of us. */
  done: number | null;
}

/** Watches a page from its first moment. A row counts once the parser is past it. */
function watchLoad(): void {
  const seen: Seen = { shifts: [], naked: 0, framesWithRows: 0, done: null };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) seen.shifts.push({ value: entry.value, at: entry.startTime });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  let after = 0;
  const look = (): void => {
    const rows = [...document.querySelectorAll('tr[data-order-number]')].filter(
      (row) => row.nextElementSibling !== null || document.readyState !== 'loading',
    );
    const ours = rows.filter((row) => row.textContent?.includes('クロネコ代金後払い'));
    if (ours.some((row) => !row.querySelector('yoshin-slot'))) seen.naked++;
    if (ours.length > 0) seen.framesWithRows++;
    if (document.readyState !== 'loading' && rows.length > 0 && ++after === 2) seen.done = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

for (const face of ['index_beta.php', 'index_spa.php'] as const) {
  test(`${face}: 25, 100 and 500 rows load without a shift of ours, and every frame has the slots`, async ({
    stage,
  }) => {
    test.slow();
    await saveShop(stage);
    const page = await stage.openList();
    await page.addInitScript(watchLoad);
    for (const per of [25, 100, 500]) {
      await page.goto(new URL(`/goq21/${face}?per=${per}`, page.url()).href);
      await expect(slot(page, knownOrders.clean)).toHaveAttribute('data-status', 'none');
      // Jump to the end and back: rows come into sight whose slots nobody had filled.
      for (const where of ['last', 'first'] as const) {
        const last = page.locator('yoshin-slot')[where]();
        await last.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await expect(last).toHaveAttribute('data-status', 'none');
      }
      await frames(page);
      const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
      expect(seen.framesWithRows).toBeGreaterThan(0);
      expect(seen.naked, `${per} rows`).toBe(0);
      const { done } = seen;
      expect(done).not.toBe(null);
      const ours = seen.shifts.filter(({ at }) => done !== null && at > done);
      expect(ours, `${per} rows`).toEqual([]);
      // What the host moves while its own rows come in is told, not judged.
      const host = seen.shifts.reduce((sum, { value }) => sum + value, 0);
      test.info().annotations.push({ type: `host alone, ${per} rows`, description: host.toFixed(4) });
    }
  });
}

test('an extension that is reloaded under an open list says so once, and breaks nothing', async ({
  stage,
}) => {
  await saveShop(stage);
  const page = await stage.openList();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await expect(slot(page, knownOrders.clean)).toHaveAttribute('data-status', 'none');
  const [worker] = stage.context.serviceWorkers();
  if (!worker) throw new Error('no worker');
  const gone = worker.waitForEvent('close');
  // The call ends with the worker that makes it.
  await worker
    .evaluate(() =>
      (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
    )
    .catch(() => undefined);
  await gone;
  await authorize(page, knownOrders.clean);
  await expect(page.getByText('ページを再読み込みしてください')).toHaveCount(1);
  await expect(slot(page, knownOrders.clean)).toContainText('未実行');
  for (const id of [knownOrders.clean, knownOrders.cleanTwoItems])
    await expect(slot(page, id).getByRole('button', { name: '与信を実行' })).toBeDisabled();
  expect(errors).toEqual([]);
});
