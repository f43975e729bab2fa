import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test } from 'vitest';
import { backOfficeControl } from '../sandbox/backoffice/control.ts';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { startBackOffice } from '../sandbox/backoffice/server.ts';
import { kuronekoControl } from '../sandbox/kuroneko/control.ts';
import { startKuroneko } from '../sandbox/kuroneko/server.ts';
import { openFirefox, type Firefox } from './browser.ts';
import { endBackground, fromContentScript } from './inside.ts';
import { personAt } from './person.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const merchant = { code: '99900000011', password: 'abcd1234' };
const profile = mkdtempSync(join(tmpdir(), 'yoshin-firefox-'));
const [site, service] = await Promise.all([startBackOffice({ orders: 100 }), startKuroneko()]);
const office = backOfficeControl(site.origin);
const books = kuronekoControl(service.origin);
const list = `${site.origin}/goq21/index_beta.php`;
const { clean, cleanTwoItems } = knownOrders;
const ticked = [knownOrders.giftRecipient, knownOrders.fullWidthPhone];
const row = (id: number): string => `tr[data-order-number="${id}"]`;
let firefox: Firefox;
let person: ReturnType<typeof personAt>;

async function start(): Promise<void> {
  firefox = await openFirefox(profile);
  person = personAt(firefox);
}
async function openList(): Promise<void> {
  await person.open(site.origin);
  await firefox.command('WebDriver:AddCookie', { cookie: await office.logIn() });
  await person.open(list);
}

const numberOf = async (id: number): Promise<string> => (await office.order(id)).number;

beforeAll(start, 60_000);
beforeEach(() => onTestFailed(() => firefox.picture('failed')));
afterAll(async () => {
  await firefox.kill();
  await Promise.all([site.close(), service.close()]);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('the package installs, and its guide opens by itself in the language of the browser', async () => {
  const path = resolve(`.output/yoshin-${version}-firefox.zip`);
  await firefox.command('Addon:Install', { path, temporary: false });
  await person.turnTo('/options.html#guide');
  await person.see('お使いの受注管理画面を選んでください');
});

test('a shop is set up: the browser asks for the back office alone', async () => {
  await person.choose('その他（URLを入力）');
  await person.type('受注管理画面のURL', list);
  await person.press('許可して次へ');
  expect(await person.allow()).toContain('127.0.0.1');
  await person.see('登録完了書の内容を入力してください');
  await person.type('加盟店コード', merchant.code);
  await person.type('パスワード', merchant.password);
  await person.choose('その他のURL');
  await person.type('接続先のURL', service.baseUrl);
  await person.press('接続テストへ');
  await person.see('接続できました');
  await firefox.picture('guide');
  await person.press('保存して次へ');
  await person.press('このまま次へ');
  await person.see('設定できました');
});

test('an order is authorized with one press, once in the books of the provider', async () => {
  await openList();
  await person.see('未実行', row(clean), '.badge');
  await person.press('与信を実行', row(clean));
  await person.press('送信する');
  await person.see('与信OK', row(clean), '.badge');
  await firefox.picture('list');
  expect(await books.live('original')).toEqual({ [await numberOf(clean)]: 1 });
});

test('the background ends in the middle of a call: the answer is asked for, nothing is sent twice', async () => {
  await books.fault({ kind: 'hold', api: 'KAARA', when: 'after', times: 1 });
  await person.press('与信を実行', row(cleanTwoItems));
  await person.press('送信する');
  await books.wait({ api: 'KAARA', phase: 'held', timeoutMs: 20_000 });
  await endBackground(firefox);
  await books.release();
  await person.see('与信OK', row(cleanTwoItems), '.badge');
  expect(await books.live('original')).toEqual({
    [await numberOf(clean)]: 1,
    [await numberOf(cleanTwoItems)]: 1,
  });
});

test('a page’s process reaches no setting, no password and no key', async () => {
  expect(await fromContentScript(firefox, 'http://127.0.0.1/*')).toEqual({
    local: {},
    session: 'not there',
    databases: 0,
  });
});

test('ticked orders go through the panel, which is loaded when it is opened', async () => {
  for (const id of ticked) await person.tick(id);
  await person.press('後払い 一括処理', 'yoshin-panel');
  await person.press('与信を実行', 'yoshin-panel');
  await person.press('すべて開く', 'yoshin-panel');
  await firefox.picture('panel');
  await person.press('すべて確認済みにする', 'yoshin-panel');
  await person.press('2件を実行する', 'yoshin-panel');
  for (const id of ticked) await person.see('与信OK', row(id), '.badge');
  expect(Object.values(await books.live('original'))).toEqual([1, 1, 1, 1]);
});

test('the browser is closed and started again: the badge is there, and the password is still known', async () => {
  await firefox.quit();
  await start();
  await openList();
  await person.see('与信OK', row(clean), '.badge');
  await firefox.picture('again');
  const asked = { api: 'KAARS', phase: 'answered' } as const;
  const before = (await books.calls({ api: 'KAARS' })).length;
  await person.press('与信結果確認', row(clean));
  await books.wait({ ...asked, count: before + 1, timeoutMs: 20_000 });
  await person.see('与信OK', row(clean), '.badge');
  expect((await books.calls({ api: 'KAARS' })).at(-1)).toMatchObject({ orderNo: await numberOf(clean) });
});
