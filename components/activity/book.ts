import type { AnswerRow, CallPage, CallRow, CaseRow } from '../../lib/messages/activity.ts';
import { dayInJapan } from '../../lib/order/jst.ts';
import { fold } from './search.ts';

/** An order with what the record of calls adds to it. */
export interface CaseEntry extends CaseRow {
  /** When something last happened to it, epoch ms; 0 when that is not known. */
  movedAt: number;
  /** The same as a day in Japan; empty when not known. */
  movedOn: string;
  /** Everybody who had something sent for it, the last one first. */
  staff: readonly string[];
  /** Number of its last call. */
  lastCall: number;
  /** What the search looks in. */
  folded: string;
}
/** A call with its answer and its order. */
export interface CallEntry extends CallRow {
  answer: AnswerRow | null;
  on: string;
  /** Order number as staff know it; empty when its case is gone. */
  number: string;
  shopId: string;
  name: string;
  folded: string;
}

const dayOf = (at: number): string => (at === 0 ? '' : dayInJapan(new Date(at)));

/** All that was read so far. Cases and calls come in any order and are put together as they come. */
export interface Book {
  addCases(rows: readonly CaseRow[]): void;
  addCalls(page: Pick<CallPage, 'calls' | 'answers'>): void;
  /** In no particular order. */
  cases(): readonly CaseEntry[];
  /** In no particular order. */
  calls(): readonly CallEntry[];
  get(key: string): CaseEntry | undefined;
  /** Of whoever had something sent, in the order of their names. */
  staff(): readonly string[];
}

export function createBook(): Book {
  const cases = new Map<string, CaseEntry>();
  const calls = new Map<number, CallEntry>();
  const byKey = new Map<string, CallEntry[]>();
  const early = new Map<number, AnswerRow>();
  const people = new Set<string>();
  let [caseList, callList]: [CaseEntry[] | null, CallEntry[] | null] = [null, null];

  function refold(entry: CaseEntry): void {
    const { number, sentNumber, hostId, name, slip, code, message, staff } = entry;
    entry.folded = fold([number, sentNumber, hostId, name, slip, code, message, ...staff].join('\n'));
  }
  function nameCall(call: CallEntry): void {
    const own = cases.get(call.key);
    call.number = own?.number ?? '';
    call.shopId = own?.shopId ?? '';
    call.name = own?.name ?? '';
    const hostId = call.key.slice(call.key.indexOf(' ') + 1);
    const texts = [call.number, call.orderNo, hostId, call.name, call.who, call.answer?.code ?? ''];
    call.folded = fold(texts.join('\n'));
  }
  /** What the calls say about their case. */
  function told(entry: CaseEntry): void {
    const own = byKey.get(entry.key) ?? [];
    const newest = own.toSorted((one, other) => other.id - one.id);
    entry.staff = [...new Set(newest.map(({ who }) => who).filter((who) => who !== ''))];
    entry.lastCall = newest[0]?.id ?? 0;
    entry.movedAt = Math.max(entry.answeredAt ?? 0, newest[0]?.at ?? 0);
    if (entry.movedAt === 0 && entry.authorizedOn !== null)
      entry.movedAt = Date.parse(`${entry.authorizedOn}T00:00:00+09:00`);
    entry.movedOn = dayOf(entry.movedAt);
    refold(entry);
  }

  return {
    addCases(rows) {
      for (const row of rows) {
        const entry = { ...row, movedAt: 0, movedOn: '', staff: [], lastCall: 0, folded: '' };
        cases.set(row.key, entry);
        told(entry);
        for (const call of byKey.get(row.key) ?? []) nameCall(call);
      }
      caseList = null;
    },
    addCalls(page) {
      const touched = new Set<string>();
      for (const row of page.calls) {
        if (calls.has(row.id)) continue;
        const answer = early.get(row.id) ?? null;
        const call = { ...row, answer, on: dayOf(row.at), number: '', shopId: '', name: '', folded: '' };
        calls.set(row.id, call);
        const own = byKey.get(row.key);
        if (own) own.push(call);
        else byKey.set(row.key, [call]);
        if (row.who !== '') people.add(row.who);
        nameCall(call);
        touched.add(row.key);
      }
      for (const answer of page.answers) {
        const call = calls.get(answer.of);
        if (!call) {
          early.set(answer.of, answer);
          continue;
        }
        call.answer = answer;
        nameCall(call);
      }
      for (const key of touched) {
        const entry = cases.get(key);
        if (entry) told(entry);
      }
      [caseList, callList] = [null, null];
    },
    cases: () => (caseList ??= [...cases.values()]),
    calls: () => (callList ??= [...calls.values()]),
    get: (key) => cases.get(key),
    staff: () => [...people].toSorted((one, other) => one.localeCompare(other, 'ja')),
  };
}
