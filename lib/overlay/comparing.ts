import { LoggedOut } from '../backoffice/faults.ts';
import { readOrder } from '../backoffice/order-reader.ts';
import type { CaseView } from '../messages/contract.ts';
import type { ActionDeps } from './actions.ts';
import type { Near } from './near.ts';
import type { Mount } from './roster.ts';

type Deps = Pick<ActionDeps, 'profile' | 'send' | 'fetchPage' | 'failureOf' | 'readLimit' | 'signal'> & {
  readonly near: Near;
  readonly onView: (view: CaseView) => void;
};

/** Orders that are read at the same time, for a comparison that nobody asked for. */
const most = 2;

/**
 * Compares orders whose row no longer looks as it did when they were authorized: quietly, few at a time, and only while
 * their row is near the screen, because every comparison loads two pages of the host.
 */
export function createComparing(deps: Deps) {
  const { near, signal } = deps;
  const waiting = new Set<Mount>();
  const reading = new Set<string>();
  let stopped = false;

  function want(mount: Mount): void {
    if (mount.current()) near.watch(mount.slot, () => void begin(mount));
  }

  async function begin(mount: Mount): Promise<void> {
    const { hostId } = mount.identity;
    if (stopped || signal.aborted || reading.has(hostId) || !mount.current()) return;
    if (reading.size >= most) return void waiting.add(mount);
    reading.add(hostId);
    await compare(mount);
    reading.delete(hostId);
    // Who waited may have left the screen meanwhile: asked anew, all at once.
    const next = [...waiting];
    waiting.clear();
    next.forEach(want);
  }

  /** When it fails nobody is told, because nobody asked; the row is asked about again when the page is next looked at. */
  async function compare(mount: Mount): Promise<void> {
    const print = mount.print();
    try {
      const limit = AbortSignal.any([signal, deps.readLimit()]);
      const order = await readOrder(deps.profile, mount.identity, deps.fetchPage, limit);
      if (signal.aborted || !mount.current()) return;
      const reply = await deps.send('credit.compare', { order, print });
      if ('view' in reply) deps.onView(reply.view);
    } catch (cause) {
      mount.asked = null;
      // Logged out, or no worker: it would be the same for every row.
      if (cause instanceof LoggedOut || deps.failureOf(cause)) stopped = true;
    }
  }

  return {
    want,
    /** Tries again after an end for all. */
    resume: (): void => void (stopped = false),
  };
}
