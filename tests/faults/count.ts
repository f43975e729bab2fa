import type { Case } from '../../lib/ledger/records.ts';
import { truthOf, type Booked, type Ordered } from './truth.ts';

/** What every part of the suite counts. All but `cases` have to be 0. */
export interface Counters {
  cases: number;
  doubleAuthorizations: number;
  lostResults: number;
  wrongBadges: number;
}

export const none = (): Counters => ({ cases: 0, doubleAuthorizations: 0, lostResults: 0, wrongBadges: 0 });

export const add = (a: Counters, b: Counters): Counters => ({
  cases: a.cases + b.cases,
  doubleAuthorizations: a.doubleAuthorizations + b.doubleAuthorizations,
  lostResults: a.lostResults + b.lostResults,
  wrongBadges: a.wrongBadges + b.wrongBadges,
});

export const faults = ({ doubleAuthorizations, lostResults, wrongBadges }: Counters): number =>
  doubleAuthorizations + lostResults + wrongBadges;

/** What the client keeps of an order; the parts that are compared. */
export type Ledger = Pick<
  Case,
  'status' | 'sentNumber' | 'amount' | 'slip' | 'message' | 'remedy' | 'code' | 'doubt'
>;

/** One order after everything has come to rest. */
export interface Evidence {
  readonly order: Ordered;
  /** All that the provider has. */
  readonly books: readonly Booked[];
  /** The most numbers of it that ever lived at the same moment, as the provider counted. */
  readonly peak: number;
  /** How many may: two while a change holds the old and the new one. */
  readonly peakAllowed: number;
  readonly ledger: Ledger | null;
  /** An operation without an end is left. */
  readonly open: boolean;
  /** What the row says: in each page that was looked at. */
  readonly badges: readonly string[];
  /** What the page said besides the badge since the click. */
  readonly said: readonly string[];
  /** The click was heard to its end by a living page and must not vanish without a word. */
  readonly effect: 'done' | 'missing' | 'any';
}

/** What is wrong with one order, in words; empty when nothing is. */
export interface Verdict {
  readonly double: string;
  readonly lost: string;
  readonly wrong: string;
}

/** Judges one order by the provider's books: nothing the client says counts as true. */
export function judge(evidence: Evidence): Verdict {
  return { double: double(evidence), lost: lost(evidence), wrong: wrong(evidence) };
}

function double({ order, books, peak, peakAllowed }: Evidence): string {
  const { live } = truthOf(order, books);
  if (live.length > 1) return `lives under ${live.map(({ orderNo }) => orderNo).join(' and ')}`;
  return peak > peakAllowed ? `lived ${peak} times at once` : '';
}

function lost({ order, books, ledger, open, said, effect }: Evidence): string {
  const { live, statuses } = truthOf(order, books);
  if (open) return `an operation without an end: ${ledger?.status} ${ledger?.message}`;
  const status = ledger?.status ?? 'none';
  const silent = (ledger?.message ?? '') === '' && said.length === 0;
  if (status === 'running' || status === 'uncertain') return `stuck as ${status}: ${ledger?.message}`;
  if (!statuses.includes(status)) return `the ledger says ${status}, the provider ${statuses.join(' or ')}`;
  if (effect === 'missing' && silent) return 'nothing came of the click, and nobody is told';
  const [credit] = live;
  if (!credit || !ledger) return '';
  if (ledger.sentNumber !== credit.orderNo)
    return `the ledger has ${ledger.sentNumber}, the provider ${credit.orderNo}`;
  const doubtful = ledger.doubt !== null && !silent;
  // Another PC's call is adopted without an amount, and says so.
  const amounts = [ledger.amount, ...(doubtful ? [ledger.doubt.amount] : [])];
  if (!amounts.includes(credit.totalAmount) && !(ledger.amount === null && !silent))
    return `the ledger has ${ledger.amount} yen, the provider ${credit.totalAmount}`;
  const slip = ledger.slip?.number ?? '';
  if (slip !== (credit.slips[0] ?? '') && !(slip === '' && !silent))
    return `the ledger has slip ${slip}, the provider ${credit.slips.join()}`;
  return '';
}

const mark = '・要変更';

function wrong({ order, books, ledger, badges, said }: Evidence): string {
  const { words, edited } = truthOf(order, books);
  // What nobody can know stays marked, with a sentence: marked too often is safe, too seldom is not.
  const told = ledger?.message !== '' || said.length > 0;
  const doubtful = ledger !== null && ledger.doubt !== null && told;
  for (const badge of badges) {
    const marked = badge.endsWith(mark);
    const word = marked ? badge.slice(0, -mark.length) : badge;
    if (!words.some((one) => word === one || (one === '与信保留' && word.startsWith(`${one} `))))
      return `the badge says ${badge}, the provider ${words.join(' or ')}`;
    if (marked !== edited && !(marked && doubtful))
      return `the badge says ${badge}, though the order ${edited ? 'differs' : 'is the same'}`;
  }
  return badges.length === 0 ? 'no badge' : '';
}

export function countOf(verdicts: readonly Verdict[]): Counters {
  const of = (kind: keyof Verdict): number => verdicts.filter((one) => one[kind] !== '').length;
  return {
    cases: verdicts.length,
    doubleAuthorizations: of('double'),
    lostResults: of('lost'),
    wrongBadges: of('wrong'),
  };
}
