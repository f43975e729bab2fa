import { isClosed, withoutPersonal } from '../credit/retention.ts';
import { guarded } from '../database/connection.ts';
import type { StoredLine } from './audit-records.ts';
import { onDisk, type Place } from './database.ts';
import type { Case } from './records.ts';

export interface Swept {
  /** Lines of the record of calls, and cases, that held personal data over its time. */
  readonly calls: number;
  readonly cases: number;
  /** Up to this line the record holds none any more. */
  readonly upTo: number;
}

/** Deletes personal data whose time is over. What an open credit is compared with stays, however old. */
export interface Retention {
  /** `upTo`: where the last sweep ended. With `write` false it only counts. Failures are LedgerUnavailable. */
  sweep(now: number, days: number, upTo: number, write: boolean): Promise<Swept>;
}

const day = 86_400_000;
const linesAtOnce = 1_000;
const casesAtOnce = 200;
const closed = ['declined', 'cancelled', 'none', 'invalid', 'shipped'] as const;

/** The line without what is personal; null where there is nothing. */
function lineWithout(line: StoredLine): StoredLine | null {
  if (line.kind === 'sent') {
    const fields = withoutPersonal(line.fields);
    return fields && { ...line, fields };
  }
  const fields = line.answer.fields && withoutPersonal(line.answer.fields);
  return fields && { ...line, answer: { ...line.answer, fields } };
}

const isPersonal = ({ sent, doubt, differences, problems, mends, raw }: Case): boolean =>
  sent !== null ||
  doubt !== null ||
  differences.length + problems.length + (mends?.length ?? 0) > 0 ||
  (raw ?? '') !== '';

const caseWithout = (record: Case): Case => ({
  ...record,
  sent: null,
  doubt: null,
  differences: [],
  problems: [],
  mends: [],
  raw: '',
});

export function openRetention(place: Place = 'yoshin-ledger'): Retention {
  const on = onDisk(place);

  /** In pieces, so that nothing else waits long for the disk. */
  async function sweepLines(
    before: number,
    from: number,
    write: boolean,
  ): Promise<[found: number, upTo: number]> {
    let [found, upTo] = [0, from];
    for (;;) {
      const [old, more] = await on(async (db) => {
        const tx = guarded(db.transaction('audit', write ? 'readwrite' : 'readonly'));
        const lines = (await tx.store.getAll(
          IDBKeyRange.lowerBound(upTo, true),
          linesAtOnce,
        )) as StoredLine[];
        // Keys grow with time: behind a young line all are young.
        const young = lines.findIndex(({ at }) => at > before);
        const old = young < 0 ? lines : lines.slice(0, young);
        for (const line of old) {
          const next = lineWithout(line);
          if (!next) continue;
          found++;
          if (write) await tx.objectStore('audit').put?.(next);
        }
        await tx.done;
        return [old, young < 0 && lines.length === linesAtOnce] as const;
      });
      upTo = old.at(-1)?.id ?? upTo;
      if (!more) return [found, upTo];
    }
  }

  async function sweepCases(now: number, before: number, write: boolean): Promise<number> {
    const keys = await on(async (db) => {
      const { store } = guarded(db.transaction('cases'));
      const found = await Promise.all([
        ...closed.map((status) =>
          store.index('answered').getAllKeys(IDBKeyRange.bound([status, 0], [status, before])),
        ),
        // The provider never spoke of these: they are in no index of time.
        ...(['none', 'invalid'] as const).map((status) =>
          store.index('differing').getAllKeys(IDBKeyRange.bound([status, 0], [status, Infinity])),
        ),
      ]);
      return [...new Set(found.flat())];
    });
    let found = 0;
    for (let at = 0; at < keys.length; at += casesAtOnce) {
      const some = keys.slice(at, at + casesAtOnce);
      found += await on(async (db) => {
        const tx = guarded(db.transaction(['cases', 'intents'], write ? 'readwrite' : 'readonly'));
        const cases = tx.objectStore('cases');
        let count = 0;
        for (const key of some) {
          const record = await cases.get(key);
          if (!record || !isClosed(record, now) || !isPersonal(record)) continue;
          if (await tx.objectStore('intents').getKey(key)) continue;
          const since = record.answeredAt ?? record.agedFrom ?? now;
          const over = since <= before;
          if (over) count++;
          if (!write) continue;
          if (over) await cases.put?.(caseWithout(record));
          else if (record.answeredAt === null && record.agedFrom === undefined)
            await cases.put?.({ ...record, agedFrom: now });
        }
        await tx.done;
        return count;
      });
    }
    return found;
  }

  return {
    async sweep(now, days, upTo, write) {
      const before = now - days * day;
      const [calls, next] = await sweepLines(before, upTo, write);
      return { calls, cases: await sweepCases(now, before, write), upTo: write ? next : upTo };
    },
  };
}
