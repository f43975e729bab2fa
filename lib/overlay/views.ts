import type { CaseView } from '../messages/contract.ts';

/** Most orders in one question; the worker refuses more. */
const most = 500;

/**
 * Gathers the orders whose case is wanted and asks for all of them together. While one question is open the next one
 * grows; nothing is asked twice at a time.
 */
export function createViews(
  ask: (hostIds: string[]) => Promise<readonly CaseView[]>,
  onViews: (views: readonly CaseView[]) => void,
): (hostIds: Iterable<string>) => void {
  const waiting = new Set<string>();
  let asking = false;

  async function work(): Promise<void> {
    asking = true;
    try {
      await Promise.resolve(); // Whoever else asks in this turn joins.
      while (waiting.size > 0) {
        const hostIds = [...waiting].slice(0, most);
        for (const id of hostIds) waiting.delete(id);
        onViews(await ask(hostIds));
      }
    } finally {
      asking = false;
    }
  }

  return (hostIds) => {
    for (const id of hostIds) waiting.add(id);
    if (!asking && waiting.size > 0) void work();
  };
}
