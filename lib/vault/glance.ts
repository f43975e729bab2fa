import { guarded } from '../database/connection.ts';
import { isOverdue } from './overdue.ts';
import { only, type Connect } from './store.ts';

/** What a glance at the lock reads. */
export interface GlanceDeps {
  readonly connect: Connect;
  /** Where an unlocked key outlives the worker. */
  readonly session: { get(): Promise<unknown> };
  /** When somebody was last known to be there. */
  readonly seen: { get(): Promise<unknown> };
  /** After so long without anybody it counts as locked. */
  readonly idleMinutes: () => Promise<number>;
  /** Epoch ms. */
  readonly now: () => number;
}

/**
 * Would the vault ask for its passphrase? For showing only, without a key and without opening anything: what is done later
 * asks the vault itself.
 */
export async function looksLocked({
  connect,
  session,
  seen,
  idleMinutes,
  now,
}: GlanceDeps): Promise<boolean> {
  const header = await guarded((await connect()).transaction('header')).store.get(only);
  if (!header) return false;
  const kept = (await session.get()) as { readonly id?: unknown } | undefined;
  if (kept?.id !== header.id) return true;
  const at = await seen.get();
  const seenAt = typeof at === 'number' && at <= now() ? at : null;
  return isOverdue({ limit: (await idleMinutes()) * 60_000, seenAt, now: now() });
}
