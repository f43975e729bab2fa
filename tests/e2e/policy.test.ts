import { existsSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { shopDefaults } from '../../lib/settings/shop.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { expectLive } from './books.ts';
import { expect } from './fixture.ts';
import { expectSound, picture } from './options-page.ts';
import { openSettings } from './settings-page.ts';
import { inWorker } from './in-worker.ts';
import { authorize, call, merchant, openStage, saveShop, slot, type Stage } from './stage.ts';

const { clean } = knownOrders;
const before = existsSync('/etc/chromium/policies');

/** A browser whose administrator has set up the shop, password included. Nobody has typed anything. */
const test = base.extend<{ stage: Stage }>({
  stage: async ({ browserName: _ }, use) => {
    const stage = await openStage({
      policy: ({ office, provider }) => ({
        shops: [
          {
            id: 'main',
            name: '本店',
            backOffice: office,
            merchantCode: merchant.code,
            environment: 'own',
            ownUrl: provider,
            acceptWidth: true,
            password: merchant.password,
          },
          { id: 'broken', name: '壊れた店舗', backOffice: office, merchantCode: '12', environment: 'live' },
        ],
        allowedProviders: [new URL(provider).origin],
        allowExportPasswords: false,
      }),
    });
    await use(stage);
    await stage.close();
  },
});
test.afterAll(() => expect(existsSync('/etc/chromium/policies')).toBe(before));

interface Answer {
  ok: boolean;
  value: { code?: string };
}

test('a policy sets a PC up without a keystroke, and what it fixes stays fixed', async ({ stage }) => {
  const list = await stage.openList();
  await authorize(list, clean);
  await expect(slot(list, clean)).toContainText('与信OK');
  const order = await stage.office.control.order(clean);
  await expectLive(stage, [order.number]);

  const page = await openSettings(stage);
  const card = page.getByRole('listitem').filter({ hasText: '本店' });
  await expect(card.getByText('管理者が設定')).toBeVisible();
  await expect(card.getByRole('button', { name: '削除' })).toHaveCount(0);
  await expect(page.getByText('一部の設定は管理者が定めています')).toBeVisible();
  await expect(page.getByText('shops[1].merchantCode')).toBeVisible();
  await expect(page.getByLabel('パスワードも含める')).toBeDisabled();
  await expect(page.getByText('管理者が禁止しています')).toBeVisible();
  await expectSound(page);
  await picture(page, 'policy');

  await card.getByRole('button', { name: '編集 本店' }).click();
  for (const label of ['店舗名', '加盟店コード', 'パスワード', '接続先のURL'])
    await expect(page.getByLabel(label, { exact: true })).toBeDisabled();
  await expect(page.getByLabel('その他のURL')).toBeDisabled();
  await expect(page.getByLabel('モール名')).toBeEnabled();
  await expectSound(page);
  await picture(page, 'policy-form');
  // What the policy leaves open can be changed here.
  await page.getByLabel('モール名').fill('楽天市場');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('保存しました')).toBeVisible();
  await expect(card).toContainText('楽天市場');
});

test('the worker refuses what goes against the policy, whoever asks', async ({ stage }) => {
  const shop = {
    id: 'main',
    name: '本店',
    backOffice: stage.office.origin,
    mall: '',
    merchantCode: merchant.code,
    environment: 'own',
    ownUrl: stage.provider.baseUrl,
    ...shopDefaults,
    acceptWidth: true,
  };
  const refused: [route: string, input: object][] = [
    ['shops.save', { shop: { ...shop, name: '別の店' }, password: null }],
    ['shops.save', { shop: { ...shop, acceptWidth: false }, password: null }],
    ['shops.save', { shop, password: 'other123' }],
    [
      'shops.save',
      { shop: { ...shop, id: 'second', mall: '楽天市場', environment: 'live' }, password: 'abcd1234' },
    ],
    ['shops.remove', { id: 'main' }],
    ['files.seal', { passphrase: 'correct horse', bound: 'a'.repeat(64) }],
  ];
  for (const [route, input] of refused)
    expect(((await call(stage, route, input)) as Answer).value.code, JSON.stringify(input)).toBe('managed');
  expect(
    await call(stage, 'shops.test', {
      shop: { ...shop, ownUrl: 'https://x.example/' },
      password: 'abcd1234',
    }),
  ).toEqual({
    ok: true,
    value: { kind: 'managed' },
  });
  // As it stands it may be saved.
  expect(((await call(stage, 'shops.save', { shop, password: null })) as Answer).ok).toBe(true);
  expect(await stage.provider.control.calls()).toEqual([]);
});

test('a back office page’s script reads nothing of the policy', async ({ stage }) => {
  const list = await stage.openList();
  await expect(slot(list, clean)).toContainText('未実行');
  const heard = await inWorker(
    stage,
    async (url) => {
      interface Api {
        tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
        scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
        storage: { managed: { get(keys: null): Promise<Record<string, unknown>> } };
      }
      const api = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await api.tabs.query({ url });
      const [answer] = await api.scripting.executeScript({
        target: { tabId: tab?.id },
        func: async () => {
          const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
          try {
            return JSON.stringify(await storage.managed.get(null));
          } catch (cause) {
            return String(cause);
          }
        },
      });
      return [answer?.result, JSON.stringify(await api.storage.managed.get(null))];
    },
    list.url().replace(/[#?].*$/, '*'),
  );
  expect(heard[1], 'the worker itself does read it').toContain(merchant.password);
  expect(heard[0]).not.toContain(merchant.password);
  expect(heard[0]).toMatch(/access|allowed/i);
});

test('a shop of this browser that stands in the way is shown as not used', async ({ stage }) => {
  const other = await openStage({
    beside: stage,
    policy: ({ office }) => ({
      allowedBackOffices: ['https://elsewhere.example'],
      allowedProviders: [new URL(office).origin],
    }),
  });
  const answer = (await call(other, 'shops.list', {})) as { value: { shops: unknown[] } };
  expect(answer.value.shops).toEqual([]);
  await expect(saveShop(other)).rejects.toThrow(/managed/);
  await other.close();
});
