import type { Order } from '../../../order/order.ts';
import type { Judge, Mend, Problem, Remedied, Remedy } from '../../port.ts';
import { addressCandidates } from './address.ts';
import { emailCandidates, kanaCandidates, phoneCandidates, postCandidates } from './contact.ts';
import { shipDayCandidates, slipCandidates } from './others.ts';
import { limitOf, spotOf, type Spot } from './places.ts';
import { itemCandidates, nameCandidates, type Candidate } from './text.ts';

/** Remedies offered for one text. */
const most = 5;

const guess = '1つの欄に入らないため、2つの欄に分けます。分ける場所をご確認ください。';

type Judged = ReturnType<Judge>;
const problemsOf = (judged: Judged): readonly Problem[] => (judged.ok ? [] : judged.problems);
const nameOf = ({ field, reason }: Problem): string => `${field} ${reason}`;

/**
 * What could be sent in place of every text that does not fit. A candidate is offered only if the whole order is judged
 * better for it: its own problems gone, no new one anywhere. Pure.
 */
export function remedies(order: Order, mends: readonly Mend[], judge: Judge, at: Date): readonly Remedied[] {
  const judged = judge(mends);
  const problems = problemsOf(judged);
  const cuts = judged.conversions
    .filter(({ kind, field }) => kind === 'cut' && problems.every((one) => one.field !== field))
    .map(({ before, ...place }) => ({ ...place, value: before, reason: guess }));
  const fields = [...new Set([...problems, ...cuts].map(({ field }) => field))];
  return fields.map((field): Remedied => {
    const here = [...problems, ...cuts].filter((one) => one.field === field);
    const { label, value } = here[0]!;
    const spot = spotOf(field, order);
    const rest = mends.filter((one) => one.field !== field);
    const given = mends.find((one) => one.field === field && one.before === value)?.after ?? null;
    const known = new Set(problems.filter((one) => one.field !== field).map(nameOf));
    const tried = spot ? candidates(spot, given ?? value, given, order, at) : [];
    const found = tried.flatMap(({ text, certain }): Remedy[] => {
      const next = judge([...rest, { field, before: value, after: text }]);
      const fits = problemsOf(next).every((one) => known.has(nameOf(one)));
      // What would be sent, in the provider's own width. Without it nothing changed.
      const sent = next.conversions.find((one) => one.field === field && one.kind === 'mend');
      return fits && sent ? [{ after: sent.after, certain: certain && given === null }] : [];
    });
    const each = found.filter(({ after }, index) => found.findIndex((one) => one.after === after) === index);
    return {
      field,
      label,
      value,
      reason: here.map(({ reason }) => reason).join(''),
      limit: spot ? limitOf(spot) : 0,
      remedies: each.slice(0, most),
    };
  });
}

function candidates(
  spot: Spot,
  text: string,
  given: string | null,
  order: Order,
  at: Date,
): readonly Candidate[] {
  switch (spot.part) {
    case 'name':
      return nameCandidates(text, spot.who.kana);
    case 'kana':
      return kanaCandidates(text);
    case 'postCode':
      return postCandidates(text, spot.who);
    case 'phone':
      return phoneCandidates(text, spot.gift);
    case 'email':
      return emailCandidates(text);
    case 'street':
      return addressCandidates(spot.who, given);
    case 'item':
      return itemCandidates(text, spot.line?.kind ?? 'goods');
    case 'shipOn':
      return shipDayCandidates(text, order, at);
    case 'slip':
      return slipCandidates(text);
  }
}
