import { driftKind, type Amounts, type Difference } from './drift.ts';
import type { Capabilities, Facts, Options } from './facts.ts';
import { verdicts } from './life-cycle.ts';
import { noCorrection, noReduction, noReplacement } from './obstacles.ts';
import type { Why } from './why.ts';

/** The steps of a change as the screen names them, in the order they are taken. Keys of lib/words. */
export const planSteps = [
  'plan.reduce',
  'plan.correct',
  'plan.authorizeNew',
  'plan.cancelOld',
  'plan.registerNew',
] as const;
export type PlanStep = (typeof planSteps)[number];

/** What the person should know before agreeing. Keys of lib/words. */
export const planNotes = [
  'plan.note.keepsOld',
  'plan.note.reissue',
  'plan.note.printAgain',
  'plan.note.invoiceSent',
  'plan.note.left',
] as const;
export type PlanNote = (typeof planNotes)[number];

interface Sending {
  readonly steps: readonly PlanStep[];
  readonly notes: readonly PlanNote[];
  /** Yen authorized now; null when not known. */
  readonly before: number | null;
  readonly after: number;
  /** What the provider is not told by this change and stays different. */
  readonly left: readonly Difference[];
}

/** How the granted credit is brought in line with the order. */
export type Change =
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'reduce' | 'correct' | 'replace' } & Sending)
  | { readonly kind: 'impossible'; readonly why: Why };

export interface Comparison extends Amounts {
  /** Null when it is not known what was authorized. */
  readonly differences: readonly Difference[] | null;
}

/**
 * Plans a change; pure, nothing is sent. In order of preference:
 *
 * - Same total, and a correction can tell it all: `correct` (KAARR 1, §4.8). It counts as a re-issue, of which there are
 *   7 or 9 (kaarr009E).
 * - A total below the first one: `reduce` (KAAKK, §4.7), which tells address and lines as well.
 * - Anything else (a raise; name, phone, mail and destinations, which neither call carries; a reduction without that
 *   contract; nobody knows what was authorized): `replace`, that is authorize under the next number and then cancel the
 *   old one, so that a refusal leaves the old one standing (§7). Once the slip number is registered (3) it goes along:
 *   new number, cancel, register. The cancel comes before the slip: whatever happens after it, the buyer is billed once,
 *   and an approved order with a slip number in the back office asks for its own registration. From 配送要調査 on it is
 *   refused: no source shows that a delivered parcel can be registered under another number, and from 11 on the buyer
 *   holds an invoice for the old one.
 * - Where a replacement is too late, what a reduction or correction can tell is told, and the rest is named in `left`: the
 *   right amount matters more than a name.
 *
 * A refused reduction (kaakk050E) means that `first` was wrong: plan again with `first: null`.
 */
export function planChange(
  asked: Comparison,
  facts: Facts,
  options: Options,
  capabilities: Capabilities,
): Change {
  const { differences, before, now } = asked;
  const known: Facts = { ...facts, drift: driftKind(differences, asked) };
  const { change } = verdicts(known, options, capabilities);
  if (!change.ok && change.why === 'why.noDrift') return { kind: 'nothing' };
  if (!change.ok) return { kind: 'impossible', why: change.why };

  const late = noReplacement(known, options, capabilities);
  const left = (differences ?? []).filter(({ scope }) => !capabilities.carries.includes(scope));
  const total = { before, after: now };
  const bundled = (note: PlanNote): readonly PlanNote[] => (facts.bundled ? [note] : []);

  const small = smallChange(known, options, capabilities);
  const tells = known.drift === 'lower' || left.length < (differences ?? []).length;
  if (small !== null && tells && (left.length === 0 || late !== null)) {
    const { kind, step } = small;
    const notes: PlanNote[] = [
      ...(kind === 'correct' ? (['plan.note.reissue'] as const) : []),
      ...bundled(facts.status === 'shipped' ? 'plan.note.invoiceSent' : 'plan.note.printAgain'),
      ...(left.length > 0 ? (['plan.note.left'] as const) : []),
    ];
    return { kind, steps: [step], notes, ...total, left };
  }
  if (late !== null) {
    const blind = known.drift === 'unknown' && late === 'why.replaceTooLate';
    return { kind: 'impossible', why: blind ? 'why.sentUnknown' : late };
  }
  return {
    kind: 'replace',
    steps: [
      'plan.authorizeNew',
      'plan.cancelOld',
      ...(facts.status === 'shipped' ? (['plan.registerNew'] as const) : []),
    ],
    notes: ['plan.note.keepsOld', ...bundled('plan.note.printAgain')],
    ...total,
    left: [],
  };
}

/** The call that keeps the number, where the drift is of its kind and the provider would take it. */
function smallChange(
  facts: Facts,
  options: Options,
  capabilities: Capabilities,
): { readonly kind: 'reduce' | 'correct'; readonly step: PlanStep } | null {
  if (facts.drift === 'lower' && noReduction(facts, options, capabilities) === null)
    return { kind: 'reduce', step: 'plan.reduce' };
  if (facts.drift === 'text' && noCorrection(facts, options, capabilities) === null)
    return { kind: 'correct', step: 'plan.correct' };
  return null;
}
