import type { AutomationView } from '../../messages/automation.ts';
import type { Kept } from '../../settings/automation.ts';
import { anySwitch, type Shop } from '../../settings/shop.ts';
import { termsOf } from '../access.ts';
import type { Credit } from '../credit.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { isLocked } from '../lock.ts';
import type { AutomationPorts } from '../ports.ts';
import { reached } from '../../credit/pauses.ts';
import { patience } from './decide.ts';
import { runsOf } from './state.ts';

export interface AutomationDeps {
  readonly ports: AutomationPorts;
  readonly credit: Pick<Credit, 'views' | 'isDown'>;
  readonly bulk: Pick<Jobs, 'draft' | 'start' | 'control'>;
}

/**
 * Why nothing can be begun for a shop now. `paused` and `failures` end with a press, the others by themselves or once
 * somebody has typed a password.
 */
export type Block = 'paused' | 'failures' | 'running' | 'pause' | 'provider' | 'access';

/** What offers, runs and reports all look up. */
export function createDesk({ ports, credit }: AutomationDeps) {
  const here = async (backOffice: string): Promise<Shop[]> =>
    (await ports.shops.list()).filter((shop) => shop.backOffice === backOffice && anySwitch(shop.automation));

  /** What stands in the way from outside. */
  async function waitsFor(shop: Shop): Promise<'provider' | 'access' | null> {
    const terms = termsOf(shop);
    if (await credit.isDown(terms.baseUrl)) return 'provider';
    // Looked at from outside: a password is opened for a call, not to see whether it is there.
    const usable = !(await isLocked(ports)) && (await ports.vault.has(terms).catch(() => false));
    return usable ? null : 'access';
  }

  async function blockOf(shop: Shop, kept: Kept): Promise<Block | null> {
    const runs = runsOf(kept, shop.id);
    if (kept.paused) return 'paused';
    if (runs.failedRuns >= patience) return 'failures';
    if (runs.open.length > 0) return 'running';
    if (!reached(runs.nextAt, ports.now())) return 'pause';
    return waitsFor(shop);
  }

  async function view(backOffice: string, kept: Kept): Promise<AutomationView> {
    const shops = await here(backOffice);
    const all = shops.map(({ id }) => runsOf(kept, id));
    const waits = await Promise.all(shops.map(waitsFor));
    const lasts = all.flatMap(({ last }) => last ?? []).sort((a, b) => b.at - a.at);
    return {
      on: shops.length > 0,
      paused: kept.paused,
      stopped: all.some(({ failedRuns }) => failedRuns >= patience),
      waits: waits.find((one) => one !== null) ?? null,
      running: all.flatMap(({ open }) => open)[0]?.operation ?? null,
      last: lasts[0] ?? null,
      left: all.flatMap(({ left }) =>
        left.map(({ hostId, number, operation, why }) => ({ hostId, number, operation, why })),
      ),
    };
  }

  return {
    here,
    waitsFor,
    blockOf,
    view,
    async tell(backOffice: string, kept: Kept, again = false): Promise<void> {
      const automation = await view(backOffice, kept);
      ports.announceAutomation({ event: 'automation.changed', backOffice, automation, again });
    },
  };
}
export type Desk = ReturnType<typeof createDesk>;
