import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Sort } from './sort.ts';
import { drawnRows, moved, scrolledTo } from './window.ts';

/** Height of a line and of the headings, CSS px; the style sheet has the same. */
const rowHeight = 40;
const headHeight = 36;

export interface Column<R, C extends string> {
  readonly id: C;
  readonly label: string;
  /** A track of CSS grid. */
  readonly width: string;
  readonly look?: 'number' | 'code' | 'soft';
  readonly cell: (row: R) => ComponentChildren;
}

interface Props<R, C extends string> {
  readonly label: string;
  readonly columns: readonly Column<R, C>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly sort: Sort<C>;
  readonly active: string | null;
  readonly onSort: (by: C) => void;
  readonly onActive: (key: string) => void;
  readonly onOpen: (row: R) => void;
}

/** An id has no blanks; a key may. */
const lineId = (key: string): string => `line-${encodeURIComponent(key)}`;

/**
 * A list of any length: only the lines near the visible ones are in the document, the numbers of all are told to screen
 * readers. The focus stays on the list itself, for a line may leave the document under it.
 */
export function Grid<R, C extends string>(props: Props<R, C>) {
  const { columns, rows, keyOf, sort, active } = props;
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ top: 0, height: 600 });
  const indexOf = (key: string | null): number =>
    key === null ? -1 : rows.findIndex((row) => keyOf(row) === key);
  const at = indexOf(active);
  // Keys pressed quickly come before the list was drawn with the last one.
  const latest = useRef(active);
  latest.current = active;
  const template = columns.map(({ width }) => width).join(' ');

  const look = (): void => {
    // A last scroll may be told of after the list has gone.
    if (!box.current) return;
    const { scrollTop, clientHeight } = box.current;
    const next = { top: scrollTop, height: Math.max(0, clientHeight - headHeight) };
    setPlace((before) => (before.top === next.top && before.height === next.height ? before : next));
  };
  useLayoutEffect(() => {
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(box.current!);
    return () => watcher.disconnect();
  }, []);
  const view = (index: number): void => {
    const list = box.current!;
    list.scrollTop = scrolledTo(index, list.scrollTop, list.clientHeight - headHeight, rowHeight);
    look();
  };

  const { first, end } = drawnRows(place.top, place.height, rowHeight, rows.length);
  const inWindow = (index: number): boolean => index >= first && index < end;
  const shown = rows.slice(first, end).map((row, index) => ({ row, index: first + index }));
  const activeRow = rows[at];
  // What a screen reader is on must be there, however far the list was turned.
  if (activeRow && !inWindow(at)) shown.push({ row: activeRow, index: at });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const now = indexOf(latest.current);
    const opened = rows[now];
    if (event.key === 'Enter' && opened) {
      event.preventDefault();
      props.onOpen(opened);
      return;
    }
    const to = moved(event.key, now, rows.length, Math.max(1, Math.floor(place.height / rowHeight) - 1));
    const row = to === null ? undefined : rows[to];
    if (!row) return;
    event.preventDefault();
    latest.current = keyOf(row);
    props.onActive(latest.current);
    view(to!);
  }

  return (
    <div
      ref={box}
      class="grid"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      {...(activeRow && { 'aria-activedescendant': lineId(keyOf(activeRow)) })}
      onScroll={look}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (at < 0 && rows[0]) props.onActive(keyOf(rows[0]));
      }}
    >
      <div class="head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {columns.map(({ id, label, look: kind }) => (
          <div
            key={id}
            role="columnheader"
            class={kind ?? ''}
            aria-sort={sort.by === id ? (sort.down ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" onClick={() => props.onSort(id)}>
              {label}
              <span aria-hidden="true">{sort.by === id ? (sort.down ? '▼' : '▲') : ''}</span>
            </button>
          </div>
        ))}
      </div>
      <div class="lines" role="rowgroup" style={{ height: `${rows.length * rowHeight}px` }}>
        {shown.map(({ row, index }) => (
          <div
            key={keyOf(row)}
            id={lineId(keyOf(row))}
            class={index === at ? 'line here' : 'line'}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={index === at}
            style={{ gridTemplateColumns: template, transform: `translateY(${index * rowHeight}px)` }}
            onClick={() => {
              props.onActive(keyOf(row));
              props.onOpen(row);
            }}
          >
            {columns.map(({ id, look: kind, cell }) => (
              <div key={id} role="gridcell" class={kind ?? ''}>
                {cell(row)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
