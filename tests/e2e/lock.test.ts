import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { expectLive } from './books.ts';
import { expect, test } from './fixture.ts';
import { fieldIn, lockNow, openLock, phrase, section, setPassphrase, setTries } from './lock-page.ts';
import { complaints, expectSound, picture } from './options-page.ts';
import { panelOf } from './panel.ts';
import { authorize, call, saveShop, slot } from './stage.ts';

const order = knownOrders.clean;

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const deep = (root: Document | ShadowRoot): Element | null => {
        const { activeElement } = root;
        return activeElement?.shadowRoot?.activeElement ? deep(activeElement.shadowRoot) : activeElement;
      };
      const active = deep(document);
      const label = active?.id ? document.querySelector(`label[for="${active.id}"]`) : null;
      return active?.getAttribute('aria-label') ?? label?.textContent ?? active?.textContent ?? '';
    });
    if (at === name) return;
  }
  throw new Error(`The keyboard does not get to ${name}`);
}

test('by keyboard alone: set a passphrase, change the time, lock, unlock', async ({ stage }) => {
  test.slow(); // Many looks at accessibility.
  await saveShop(stage);
  const page = await openLock(stage);
  const heard = complaints(page);
  const lock = section(page);
  await expect(lock).toContainText('合言葉は設定されていません');
  await expectSound(page);
  await picture(page, 'lock-none');

  await tabTo(page, '合言葉を設定');
  await page.keyboard.press('Enter');
  await expect(lock.getByLabel('新しい合言葉', { exact: true })).toBeFocused();
  await page.keyboard.type('short');
  await expect(lock).toContainText('現在5文字');
  await expect(lock).toContainText('弱い');
  await expectSound(page);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(phrase);
  await expect(lock).toContainText('強い');
  await tabTo(page, '新しい合言葉（もう一度）');
  await page.keyboard.type(`${phrase}!`);
  await page.keyboard.press('Enter');
  await expect(lock).toContainText('同じになっていません');
  await expectSound(page);
  await picture(page, 'lock-set');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(lock).toContainText('合言葉を設定しました');
  await expect(lock).toContainText('ロックは解除されています');
  await expectSound(page);
  await picture(page, 'lock-open');

  await lock.getByLabel('操作がないとき').focus();
  await page.keyboard.press('ArrowUp');
  await expect(lock).toContainText('時間を変更しました');
  expect(await call(stage, 'lock.status', {})).toMatchObject({ value: { idleMinutes: 10 } });

  await lock.getByRole('button', { name: '今すぐロック' }).focus();
  await page.keyboard.press('Enter');
  await expect(lock).toContainText('ロック中です');
  await expectSound(page);
  await picture(page, 'lock-locked');
  await page.reload();
  await expect(lock).toContainText('ロック中です');
  await tabTo(page, '合言葉');
  await page.keyboard.type(phrase);
  await page.keyboard.press('Enter');
  await expect(lock).toContainText('ロックを解除しました');

  expect(heard).toEqual([]);
});

test('by keyboard alone: change the passphrase, do away with it', async ({ stage }) => {
  test.slow();
  await saveShop(stage);
  await setPassphrase(stage);
  const page = await openLock(stage);
  const heard = complaints(page);
  const lock = section(page);
  await tabTo(page, '合言葉を変更');
  await page.keyboard.press('Enter');
  await expect(lock.getByLabel('今の合言葉', { exact: true })).toBeFocused();
  await page.keyboard.type(phrase);
  await lock.getByLabel('新しい合言葉', { exact: true }).focus();
  await page.keyboard.type(`${phrase} 9`);
  await lock.getByLabel('新しい合言葉（もう一度）', { exact: true }).focus();
  await page.keyboard.type(`${phrase} 9`);
  await expectSound(page);
  await page.keyboard.press('Enter');
  await expect(lock).toContainText('合言葉を変更しました');

  await tabTo(page, '合言葉をなくす');
  await page.keyboard.press('Enter');
  await expect(lock.getByLabel('今の合言葉', { exact: true })).toBeFocused();
  await page.keyboard.type(phrase);
  await page.keyboard.press('Enter');
  await expect(lock).toContainText('合言葉が違います');
  await expectSound(page);
  await page.keyboard.type(' 9');
  await page.keyboard.press('Enter');
  await expect(lock).toContainText('合言葉は設定されていません');
  await page.getByRole('button', { name: '接続テスト 本店' }).click();
  await expect(page.getByText('接続OK')).toBeVisible();
  expect(heard).toEqual([]);
});

