import { expect, test } from 'vitest';
import type { OutputOf } from '../../../lib/messages/contract.ts';
import { bench, Broken, kept, shop, typeShop } from './bench.ts';

type Result = OutputOf<'shops.test'>;
const wrong: Result = {
  kind: 'wrongPassword',
  error: { code: 'kaast012E', message: '', remedy: '', next: 'settings' },
};
const own = { environment: 'own', ownUrl: 'https://proxy.example.jp/api/' } as const;

/** A page whose tests answer when told to, in any order. */
async function slowPage(list = [kept()]) {
  const page = bench(list);
  const replies: ((result: Result) => void)[] = [];
  page.answers['shops.test'] = () => new Promise((done) => replies.push(done));
  await page.options.load();
  return { ...page, replies, asks: (count: number) => expect.poll(() => replies.length).toBe(count) };
}

test('a test runs, ends, and tells when', async () => {
  const page = await slowPage();
  page.options.edit(shop);
  const done = page.options.testForm();
  expect(page.state().runs.a).toEqual({ kind: 'running' });
  await page.asks(1);
  page.replies[0]?.(wrong);
  await done;
  expect(page.state().runs.a).toEqual({ kind: 'done', result: wrong, at: Date.UTC(2026, 10, 24, 5, 3) });
});

test('pressed twice, it runs once', async () => {
  const page = await slowPage();
  page.options.edit(shop);
  void page.options.testForm();
  void page.options.testForm();
  await page.asks(1);
  await page.options.testForm();
  expect(page.inputsOf('shops.test')).toHaveLength(1);
});

test('a late answer about older input changes nothing', async () => {
  const page = await slowPage();
  page.options.edit(shop);
  const first = page.options.testForm();
  await page.asks(1);
  page.options.change({ password: 'wxyz5678' });
  expect(page.state().runs.a).toBeUndefined();
  const second = page.options.testForm(); // May be pressed again at once.
  await page.asks(2);
  expect(page.inputsOf('shops.test')).toMatchObject([{ password: null }, { password: 'wxyz5678' }]);
  page.replies[1]?.({ kind: 'ok', passwordProven: true });
  await second;
  page.replies[0]?.(wrong);
  await first;
  expect(page.state().runs.a).toMatchObject({ result: { kind: 'ok' } });
});

test('an answer that comes after the input changed and before the next press is not shown', async () => {
  const page = await slowPage();
  page.options.edit(shop);
  const first = page.options.testForm();
  await page.asks(1);
  page.options.change({ merchantCode: '99900000022' });
  page.replies[0]?.({ kind: 'ok', passwordProven: true });
  await first;
  expect(page.state().runs.a).toBeUndefined();
});

test('a new name or mall does not void what was found out', async () => {
  const page = bench([kept()]);
  await page.options.load();
  page.options.edit(shop);
  await page.options.testForm();
  page.options.change({ name: '2号店', mall: '楽天市場' });
  expect(page.state().runs.a).toMatchObject({ kind: 'done' });
  page.options.change({ environment: 'live' });
  expect(page.state().runs.a).toBeUndefined();
});

test('what was found out about the saved values stays with the shop; about discarded ones it goes', async () => {
  const page = bench();
  await page.options.load();
  typeShop(page);
  await page.options.testForm();
  await page.options.save();
  expect(page.state().runs['new-1']).toMatchObject({ kind: 'done' });

  page.options.edit(page.state().shops?.[0]?.shop ?? shop);
  page.options.change({ password: 'other123' });
  await page.options.testForm();
  page.options.close();
  await page.options.confirm();
  expect(page.state().runs['new-1']).toBeUndefined();
});

test('only the fields of the contract must be right', async () => {
  const page = bench();
  await page.options.load();
  page.options.add();
  await page.options.testForm();
  expect(page.state().form).toMatchObject({ goTo: { field: 'merchantCode' } });
  expect(page.state().form?.touched.has('name')).toBe(false);
  page.options.change({ merchantCode: '999-0000-0011', password: 'abcd1234' });
  await page.options.testForm();
  expect(page.inputsOf('shops.test')).toMatchObject([
    { shop: { merchantCode: '99900000011' }, password: 'abcd1234' },
  ]);
});

test('an address of one’s own is asked for in the click, before the test', async () => {
  const page = bench();
  await page.options.load();
  typeShop(page);
  page.options.change(own);
  const done = page.options.testForm();
  expect(page.asked).toEqual([['https://proxy.example.jp/*']]);
  expect(page.inputsOf('shops.test')).toEqual([]);
  await done;
  expect(page.inputsOf('shops.test')).toHaveLength(1);
});

test('refused, it is told at the field; nothing is sent and nothing lost', async () => {
  const page = bench();
  await page.options.load();
  typeShop(page);
  page.options.change(own);
  page.person.allows = false;
  await page.options.testForm();
  expect(page.inputsOf('shops.test')).toEqual([]);
  expect(page.state()).toMatchObject({
    runs: {},
    form: { refused: { ownUrl: { key: 'options.bad.denied' } }, goTo: { field: 'ownUrl' }, draft: own },
  });
});

test('typed on while the prompt stands there: the older input is not sent', async () => {
  const page = bench();
  await page.options.load();
  typeShop(page);
  page.options.change(own);
  const first = page.options.testForm();
  page.options.change({ password: 'wxyz5678' });
  await first;
  expect(page.inputsOf('shops.test')).toEqual([]);
  await page.options.testForm();
  expect(page.inputsOf('shops.test')).toMatchObject([{ password: 'wxyz5678' }]);
});

test('a saved shop is tested with its stored password; refused access is said', async () => {
  const page = bench([kept(own)]);
  await page.options.load();
  await page.options.testShop({ ...shop, ...own });
  expect(page.inputsOf('shops.test')).toMatchObject([{ password: null }]);
  page.person.allows = false;
  await page.options.testShop({ ...shop, ...own });
  expect(page.state()).toMatchObject({ runs: {}, note: { tone: 'bad', key: 'options.notAllowed' } });
});

test('a test whose answer is lost says so and can be repeated', async () => {
  const page = bench([kept()]);
  await page.options.load();
  const { 'shops.test': works } = page.answers;
  page.answers['shops.test'] = () => Promise.reject(new Broken('lost'));
  await page.options.testShop(shop);
  expect(page.state().runs.a).toMatchObject({ kind: 'failed', failure: { code: 'lost' } });
  page.answers['shops.test'] = works;
  await page.options.testShop(shop);
  expect(page.state().runs.a).toMatchObject({ kind: 'done' });
});
