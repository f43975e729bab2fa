import { expect, test, vi } from 'vitest';
import { earlyShops, type ShopShelf } from '../../../lib/settings/early.ts';
import { shopDefaults, type Shop } from '../../../lib/settings/shop.ts';

const shop = (backOffice: string, mall = ''): Shop => ({
  id: 'a',
  name: '本店',
  backOffice,
  mall,
  merchantCode: '99900000011',
  environment: 'test',
  ownUrl: '',
  ...shopDefaults,
});
const [a, b] = [shop('https://a.example'), shop('https://b.example')];

function shelfOf(kept: readonly Shop[] | null): ShopShelf & { writes: (readonly Shop[])[] } {
  const writes: (readonly Shop[])[] = [];
  return {
    writes,
    read: async () => writes.at(-1) ?? kept,
    write: async (shops) => void writes.push(shops),
  };
}
const never = (): Promise<never> => new Promise(() => undefined);
const atOnce = async (): Promise<void> => undefined;

function bench(list: () => Promise<readonly Shop[]>, shelf: ShopShelf, delay: () => Promise<void>) {
  const outdated = vi.fn();
  return { shops: earlyShops({ list, shelf, delay, outdated }), outdated };
}

test('the administrator’s word counts when it comes in time, and is kept for the next start', async () => {
  const shelf = shelfOf([b]);
  const { shops, outdated } = bench(async () => [a], shelf, never);
  expect(await shops()).toEqual([a]);
  await expect.poll(() => shelf.writes).toEqual([[a]]);
  await shops();
  await shops();
  expect(shelf.writes).toHaveLength(1);
  expect(outdated).not.toHaveBeenCalled();
});

test('what is kept already is not written again', async () => {
  const shelf = shelfOf([a]);
  let reads = 0;
  const counted = { ...shelf, read: () => (reads++, shelf.read()) };
  expect(await bench(async () => [a], counted, never).shops()).toEqual([a]);
  await expect.poll(() => reads).toBe(1);
  expect(shelf.writes).toEqual([]);
});

test.each([
  ['others', [b], 1],
  ['the same', [a], 0],
])('while it does not come, the shops of the last start do; %s are told', async (_, kept, told) => {
  const late = Promise.withResolvers<Shop[]>();
  const shelf = shelfOf(kept);
  const { shops, outdated } = bench(() => late.promise, shelf, atOnce);
  expect(await shops()).toEqual(kept);
  expect(outdated).not.toHaveBeenCalled();
  late.resolve([a]);
  await expect.poll(() => outdated.mock.calls).toEqual(told ? [[kept, [a]]] : []);
  await expect.poll(() => shelf.writes).toEqual(told ? [[a]] : []);
});

test.each([
  ['nothing kept', shelfOf(null)],
  ['a shelf that breaks', { read: () => Promise.reject(new Error('disk')), write: atOnce }],
])('with %s it waits', async (_, shelf) => {
  const late = Promise.withResolvers<Shop[]>();
  const { shops, outdated } = bench(() => late.promise, shelf, atOnce);
  const asked = shops();
  late.resolve([a]);
  expect(await asked).toEqual([a]);
  expect(outdated).not.toHaveBeenCalled();
});

test('settings that cannot be read are told as that', async () => {
  const { shops } = bench(() => Promise.reject(new Error('unreadable')), shelfOf(null), never);
  await expect(shops()).rejects.toThrow('unreadable');
});
