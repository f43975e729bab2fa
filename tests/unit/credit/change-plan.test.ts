import { describe, expect, test } from 'vitest';
import { planChange, type Change, type Comparison } from '../../../lib/credit/change-plan.ts';
import type { Facts, Options } from '../../../lib/credit/life-cycle.ts';
import { compare } from './comparison.ts';
import { bare, everything, kuroneko, plain, rigid } from './kuroneko.ts';

const registered: Partial<Facts> = { status: 'shipped', progress: 'registered', tracking: 'same' };
const delivered: Partial<Facts> = { status: 'shipped', progress: 'settled', tracking: 'same' };
const paid: Partial<Facts> = { status: 'shipped', progress: 'paid', tracking: 'same' };

/** A change in one line: kind, steps, what is left unsaid; or the reason why not. */
function inShort(change: Change): string {
  if (change.kind === 'nothing') return 'nothing';
  if (change.kind === 'impossible') return `impossible ${change.why}`;
  const steps = change.steps.map((step) => step.replace('plan.', '')).join(' ');
  const left = change.left.map(({ scope }) => scope).join(' ');
  return `${change.kind}: ${steps}${left === '' ? '' : ` | left ${left}`}`;
}

describe('by name', () => {
  const less = compare(10_000, 7000, 10_000);
  const more = compare(10_000, 12_000, 10_000);
  const rows: [string, Comparison, Partial<Facts>, Options, string][] = [
    ['nothing differs', compare(5000, 5000, 5000), {}, everything, 'nothing'],
    ['less', less, {}, everything, 'reduce: reduce'],
    [
      'less, and other lines and address',
      compare(10_000, 7000, 10_000, 'items', 'buyerAddress'),
      {},
      everything,
      'reduce: reduce',
    ],
    [
      'less, and another name',
      compare(10_000, 7000, 10_000, 'buyerOther'),
      {},
      everything,
      'replace: authorizeNew cancelOld',
    ],
    [
      'less, and another destination',
      compare(10_000, 7000, 10_000, 'recipient'),
      {},
      everything,
      'replace: authorizeNew cancelOld',
    ],
    ['less, without the contract', less, {}, bare, 'replace: authorizeNew cancelOld'],
    ['less, delivered', less, delivered, everything, 'reduce: reduce'],
    ['less, delivered, without the contract', less, delivered, bare, 'impossible why.amountContract'],
    [
      'less, and another name, delivered',
      compare(10_000, 7000, 10_000, 'buyerOther'),
      delivered,
      everything,
      'reduce: reduce | left buyerOther',
    ],
    ['less, paid', less, paid, everything, 'impossible why.paid'],
    [
      'less, after an alert',
      less,
      { ...delivered, progress: 'alerted' },
      everything,
      'impossible why.changeTooLate',
    ],
    ['10,000 → 7,000 → 9,000', compare(7000, 9000, 10_000), {}, everything, 'reduce: reduce'],
    [
      '10,000 → 7,000 → 10,000',
      compare(7000, 10_000, 10_000),
      {},
      everything,
      'replace: authorizeNew cancelOld',
    ],
    [
      '7,000 → 9,000 when the first total is not known',
      compare(7000, 9000, null),
      {},
      everything,
      'replace: authorizeNew cancelOld',
    ],
    ['another address', compare(5000, 5000, 5000, 'buyerAddress'), {}, bare, 'correct: correct'],
    ['other lines, delivered', compare(5000, 5000, 5000, 'items'), delivered, bare, 'correct: correct'],
    [
      'another phone',
      compare(5000, 5000, 5000, 'buyerOther'),
      {},
      everything,
      'replace: authorizeNew cancelOld',
    ],
    [
      'another phone, delivered',
      compare(5000, 5000, 5000, 'buyerOther'),
      delivered,
      everything,
      'impossible why.replaceTooLate',
    ],
    [
      'another address and phone, delivered',
      compare(5000, 5000, 5000, 'buyerAddress', 'buyerOther'),
      delivered,
      bare,
      'correct: correct | left buyerOther',
    ],
    ['more', more, {}, bare, 'replace: authorizeNew cancelOld'],
    ['more, slip number registered', more, registered, bare, 'replace: authorizeNew cancelOld registerNew'],
    [
      'more, slip number registered, then taken out of the back office',
      more,
      { ...registered, tracking: 'none' },
      bare,
      'impossible why.trackingGone',
    ],
    [
      'more, carried by another, contract gone',
      more,
      { ...registered, carrier: 'other' },
      bare,
      'impossible why.otherCarrier',
    ],
    [
      'more, invoice in the parcel on its way',
      more,
      { ...registered, bundled: true },
      everything,
      'impossible why.replaceBundled',
    ],
    [
      'more, invoice to be put into the parcel',
      more,
      { bundled: true },
      everything,
      'replace: authorizeNew cancelOld',
    ],
    [
      'more, delivery looked into',
      more,
      { ...delivered, progress: 'investigation' },
      everything,
      'impossible why.replaceTooLate',
    ],
    [
      'more, invoiced',
      more,
      { ...delivered, progress: 'invoiced' },
      everything,
      'impossible why.replaceTooLate',
    ],
    ['somebody else authorized it', compare(null, 5000, null), {}, bare, 'replace: authorizeNew cancelOld'],
    [
      'somebody else authorized it, delivered',
      compare(null, 5000, null),
      delivered,
      bare,
      'impossible why.sentUnknown',
    ],
    [
      'somebody else authorized it, number gone',
      compare(null, 5000, null),
      { ...registered, tracking: 'none' },
      bare,
      'impossible why.trackingGone',
    ],
    [
      'what was sent is not known',
      { ...less, differences: null },
      {},
      everything,
      'replace: authorizeNew cancelOld',
    ],
    ['nothing is granted', less, { status: 'declined' }, everything, 'impossible why.declined'],
    ['on hold', less, { status: 'review' }, everything, 'impossible why.onHold'],
    ['nobody knows', less, { status: 'uncertain' }, everything, 'impossible why.uncertain'],
  ];
  test.each(rows)('%s', (_name, comparison, facts, options, expected) => {
    expect(inShort(planChange(comparison, { ...plain, ...facts }, options, kuroneko))).toBe(expected);
  });

  test('what facts say of drift counts for nothing: the comparison is fresher', () => {
    for (const drift of ['none', 'lower', 'higher', 'text', 'unknown'] as const)
      expect(inShort(planChange(less, { ...plain, drift }, everything, kuroneko))).toBe('reduce: reduce');
  });

  test('a provider that allows nothing, and one that never raises', () => {
    expect(inShort(planChange(less, plain, everything, rigid))).toBe('impossible why.changeTooLate');
    const never = { ...kuroneko, raise: 'never' } as const;
    expect(inShort(planChange(more, plain, everything, never))).toBe('impossible why.raiseNever');
    const loud = { ...kuroneko, carries: [...kuroneko.carries, 'buyerOther'] } as const;
    const phone = compare(5000, 5000, 5000, 'buyerOther');
    expect(inShort(planChange(phone, plain, everything, loud))).toBe('correct: correct');
  });
});

test('before and after, and what the person should know', () => {
  const plan = (comparison: Comparison, facts: Partial<Facts>) =>
    planChange(comparison, { ...plain, ...facts }, everything, kuroneko);
  expect(plan(compare(10_000, 7000, 10_000), {})).toMatchObject({ before: 10_000, after: 7000, notes: [] });
  expect(plan(compare(10_000, 7000, 10_000), { bundled: true })).toMatchObject({
    notes: ['plan.note.printAgain'],
  });
  expect(plan(compare(10_000, 7000, 10_000), { ...delivered, bundled: true })).toMatchObject({
    notes: ['plan.note.invoiceSent'],
  });
  expect(plan(compare(5000, 5000, 5000, 'items'), {})).toMatchObject({ notes: ['plan.note.reissue'] });
  expect(plan(compare(5000, 5000, 5000, 'items', 'recipient'), delivered)).toMatchObject({
    notes: ['plan.note.reissue', 'plan.note.left'],
  });
  expect(plan(compare(null, 7000, null), {})).toMatchObject({
    before: null,
    after: 7000,
    notes: ['plan.note.keepsOld'],
  });
});
