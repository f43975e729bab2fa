import type { Picked } from '../../backoffice/ticks.ts';
import type { CaseView } from '../../messages/contract.ts';
import { countAble, type Known } from './able.ts';
import type { PanelContext } from './ask.ts';
import { chunks } from './chunks.ts';

/** Asks the worker what it knows of these orders. */
export async function askFor({ ask }: Pick<PanelContext, 'ask'>, list: readonly Picked[]): Promise<Known> {
  const views = new Map<string, CaseView>();
  const stale = new Set<string>();
  for (const part of chunks(list)) {
    const rows = part.map(({ hostId, print }) => ({ hostId, print }));
    const answer = await ask('cases.rows', { rows });
    for (const view of answer.cases) views.set(view.hostId, view);
    for (const hostId of answer.stale) stale.add(hostId);
  }
  return { views, stale };
}

/** How many orders of the list each operation is possible for, while that is on the screen. */
export function createListing(context: PanelContext) {
  const { deps, store, tell } = context;
  let rows: readonly Picked[] = [];
  /** What each row looked like when the worker was asked about it. */
  const asked = new Map<string, string>();
  const views = new Map<string, CaseView>();
  const stale = new Set<string>();
  let asking = false;
  /** Told while an answer was on its way: newer than it. */
  const newer = new Map<string, CaseView>();
  /** Told once: not asked again by itself, or its notice could never be closed. */
  let failed = false;

  const shown = (): boolean => {
    const { open, source, off } = store.getState();
    return open && source === 'listed' && !off;
  };
  const count = (): void => store.setState({ able: countAble(rows, { views, stale }) });

  async function look(): Promise<void> {
    if (!shown() || asking || failed) return;
    rows = deps.picks.listed().ours;
    const fresh = rows.filter(({ hostId, print }) => asked.get(hostId) !== print);
    if (fresh.length === 0) return count();
    asking = true;
    newer.clear();
    try {
      const known = await askFor(context, fresh);
      for (const { hostId, print } of fresh) {
        asked.set(hostId, print);
        stale.delete(hostId);
      }
      for (const [hostId, view] of known.views) views.set(hostId, newer.get(hostId) ?? view);
      for (const hostId of known.stale) stale.add(hostId);
      count();
    } catch (cause) {
      failed = true;
      store.setState({ able: null });
      return tell(cause);
    } finally {
      asking = false;
    }
    // The list may have changed meanwhile; it is asked about once per row and look.
    await look();
  }

  return {
    /** The list, or what is shown of it, may have changed. Asks only about what is new. */
    look: (): void => void look(),
    /** Forgets what was heard: it may be old. */
    again(): void {
      failed = false;
      asked.clear();
      void look();
    },
    /** The worker spoke of these cases. Those whose row had changed may have been read meanwhile: asked about anew. */
    heard(news: readonly CaseView[]): void {
      if (asking) for (const view of news) newer.set(view.hostId, view);
      const known = news.filter(({ hostId }) => views.has(hostId));
      if (known.length === 0) return;
      for (const view of known) {
        views.set(view.hostId, view);
        if (stale.has(view.hostId)) asked.delete(view.hostId);
      }
      if (shown()) count();
      void look();
    },
  };
}
