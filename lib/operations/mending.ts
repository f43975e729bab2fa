import type { Case } from '../ledger/records.ts';
import type { Mending } from '../messages/mends.ts';
import type { Order } from '../order/order.ts';
import type { Conversion, Judge, Mend, Problem, Provider } from '../providers/port.ts';

type Judged = ReturnType<Judge>;

/** An order as it would be sent, with all that goes out in place of its own texts. */
export interface Mended<J extends Judged> {
  readonly judged: J;
  readonly mends: readonly Mend[];
  /** What a person has to see of it, or has agreed to before. */
  readonly offers: readonly Mending[];
  /** What is wrong with the order as it stands, can all be mended, and was not agreed to before. */
  readonly problems: readonly Problem[];
}

const same = (one: Mend, other: Mend): boolean =>
  one.field === other.field && one.before === other.before && one.after === other.after;
const problemsOf = (judged: Judged): readonly Problem[] => (judged.ok ? [] : judged.problems);
const isMend = ({ kind }: Conversion): boolean => kind === 'mend';

/**
 * Judges an order with what was agreed to before, what the person says now, and for the rest the first remedy of each text.
 * Where one text has none, nothing is proposed and the order is judged as it is. What it answers depends on the texts alone
 * and not on who proposed them, so that agreeing to a proposal asks the same question.
 */
export function mended<J extends Judged>(
  provider: Provider,
  order: Order,
  at: Date,
  known: readonly Mend[],
  given: readonly Mend[],
  judge: (mends: readonly Mend[]) => J,
): Mended<J> {
  const older = known.filter(({ field }) => given.every((one) => one.field !== field));
  const base = [...older, ...given].filter(({ before, after }) => before !== after);
  const first = judge(base);
  const cuts = first.conversions.some(({ kind }) => kind === 'cut');
  if (first.ok && !cuts && !first.conversions.some(isMend))
    return { judged: first, mends: [], offers: [], problems: [] };
  const bare = problemsOf(judge([]));
  const typed = (field: string): boolean =>
    first.conversions.some((one) => one.field === field && isMend(one));
  const left = first.ok && !cuts ? [] : provider.remedies(order, base, judge, at);
  const open = left.filter(({ field }) => !typed(field));
  if (open.some(({ remedies }) => remedies.length === 0))
    return { judged: first, mends: [], offers: [], problems: [] };
  const proposed = open.flatMap(({ field, value, remedies: [one] }) =>
    one ? [{ field, before: value, after: one.after }] : [],
  );
  const judged = judge([...base, ...proposed]);
  const mends = judged.conversions
    .filter(isMend)
    .map(({ field, before, after }) => ({ field, before, after }));
  const offers = mends.map((mend): Mending => {
    const others = mends.filter((one) => one !== mend);
    const found = provider.remedies(order, others, judge, at).find(({ field }) => field === mend.field);
    const faults = problemsOf(judged).filter(({ field }) => field === mend.field);
    return {
      ...mend,
      label: judged.conversions.find(({ field }) => field === mend.field)?.label ?? mend.field,
      reason: found?.reason ?? '',
      choices: (found?.remedies ?? []).map(({ after }) => after),
      certain: found?.remedies.some(({ after, certain }) => certain && after === mend.after) ?? false,
      remembered: known.some((one) => same(one, mend)),
      fault: faults.map(({ reason }) => reason).join(''),
      limit: found?.limit ?? 0,
    };
  });
  const settled = offers.filter(({ remembered: before }) => before).map(({ field }) => field);
  return { judged, mends, offers, problems: bare.filter(({ field }) => !settled.includes(field)) };
}

/** Did the person agree to each of these, now or before? */
export const agreedTo = (offers: readonly Mending[], given: readonly Mend[]): boolean =>
  offers.every(
    ({ field, before, remembered }) =>
      remembered || given.some((one) => one.field === field && one.before === before),
  );

/** What is shown beside the mends: everything else that goes out differently. */
export const otherConversions = (conversions: readonly Conversion[]): Conversion[] =>
  conversions.filter((one) => !isMend(one));

/** Mends remembered of one case at most: its order may be edited and authorized again and again. */
const most = 60;

/** What was agreed to for an order and is sent now, over what was before. */
export function remembered({ mends = [] }: Case, now: readonly Mend[]): readonly Mend[] {
  const older = mends.filter((one) =>
    now.every((other) => other.field !== one.field || other.before !== one.before),
  );
  return [...older, ...now].slice(-most);
}
