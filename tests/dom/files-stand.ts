import { openLedger } from '../../lib/ledger/ledger.ts';
import type { Entry } from '../../lib/ledger/records.ts';
import { openStaging } from '../../lib/ledger/staging.ts';
import { openTransfer } from '../../lib/ledger/transfer.ts';
import type { Decision, FileDeps } from '../../lib/operations/files/ports.ts';
import type { OwnProfile } from '../../lib/settings/profiles.ts';
import { createFiles } from '../../lib/operations/files/service.ts';
import { managedVault } from '../../lib/operations/managed-vault.ts';
import { managedShops } from '../../lib/settings/managed.ts';
import { readPolicy } from '../../lib/settings/policy.ts';
import { shopDefaults, type Shop } from '../../lib/settings/shop.ts';
import type { StoredShops } from '../../lib/settings/shops.ts';
import { sealFor } from '../../lib/vault/sealed-file.ts';
import { Secret } from '../../lib/vault/secret.ts';
import { openVault, VaultLocked } from '../../lib/vault/vault.ts';
import { gated } from '../sandbox/extension/gate.ts';
import { memory } from './vault-stand.ts';
import { caseOf, intentOf, office } from '../unit/ledger/entries.ts';

export const now = 1_790_000_000_000;
export const shop: Shop = {
  id: 'main',
  name: '本店',
  backOffice: office,
  mall: '',
  merchantCode: '99900000011',
  environment: 'own',
  ownUrl: 'https://api.example.jp/',
  ...shopDefaults,
};
export const contract = { merchantCode: shop.merchantCode, baseUrl: shop.ownUrl };
export const bound = 'd'.repeat(64);
export const passphrase = 'correct horse';

/** Records of so many orders, the first with a call whose answer is lost. */
export const entriesOf = (count: number): Entry[] =>
  Array.from({ length: count }, (_, at) => {
    const hostId = String(at + 1).padStart(5, '0');
    const one = caseOf({ hostId, shopId: 'theirs', ...(at === 0 ? { status: 'uncertain' } : {}) });
    const intent = intentOf({ caseKey: one.key, requestId: `click-${hostId}`, shopId: 'theirs' });
    return { case: one, intent: at === 0 ? intent : null };
  });

/** Shops in memory that outlive a life, as `storage.local` does. */
function stored(list: { now: Shop[] }): StoredShops {
  const put = (shops: Shop[], one: Shop): Shop[] => [...shops.filter(({ id }) => id !== one.id), one];
  return {
    list: async () => list.now,
    save: async (one) => void (list.now = put(list.now, one)),
    saveAll: async (many) => void (list.now = many.reduce(put, list.now)),
    remove: async (id) => void (list.now = list.now.filter((one) => one.id !== id)),
    raw: async () => list.now,
    reset: async () => void (list.now = []),
  };
}

/** One PC: its disk, and as many lives of the worker on it as a test wants. */
export function machine(policy: object = {}) {
  const name = crypto.randomUUID();
  const shops = { now: [] as Shop[] };
  const session = memory();
  const vault = openVault({ session, now: () => now }, `vault ${name}`);
  const ledger = openLedger(name);
  const transfer = openTransfer(name);
  const staging = openStaging<Decision>(`arrivals ${name}`);
  const told: string[][] = [];
  const busy = new Set<string>();
  const own: OwnProfile[] = [];

  function life() {
    const managed = managedShops(stored(shops), { read: async () => readPolicy(policy) });
    const rooms = { shops: managed.own, vault, ledger, transfer, staging };
    const stops = gated(rooms, ['shops', 'vault', 'ledger', 'transfer', 'staging']);
    const deps: FileDeps = {
      ...stops.ports,
      shops: { ...managed, own: stops.ports.shops },
      mustBeOpen: async () => {
        if ((await vault.state()) === 'locked') throw new VaultLocked('asked');
      },
      wipePasswords: vault.wipe,
      now: () => now,
      announce: () => undefined,
      busy: (key) => busy.has(key),
      show: async (keys) => void told.push([...keys]),
      profiles: {
        list: async () => [...own],
        save: async (list) => void own.push(...list),
        remove: async () => undefined,
      },
      judge: (data) =>
        (data as OwnProfile['profile']).version === 1 ? (data as OwnProfile['profile']) : null,
      changed: async () => undefined,
      recover: () => undefined,
    };
    return { ...createFiles(deps), gate: stops.gate };
  }
  return {
    life,
    ledger,
    transfer,
    staging,
    vault,
    shops,
    told,
    busy,
    own,
    seen: managedVault(vault, managedShops(stored(shops), { read: async () => readPolicy(policy) })),
    async password(): Promise<string | undefined> {
      return (await vault.open(contract))?.reveal();
    },
  };
}
export type Machine = ReturnType<typeof machine>;
type Life = ReturnType<Machine['life']>;

/** Brings records as the page does, batch by batch. */
export async function bring({ handlers }: Life, id: string, entries: readonly Entry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += 200)
    await handlers['files.stage']({
      id,
      entries: structuredClone(entries.slice(at, at + 200)) as never,
      first: at === 0,
    });
}

/** The yes to a file with one shop, records and a password. */
export async function input(id: string, records: number, before: Shop[] = []) {
  const sealed = await sealFor(
    [{ ...contract, password: new Secret('abcd1234') }],
    new Secret(passphrase),
    bound,
  );
  return {
    id,
    before,
    records,
    save: [shop],
    ids: [{ theirs: 'theirs', ours: 'main' }],
    passwords: { sealed: sealed as unknown, passphrase, bound },
  };
}
