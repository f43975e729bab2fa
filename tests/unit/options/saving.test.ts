import { expect, test } from 'vitest';
import type { OutputOf } from '../../../lib/messages/contract.ts';
import { bench, Broken, kept, shop, typeShop } from './bench.ts';

const office = 'https://order.goqsystem.com/*';

test('a sound shop is saved, listed, and what to do next is said', async () => {
  const page = bench();
  await page.options.load();
  typeShop(page);
  const done = page.options.save();
  expect(page.asked).toEqual([[office]]); // In the click, before anything was awaited.
  await done;
  expect(page.inputsOf('shops.save')).toMatchObject([
    { shop: { id: 'new-1', name: '2号店' }, password: 'abcd1234' },
  ]);
  expect(page.state()).toMatchObject({
    form: null,
    note: { key: 'options.saved' },
    shops: [{ shop: { id: 'new-1' } }],
  });
});

test('a password that was not typed stays as it is', async () => {
  const page = bench([kept()]);
  await page.options.load();
  page.options.edit(shop);
  page.options.change({ mall: '楽天市場' });
  await page.options.save();
  expect(page.inputsOf('shops.save')).toMatchObject([{ shop: { mall: '楽天市場' }, password: null }]);
});

test('with faults nothing is asked or sent; all fields are judged and the first is gone to', async () => {
  const page = bench();
  await page.options.load();
  page.options.add();
  page.options.change({ name: '本店', numberPrefix: 'ABCDE' });
  await page.options.save();
  expect(page.state().form).toMatchObject({ goTo: { field: 'merchantCode' }, saving: false });
  expect(page.state().form?.touched.has('password')).toBe(true);
  expect([page.asked, page.inputsOf('shops.save')]).toEqual([[], []]);
});

test('pressed twice, it saves once', async () => {
  const page = bench();
  await page.options.load();
  typeShop(page);
  await Promise.all([page.options.save(), page.options.save()]);
  expect(page.inputsOf('shops.save')).toHaveLength(1);
  expect(page.asked).toHaveLength(1);
});

test('a refused permission is told at its field, and everything typed stays', async () => {
  const page = bench();
  await page.options.load();
  typeShop(page);
  page.person.allows = false;
  await page.options.save();
  expect(page.state().form).toMatchObject({
    draft: { name: '2号店', password: 'abcd1234' },
    refused: { backOffice: { key: 'options.bad.denied' } },
    goTo: { field: 'backOffice' },
    saving: false,
  });
  page.person.allows = true;
  await page.options.save();
  expect(page.state().form).toBe(null);
});

test('only the address that was refused is named', async () => {
  const page = bench([], [office]);
  await page.options.load();
  typeShop(page);
  page.options.change({ environment: 'own', ownUrl: 'https://proxy.example.jp/' });
  page.person.allows = false;
  await page.options.save();
  expect(Object.keys(page.state().form?.refused ?? {})).toEqual(['ownUrl']);
  page.options.change({ environment: 'test' });
  expect(page.state().form?.refused).toEqual({});
});

test.each(['lost', 'internal', 'vaultBroken', 'settingsUnreadable', 'reload'])(
  'a save that ended in %s keeps the form as typed, and can be pressed again',
  async (code) => {
    const page = bench();
    await page.options.load();
    typeShop(page);
    const { 'shops.save': works } = page.answers;
    page.answers['shops.save'] = () => Promise.reject(new Broken(code));
    await page.options.save();
    expect(page.state().form).toMatchObject({
      draft: { merchantCode: '99900000022', password: 'abcd1234' },
      failure: { code },
      saving: false,
    });
    page.answers['shops.save'] = works;
    await page.options.save();
    expect(page.state().form).toBe(null);
    expect(new Set(page.inputsOf('shops.save').map((input) => JSON.stringify(input))).size).toBe(1);
  },
);

test.each([
  ['mallTaken', 'mall'],
  ['prefixNeeded', 'numberPrefix'],
])('%s, found by the worker alone, is told at %s; the list is read again', async (code, field) => {
  const page = bench();
  await page.options.load();
  typeShop(page);
  page.answers['shops.save'] = () => {
    page.worker.shops = [kept({ mall: '楽天市場' })];
    return { code, message: '', remedy: '' };
  };
  await page.options.save();
  expect(page.state().form).toMatchObject({ goTo: { field }, failure: null, saving: false });
  expect(Object.keys(page.state().form?.refused ?? {})).toEqual([field]);
  expect(page.state().shops).toHaveLength(1);
});

test('what is typed while the worker saves is not lost with the form', async () => {
  const page = bench();
  await page.options.load();
  typeShop(page);
  const reply = Promise.withResolvers<OutputOf<'shops.save'>>();
  page.answers['shops.save'] = () => reply.promise;
  const done = page.options.save();
  await expect.poll(() => page.inputsOf('shops.save').length).toBe(1);
  page.options.change({ name: '3号店' });
  reply.resolve({ ok: true });
  await done;
  expect(page.state().form).toMatchObject({
    draft: { name: '3号店' },
    start: { name: '2号店' },
    saving: false,
  });
  expect(page.state().note?.key).toBe('options.saved');
});

test('discarded while the prompt stands there, it is not saved afterwards', async () => {
  const page = bench();
  await page.options.load();
  typeShop(page);
  const done = page.options.save();
  page.options.close();
  await page.options.confirm();
  await done;
  expect(page.inputsOf('shops.save')).toEqual([]);
  expect(page.state()).toMatchObject({ form: null, shops: [] });
});

test('an answer to a form that was closed meanwhile opens nothing', async () => {
  const page = bench();
  await page.options.load();
  typeShop(page);
  const reply = Promise.withResolvers<OutputOf<'shops.save'>>();
  page.answers['shops.save'] = () => reply.promise;
  const done = page.options.save();
  await expect.poll(() => page.inputsOf('shops.save').length).toBe(1);
  page.options.close();
  await page.options.confirm();
  page.options.add();
  reply.resolve({ code: 'vaultBroken', message: '', remedy: '' });
  await done;
  expect(page.state().form).toMatchObject({ draft: { id: 'new-2', name: '' }, failure: null, saving: false });
});
