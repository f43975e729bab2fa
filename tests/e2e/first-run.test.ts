import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { expect, test } from './fixture.ts';
import { complaints, expectFits, expectSound, picture } from './options-page.ts';
import { merchant, slot, type Stage } from './stage.ts';
import type { Page } from '@playwright/test';

/** A person at the keyboard who never touches the mouse, with what it costs. */
function atKeyboard(page: Page) {
  const cost = { tabs: 0, presses: 0, arrows: 0, fields: 0 };
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const one = document.activeElement;
      if (one instanceof HTMLInputElement) return one.labels?.[0]?.textContent?.trim() ?? '';
      return one?.tagName === 'BODY' ? '' : (one?.textContent?.trim() ?? '');
    });
  return {
    cost,
    /** Tabs on until this has the focus. */
    async to(label: string): Promise<void> {
      for (let pressed = 0; pressed < 30; pressed++) {
        if ((await focused()).startsWith(label)) return;
        await page.keyboard.press('Tab');
        cost.tabs++;
      }
      throw new Error(`The keyboard does not get to ${label}`);
    },
    async type(label: string, text: string): Promise<void> {
      await this.to(label);
      await page.keyboard.type(text);
      cost.fields++;
    },
    async press(label: string): Promise<void> {
      await this.to(label);
      await page.keyboard.press('Enter');
      cost.presses++;
    },
    async arrow(): Promise<void> {
      await page.keyboard.press('ArrowRight');
      cost.arrows++;
    },
    async enter(): Promise<void> {
      await page.keyboard.press('Enter');
      cost.presses++;
    },
  };
}

const openGuide = async (stage: Stage): Promise<Page> => {
  const page = await stage.context.newPage();
  // In a tab behind another one: it reads its settings before anybody looks at it.
  const front = await stage.context.newPage();
  await page.goto(stage.pageUrl('options.html#guide'));
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await front.close();
  await page.bringToFront();
  return page;
};
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 2 });

async function look(page: Page, name: string): Promise<void> {
  await expectSound(page);
  await picture(page, `guide-${name}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectSound(page);
  await picture(page, `guide-${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 360, height: 720 });
  await expectFits(page);
  await picture(page, `guide-${name}-360`);
  await page.setViewportSize(size);
}

test.use({ ownBrowser: true });

test('from nothing to the first badge by keyboard alone, timed in steps and presses', async ({ stage }) => {
  const page = await openGuide(stage);
  const heard = complaints(page);
  const person = atKeyboard(page);
  const began = performance.now();

  await expect(heading(page, 'お使いの受注管理画面を選んでください')).toBeFocused();
  await person.to('GoQSystem');
  await person.arrow();
  await person.type('受注管理画面のURL', `${stage.office.origin}/goq21/index_beta.php`);
  await person.enter();

  await expect(heading(page, '登録完了書の内容を入力してください')).toBeFocused();
  await person.type('加盟店コード', merchant.code);
  await person.type('パスワード', merchant.password);
  await person.to('本番環境');
  await person.arrow();
  await person.type('接続先のURL', stage.provider.baseUrl);
  await person.enter();

  await expect(heading(page, '提供元に接続できるか確かめます')).toBeFocused();
  await expect(page.getByText('接続できました')).toBeVisible();
  await person.press('保存して次へ');

  await expect(heading(page, '後払い手数料を決めます')).toBeFocused();
  await person.press('このまま次へ');

  await expect(heading(page, '設定できました')).toBeFocused();
  await person.type('担当者名', '田中');
  await person.enter();
  await expect(page.getByText('田中')).toBeVisible();
  const { name, value } = await stage.office.control.logIn();
  await stage.context.addCookies([{ name, value, url: stage.office.origin }]);
  const opened = stage.context.waitForEvent('page');
  await person.press('注文一覧を開く');
  const list = await opened;
  await expect(slot(list, knownOrders.clean)).toContainText('未実行');
  await slot(list, knownOrders.clean).getByRole('button', { name: '与信を実行' }).focus();
  await list.keyboard.press('Enter');
  await list.getByRole('dialog').getByRole('button', { name: '送信する' }).focus();
  await list.keyboard.press('Enter');
  await expect(slot(list, knownOrders.clean)).toContainText('与信OK');

  const { tabs, presses, arrows, fields } = person.cost;
  console.log(
    `First run: 5 steps, ${fields} fields, ${presses} presses of Enter, ${arrows} arrows, ${tabs} tabs, ` +
      `${Math.round((performance.now() - began) / 100) / 10} s without thinking; to the first badge 2 presses more`,
  );
  expect(presses).toBeLessThanOrEqual(7);
  await person.press('ガイドを終える');
  await expect(page.getByRole('heading', { name: '本店' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: '本店' })).toBeVisible();
  expect(heard).toEqual([]);
});

