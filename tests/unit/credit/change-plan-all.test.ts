import { expect, test } from 'vitest';
import { planChange, type Change, type Comparison } from '../../../lib/credit/change-plan.ts';
import { verdicts, type Facts, type Options } from '../../../lib/credit/life-cycle.ts';
import { compare } from './comparison.ts';
import { allFacts, allOptions, kuroneko, product } from './kuroneko.ts';

/** Every comparison that matters: how the total moved, and each set of other differences. */
const comparisons: Comparison[] = product<{
  total: readonly [number | null, number, number | null];
  items: boolean;
  address: boolean;
  other: boolean;
  recipient: boolean;
}>({
  total: [
    [5000, 5000, 5000],
    [5000, 5000, 8000],
    [8000, 5000, 8000],
    [5000, 7999, 8000],
    [5000, 8000, 8000],
    [5000, 9000, 8000],
    [5000, 6000, null],
    [null, 5000, null],
  ],
  items: [true, false],
  address: [true, false],
  other: [true, false],
  recipient: [true, false],
}).map(({ total: [before, now, first], items, address, other, recipient }) =>
  compare(
    before,
    now,
    first,
    ...(items ? (['items'] as const) : []),
    ...(address ? (['buyerAddress'] as const) : []),
    ...(other ? (['buyerOther'] as const) : []),
    ...(recipient ? (['recipient'] as const) : []),
  ),
);

/** Facts without what a plan does not look at. */
const facts = allFacts.filter(
  ({ drift, consumed, slipByOther }) => drift === 'none' && consumed && !slipByOther,
);
const options = allOptions.filter(({ bundledInvoice }) => bundledInvoice);

/** The kind of change, read from the reference once more: first that fits. */
function expectedKind(asked: Comparison, of: Facts, { amountChange, otherCarrier }: Options): Change['kind'] {
  const { before, now, first } = asked;
  const scopes = (asked.differences ?? []).map(({ scope }) => scope);
  const shipped = of.status === 'shipped';
  if (!shipped && of.status !== 'approved') return 'impossible';
  if (of.progress === 'paid') return 'impossible';
  const renewable = shipped
    ? (of.progress === 'registered' || of.progress === null) &&
      !of.bundled &&
      of.tracking !== 'none' &&
      !(of.carrier === 'other' && !otherCarrier)
    : true;
  const renew = renewable ? 'replace' : 'impossible';
  if (before === null) return renew;
  const unsaid = scopes.some((scope) => scope === 'buyerOther' || scope === 'recipient');
  if (now === before) {
    if (scopes.length === 0) return 'nothing';
    const said = scopes.some((scope) => scope === 'items' || scope === 'buyerAddress');
    return said && !(unsaid && renewable) ? 'correct' : renew;
  }
  const reducible = now < (first ?? before) && amountChange && of.progress !== 'alerted';
  return reducible && !(unsaid && renewable) ? 'reduce' : renew;
}

test('every comparison, state, progress, number, carrier, invoice and contract', () => {
  const wrong: unknown[] = [];
  let count = 0;
  for (const asked of comparisons) {
    for (const of of facts) {
      for (const contract of options) {
        count++;
        const change = planChange(asked, of, contract, kuroneko);
        if (change.kind !== expectedKind(asked, of, contract)) wrong.push({ asked, of, contract, change });
      }
    }
  }
  expect(count).toBe(184_320);
  expect(wrong.slice(0, 3)).toEqual([]);
});

test('what always holds of a plan', () => {
  for (const asked of comparisons) {
    for (const of of facts) {
      for (const contract of options) {
        const change = planChange(asked, of, contract, kuroneko);
        if (change.kind === 'nothing' || change.kind === 'impossible') continue;
        const fault = broken(change, asked, of, contract);
        if (fault !== null) expect.fail(`${fault}: ${JSON.stringify({ asked, of, contract, change })}`);
      }
    }
  }
});

/** What a plan breaks, or null. */
function broken(
  change: Exclude<Change, { kind: 'nothing' | 'impossible' }>,
  asked: Comparison,
  of: Facts,
  contract: Options,
): string | null {
  const steps: readonly string[] = change.steps;
  const { change: clickable } = verdicts({ ...of, drift: 'unknown' }, contract, kuroneko);
  if (!clickable.ok) return 'planned behind a button that is not there';
  if (change.before !== asked.before || change.after !== asked.now) return 'wrong totals';
  if (change.kind === 'reduce' && !(asked.now < (asked.first ?? asked.before ?? 0))) return 'reduced upwards';
  if (change.kind === 'reduce' && asked.now === asked.before) return 'the same amount';
  if (change.kind === 'correct' && asked.now !== asked.before) return 'an amount corrected';
  if (steps.includes('plan.authorizeNew') !== steps.includes('plan.cancelOld')) return 'two credits or none';
  if (steps.includes('plan.authorizeNew') && steps[1] !== 'plan.cancelOld') return 'cancelled late or early';
  if (change.kind === 'replace' && change.left.length > 0) return 'a new authorization tells all';
  if (change.kind === 'replace' && of.status === 'shipped' && steps.at(-1) !== 'plan.registerNew')
    return 'slip lost';
  const untold = (asked.differences ?? []).filter(({ scope }) => !kuroneko.carries.includes(scope));
  if (change.kind !== 'replace' && change.left.length !== untold.length) return 'a difference kept quiet';
  return null;
}
