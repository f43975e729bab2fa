import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { startEccube } from '../sandbox/eccube/server.ts';
import { html, serve } from '../sandbox/shared/http.ts';
import { authorizations } from './books.ts';
import { expect, test } from './fixture.ts';
import { sendFromPage } from './isolated.ts';
import { authorize, call, saveShop, slot } from './stage.ts';

const refused = { ok: false, error: expect.objectContaining({ code: 'refused' }) as unknown };
const row = { hostId: String(knownOrders.clean), print: '' };
const ask = { route: 'cases.rows', input: { rows: [row] } };

test('a page script cannot press a button: synthetic events do nothing', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, knownOrders.clean).getByRole('button', { name: '与信を実行' })).toBeVisible();
  await page.evaluate((id) => {
    const button = document
      .querySelector(`tr[data-order-number="${id}"] yoshin-slot`)
      ?.shadowRoot?.querySelector<HTMLElement>('[data-action="authorize"]');
    if (!button) throw new Error('no button to forge a press on');
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  }, knownOrders.clean);
  // A real press on another row goes the whole way, so the forged ones have had their time.
  await authorize(page, knownOrders.cleanTwoItems);
  await expect(slot(page, knownOrders.cleanTwoItems)).toContainText('与信OK');
  await expect(slot(page, knownOrders.clean)).toContainText('未実行');
  expect(await authorizations(stage)).toHaveLength(1);
});

test('a page script finds no way to the routes', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  await expect(slot(page, knownOrders.clean)).toContainText('未実行');
  const id = new URL(stage.pageUrl('')).host;
  const answers = await page.evaluate(
    async ({ extension, message }) => {
      type Runtime = { sendMessage?(id: string, message: unknown): Promise<unknown> };
      const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: Runtime } | undefined>;
      const tries = [chrome?.runtime, browser?.runtime].map(async (runtime) =>
        runtime?.sendMessage ? JSON.stringify(await runtime.sendMessage(extension, message)) : 'no way',
      );
      window.postMessage(message, '*');
      return Promise.all(tries.map((one) => one.catch(() => 'no way')));
    },
    { extension: id, message: ask },
  );
  expect(answers).toEqual(['no way', 'no way']);
});

test('a page that is no back office of a shop is refused, whatever it asks', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.context.newPage();
  // Another origin on the same machine: the sandbox flavour may run there, but no shop was set up for it.
  await page.goto(`${stage.office.origin.replace('127.0.0.1', 'localhost')}/foreign.html`);
  for (const message of [ask, { route: 'shops.list', input: {} }]) {
    const answers = await sendFromPage(stage, page, message);
    expect(answers.map(({ result }) => result)).toEqual([refused]);
  }
});

test('a list in a frame: served among pages of its own, refused and left alone in a foreign page', async ({
  stage,
}) => {
  await saveShop(stage);
  await stage.openList();
  const page = await stage.context.newPage();
  await page.goto(`${stage.office.origin}/goq21/framed.php`);
  const framed = page
    .frameLocator('iframe')
    .locator(`tr[data-order-number="${knownOrders.clean}"] yoshin-slot`);
  await framed.getByRole('button', { name: '与信を実行' }).click();
  await expect(framed).toContainText('与信OK');
  expect(await authorizations(stage)).toHaveLength(1);
  const answers = await sendFromPage(stage, page, ask);
  expect(answers.map(({ result }) => result)).toMatchObject([{ ok: true }, { ok: true }]);

  // A back office that lets itself be framed by anybody, and somebody who does.
  const site = await startEccube();
  const list = `${site.origin}/admin/order`;
  const thief = await serve(() =>
    html(`<title>懸賞</title><iframe src="${list}" width="900" height="700"></iframe>`),
  );
  await saveShop(stage, { backOffice: site.origin });
  await stage.context.addCookies([{ ...site.logIn(), url: site.origin }]);
  await page.goto(list);
  await expect(page.locator('yoshin-slot').first()).toBeVisible();
  // Around the thief, once more, a page of the back office: the script looks at every page on the way up.
  await page.evaluate((url) => {
    document.body.prepend(
      Object.assign(document.createElement('iframe'), { src: url, width: 950, height: 750 }),
    );
  }, thief.origin);
  const inner = page.frameLocator('iframe').frameLocator('iframe');
  await expect(inner.locator('a.action-edit').first()).toBeVisible();
  const foreign = await stage.context.newPage();
  await foreign.goto(thief.origin);
  await expect(foreign.frameLocator('iframe').locator('a.action-edit').first()).toBeVisible();
  const heard = await sendFromPage(stage, foreign, ask);
  expect(heard.map(({ result }) => result)).toEqual([refused, refused]);
  await expect(inner.locator('yoshin-slot')).toHaveCount(0);
  await expect(foreign.frameLocator('iframe').locator('yoshin-slot')).toHaveCount(0);
  await Promise.all([site.close(), thief.close()]);
});

test('pages keep to their own routes, and shapes are checked', async ({ stage }) => {
  await saveShop(stage);
  const page = await stage.openList();
  const fromPage = async (message: unknown): Promise<unknown> =>
    (await sendFromPage(stage, page, message))[0]?.result;
  expect(await fromPage({ route: 'shops.list', input: {} })).toEqual(refused);
  expect(await fromPage({ route: 'constructor', input: {} })).toEqual(refused);
  expect(await fromPage({ ...ask, input: { ...ask.input, backOffice: 'x' } })).toEqual(refused);
  expect(await fromPage({ ...ask, input: { rows: [{ ...row, hostId: 1 }] } })).toEqual(refused);
  expect(await fromPage('cases.rows')).toEqual(refused);
  expect(await fromPage(ask)).toMatchObject({ ok: true });
  expect(await call(stage, 'cases.rows', ask.input)).toEqual(refused);
  const click = { requestId: crypto.randomUUID(), operation: 'check', hostId: '1', order: null, print: '' };
  expect(await call(stage, 'credit.act', { ...click, accept: null, alwaysAccept: false })).toEqual(refused);
});