test('left and taken up again at the same step, with all that was typed but the password', async ({
  stage,
}) => {
  test.slow(); // A browser is killed and started again.
  const page = await openGuide(stage);
  await page.getByRole('radio', { name: 'その他' }).check();
  await page.getByLabel('受注管理画面のURL').fill('ここです');
  await page.getByRole('button', { name: '許可して次へ' }).click();
  await expect(page.getByText('https:// から始まるURL')).toBeVisible();
  await expectSound(page);
  await page.getByLabel('受注管理画面のURL').fill(`${stage.office.origin}/goq21/index_beta.php`);
  await page.getByRole('button', { name: '許可して次へ' }).click();
  await page.getByLabel('加盟店コード').fill(merchant.code);
  await page.getByLabel('パスワード').fill('wrong123');
  await page.getByRole('radio', { name: 'その他のURL' }).check();
  await page.getByLabel('接続先のURL').fill(stage.provider.baseUrl);
  await page.getByRole('button', { name: '接続テストへ' }).click();
  await expect(page.getByText('パスワードが違います')).toBeVisible();
  await look(page, 'wrong');

  // The browser crashes here; nothing was said goodbye to.
  await stage.crashAndRestart();
  const again = await openGuide(stage);
  await expect(heading(again, '登録完了書の内容を入力してください')).toBeFocused();
  await expect(again.getByLabel('加盟店コード')).toHaveValue(merchant.code);
  await expect(again.getByLabel('接続先のURL')).toHaveValue(stage.provider.baseUrl);
  await expect(again.getByLabel('パスワード')).toHaveValue('');
  await again.getByLabel('パスワード').fill(merchant.password);
  await again.getByRole('button', { name: '接続テストへ' }).click();
  await expect(again.getByText('接続できました')).toBeVisible();
  await again.getByRole('button', { name: 'あとで続ける' }).click();
  await expect(again.getByText('同じところから再開できます')).toBeVisible();
  await expectSound(again);
  await picture(again, 'guide-left');
  await again.getByRole('button', { name: 'ガイドの続きから' }).click();
  await again.getByLabel('パスワード').fill(merchant.password);
  await again.getByRole('button', { name: '接続テストへ' }).click();
  await again.getByRole('button', { name: '保存して次へ' }).click();
  await expect(heading(again, '後払い手数料を決めます')).toBeFocused();

  // From here on the shop is there, and so is the rest of the guide.
  await again.getByRole('button', { name: 'あとで続ける' }).click();
  await expect(again.getByRole('heading', { name: '本店' })).toBeVisible();
  await again.goto(stage.pageUrl('options.html'));
  await again.getByRole('button', { name: 'ガイドの続きから' }).click();
  await expect(heading(again, '後払い手数料を決めます')).toBeVisible();
});

test('every step of the guide is sound, light, dark and narrow; a service that is closed does not stop it', async ({
  stage,
}) => {
  test.slow();
  const page = await openGuide(stage);
  await look(page, 'office');
  await page.getByRole('radio', { name: 'その他' }).check();
  await page.getByLabel('受注管理画面のURL').fill(stage.office.origin);
  await page.getByRole('button', { name: '許可して次へ' }).click();
  await expect(heading(page, '登録完了書の内容を入力してください')).toBeVisible();
  await look(page, 'letter');
  await page.getByLabel('加盟店コード').fill(merchant.code);
  await page.getByLabel('パスワード').fill(merchant.password);
  await page.getByRole('radio', { name: 'その他のURL' }).check();
  await page.getByLabel('接続先のURL').fill(stage.provider.baseUrl);
  await stage.provider.control.fault({ kind: 'maintenance' });
  await page.getByRole('button', { name: '接続テストへ' }).click();
  await expect(page.getByText('提供元のサービスが停止中')).toBeVisible();
  await look(page, 'closed');
  await page.getByRole('button', { name: '確かめずに保存して次へ' }).click();
  await expect(heading(page, '後払い手数料を決めます')).toBeVisible();
  await look(page, 'fees');
  await page.getByRole('button', { name: 'このまま次へ' }).click();
  await expect(heading(page, '設定できました')).toBeVisible();
  await look(page, 'done');
});
