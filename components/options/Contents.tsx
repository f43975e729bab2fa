import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useLayoutEffect, useState } from 'preact/hooks';

interface Entry {
  /** Of the element that is gone to; it takes the focus, so it has a tabindex. */
  readonly id: string;
  readonly title: string;
}

const Listing = createContext<(entry: Entry) => () => void>(() => () => undefined);

/** Puts a heading into the list of contents around it, for as long as it is on the page. */
export function useListed(id: string, title: string): void {
  const list = useContext(Listing);
  useLayoutEffect(() => list({ id, title }), [list, id, title]);
  // The page was opened at this part, which was not there yet.
  useLayoutEffect(() => {
    if (location.hash === `#${id}`) goTo(id);
  }, [id]);
}

interface Props {
  /** Names the list. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A page of several parts with a list of them beside it. The parts put themselves into the list: `useListed`. */
export function Contents({ label, children }: Props) {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const list = useCallback((entry: Entry) => {
    setEntries((before) => inPageOrder([...before, entry]));
    return () => setEntries((before) => before.filter((one) => one !== entry));
  }, []);
  return (
    <div class="contents">
      <nav aria-label={label}>
        <ul>
          {entries.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(id);
                }}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="parts">
        <Listing.Provider value={list}>{children}</Listing.Provider>
      </div>
    </div>
  );
}

function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

function inPageOrder(entries: readonly Entry[]): readonly Entry[] {
  const placed = entries.map((entry) => ({ entry, at: document.getElementById(entry.id) }));
  return placed
    .toSorted((a, b) =>
      a.at && b.at && a.at.compareDocumentPosition(b.at) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )
    .map(({ entry }) => entry);
}
