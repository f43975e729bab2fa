import { tablesOf, treesOf } from '../backoffice/list.ts';
import type { Profile } from '../backoffice/profile.ts';

/**
 * Calls `attach` for each list table of the profile, as soon as it is in the document (we may be earlier than the table),
 * and again for the one the host puts in its place. The signal it gets ends with the table.
 */
export function watchTables(
  profile: Profile,
  signal: AbortSignal,
  attach: (table: Element, signal: AbortSignal) => void,
): void {
  const present = new Map<Element, AbortController>();
  /** Trees that are watched. One that left the document says nothing any more. */
  const watched = new WeakSet<Node>();
  const within = (node: Node): boolean => [...present.keys()].some((table) => table.contains(node));

  function look(): void {
    for (const [table, end] of present) {
      if (table.isConnected) continue;
      present.delete(table);
      end.abort();
    }
    treesOf(profile, document).flat().forEach(watch);
    for (const table of tablesOf(profile, document)) {
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

  function watch(tree: Node): void {
    if (watched.has(tree)) return;
    watched.add(tree);
    observer.observe(tree, { childList: true, subtree: true });
  }

  // A script may give a shadow tree to an element that is there already: no change of the document tells of it.
  if (profile.list.shadow) {
    document.addEventListener('load', look, { capture: true, signal });
    document.addEventListener('DOMContentLoaded', look, { signal });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    present.clear();
  });
  look();
}
