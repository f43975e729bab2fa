import type { Profile } from '../backoffice/profile.ts';

/**
 * Calls `attach` for each list table of the profile, as soon as it is in the document (we may be earlier than the table),
 * and again for the one the host puts in its place. The signal it gets ends with the table.
 */
export function watchTables(
  profile: Profile,
  signal: AbortSignal,
  attach: (table: HTMLTableElement, signal: AbortSignal) => void,
): void {
  const present = new Map<HTMLTableElement, AbortController>();
  const within = (node: Node): boolean => [...present.keys()].some((table) => table.contains(node));

  function look(): void {
    for (const [table, end] of present) {
      if (table.isConnected) continue;
      present.delete(table);
      end.abort();
    }
    for (const table of document.querySelectorAll<HTMLTableElement>(profile.list.table)) {
      if (within(table)) continue; // Known, or a table inside a cell.
      const end = new AbortController();
      present.set(table, end);
      attach(table, AbortSignal.any([signal, end.signal]));
    }
  }

  // What happens inside a known table is not looked at here, nor is a clock that writes texts.
  const observer = new MutationObserver((records) => {
    const gone = [...present.keys()].some((table) => !table.isConnected);
    const concerns = ({ target, addedNodes }: MutationRecord): boolean =>
      [...addedNodes].some((node) => node instanceof Element) && !within(target);
    if (gone || records.some(concerns)) look();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    present.clear();
  });
  look();
}
