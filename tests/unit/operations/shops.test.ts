import { expect, test, vi } from 'vitest';
import { createShopService } from '../../../lib/operations/shops.ts';
import type { Provider } from '../../../lib/providers/port.ts';
import type { Ledger } from '../../../lib/ledger/ledger.ts';
import { shopDefaults, baseUrlOf, type Shop } from '../../../lib/settings/shop.ts';
import { SettingsUnreadable, type Shops } from '../../../lib/settings/shops.ts';
import { Secret } from '../../../lib/vault/secret.ts';
import type { Merchant, Vault } from '../../../lib/vault/vault.ts';

const shop: Shop = {
  id: 'a',
  name: '本店',
  backOffice: 'https://order.goqsystem.com',
  mall: '',
  merchantCode: '99900000011',
  environment: 'test',
  ownUrl: '',
  ...shopDefaults,
};

const idOf = ({ baseUrl, merchantCode }: Merchant): string => `${baseUrl} ${merchantCode}`;
const keyOf = (one: Shop): string => idOf({ baseUrl: baseUrlOf(one), merchantCode: one.merchantCode });

function bench(list: Shop[] = [shop]) {
  const secrets = new Map<string, string>(list.map((one) => [keyOf(one), 'abcd1234']));
  const shops = {
    list: vi.fn<Shops['list']>(async () => [...list]),
    save: vi.fn<Shops['save']>(async () => undefined),
    remove: vi.fn<Shops['remove']>(async () => undefined),
  };
  const vault = {
    has: vi.fn<Vault['has']>(async (one) => secrets.has(idOf(one))),
    put: vi.fn<Vault['put']>(async (one, secret) => void secrets.set(idOf(one), secret.reveal())),
    open: vi.fn<Vault['open']>(async (one) => {
      const kept = secrets.get(idOf(one));
      return kept === undefined ? undefined : new Secret(kept);
    }),
    remove: vi.fn<Vault['remove']>(async (one) => void secrets.delete(idOf(one))),
  };
  const asked = vi.fn<Provider['test']>(async () => ({ kind: 'ok', passwordProven: true }));
  const changed = vi.fn<() => Promise<void>>(async () => undefined);
  const provider = { test: asked } as unknown as Provider;
  const ledger = { intents: async () => [] } as unknown as Ledger;
  return {
    shops,
    vault,
    secrets,
    asked,
    changed,
    service: createShopService({ shops, vault, ledger, provider, changed }),
  };
}
const broken = () => Promise.reject(new Error('disk'));

const other: Shop = { ...shop, id: 'b', mall: '楽天市場', merchantCode: '99900000022' };

test('the list tells per shop whether a password is kept, and gives none away', async () => {
  const { service, secrets, vault } = bench([shop, other]);
  secrets.delete(keyOf(other));
  const answer = await service.list();
  expect(answer).toMatchObject({
    shops: [
      { shop: { id: 'a' }, password: 'stored' },
      { shop: { id: 'b' }, password: 'missing' },
    ],
  });
  expect(JSON.stringify(answer)).not.toContain('abcd1234');
  expect(vault.open).not.toHaveBeenCalled();
});

test('a vault that does not answer leaves the list readable', async () => {
  const { service, vault } = bench();
  vault.has.mockImplementation(broken);
  expect(await service.list()).toMatchObject({ shops: [{ password: 'unreadable' }] });
});

test('settings that cannot be read are an answer, and nothing is written', async () => {
  const { service, shops, vault } = bench();
  shops.list.mockRejectedValue(new SettingsUnreadable('unknown shape'));
  for (const answer of [await service.list(), await service.save(shop, 'abcd1234')]) {
    expect(answer).toMatchObject({ code: 'settingsUnreadable' });
  }
  expect(vault.put).not.toHaveBeenCalled();
  expect(shops.save).not.toHaveBeenCalled();
});

test('a password that cannot be sealed: the shop is not saved either', async () => {
  const { service, shops, vault } = bench();
  vault.put.mockImplementation(broken);
  expect(await service.save(shop, 'abcd1234')).toMatchObject({ code: 'vaultBroken' });
  expect(shops.save).not.toHaveBeenCalled();
});

test('a new shop that cannot be written leaves no password behind; a known one keeps its own', async () => {
  const { service, shops, secrets } = bench();
  shops.save.mockImplementation(broken);
  await expect(
    service.save({ ...shop, id: 'new', mall: 'x', merchantCode: '99900000022' }, 'wxyz5678'),
  ).rejects.toThrow();
  await expect(service.save(shop, 'wxyz5678')).rejects.toThrow();
  expect([...secrets]).toEqual([[keyOf(shop), 'wxyz5678']]);
});

test('saved is saved, also when the browser refuses the registration for now', async () => {
  const { service, changed } = bench();
  const error = vi.spyOn(console, 'error').mockReturnValue(undefined);
  changed.mockImplementation(broken);
  expect(await service.save(shop, null)).toEqual({ ok: true });
  expect(error).toHaveBeenCalledOnce();
  error.mockRestore();
});

test('clashes are refused with the other shop named, before anything is written', async () => {
  const { service, vault, shops } = bench();
  const refusals = [
    await service.save({ ...shop, id: 'b', merchantCode: '99900000022' }, 'abcd1234'),
    await service.save({ ...shop, id: 'b', mall: '楽天市場' }, 'abcd1234'),
  ];
  expect(refusals).toMatchObject([{ code: 'mallTaken' }, { code: 'prefixNeeded' }]);
  expect(JSON.stringify(refusals)).toContain('本店');
  expect(vault.put).not.toHaveBeenCalled();
  expect(shops.save).not.toHaveBeenCalled();
});

test('deleting: the password goes first, and a vault that fails keeps the shop', async () => {
  const { service, shops, vault, secrets } = bench();
  vault.remove.mockImplementationOnce(broken);
  expect(await service.remove('a')).toMatchObject({ code: 'vaultBroken' });
  expect(shops.remove).not.toHaveBeenCalled();
  expect(await service.remove('a')).toEqual({ ok: true });
  expect(secrets.size).toBe(0);
  expect(shops.remove).toHaveBeenCalledWith('a');
});

test('a test uses the typed password, or the kept one, or says what is missing', async () => {
  const { service, vault, asked, secrets } = bench();
  await service.test(shop, 'typed123');
  await service.test(shop, null);
  expect(asked.mock.calls.map(([access]) => access.password.reveal())).toEqual(['typed123', 'abcd1234']);
  secrets.clear();
  expect(await service.test(shop, null)).toEqual({ kind: 'noPassword' });
  vault.open.mockImplementation(broken);
  expect(await service.test(shop, null)).toEqual({ kind: 'vaultBroken' });
  expect(asked).toHaveBeenCalledTimes(2);
});

test.each([
  [
    'overlapping',
    [
      { from: 1, to: 999, fee: 1 },
      { from: 999, to: null, fee: 2 },
    ],
  ],
  ['backwards', [{ from: 2, to: 1, fee: 1 }]],
])('a shop with %s fees is not saved', async (_what, tiers) => {
  const { service, shops } = bench();
  const answer = await service.save({ ...shop, fees: { mode: 'keep', tiers } }, null);
  expect(answer).toMatchObject({ code: 'badFees' });
  expect(shops.save).not.toHaveBeenCalled();
});
