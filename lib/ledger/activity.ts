import { declinedDays } from '../credit/attention.ts';
import { guarded } from '../database/connection.ts';
import type { StoredLine } from './audit-records.ts';
import { onDisk, type Place } from './database.ts';
import type { Case } from './records.ts';

/** Lines of the record, oldest first. */
export interface Stretch {
  readonly lines: readonly StoredLine[];
  /** Goes into the next question; null when nothing lies below. */
  readonly before: number | null;
  /** Key of the newest line there is; 0 when there is none. */
  readonly last: number;
}

/** The ledger as it is looked through by people: everything in stretches, and what may need somebody. Reads only. */
export interface ActivityReader {
  count(): Promise<number>;
  /** Cases in the order of their keys, after this one. */
  cases(after: string | null, most: number): Promise<Case[]>;
  casesOf(keys: readonly string[]): Promise<Case[]>;
  /** The lines below `before` (null: from the newest), in a stretch of so many keys. */
  linesBelow(before: number | null, most: number): Promise<Stretch>;
  /** The lines after this one, at most so many. */
  linesAfter(after: number, most: number): Promise<Stretch>;
  /**
   * Every case that may need a person now: found by indexes, so that a hundred thousand others cost nothing. The rule
   * itself is `attentionOf`.
   */
  candidates(now: number): Promise<Case[]>;
}

const day = 86_400_000;

export function openActivity(place: Place = 'yoshin-ledger'): ActivityReader {
  const on = onDisk(place);
  return {
    count: () => on((db) => guarded(db.transaction('cases')).store.count()),
    cases: (after, most) =>
      on((db) =>
        guarded(db.transaction('cases')).store.getAll(
          after === null ? null : IDBKeyRange.lowerBound(after, true),
          most,
        ),
      ),
    casesOf: (keys) =>
      on(async (db) => {
        const { store } = guarded(db.transaction('cases'));
        const found = await Promise.all(keys.map(async (key) => store.get(key)));
        return found.filter((one) => one !== undefined);
      }),
    linesBelow: (before, most) =>
      on(async (db) => {
        const { store } = guarded(db.transaction('audit'));
        const [newest, oldest] = await Promise.all([
          store.openKeyCursor(null, 'prev'),
          store.openKeyCursor(null, 'next'),
        ]);
        if (!newest || !oldest) return { lines: [], before: null, last: 0 };
        const top = Math.min(before ?? Infinity, newest.primaryKey + 1);
        const low = Math.max(top - most, oldest.primaryKey);
        if (top <= low) return { lines: [], before: null, last: newest.primaryKey };
        const lines = (await store.getAll(IDBKeyRange.bound(low, top, false, true))) as StoredLine[];
        return { lines, before: low > oldest.primaryKey ? low : null, last: newest.primaryKey };
      }),
    linesAfter: (after, most) =>
      on(async (db) => {
        const { store } = guarded(db.transaction('audit'));
        const lines = (await store.getAll(IDBKeyRange.lowerBound(after, true), most)) as StoredLine[];
        return { lines, before: null, last: lines.at(-1)?.id ?? after };
      }),
    candidates: (now) =>
      on(async (db) => {
        const { store } = guarded(db.transaction('cases'));
        const differing = store.index('differing');
        const found = await Promise.all([
          ...(['uncertain', 'running', 'invalid', 'review'] as const).map((status) =>
            differing.getAll(IDBKeyRange.bound([status, 0], [status, Infinity])),
          ),
          ...(['approved', 'shipped'] as const).map((status) =>
            differing.getAll(IDBKeyRange.bound([status, 1], [status, Infinity])),
          ),
          store
            .index('answered')
            .getAll(IDBKeyRange.bound(['declined', now - declinedDays * day], ['declined', Infinity])),
          store.index('typed').getAll(IDBKeyRange.bound(['approved', ''], ['approved', []])),
        ]);
        return [...new Map(found.flat().map((one) => [one.key, one])).values()];
      }),
  };
}
