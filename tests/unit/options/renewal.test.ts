import { expect, test } from 'vitest';
import { bench, Broken, kept, shop } from './bench.ts';

const own = { environment: 'own', ownUrl: 'https://proxy.example.jp/api/' } as const;

async function renewing(list = [kept()]) {
  const page = bench(list);
  await page.options.load();
  page.options.askPassword(list[0]!.shop);
  return page;
}

test('a new password that the provider takes is saved with the shop as it is, and said', async () => {
  const page = await renewing();
  page.options.renew.type('wxyz5678');
  // Changed in another window meanwhile.
  page.worker.shops = [kept({ numberPrefix: 'R' })];
  await page.options.renew.testAndSave();
  expect(page.inputsOf('shops.test')).toMatchObject([{ password: 'wxyz5678' }]);
  expect(page.inputsOf('shops.save')).toMatchObject([
    { shop: { id: 'a', numberPrefix: 'R' }, password: 'wxyz5678' },
  ]);
  expect(page.state()).toMatchObject({ renewal: null, note: { key: 'setup.passwordChanged' } });
});

test('a wrong one is told and not saved; it stays to be mended', async () => {
  const page = await renewing();
  const error = { code: 'kaast012E', message: '', remedy: '', next: 'settings' } as const;
  page.answers['shops.test'] = () => ({ kind: 'wrongPassword', error });
  page.options.renew.type('wrong123');
  await page.options.renew.testAndSave();
  await page.options.renew.saveAnyway(); // Only where nobody answered.
  expect(page.inputsOf('shops.save')).toEqual([]);
  expect(page.state().renewal).toMatchObject({ password: 'wrong123', phase: 'typing' });
});

test('where nobody answers it may be saved untested', async () => {
  const page = await renewing();
  page.answers['shops.test'] = () => Promise.reject(new Broken('lost'));
  page.options.renew.type('wxyz5678');
  await page.options.renew.testAndSave();
  expect(page.inputsOf('shops.save')).toEqual([]);
  await page.options.renew.saveAnyway();
  expect(page.inputsOf('shops.save')).toHaveLength(1);
});

test('an answer about an older password, or about a closed field, changes nothing', async () => {
  const page = await renewing();
  const replies: (() => void)[] = [];
  page.answers['shops.test'] = () =>
    new Promise((done) => replies.push(() => done({ kind: 'ok', passwordProven: true })));
  page.options.renew.type('abcd1111');
  const first = page.options.renew.testAndSave();
  await expect.poll(() => replies.length).toBe(1);
  page.options.renew.type('abcd2222');
  replies[0]?.();
  await first;
  expect(page.state().renewal).toMatchObject({ password: 'abcd2222', run: null });
  expect(page.inputsOf('shops.save')).toEqual([]);
});

test.each(['', 'abcd 1234', 'abcd12345', 'あ'])('%j is not sent anywhere', async (password) => {
  const page = await renewing();
  page.options.renew.type(password);
  await page.options.renew.testAndSave();
  expect(page.state().renewal?.touched).toBe(true);
  expect(page.inputsOf('shops.test')).toEqual([]);
});

test('an own address asks for its permission inside the click', async () => {
  const page = await renewing([kept(own)]);
  page.options.renew.type('wxyz5678');
  const done = page.options.renew.testAndSave();
  expect(page.asked).toEqual([['https://proxy.example.jp/*']]);
  await done;
});

test('a save that fails keeps what was typed', async () => {
  const page = await renewing();
  page.answers['shops.save'] = () => Promise.reject(new Broken('lost'));
  page.options.renew.type('wxyz5678');
  await page.options.renew.testAndSave();
  expect(page.state().renewal).toMatchObject({ password: 'wxyz5678', failure: { code: 'lost' } });
});

test('opening something else asks first; then it is opened', async () => {
  const page = await renewing([
    kept(),
    kept({ id: 'b', name: '2号店', merchantCode: '99900000022', mall: 'x' }),
  ]);
  page.options.renew.type('wxyz5678');
  page.options.edit({ ...shop, id: 'b' });
  expect(page.state()).toMatchObject({ form: null, question: { kind: 'discard' } });
  page.options.dismiss();
  expect(page.state().renewal?.password).toBe('wxyz5678');
  page.options.edit({ ...shop, id: 'b' });
  await page.options.confirm();
  expect(page.state()).toMatchObject({ form: { draft: { id: 'b' } }, renewal: null, question: null });
});
