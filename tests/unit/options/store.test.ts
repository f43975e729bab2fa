import { expect, test } from 'vitest';
import { hasUnsaved } from '../../../components/options/state.ts';
import type { OutputOf } from '../../../lib/messages/contract.ts';
import { bench, Broken, kept, shop, typeShop } from './bench.ts';

const office = 'https://order.goqsystem.com/*';

test('the list is read, and which permissions are there', async () => {
  const page = bench([kept()], []);
  await page.options.load();
  expect(page.state()).toMatchObject({ shops: [kept()], loadFailure: null, granted: new Set() });
});

test('a list that cannot be read is a failure; the next try mends it', async () => {
  const page = bench([kept()]);
  const { 'shops.list': works } = page.answers;
  page.answers['shops.list'] = () => Promise.reject(new Broken('lost'));
  await page.options.load();
  expect(page.state()).toMatchObject({ shops: null, loadFailure: { code: 'lost' } });
  page.answers['shops.list'] = () => ({ code: 'settingsUnreadable', message: '', remedy: '' });
  await page.options.load();
  expect(page.state().loadFailure?.code).toBe('settingsUnreadable');
  page.answers['shops.list'] = works;
  await page.options.load();
  expect(page.state()).toMatchObject({ shops: [kept()], loadFailure: null });
});

test('of two answers the one to the newer question stays, whichever comes first', async () => {
  const page = bench();
  const old = Promise.withResolvers<OutputOf<'shops.list'>>();
  page.answers['shops.list'] = () => old.promise;
  const first = page.options.load();
  page.answers['shops.list'] = () => ({ shops: [kept()] });
  await page.options.load();
  old.resolve({ shops: [] });
  await first;
  expect(page.state().shops).toEqual([kept()]);
});

test('a question that got lost is put again', async () => {
  const page = bench();
  page.answers['shops.list'] = () => new Promise(() => undefined);
  const load = page.options.load();
  expect(page.waits.map(({ ms }) => ms)).toEqual([6_000]);
  page.answers['shops.list'] = () => ({ shops: [kept()] });
  page.waits[0]!.end();
  await load;
  expect(page.state()).toMatchObject({ shops: [kept()], loadFailure: null });
  expect(page.inputsOf('shops.list')).toHaveLength(2);
});

test('a read that takes too long is told; its answer still counts', async () => {
  const page = bench();
  const answer = Promise.withResolvers<OutputOf<'shops.list'>>();
  page.answers['shops.list'] = () => answer.promise;
  const load = page.options.load();
  page.waits[0]!.end();
  await expect.poll(() => page.waits.length).toBe(2);
  expect(page.state().loadFailure).toBe(null);
  page.waits[1]!.end();
  await expect.poll(() => page.state().loadFailure?.code).toBe('slow');
  answer.resolve({ shops: [kept()] });
  await load;
  expect(page.state()).toMatchObject({ shops: [kept()], loadFailure: null });
  expect(page.inputsOf('shops.list')).toHaveLength(2);
});

test('fields are judged from their first change on', () => {
  const page = bench();
  page.options.add();
  expect([...(page.state().form?.touched ?? [])]).toEqual([]);
  page.options.change({ merchantCode: '1' });
  expect([...(page.state().form?.touched ?? [])]).toEqual(['merchantCode']);
});

test('while a form is open, no other one replaces it', async () => {
  const page = bench([kept()]);
  await page.options.load();
  typeShop(page);
  page.options.edit(shop);
  expect(page.state().form?.draft.name).toBe('2号店');
});

test('closing asks only when something would be lost', async () => {
  const page = bench([kept()]);
  await page.options.load();
  page.options.edit(shop);
  page.options.close();
  expect(page.state()).toMatchObject({ form: null, question: null });

  page.options.edit(shop);
  page.options.change({ name: 'x' });
  expect(hasUnsaved(page.state())).toBe(true);
  page.options.close();
  expect(page.state().question).toMatchObject({ kind: 'discard' });
  page.options.dismiss();
  expect(page.state()).toMatchObject({ question: null, form: { draft: { name: 'x' } } });
  page.options.close();
  await page.options.confirm();
  expect(page.state()).toMatchObject({ form: null, question: null });
  expect(hasUnsaved(page.state())).toBe(false);
});

test('deleting asks first; a failure stays in the question and can be tried again', async () => {
  const page = bench([kept()]);
  await page.options.load();
  page.options.askRemove(shop);
  expect(page.inputsOf('shops.remove')).toEqual([]);
  const { 'shops.remove': works } = page.answers;
  page.answers['shops.remove'] = () => Promise.reject(new Broken('lost'));
  await page.options.confirm();
  expect(page.state().question).toMatchObject({ kind: 'remove', working: false, failure: { code: 'lost' } });
  page.answers['shops.remove'] = works;
  await page.options.confirm();
  expect(page.state()).toMatchObject({ question: null, shops: [], note: { key: 'options.removed' } });
});

test('deleting runs once, and cannot be called off while it runs', async () => {
  const page = bench([kept()]);
  await page.options.load();
  const reply = Promise.withResolvers<OutputOf<'shops.remove'>>();
  page.answers['shops.remove'] = () => reply.promise;
  page.options.askRemove(shop);
  const first = page.options.confirm();
  await page.options.confirm();
  page.options.dismiss();
  expect(page.state().question).toMatchObject({ working: true });
  reply.resolve({ ok: true });
  await first;
  expect(page.inputsOf('shops.remove')).toEqual([{ id: 'a' }]);
});

test('the button of a shop asks for all it needs, in the click, and tells how it ended', async () => {
  const own = { environment: 'own', ownUrl: 'https://proxy.example.jp/' } as const;
  const page = bench([kept(own)], []);
  await page.options.load();
  page.person.allows = false;
  const done = page.options.allow({ ...shop, ...own });
  expect(page.asked).toEqual([[office, 'https://proxy.example.jp/*']]); // Before anything was awaited.
  await done;
  expect(page.state()).toMatchObject({
    note: { tone: 'bad', key: 'options.notAllowed' },
    granted: new Set(),
  });
  page.person.allows = true;
  await page.options.allow({ ...shop, ...own });
  expect(page.state().granted).toEqual(new Set([office, 'https://proxy.example.jp/*']));
  expect(page.state().note?.key).toBe('options.allowed');
});

test('a permission that is taken away elsewhere shows', async () => {
  const page = bench([kept()]);
  await page.options.load();
  expect(page.state().granted).toEqual(new Set([office]));
  page.granted.length = 0;
  await page.options.refreshAccess();
  expect(page.state().granted).toEqual(new Set());
});
