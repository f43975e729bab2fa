import type { OutputOf } from '../../messages/contract.ts';
import type { ResetPart } from '../../messages/settings-files.ts';
import type { Shop } from '../../settings/shop.ts';
import { forgetUnused, termsOf } from '../access.ts';
import { fail, type FileDeps } from './ports.ts';

/** The way back to an empty start, part by part. */
export function createReset(deps: FileDeps) {
  const { shops, vault, ledger, transfer, staging } = deps;

  /** Rows that show a record of the ledger, to be told that there is none any more. */
  async function keys(): Promise<string[]> {
    const all: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await transfer.page(after, 500);
      all.push(...page.map((entry) => entry.case.key));
      after = page.at(-1)?.case.key ?? null;
      if (after === null) return all;
    }
  }

  async function records(openIntents: number, everything: boolean): Promise<OutputOf<'settings.reset'>> {
    const wiped = await keys();
    const refusal = await transfer.wipe(openIntents, everything);
    if (refusal) return fail(refusal);
    // Records of a file that wait are records too.
    for (const { id } of await staging.arrivals()) await staging.drop(id);
    await deps.show(wiped);
    return { ok: true };
  }

  async function passwords(openIntents: number): Promise<OutputOf<'settings.reset'>> {
    if ((await transfer.count()).intents > openIntents) return fail('openIntents');
    await deps.wipePasswords();
    return { ok: true };
  }

  async function forgetShops(): Promise<OutputOf<'settings.reset'>> {
    // Unreadable ones cannot say which passwords were theirs: these are what "passwords" resets.
    const list = await shops.own.list().catch((): Shop[] => []);
    await shops.own.reset(false);
    for (const shop of list) await forgetUnused({ vault, ledger }, termsOf(shop), []);
    await deps.changed();
    return { ok: true };
  }

  async function everything(openIntents: number): Promise<OutputOf<'settings.reset'>> {
    const done = await records(openIntents, true);
    if ('code' in done) return done;
    await deps.wipePasswords();
    await shops.own.reset(true);
    await deps.changed();
    return { ok: true };
  }

  return (part: ResetPart, openIntents: number): Promise<OutputOf<'settings.reset'>> =>
    ({
      shops: () => forgetShops(),
      passwords: () => passwords(openIntents),
      records: () => records(openIntents, false),
      everything: () => everything(openIntents),
    })[part]();
}
