import type { Page } from '@playwright/test';
import type { Plain } from '../e2e/panel.ts';
import { openPanel } from '../e2e/panel.ts';
import { ja } from '../../lib/words/ja.ts';
import { panelJa } from '../../lib/words/panel.ts';
import type { Operation } from '../../lib/credit/status.ts';
import { edit, isEdit, type Before, type Edit, type Road } from './roads.ts';
import { painted, tickAll } from './rows.ts';
import { until } from './until.ts';
import type { Batch, World } from './world.ts';

/** An order and what is to be done with it. */
export interface Part {
  readonly order: Plain;
  readonly road: Road;
}

const jobs: Readonly<Record<Before, Operation>> = {
  authorize: 'authorize',
  authorizeBundled: 'authorize',
  authorizeDeclined: 'authorize',
  registerShipment: 'registerShipment',
  cancel: 'cancel',
};

/**
 * Brings the orders of a batch to where their operations begin, by jobs of the panel: all orders that wait for the same go
 * together.
 */
export async function prepare(world: World, batch: Batch, parts: readonly Part[]): Promise<void> {
  const { office, provider } = world.stage;
  const ahead = new Map(parts.map((part) => [part, [...part.road.before]]));
  for (;;) {
    for (const [{ order }, steps] of ahead)
      while (steps[0] && isEdit(steps[0])) await edit(office.control, order, steps.shift() as Edit);
    const groups = Map.groupBy(
      [...ahead].filter(([, steps]) => steps.length > 0),
      ([, steps]) => steps[0] as Before,
    );
    // The fewest first: whoever has more before it catches up.
    const [next] = [...groups].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    if (!next) return;
    const [what, members] = next;
    const orders = members.map(([{ order }]) => order);
    if (what === 'authorizeBundled') await world.options({ bundledInvoice: true });
    if (what === 'authorizeDeclined') await provider.control.answer({ api: 'KAARA', result: '1' });
    await bulk(await world.show(batch), orders, jobs[what]);
    if (what === 'authorizeBundled') await world.options({});
    if (what === 'authorizeDeclined') await provider.control.clearAnswers();
    for (const [, steps] of members) steps.shift();
  }
}
const order: readonly Before[] = [
  'authorize',
  'authorizeBundled',
  'authorizeDeclined',
  'registerShipment',
  'cancel',
];

/** One job of the panel on a page that shows all these orders, from the ticks to its end. */
export async function bulk(page: Page, orders: readonly Plain[], operation: Operation): Promise<void> {
  await painted(page, orders[0]!.id);
  await tickAll(
    page,
    orders.map(({ id }) => id),
  );
  await startBulk(page, orders.length, operation);
  await until(`${operation} of ${orders.length} orders`, () => allFinished(page), 120_000);
  // The next job is then the only one.
  await page.locator('yoshin-panel').getByRole('button', { name: panelJa['panel.remove'] }).click();
  await until('the list of jobs is empty', async () => !(await allFinished(page)));
}

/** Are there jobs in the panel, all of them at their end? */
export const allFinished = (page: Page): Promise<boolean> =>
  page
    .locator('yoshin-panel article .toggle')
    .evaluateAll(
      (jobs, word) => jobs.length > 0 && jobs.every((job) => job.textContent.endsWith(word)),
      panelJa['panel.job.finished'],
    );

/** From ticked orders to the job. */
export async function startBulk(page: Page, count: number, operation: Operation): Promise<void> {
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: ja[`overlay.${operation as 'authorize'}`], exact: true }).click();
  const start = panel.getByRole('button', { name: panelJa['panel.start'].replace('{count}', String(count)) });
  const openAll = panel.getByRole('button', { name: panelJa['panel.openAll'] });
  await until('the summary', async () => (await start.isVisible()) || (await openAll.isVisible()), 60_000);
  if (await openAll.isVisible()) {
    await openAll.click();
    await panel.getByRole('button', { name: panelJa['panel.acceptAll'] }).click();
  }
  await start.click();
  if (operation === 'cancel')
    await panel
      .getByRole('button', { name: panelJa['panel.cancelYes'].replace('{count}', String(count)) })
      .click();
}
