import type { Mount } from './roster.ts';

/** Most orders in one question; the worker refuses more. */
const most = 500;

/**
 * Gathers the rows whose case is wanted and asks for all of them together. While one question is open the next one grows;
 * nothing is asked twice at a time.
 */
export function createViews(
  ask: (mounts: readonly Mount[]) => Promise<void>,
): (mounts: Iterable<Mount>) => void {
  const waiting = new Map<string, Mount>();
  let asking = false;

  async function work(): Promise<void> {
    asking = true;
    try {
      await Promise.resolve(); // Whoever else asks in this turn joins.
      while (waiting.size > 0) {
        const mounts = [...waiting.values()].slice(0, most);
        for (const { identity } of mounts) waiting.delete(identity.hostId);
        // A row that became another order meanwhile would be described by that order's looks.
        const current = mounts.filter((mount) => mount.current());
        if (current.length > 0) await ask(current);
      }
    } finally {
      asking = false;
    }
  }

  return (mounts) => {
    for (const mount of mounts) waiting.set(mount.identity.hostId, mount);
    if (!asking && waiting.size > 0) void work();
  };
}
