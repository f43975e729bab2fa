import { commit, guarded } from '../database/connection.ts';
import type { AnswerRecord, CallRecord } from '../providers/port.ts';
import type { AnsweredLine, AuditLine, Deed, SentLine, StoredLine } from './audit-records.ts';
import { onDisk, type Place } from './database.ts';

/** How long lines are kept: longer than any bill of the provider can be open. */
export const keptDays = 400;
/** And how many: about fifty thousand calls. */
export const keptLines = 100_000;
const day = 86_400_000;

/** A call with what came of it. */
export interface AuditEntry {
  readonly sent: SentLine & { readonly id: number };
  /** Null: nothing came back, or it could not be kept. */
  readonly answered: AnsweredLine | null;
}
export interface AuditPage {
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
  /** Goes into the next question; null at the end. */
  readonly before: number | null;
}

/** The record of calls on disk. Lines are only added; the oldest go when their time is over. Failures are LedgerUnavailable. */
export interface Audit {
  /** On disk, strictly, when it resolves; with its key. */
  sent(deed: Deed, call: CallRecord, at: number): Promise<number>;
  answered(of: number, answer: AnswerRecord, at: number): Promise<void>;
  /** Calls of one case, or of all; `before` null begins with the newest. */
  page(caseKey: string | null, before: number | null, most: number): Promise<AuditPage>;
  /** Deletes what is over its time, or more than there may be. */
  trim(at: number, most?: number): Promise<void>;
}

export function openAudit(place: Place = 'yoshin-ledger'): Audit {
  const on = onDisk(place);

  async function add(line: AuditLine, durability: 'strict' | 'relaxed'): Promise<number> {
    return on(async (db) => {
      const tx = db.transaction('audit', 'readwrite', { durability });
      let key = 0;
      await commit(tx, async () => void (key = await tx.store.add(line)));
      return key;
    });
  }

  return {
    sent: (deed, call, at) => add({ version: 1, kind: 'sent', at, ...deed, ...call }, 'strict'),
    answered: async (of, answer, at) =>
      void (await add({ version: 1, kind: 'answered', at, of, answer }, 'relaxed')),

    page: (caseKey, before, most) =>
      on(async (db) => {
        const { store } = guarded(db.transaction('audit'));
        const [index, first] =
          caseKey === null
            ? ([store.index('kind'), 'sent'] as const)
            : ([store.index('case'), caseKey] as const);
        const range = IDBKeyRange.bound([first, 0], [first, before ?? Infinity], false, true);
        const entries: AuditEntry[] = [];
        let at = await index.openCursor(range, 'prev');
        for (; at && entries.length < most; at = await at.continue()) {
          const sent = at.value as StoredLine;
          if (sent.kind !== 'sent') continue;
          const answered = (await store.index('of').get(sent.id)) as AnsweredLine | undefined;
          entries.push({ sent, answered: answered ?? null });
        }
        return { entries, before: at ? (entries.at(-1)?.sent.id ?? null) : null };
      }),

    trim: (now, most = keptLines) =>
      on(async (db) => {
        const tx = guarded(db.transaction('audit', 'readwrite'));
        const { store } = tx;
        const old = await store
          .index('at')
          .openKeyCursor(IDBKeyRange.upperBound(now - keptDays * day), 'prev');
        // Keys grow with time: whatever is older than an old line is old.
        if (old) await store.delete(IDBKeyRange.upperBound(old.primaryKey));
        const over = (await store.count()) - most;
        if (over > 0) {
          const cursor = await store.openKeyCursor();
          const last = over > 1 ? await cursor?.advance(over - 1) : cursor;
          if (last) await store.delete(IDBKeyRange.upperBound(last.primaryKey));
        }
        await tx.done;
      }),
  };
}
