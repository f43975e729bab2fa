import type { OpenWork } from '../ledger/open-work.ts';
import { anySwitch, type Shop } from '../settings/shop.ts';

/** What tells whether an earlier life left something to go on with. */
export interface OpenPorts {
  /** Has the browser been started since the operations were last loaded? They look after the databases then. */
  readonly fresh: () => Promise<boolean>;
  readonly work: OpenWork;
  /** Is the alarm set that comes for what waits? */
  readonly hasAlarm: () => Promise<boolean>;
  /** Is a passphrase said, so that somebody has to watch when it is to be forgotten? */
  readonly unlocked: () => Promise<boolean>;
  /** The shops that count. */
  readonly shops: () => Promise<readonly Shop[]>;
  /** Files that were begun and are not in. */
  readonly arrivals: () => Promise<readonly unknown[]>;
  /** Epoch ms. */
  readonly now: () => number;
}

/**
 * Is there something that needs the operations without anybody asking? The cheapest question first. What cannot be looked
 * up counts as open: the operations know how to tell of it.
 */
export async function isOpen(ports: OpenPorts): Promise<boolean> {
  const asked = [
    ports.fresh,
    async () => {
      const work = await ports.work.look(ports.now());
      return work === 'now' || (work === 'later' && !(await ports.hasAlarm()));
    },
    ports.unlocked,
    async () => (await ports.arrivals()).length > 0,
    async () => (await ports.shops()).some(({ automation }) => anySwitch(automation)),
  ];
  for (const ask of asked) if (await ask().catch(() => true)) return true;
  return false;
}
