import * as z from 'zod/mini';
import type { Entry } from '../../ledger/records.ts';
import type { Arrival } from '../../ledger/staging.ts';
import type { Failure, InputOf, OutputOf } from '../../messages/contract.ts';
import { clashOf } from '../../settings/clash.ts';
import { barred } from '../../settings/effective.ts';
import { Sealed, unseal, type Credential } from '../../vault/sealed-file.ts';
import { Secret } from '../../vault/secret.ts';
import { VaultLocked } from '../../vault/vault.ts';
import { sameContract, termsOf } from '../access.ts';
import { badFees } from '../charge.ts';
import { fail, waiting, type Decision, type FileDeps } from './ports.ts';

/** The entry under the shop ids of this browser. */
export function remapped({ case: one, intent }: Entry, ids: Decision['ids']): Entry {
  const id = (shopId: string): string => ids.find(({ theirs }) => theirs === shopId)?.ours ?? shopId;
  return {
    case: {
      ...one,
      shopId: id(one.shopId),
      seen: one.seen?.bill
        ? { ...one.seen, bill: { ...one.seen.bill, shopId: id(one.seen.bill.shopId) } }
        : one.seen,
    },
    intent: intent && { ...intent, shopId: id(intent.shopId) },
  };
}

/** What comes in by a file, up to the moment when it is decided. */
export function createArriving(deps: FileDeps) {
  const { shops, vault, transfer, staging, now } = deps;

  const fresh = (id: string): Arrival<Decision> => ({
    version: 1,
    id,
    phase: 'arriving',
    since: now(),
    count: 0,
    decision: null,
  });

  /** Forgets a file that was not decided, with the passwords that wait for it. */
  async function drop(id: string): Promise<void> {
    const arrival = await staging.get(id);
    if (arrival && arrival.phase !== 'arriving') return;
    for (const merchant of arrival?.decision?.passwords ?? []) await vault.remove(waiting(merchant));
    await staging.drop(id);
  }

  async function opened({
    sealed,
    passphrase,
    bound,
  }: InputOf<'files.unseal'>): Promise<Credential[] | Failure> {
    const parsed = z.safeParse(Sealed, sealed);
    if (!parsed.success) return fail('broken');
    return (await unseal(parsed.data, new Secret(passphrase), bound)) ?? fail('wrongPassphrase');
  }

  return {
    drop,

    async unseal(input: InputOf<'files.unseal'>): Promise<OutputOf<'files.unseal'>> {
      const found = await opened(input);
      return 'code' in found ? found : { count: found.length };
    },

    async stage(id: string, entries: readonly Entry[], first: boolean): Promise<OutputOf<'files.stage'>> {
      if (first) {
        // Another page may be at it too; what it brought so far is brought again.
        for (const { id: old, phase } of await staging.arrivals()) if (phase === 'arriving') await drop(old);
      }
      const arrival = first ? fresh(id) : await staging.get(id);
      if (arrival?.phase !== 'arriving') return fail('again');
      // The page has looked at all of each; a record without its name would stop the ledger.
      if (!entries.every((entry) => typeof entry?.case?.key === 'string')) return fail('broken');
      await staging.add({ ...arrival, count: arrival.count + entries.length }, entries);
      return { ok: true };
    },

    async look(id: string, ids: Decision['ids']): Promise<OutputOf<'files.look'>> {
      const counts = { new: 0, replaced: 0, kept: 0, same: 0, later: 0, refused: 0, open: 0 };
      for (const number of await staging.batches(id)) {
        const entries = (await staging.batch(number)).map((entry) => remapped(entry, ids));
        for (const kind of await transfer.look(entries, now())) counts[kind] += 1;
        counts.open += entries.filter(({ intent }) => intent !== null).length;
      }
      return counts;
    },

    /**
     * From a yes to the point of no return: after it everything is on disk that is needed to take the file in, and before
     * it nothing has changed.
     */
    async decide({
      id,
      before,
      save,
      ids,
      profiles = [],
      passwords,
      records,
    }: InputOf<'files.import'>): Promise<Failure | null> {
      const [local, policy] = [await shops.own.list(), await shops.effective()];
      if (JSON.stringify(local) !== JSON.stringify(before)) return fail('movedOn');
      const after = [...local.filter((one) => !save.some((shop) => shop.id === one.id)), ...save];
      for (const shop of save)
        if (
          badFees(shop) ||
          clashOf(after, shop) ||
          barred(policy.rules, shop, policy.managed.includes(shop.id))
        )
          return fail('refusedShops');
      if (!profiles.every(({ profile }) => deps.judge(profile))) return fail('broken');
      const credentials = passwords ? await opened(passwords) : [];
      if ('code' in credentials) return credentials;
      const contracts = credentials.map(({ merchantCode, baseUrl }) => ({ merchantCode, baseUrl }));
      const left = local
        .map((shop) => termsOf(shop))
        .filter((terms) => !after.some((shop) => sameContract(termsOf(shop), terms)));
      const decision: Decision = { save, ids, profiles, passwords: contracts, left };
      const arrival: Arrival<Decision> = { ...((await staging.get(id)) ?? fresh(id)), decision };
      // Brought so long ago that they were forgotten, or in part: without all of them it is not this file.
      if (arrival.phase !== 'arriving' || arrival.count !== records) return fail('again');
      await staging.put(arrival);
      try {
        for (const { password, ...merchant } of credentials) await vault.put(waiting(merchant), password);
      } catch (cause) {
        await drop(id);
        return fail(cause instanceof VaultLocked ? 'locked' : 'vaultBroken');
      }
      await staging.put({ ...arrival, phase: 'decided' });
      return null;
    },
  };
}
