import type { Profile } from '../backoffice/profile.ts';

/**
 * Calls `start` for the profile's list table, as soon as it is in the document (we may be earlier than the table) and
 * again when the host replaces it. Watches only direct children on the way from the table to the root afterwards.
 */
export function watchTable(
  profile: Profile,
  signal: AbortSignal,
  start: (table: HTMLTableElement, signal: AbortSignal) => void,
): void {
  let present: { table: HTMLTableElement; end: AbortController } | null = null;
  let quiet = false;

  const look = (): void => {
    if (present?.table.isConnected) return;
    present?.end.abort();
    present = null;
    const table = document.querySelector<HTMLTableElement>(profile.list.table);
    if (!table) {
      // The table left: it may come back anywhere.
      if (quiet) watch(false);
      return;
    }
    const end = new AbortController();
    present = { table, end };
    start(table, AbortSignal.any([signal, end.signal]));
    if (document.readyState !== 'loading') watch(true);
  };
  const observer = new MutationObserver(look);
  function watch(settled: boolean): void {
    observer.disconnect();
    quiet = settled && present !== null;
    if (!quiet || !present) {
      observer.observe(document, { childList: true, subtree: true });
      return;
    }
    for (let node: Node | null = present.table.parentNode; node; node = node.parentNode)
      observer.observe(node, { childList: true });
  }

  watch(false);
  look();
  document.addEventListener('DOMContentLoaded', () => watch(true), { once: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    present?.end.abort();
  });
}
