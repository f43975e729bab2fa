import { expect, type Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { saveShop, slot } from './stage.ts';
import { announce, test, view } from './states.ts';

const frames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

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
