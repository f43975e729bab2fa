import type { Ask } from '../../messages/contract.ts';
import type { DraftEntry } from '../../messages/jobs.ts';
import { hurdle, mendState, type MendState } from '../mending.ts';
import { sayWord } from '../../words/panel-screen.ts';
import type { Candidate, Group, PanelOperation, Summary } from './state.ts';

/** What was found out about one order: what the worker would do, or why it never came to the worker. */
export type Found =
  | Candidate
  | { readonly hostId: string; readonly number: string; readonly why: string; readonly code: string };

/** True when there is something to read in it. A mere "are you sure" is asked once for all. */
export function hasLook({ mends, conversions, differences, left, steps, notes }: Ask): boolean {
  return (
    mends.length + conversions.length + differences.length + left.length + steps.length + notes.length > 0
  );
}

/** Sorts what was found: can go, needs a look, cannot go by reason (most orders first). */
export function summarize(operation: PanelOperation, found: readonly Found[]): Summary {
  const ready: Candidate[] = [];
  const looks: Candidate[] = [];
  const groups = new Map<string, { code: string; orders: Group['orders'][number][] }>();
  for (const one of found) {
    if ('entry' in one && one.entry.can) {
      (one.entry.ask && hasLook(one.entry.ask) ? looks : ready).push(one);
      continue;
    }
    const { why, code, order } =
      'entry' in one
        ? { ...one.entry, why: sayWord(one.entry.why), order: nameOf(one) }
        : { ...one, order: one };
    const group = groups.get(why) ?? { code, orders: [] };
    groups.set(why, group);
    group.orders.push({ hostId: order.hostId, number: order.number });
  }
  const sorted = [...groups].map(([why, group]) => ({ why, ...group }));
  return {
    operation,
    ready,
    looks,
    groups: sorted.sort((a, b) => b.orders.length - a.orders.length),
  };
}

const nameOf = ({ entry, picked }: Candidate): { hostId: string; number: string } => ({
  hostId: entry.hostId,
  number: entry.number || picked.number || entry.hostId,
});

/** The order as staff call it. */
export const numberOf = (one: Candidate): string => nameOf(one).number;

/** Can it be agreed to without a word on each of its texts? */
export const needsNoWord = ({ entry }: Candidate, state?: MendState): boolean => {
  const mends = entry.ask?.mends ?? [];
  return hurdle(mends, state ?? mendState(mends)) === 'none';
};

/** Those that will be sent: what needs no look, and what was accepted. In the order of the list. */
export function chosen({ ready, looks }: Summary, accepted: ReadonlySet<string>): Candidate[] {
  return [...ready, ...looks.filter(({ entry }) => accepted.has(entry.hostId))];
}

/** Yen, and of how many orders the amount is not known. */
export function sumOf(list: readonly { readonly amount: DraftEntry['amount'] }[]): {
  sum: number;
  unknown: number;
} {
  return {
    sum: list.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    unknown: list.filter(({ amount }) => amount === null).length,
  };
}
