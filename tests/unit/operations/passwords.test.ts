import { beforeEach, expect, test } from 'vitest';
import type { Intent } from '../../../lib/ledger/records.ts';
import type { Access, Provider } from '../../../lib/providers/port.ts';
import { shopDefaults, type Shop } from '../../../lib/settings/shop.ts';
import { Secret } from '../../../lib/vault/secret.ts';
import { VaultLocked, type Merchant } from '../../../lib/vault/vault.ts';

import { createShopService } from '../../../lib/operations/shops.ts';

const shop: Shop = {
  id: 'a',
  name: '本店',
  backOffice: 'https://order.example.jp',
  mall: '',
  merchantCode: '99900000011',
  environment: 'own',
  ownUrl: 'https://provider.example/',
  ...shopDefaults,
};
const moved: Shop = { ...shop, ownUrl: 'https://evil.example/' };

let list: Shop[];
let kept: Map<string, string>;
let open: Intent[];
let asked: Access[];
let locked: boolean;
const idOf = ({ baseUrl, merchantCode }: Merchant): string => `${baseUrl} ${merchantCode}`;

const service = () =>
  createShopService({
    shops: {
      list: async () => list,
      save: async (one) => void (list = [...list.filter(({ id }) => id !== one.id), one]),
      remove: async (id) => void (list = list.filter((one) => one.id !== id)),
    },
    vault: {
      has: async (one) => kept.has(idOf(one)),
      put: async (one, secret) => {
        if (locked) throw new VaultLocked('put');
        kept.set(idOf(one), secret.reveal());
      },
      open: async (one) => {
        if (locked) throw new VaultLocked('open');
        return kept.has(idOf(one)) ? new Secret(kept.get(idOf(one))!) : undefined;
      },
      remove: async (one) => void kept.delete(idOf(one)),
    },
    ledger: { intents: async () => open } as Parameters<typeof createShopService>[0]['ledger'],
    provider: {
      test: async (access: Access) => {
        asked.push(access);
        return { kind: 'ok', passwordProven: true };
      },
    } as unknown as Provider,
    changed: async () => undefined,
  });

beforeEach(() => {
  list = [];
  kept = new Map();
  open = [];
  asked = [];
  locked = false;
});

test('a stored password is never tried at another address or under another code', async () => {
  await service().save(shop, 'abcd1234');
  expect(await service().test(moved, null)).toEqual({ kind: 'noPassword' });
  expect(await service().test({ ...shop, merchantCode: '99900000022' }, null)).toEqual({
    kind: 'noPassword',
  });
  expect(asked).toEqual([]);
  await service().test(shop, null);
  expect(asked.map(({ password }) => password.reveal())).toEqual(['abcd1234']);
});

test('a shop that is pointed elsewhere needs its password again, and leaves none behind', async () => {
  await service().save(shop, 'abcd1234');
  expect(await service().save(moved, null)).toMatchObject({ code: 'passwordNeeded' });
  expect(list).toEqual([shop]);
  await service().save(moved, 'wxyz9876');
  expect([...kept.values()]).toEqual(['wxyz9876']);
  // A change that leaves the contract alone needs no password.
  expect(await service().save({ ...moved, name: '支店' }, null)).toEqual({ ok: true });
});

test('a removed shop takes its password along, unless another shop has the same contract', async () => {
  await service().save({ ...shop, numberPrefix: 'A' }, 'abcd1234');
  await service().save({ ...shop, id: 'b', mall: '楽天', numberPrefix: 'B' }, null);
  await service().remove('a');
  expect(kept.size).toBe(1);
  await service().remove('b');
  expect(kept.size).toBe(0);
});

test('a locked vault: the stored password is not tried, a new one not kept, and nothing else changes', async () => {
  await service().save(shop, 'abcd1234');
  locked = true;
  expect(await service().test(shop, null)).toEqual({ kind: 'locked' });
  expect(await service().save({ ...shop, name: '支店' }, 'wxyz9876')).toMatchObject({ code: 'locked' });
  expect(list).toEqual([shop]);
  expect(asked).toEqual([]);
  // What is typed needs no vault, and what is not about the password neither.
  expect(await service().test(shop, 'wxyz9876')).toMatchObject({ kind: 'ok' });
  expect(await service().save({ ...shop, name: '支店' }, null)).toEqual({ ok: true });
  locked = false;
  expect([...kept.values()]).toEqual(['abcd1234']);
});

test('a password that an open call still needs stays until the call has an end', async () => {
  await service().save(shop, 'abcd1234');
  open = [
    { series: { terms: { baseUrl: shop.ownUrl, merchantCode: shop.merchantCode } } } as unknown as Intent,
  ];
  await service().remove('a');
  expect(list).toEqual([]);
  expect(kept.size).toBe(1);
});
