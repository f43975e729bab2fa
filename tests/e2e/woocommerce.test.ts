import type { Page } from '@playwright/test';
import type { Face } from '../sandbox/woocommerce/list-page.ts';
import { leftTotal, postpay, type Order } from '../sandbox/woocommerce/orders.ts';
import { startWooCommerce, type WooCommerce } from '../sandbox/woocommerce/server.ts';
import { authorizations } from './books.ts';
import { expect, test } from './fixture.ts';
import { actionsWanted, authorizeIn, chanceOf, openHost, reportHost, shownRows } from './hosts.ts';
import type { Stage } from './stage.ts';

const rowOf = (page: Page, { id }: Order) => page.locator(`#order-${id}, #post-${id}`);
const slotOf = (page: Page, order: Order) => rowOf(page, order).locator('yoshin-slot');
const open = (stage: Stage, site: WooCommerce) =>
  openHost(stage, { origin: site.origin, login: site.logIn(), list: site.listUrl });
const rows = (page: Page) => shownRows(page, '#the-list > tr:not(.no-items)', ['', 'id']);

async function expectRight(page: Page, site: WooCommerce, known: ReadonlyMap<string, string>): Promise<void> {
  await expect
    .poll(async () =>
      (await rows(page)).filter(({ id, status }) => {
        const order = site.orders.find((one) => String(one.id) === id);
        return status !== (order?.title === postpay ? (known.get(id) ?? 'none') : null);
      }),
    )
    .toEqual([]);
}

for (const face of ['hpos', 'classic'] as Face[]) {
  test(`WooCommerce, ${face}: one click authorizes what is left of the order, and locks it for nobody`, async ({
    stage,
  }) => {
    const site = await startWooCommerce({ face });
    const page = await open(stage, site);
    const refunded = site.orders.find(({ refunds, title }) => refunds.length > 0 && title === postpay)!;
    await expect(slotOf(page, refunded)).toContainText('未実行');
    expect(await authorizeIn(page, slotOf(page, refunded))).toBe('approved');
    const sent = await authorizations(stage);
    expect(sent.map(({ fields }) => fields?.totalAmount)).toEqual([String(leftTotal(refunded))]);
    // Still in the list, not on the order's page, and nobody is told that somebody edits it.
    expect(page.url()).toBe(site.listUrl);
    expect(site.locks.size).toBe(0);
    expect(site.asked.filter((line) => line.includes('action=edit'))).toEqual([]);

    // A press on our part is no press on the row, whatever it opens; one beside it is.
    const box = await slotOf(page, refunded).boundingBox();
    if (!box) throw new Error('no slot');
    await page.mouse.click(box.x + box.width - 2, box.y + box.height - 2);
    await expect(slotOf(page, refunded)).toContainText('与信OK');
    expect(page.url()).toBe(site.listUrl);
    await page.keyboard.press('Escape');
    await rowOf(page, refunded).locator('.column-order_total').click();
    await page.waitForURL(/action=edit/);
    await page.goBack();
    await expect(slotOf(page, refunded)).toContainText('与信OK');

    site.logOutEverybody();
    const other = site.orders.find(({ id, title }) => title === postpay && id !== refunded.id)!;
    await slotOf(page, other).getByRole('button', { name: '与信を実行' }).click();
    await expect(page.getByRole('alert')).toContainText('ログアウト');
    expect(await authorizations(stage)).toHaveLength(1);
    await site.close();
  });

  test(`WooCommerce, ${face}: actions of the host, and every badge is its order’s`, async ({ stage }) => {
    test.setTimeout(300_000);
    const site = await startWooCommerce({ face });
    const page = await open(stage, site);
    const known = new Map<string, string>();
    const { pick } = chanceOf(face === 'hpos' ? 3 : 4);
    await expectRight(page, site, known);
    const listed = async (): Promise<Order[]> => {
      const ids = (await rows(page)).map(({ id }) => Number(id));
      return site.orders.filter(({ id }) => ids.includes(id));
    };
    const boxOf = (order: Order) => page.locator(`#cb-select-${order.id}`);
    const actions: Record<string, () => Promise<void>> = {
      page: async () => pick(await page.locator('.page-numbers').all()).click(),
      search: async () => {
        await page.locator('#orders-search-input').fill(pick(['', '1', '15', '', '16']));
        await page.locator('#search-submit').click();
      },
      filter: async () => pick(await page.locator('.subsubsub a').all()).click(),
      tick: async () => {
        const box = boxOf(pick(await listed()));
        const was = await box.isChecked();
        await box.click();
        expect(await box.isChecked()).toBe(!was);
      },
      all: async () => {
        await page.locator('#cb-select-all-1').click();
        const on = await page.locator('#cb-select-all-1').isChecked();
        for (const box of await page.locator('#the-list input[type=checkbox]').all())
          expect(await box.isChecked()).toBe(on);
      },
      preview: async () => {
        const order = pick(await listed());
        await rowOf(page, order).locator('.order-preview').click();
        await expect(page.locator('#wc-backbone-modal-dialog pre')).toContainText(order.billing.last_name);
        await page.locator('.modal-close').click();
      },
      bulk: async () => {
        const order = pick(await listed());
        // Each that is taken out leaves one fewer.
        const ticked = page.locator('#the-list input:checked');
        for (let left = await ticked.count(); left > 0; left--) await ticked.first().uncheck();
        await boxOf(order).check();
        const to = pick(['on-hold', 'processing']);
        await page.locator('#bulk-action-selector-top').selectOption(`mark_${to}`);
        await page.locator('#doaction').click();
        await page.waitForURL(/bulk_action=/);
        expect(order.status).toBe(to);
      },
      edit: async () => {
        pick(await listed()).refunds.push(100);
        await page.reload();
      },
      open: async () => {
        await rowOf(page, pick(await listed()))
          .locator('.column-order_date')
          .click();
        await page.waitForURL(/action=edit/);
        await page.goBack();
      },
      credit: async () => {
        const fresh = (await listed()).filter(({ id, title }) => title === postpay && !known.has(String(id)));
        if (fresh.length === 0 || known.size > 5) return;
        const order = pick(fresh);
        known.set(String(order.id), await authorizeIn(page, slotOf(page, order)));
      },
    };
    const names = Object.keys(actions);
    const turns = Math.max(actionsWanted, names.length);
    for (let turn = 0; turn < turns; turn++) {
      const name = turn < names.length ? names[turn]! : pick(names);
      const empty = (await rows(page)).length === 0;
      await test.step(`${turn}: ${empty ? 'filter' : name}`, () => actions[empty ? 'filter' : name]!());
      await expectRight(page, site, known);
    }
    const numbers = [...known].filter(([, status]) => status === 'approved').length;
    expect(numbers).toBeGreaterThan(0);
    expect(Object.values(await stage.provider.control.live('original'))).toEqual(Array(numbers).fill(1));
    // Badges were compared after each action; one that is wrong ends the test.
    reportHost(`WooCommerce ${face}`, { actions: turns, wrongBadges: 0, authorized: numbers });
    await site.close();
  });
}
