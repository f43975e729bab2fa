import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { launch } from '../e2e/browser.ts';
import { openStage, saveShop, type Stage } from '../e2e/stage.ts';
import { allStatuses } from '../sandbox/backoffice/choices.ts';
import { startBackOffice } from '../sandbox/backoffice/server.ts';
import { full, quick } from './figure.ts';
import { installKit, type By, type Kit, type Told } from './page/kit.ts';

/** Rows of the lists that everything is measured on. */
export const many = full(3000, 200);
export const sizes: readonly number[] = quick ? [50, 100, many] : [100, 500, 1000, many, 10_000];
const most = sizes.at(-1)!;

/** Who badges the list: our extension, the straightforward one, code of the page's own, or nobody. */
export type Side = 'ours' | 'plain' | 'hand' | 'nobody';

/** What `installKit` left in the page's own world. */
export interface InPage {
  readonly bench: Kit;
}

/** A tab and its debugger. */
export interface Tab {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** Two browsers on one back office whose orders are all paid by クロネコ代金後払い: one with ours, one with the plain extension. */
export interface World {
  readonly stage: Stage;
  readonly ours: Tab;
  /** Nothing but what a page asks for happens here: it serves for lists without an extension too. */
  readonly plain: Tab;
  tabOf(side: Side): Tab;
  /** Opens a short list in both browsers and keeps one of so many rows for `put`. */
  keep(rows: number): Promise<void>;
  /** Puts the kept list into the page, as a host does that loads its list by script. `all`: until every row has a badge. */
  put(side: Side, all?: boolean): Promise<Told>;
  /** Loads the page of a list itself; resolves at its load event. */
  load(side: 'ours' | 'nobody', rows: number): Promise<Tab>;
  close(): Promise<void>;
}

/** A back office's file with so many orders, all of them ours. */
async function fill(file: string): Promise<void> {
  await (await startBackOffice({ orders: most, database: file })).close();
  const database = new DatabaseSync(file);
  database.exec(`UPDATE orders SET document = json_set(document, '$.payment', 'クロネコ代金後払い')`);
  database.close();
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(installKit);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  return { page, cdp };
}

/** Resolves once the next frame of a tab was painted. */
export const frame = ({ page }: Tab): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as InPage).bench.painted());

export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'yoshin-bench-'));
  const database = join(folder, 'orders.sqlite');
  await fill(database);
  const stage = await openStage({ orders: most, database });
  const plainContext = await launch(join(folder, 'plain'), { build: 'plain' });
  await saveShop(stage);
  const { name, value } = await stage.office.control.logIn();
  for (const context of [stage.context, plainContext])
    await context.addCookies([{ name, value, url: stage.office.origin }]);
  const ours = await openTab(stage.context);
  const plain = await openTab(plainContext);
  const tabOf = (side: Side): Tab => (side === 'ours' ? ours : plain);
  const path = (rows: number, plainly = false): string =>
    `/goq21/index_beta.php?stat=${allStatuses.id}&per=${rows}${plainly ? '&bench=plain' : ''}`;
  const go = async ({ page }: Tab, to: string): Promise<void> =>
    void (await page.goto(stage.office.origin + to, { timeout: 120_000 }));
  return {
    stage,
    ours,
    plain,
    tabOf,
    async keep(rows) {
      for (const tab of [ours, plain]) {
        await go(tab, path(25, tab === plain));
        if (tab === ours) await tab.page.locator('yoshin-slot[data-status]').first().waitFor();
        const kept = await tab.page.evaluate(
          (list) => (globalThis as unknown as InPage).bench.keep(list),
          path(rows),
        );
        if (kept !== rows) throw new Error(`A list of ${kept} rows instead of ${rows}`);
      }
    },
    put: (side, all = false) =>
      tabOf(side).page.evaluate(([by, all]) => (globalThis as unknown as InPage).bench.put(by, all), [
        side === 'hand' || side === 'nobody' ? side : 'extension',
        all,
      ] as [By, boolean]),
    async load(side, rows) {
      await go(tabOf(side), path(rows));
      return tabOf(side);
    },
    async close() {
      await plainContext.close();
      await stage.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