test('locked: badges stay, a click asks to unlock in a window of ours, and goes on afterwards', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  await setPassphrase(stage);
  const list = await stage.openList();
  await authorize(list, order);
  await expect(slot(list, order)).toContainText('与信OK');
  await lockNow(stage);
  await expect(panelOf(list).getByText('ロック中')).toBeVisible();
  await expect(slot(list, order)).toContainText('与信OK');
  await list.reload();
  await expect(slot(list, order)).toContainText('与信OK');
  await expect(panelOf(list).getByText('ロック中')).toBeVisible();

  const second = knownOrders.cleanTwoItems;
  const reads = await stage.office.control.reads();
  const calls = (await stage.provider.control.calls()).length;
  await authorize(list, second);
  const dialog = list.getByRole('dialog');
  await expect(dialog).toContainText('ロック中です');
  // There is no field in the page that a passphrase could go into.
  await expect(dialog.locator('input')).toHaveCount(0);
  await list.screenshot({ path: 'reports/screens/lock-list.png' });
  expect((await stage.provider.control.calls()).length).toBe(calls);
  expect(await stage.office.control.reads()).toEqual(reads);

  const opened = stage.context.waitForEvent('page');
  await tabTo(list, 'ロックを解除');
  await list.keyboard.press('Enter');
  const window = await opened;
  expect(window.url()).toBe(stage.pageUrl('unlock.html'));
  await expect(fieldIn(window)).toBeFocused();
  await expectSound(window);
  await window.setViewportSize({ width: 444, height: 520 });
  await picture(window, 'unlock');
  // Pressed again, the same window comes to the front.
  await dialog.getByRole('button', { name: 'ロックを解除' }).click();
  expect(stage.context.pages().filter((page) => page.url().includes('unlock.html'))).toHaveLength(1);
  await window.keyboard.type('something else 1');
  await window.keyboard.press('Enter');
  await expect(fieldIn(window)).toHaveAttribute('aria-invalid', 'true');
  await expectSound(window);
  await window.keyboard.press('ControlOrMeta+A');
  const closed = window.waitForEvent('close');
  await window.keyboard.type(phrase);
  await window.keyboard.press('Enter');
  await closed;

  await expect(dialog).toBeHidden();
  await expect(panelOf(list).getByText('ロック中')).toBeHidden();
  await authorize(list, second);
  await expect(slot(list, second)).toContainText('与信OK');
  const numbers = [await stage.office.control.order(order), await stage.office.control.order(second)];
  await expectLive(
    stage,
    numbers.map(({ number }) => number),
  );
});

test('wrong passphrases slow down, over worker and browser; forgotten, only the passwords go', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  await setPassphrase(stage);
  const list = await stage.openList();
  await authorize(list, order);
  await expect(slot(list, order)).toContainText('与信OK');
  await lockNow(stage);
  const page = await openLock(stage);
  const lock = section(page);
  const field = lock.getByLabel('合言葉', { exact: true });
  const unlockButton = lock.getByRole('button', { name: 'ロックを解除' });
  for (let n = 1; n <= 3; n++) {
    await field.fill(`not this one ${n}`);
    await unlockButton.click();
    await expect(lock).toContainText('合言葉が違います');
    await expect(unlockButton).toHaveAttribute('aria-disabled', n < 3 ? 'false' : 'true');
  }
  await expect(lock).toContainText(/あと[1-5]秒/);
  // Further on, where the pause is longer than this test.
  await setTries(stage, 8, 160_000);
  await page.reload();
  await expect(lock).toContainText(/あと2分\d+秒/);
  await expect(unlockButton).toHaveAttribute('aria-disabled', 'true');
  await expectSound(page);
  await picture(page, 'lock-wait');
  // The right one, too early: not looked at. A new worker knows as well.
  await stage.killWorker();
  const tooEarly = await call(stage, 'lock.unlock', { passphrase: phrase });
  expect(tooEarly).toMatchObject({ value: { tried: 'wait', status: { state: 'locked' } } });
  // Time passes; the next wrong one doubles it.
  await setTries(stage, 8, -1);
  const wrong = await call(stage, 'lock.unlock', { passphrase: 'x' });
  expect(wrong).toMatchObject({ value: { tried: 'wrong' } });
  await stage.crashAndRestart();
  const again = await openLock(stage);
  const part = section(again);
  await expect(part).toContainText(/あと[45]分\d+秒/);

  await part.getByRole('button', { name: '合言葉を忘れたとき' }).click();
  await expect(part.getByLabel('確認の入力')).toBeFocused();
  await expectSound(again);
  await picture(again, 'lock-forgot');
  const yes = part.getByRole('button', { name: '消去する' });
  await again.keyboard.press('Enter');
  await expect(part.getByLabel('確認の入力')).toHaveAttribute('aria-invalid', 'true');
  await part.getByLabel('確認の入力').fill('消去');
  await yes.click();
  await expect(part).toContainText('パスワードを消去しました');
  await expect(part).toContainText('合言葉は設定されていません');
  await expect(again.getByText('パスワードが保存されていません')).toBeVisible();
  await expectSound(again);
  await picture(again, 'lock-wiped');
  // Shops and records stay.
  const fresh = await stage.openList();
  await expect(slot(fresh, order)).toContainText('与信OK');
});
