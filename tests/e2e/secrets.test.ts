import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { expect, test } from './fixture.ts';
import { fieldIn, lockNow, phrase, sayIn, section } from './lock-page.ts';
import { openSettings, typeShop } from './settings-page.ts';
import { inWorker } from './in-worker.ts';
import { authorize, merchant, slot, type Stage } from './stage.ts';

/** Unlike any other text on the machine, so that finding it anywhere means a leak. */
const password = 'Zq7xK2vW';

/** Files below a folder that hold a text, in UTF-8 or UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    });
}

/** Everything the extension keeps, read inside the worker: storage areas and every record of every database. */
async function stored(stage: Stage): Promise<string> {
  return inWorker(stage, async () => {
    type Area = { get(keys: null): Promise<unknown> };
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } })
      .chrome;
    const finished = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const all: unknown[] = [await storage.local.get(null), await storage.session.get(null)];
    for (const { name } of await indexedDB.databases()) {
      const db = await finished(indexedDB.open(name ?? ''));
      for (const store of db.objectStoreNames)
        all.push(name, store, await finished(db.transaction(store).objectStore(store).getAll()));
      db.close();
    }
    return JSON.stringify(all, (_key, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? String.fromCharCode(...new Uint8Array(value instanceof ArrayBuffer ? value : value.buffer))
        : value,
    );
  });
}

/** Records what the content script of a page says and hears, in its own world. */
async function listenIn(stage: Stage, page: Page): Promise<() => Promise<string>> {
  const inPage = async (start: boolean): Promise<string> => {
    return inWorker(
      stage,
      async ({ url, start: begin }) => {
        interface Runtime {
          sendMessage(message: unknown): Promise<unknown>;
          onMessage: { addListener(listen: (message: unknown) => void): void };
        }
        const { tabs, scripting } = (
          globalThis as unknown as {
            chrome: {
              tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
              scripting: { executeScript(injection: object): Promise<{ result: string }[]> };
            };
          }
        ).chrome;
        const [tab] = await tabs.query({ url });
        const [answer] = await scripting.executeScript({
          target: { tabId: tab?.id },
          args: [begin],
          func: (wanted: boolean) => {
            const world = globalThis as unknown as { heard?: string[]; browser: { runtime: Runtime } };
            if (!wanted) return (world.heard ?? []).join('\n');
            const heard = (world.heard = [] as string[]);
            const { runtime } = world.browser;
            const send = runtime.sendMessage.bind(runtime);
            runtime.sendMessage = async (message) => {
              heard.push(JSON.stringify(message));
              const reply = await send(message);
              heard.push(JSON.stringify(reply));
              return reply;
            };
            runtime.onMessage.addListener((message) => void heard.push(JSON.stringify(message)));
            return '';
          },
        });
        return answer?.result ?? '';
      },
      { url: page.url().replace(/[#?].*$/, '*'), start },
    );
  };
  await inPage(true);
  return () => inPage(false);
}

test.use({ ownBrowser: true });

test('password and passphrase are nowhere: not stored in the clear, not in messages, logs, pages or files', async ({
  stage,
}) => {
  test.slow();
  const logs: string[] = [];
  stage.context.on('console', (message) => logs.push(message.text()));
  (await stage.worker()).on('console', (message) => logs.push(message.text()));
  await stage.provider.control.patchMerchant(merchant.code, { password });

  // Typed as a person does, with one wrong try, tested, saved.
  const settings = await openSettings(stage);
  await typeShop(settings, stage, password.toLowerCase());
  await settings.getByRole('button', { name: '接続テスト' }).click();
  await expect(settings.getByText('パスワードが違います')).toBeVisible();
  await settings.locator('#shop-password').fill(password);
  await settings.getByRole('button', { name: '接続テスト' }).click();
  await expect(settings.getByText('接続できました')).toBeVisible();
  await settings.getByRole('button', { name: '保存' }).click();
  await expect(settings.getByText('保存しました')).toBeVisible();
  const pages = [await settings.content()];

  const list = await stage.openList();
  await expect(slot(list, knownOrders.clean)).toContainText('未実行');
  const heard = await listenIn(stage, list);
  await authorize(list, knownOrders.clean);
  await list.getByRole('dialog').getByRole('button', { name: '送信する' }).click();
  await expect(slot(list, knownOrders.clean)).toContainText('与信OK');
  // One refused call and one failed one, so that errors are looked at too.
  await stage.provider.control.patchMerchant(merchant.code, { password: 'changed1' });
  await authorize(list, knownOrders.giftRecipient);
  await list.getByRole('dialog').getByRole('button', { name: '送信する' }).click();
  await expect(slot(list, knownOrders.giftRecipient)).not.toContainText('処理中');
  pages.push(await list.content());

  // A passphrase, typed: set, said wrongly, said in the window that a list opens.
  const lock = section(settings);
  await settings.bringToFront();
  await lock.getByRole('button', { name: '合言葉を設定' }).click();
  await lock.getByLabel('新しい合言葉', { exact: true }).fill(phrase);
  await lock.getByLabel('新しい合言葉（もう一度）', { exact: true }).fill(phrase);
  await lock.getByRole('button', { name: '設定する' }).click();
  await expect(lock).toContainText('合言葉を設定しました');
  pages.push(await settings.content());
  await lockNow(stage);
  await authorize(list, knownOrders.cleanTwoItems);
  const opened = stage.context.waitForEvent('page');
  await list.getByRole('dialog').getByRole('button', { name: 'ロックを解除' }).click();
  const window = await opened;
  await fieldIn(window).fill(`${phrase}?`);
  await window.keyboard.press('Enter');
  await expect(fieldIn(window)).toHaveAttribute('aria-invalid', 'true');
  await sayIn(window);
  await stage.killWorker();
  await authorize(list, knownOrders.cleanTwoItems);
  await list.getByRole('dialog').getByRole('button', { name: '送信する' }).click();
  await expect(slot(list, knownOrders.cleanTwoItems)).not.toContainText('処理中');
  pages.push(await list.content());

  const messages = await heard();
  expect(messages).toContain('credit.act');
  expect(messages).toContain('approved');
  const kept = await stored(stage);
  expect(kept).toContain(merchant.code);
  for (const [where, text] of Object.entries({ kept, messages, pages: pages.join(), logs: logs.join('\n') }))
    for (const secret of [password, phrase]) expect(text, where).not.toContain(secret);

  // The browser writes everything out when it closes; nothing of it may hold the password.
  await stage.context.close();
  expect(
    filesWith(stage.profile, merchant.code).length,
    'the search itself finds what is there',
  ).toBeGreaterThan(0);
  for (const secret of [password, phrase]) expect(filesWith(stage.profile, secret)).toEqual([]);
});
