// The pictures for the stores: 1280 × 800, in Japanese and English, of the built extension on the stand-ins.
import { mkdirSync, rmSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { en } from '../../lib/words/en.ts';
import { ja } from '../../lib/words/ja.ts';
import { panelEn, panelJa } from '../../lib/words/panel.ts';
import { nextResult } from '../e2e/books.ts';
import { flawless, tick } from '../e2e/panel.ts';
import { dialogOf } from '../e2e/rows.ts';
import { openStage, saveShop, slot, type Stage } from '../e2e/stage.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';

const words = { ja: { ...ja, ...panelJa }, en: { ...en, ...panelEn } } as const;
type Language = keyof typeof words;

/** The rows at the top of the list, in its order: the first four are authorized, the others stand as they are. */
const results = ['0', '0', '3', '1'] as const;

/** Buyer, kana, what was bought, yen. */
const bought = [
  ['鈴木　美咲', 'スズキ　ミサキ', 'ＬＥＤデスクライト', 6280],
  ['小林　直樹', 'コバヤシ　ナオキ', '波佐見焼マグカップ', 4400],
  ['中村　陽子', 'ナカムラ　ヨウコ', '南部鉄器急須', 7480],
  ['長谷川　誠', 'ハセガワ　マコト', '和紙便箋セット', 1320],
  ['山本　結衣', 'ヤマモト　ユイ', '今治バスタオル', 3960],
  ['森　翔', 'モリ　ショウ', '曲げわっぱ弁当箱', 8800],
  ['岡本　裕子', 'オカモト　ユウコ', '宇治抹茶バウムクーヘン', 2160],
  ['西田　和子', 'ニシダ　カズコ', '九谷焼豆皿', 5500],
  ['前田　一郎', 'マエダ　イチロウ', '真鍮の栓抜き', 2970],
  ['加藤　文夫', 'カトウ　フミオ', '津軽びいどろ花器', 6600],
  ['村上　隆', 'ムラカミ　タカシ', '木曽ひのき風呂椅子', 4950],
] as const;

/** Orders without a flaw in the first rows, so that nothing is asked before they are sent; one with 髙 and 﨑 among them. */
async function preparedRows({ office }: Stage): Promise<number[]> {
  const model = await office.control.order(knownOrders.clean);
  const ids = (await office.control.orders()).orders
    .map(({ id }) => id)
    .filter((id) => id !== knownOrders.variantKanji)
    .slice(0, bought.length);
  for (const [at, id] of ids.entries()) {
    const [name, kana, item, price] = bought[at]!;
    const patch = flawless(model, at);
    const number = `20261120-0841${String(10 + at)}`;
    const buyer = { ...model.buyer, ...patch.buyer, name, kana };
    const destinations = patch.destinations!.map((one) => ({ ...one, name, kana, phone: buyer.phone }));
    const lines = patch.lines!.map((line) => ({ ...line, name: item, price }));
    const { orderedAt } = await office.control.order(id);
    await office.control.patchOrder(id, { ...patch, number, orderedAt, buyer, destinations, lines });
  }
  return ids;
}

/** The rows begin right under the head of the window. */
async function toRows(page: Page): Promise<void> {
  await page.locator('table:has(tr[data-order-number])').evaluate((table) => table.scrollIntoView());
}

async function shoot(language: Language): Promise<void> {
  const folder = `docs/store/screenshots/${language}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const say = words[language];
  const stage = await openStage({ orders: 200, language });
  const save = async (page: Page, name: string): Promise<void> => {
    await page.mouse.move(0, 0);
    await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
    console.log(`${folder}/${name}.png`);
  };
  try {
    const settings = await stage.context.newPage();
    await settings.setViewportSize({ width: 1280, height: 800 });
    await settings.goto(stage.pageUrl('options.html#guide'));
    await expect(settings.getByRole('radio', { name: 'GoQSystem' })).toBeVisible();
    await save(settings, '5-guide');
    await settings.close();

    const ids = await preparedRows(stage);
    await saveShop(stage, { name: language === 'ja' ? '本店' : 'Main shop' });
    const page = await stage.openList();
    await page.setViewportSize({ width: 1280, height: 800 });
    const authorize = (id: number) => slot(page, id).getByRole('button', { name: say['overlay.authorize'] });

    for (const [at, result] of results.entries()) {
      const id = ids[at]!;
      await nextResult(stage, result);
      await authorize(id).click();
      await expect(authorize(id))
        .toBeHidden({ timeout: 15_000 })
        .catch(() => undefined);
      await expect(slot(page, id)).toContainText(
        say[`status.${({ '0': 'approved', '1': 'declined', '3': 'review' } as const)[result]}`],
      );
    }
    await toRows(page);
    await save(page, '1-list');

    const activity = await stage.context.newPage();
    await activity.setViewportSize({ width: 1280, height: 800 });
    await activity.goto(stage.pageUrl('activity.html'));
    await expect(
      activity.getByText((await stage.office.control.order(ids[0]!)).number).first(),
    ).toBeVisible();
    await save(activity, '4-activity');
    await activity.close();

    await slot(page, knownOrders.variantKanji).scrollIntoViewIfNeeded();
    await authorize(knownOrders.variantKanji).click();
    await expect(dialogOf(page)).toBeVisible();
    await save(page, '2-before-sending');
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();

    await tick(
      page,
      [...ids.slice(4, 9), knownOrders.variantKanji].map((id) => ({ id })),
    );
    await toRows(page);
    const panel = page.locator('yoshin-panel');
    await panel.getByRole('button', { name: say['panel.title'] }).click();
    await panel.getByRole('button', { name: say['overlay.authorize'], exact: true }).click();
    await expect(panel.locator('.tiles')).toBeVisible({ timeout: 30_000 });
    await save(page, '3-panel');
  } finally {
    await stage.close();
  }
}

for (const language of ['ja', 'en'] as const) await shoot(language);
process.exit();
