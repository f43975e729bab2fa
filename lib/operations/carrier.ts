import { pauseAfter } from '../credit/pauses.ts';
import { lineOf } from '../ledger/ledger.ts';
import type { Case, Intent } from '../ledger/records.ts';
import type { CaseView } from '../messages/contract.ts';
import { traceOf } from '../messages/trace.ts';
import { shown } from '../views/show.ts';
import { afterNothing, afterUnknown } from './cases.ts';
import { drive, type Doing } from './drive.ts';
import type { Ports } from './ports.ts';
import { notes } from './texts.ts';

/** Takes intents to their end, one thing at a time per case. One instance per life of the worker. */
export interface Carrier {
  /** What a page may see of cases now. 処理中 is a fact of this life: what an earlier one left running is not known to run. */
  show(records: readonly Case[]): Promise<CaseView[]>;
  /**
   * Runs one thing at a time per case, in the order asked. `joined`: what a turn that this one had to wait for made of the
   * case, if it carried an intent.
   */
  inTurn<T>(key: string, work: (joined: Case | undefined) => Promise<T>): Promise<T>;
  /** Does a turn of this life work on the case now? */
  busy(key: string): boolean;
  /** Only within a turn. Tells the other tabs before and after. Rejects only when the case cannot be read. */
  carry(intent: Intent, by: Doing, record?: Case): Promise<Case>;
  /** Only within a turn. Ends an intent that certainly never left. */
  drop(intent: Intent): Promise<Case>;
}

export function createCarrier(ports: Ports): Carrier {
  const turns = new Map<string, Promise<unknown>>();
  /** What was carried while somebody waits behind it. */
  const carried = new Map<string, Case>();

  async function caseOf(intent: Intent): Promise<Case> {
    const [record] = await ports.ledger.cases([intent.caseKey]);
    if (!record) throw new Error('An intent without its case');
    return record;
  }

  const shows = { capabilities: ports.provider.capabilities, busy: (key: string) => turns.has(key) };
  const show = async (records: readonly Case[]): Promise<CaseView[]> =>
    shown(shows, records, await ports.shops.list().catch(() => null));
  const tell = async (record: Case): Promise<void> => ports.announce(record.backOffice, await show([record]));

  return {
    show,
    busy: shows.busy,

    inTurn<T>(key: string, work: (joined: Case | undefined) => Promise<T>): Promise<T> {
      const before = turns.get(key);
      const start = (): Promise<T> => work(before && carried.get(key));
      const turn = before ? before.then(start, start) : start();
      turns.set(key, turn);
      const done = (): void => {
        if (turns.get(key) !== turn) return;
        turns.delete(key);
        carried.delete(key);
      };
      turn.then(done, done);
      return turn;
    },

    async carry(intent, by, given) {
      // Should this life end in the middle, or nobody know the end, the alarm goes on with it.
      ports.wakeIn(pauseAfter(0));
      const record = given ?? (await caseOf(intent));
      await tell(record);
      let next: Case;
      try {
        next = await drive(ports, intent, record, by);
      } catch (cause) {
        // The disk failed after the intent was on it. How far the call came is on disk too, or nowhere.
        console.error('Yoshin: an operation broke off', traceOf(cause));
        next = afterUnknown(record, null);
      }
      carried.set(intent.caseKey, next);
      await tell(next);
      return next;
    },

    async drop(intent) {
      const note = intent.steps[0]?.kind === 'authorize' ? notes.interrupted : notes.stopped;
      const next = afterNothing(await caseOf(intent), note);
      await ports.ledger.settle(intent, next, lineOf(intent, 'abandoned', ports.now()));
      return next;
    },
  };
}
