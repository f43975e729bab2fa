import { describe, expect, test } from 'vitest';
import {
  freshFor,
  nextMove,
  saidOf,
  settleFor,
  type OpenStep,
  type Said,
  type StepMove,
} from '../../../lib/credit/step-recovery.ts';
import type { StepKind } from '../../../lib/credit/steps.ts';
import { kuroneko, product } from './kuroneko.ts';

const now = 1_000_000_000;
const minute = 60_000;

/** What a sent step does once the provider has answered. `again?`: no answer tells, so it ends as unknowable. */
const answers = `
              absent   approved  review   cancelled  declined  shipped  late
authorize     again    adopt     adopt    adopt      adopt     adopt    adopt
cancel        adopt    again     again    adopt      adopt     again    again
reduce        drop     again?    drop     drop       drop      again?   again?
register      drop     again     drop     drop       drop      adopt    adopt
changeSlip    drop     drop      drop     drop       drop      again?   again?
withdrawSlip  drop     adopt     drop     drop       drop      again    again`;
const [head, ...rows] = answers
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const answerOf = (kind: StepKind, said: string): string | undefined =>
  rows.find(([name]) => name === kind)?.[head!.indexOf(said) + 1];

interface Situation extends Omit<OpenStep, 'plannedAt' | 'absentSince'> {
  readonly kind: StepKind;
  readonly said: Said;
  /** ms since the person agreed. */
  readonly age: number;
  /** ms since the provider first showed no effect. */
  readonly quiet: number | null;
  readonly maySend: boolean;
}

const moveOf = ({ kind, said, age, quiet, maySend, ...open }: Situation): StepMove =>
  nextMove(
    kind,
    { ...open, plannedAt: now - age, absentSince: quiet === null ? null : now - quiet },
    said,
    now,
    maySend,
  );

/** The rules once more, in the order in which they are told. */
function expected(of: Situation): StepMove {
  const { kind, state, said, resends, duplicate, maySend } = of;
  const age = Math.abs(of.age);
  const fresh = age < 2 * minute;
  const must = of.obliged && (kind === 'cancel' || kind === 'register');
  const giveUp = must && kind === 'cancel' && said === 'late';

  if (state === 'planned' && fresh && maySend) return 'send';
  if (state === 'planned' && !must) return 'abandon';
  if (state === 'sent') {
    if (kind === 'correct') return 'unknowable';
    if (kind === 'reduce' && duplicate) return 'adopt';
    if (kind === 'changeSlip' && duplicate) return resends === 0 ? 'unknowable' : 'adopt';
  }
  if (said === null) return 'ask';
  if (said === 'unreachable') return 'wait';
  const answer = answerOf(kind, said);
  if (answer === 'adopt') return 'adopt';
  if (answer === 'drop') return 'abandon';
  if (state === 'planned') {
    if (giveUp) return 'abandon';
    return maySend ? 'send' : 'wait';
  }
  const turn = must ? resends === 0 || age >= minute * 2 ** resends : fresh && resends === 0;
  if (turn && maySend && !duplicate && !giveUp) return 'send';
  if (answer === 'again?') return 'unknowable';
  if (must && !duplicate && !giveUp) return 'wait';
  return of.quiet !== null && of.quiet >= minute ? 'abandon' : 'wait';
}

const kinds = [
  'authorize',
  'cancel',
  'reduce',
  'correct',
  'register',
  'changeSlip',
  'withdrawSlip',
] as const satisfies readonly StepKind[];
const credits = ['absent', 'approved', 'review', 'cancelled', 'declined', 'shipped', 'late'] as const;

const situations: readonly Situation[] = product<Situation>({
  kind: kinds,
  state: ['planned', 'sent'],
  said: [null, 'unreachable', ...credits],
  age: [0, freshFor - 1, freshFor, 10 * minute, -10 * minute],
  resends: [0, 1, 2, 9],
  duplicate: [false, true],
  quiet: [null, 0, settleFor - 1, settleFor],
  obliged: [false, true],
  maySend: [true, false],
});

test('every step, state, answer, age, resend, repetition, silence, obligation and contract', () => {
  const wrong = situations
    .map((of) => ({ ...of, got: moveOf(of), expected: expected(of) }))
    .filter(({ got, expected: right }) => got !== right);
  expect(situations.length).toBe(80_640);
  expect(wrong.slice(0, 3)).toEqual([]);
});

describe('by name', () => {
  const base: Situation = {
    kind: 'authorize',
    state: 'sent',
    said: null,
    age: 1000,
    resends: 0,
    duplicate: false,
    quiet: null,
    obliged: false,
    maySend: true,
  };
  const day = 24 * 60 * minute;
  test.each<[string, Partial<Situation>, StepMove]>([
    ['a click that was never sent, fresh', { state: 'planned' }, 'send'],
    ['a click that was never sent, stale', { state: 'planned', age: freshFor }, 'abandon'],
    ['never sent, and the shop changed its contract', { state: 'planned', maySend: false }, 'abandon'],
    ['an authorization that arrived', { said: 'review' }, 'adopt'],
    ['an authorization nobody knows', { said: 'absent' }, 'send'],
    ['the same, called taken before', { said: 'absent', duplicate: true }, 'wait'],
    ['an authorization nobody knows, stale, just heard', { said: 'absent', age: day, quiet: 0 }, 'wait'],
    [
      'an authorization nobody knows, stale, believed',
      { said: 'absent', age: day, quiet: settleFor },
      'abandon',
    ],
    [
      'an authorization is never obliged',
      { said: 'absent', age: day, obliged: true, quiet: settleFor },
      'abandon',
    ],
    ['a cancel that arrived', { kind: 'cancel', said: 'cancelled' }, 'adopt'],
    ['a cancel that did not', { kind: 'cancel', said: 'approved' }, 'send'],
    [
      'a cancel of yesterday that did not',
      { kind: 'cancel', said: 'shipped', age: day, quiet: day },
      'abandon',
    ],
    [
      'a cancel refused as done, and asked: it is not',
      { kind: 'cancel', said: 'approved', duplicate: true, quiet: settleFor },
      'abandon',
    ],
    [
      'the old number, never sent, a weekend later: ask first',
      { kind: 'cancel', obliged: true, state: 'planned', age: 3 * day },
      'ask',
    ],
    [
      '… still approved',
      { kind: 'cancel', obliged: true, state: 'planned', age: 3 * day, said: 'approved' },
      'send',
    ],
    [
      '… delivered meanwhile: the new number goes instead',
      { kind: 'cancel', obliged: true, state: 'planned', age: 3 * day, said: 'late' },
      'abandon',
    ],
    [
      '… cancelled by somebody else',
      { kind: 'cancel', obliged: true, state: 'planned', age: 3 * day, said: 'cancelled' },
      'adopt',
    ],
    [
      '… and the contract is gone: it stays to be seen',
      { kind: 'cancel', obliged: true, state: 'planned', said: 'approved', maySend: false },
      'wait',
    ],
    [
      'the old number, lost twice, a day later',
      { kind: 'cancel', obliged: true, resends: 1, age: day, said: 'approved' },
      'send',
    ],
    [
      'the old number, lost twice, a moment ago: not in a loop',
      { kind: 'cancel', obliged: true, resends: 1, said: 'approved' },
      'wait',
    ],
    ["a person's own cancel of a delivered order", { kind: 'cancel', said: 'late' }, 'send'],
    ['a reduction leaves no sign', { kind: 'reduce', said: 'approved' }, 'send'],
    [
      'a reduction called the same amount',
      { kind: 'reduce', said: 'approved', duplicate: true, resends: 1 },
      'adopt',
    ],
    [
      'a reduction of yesterday: another PC may have gone on',
      { kind: 'reduce', said: 'approved', age: day },
      'unknowable',
    ],
    ['a reduction of what was cancelled', { kind: 'reduce', said: 'cancelled' }, 'abandon'],
    ['a correction is never repeated', { kind: 'correct', said: 'approved' }, 'unknowable'],
    ['nor asked after', { kind: 'correct' }, 'unknowable'],
    ['a slip number that arrived', { kind: 'register', said: 'shipped' }, 'adopt'],
    ['a slip number that did not', { kind: 'register', said: 'approved' }, 'send'],
    [
      'a slip number of yesterday: the row asks for it',
      { kind: 'register', said: 'approved', age: day, quiet: settleFor },
      'abandon',
    ],
    [
      'the slip number of a new authorization, yesterday',
      { kind: 'register', said: 'approved', age: day, obliged: true },
      'send',
    ],
    ['a changed number leaves no sign', { kind: 'changeSlip', said: 'shipped' }, 'send'],
    [
      'sent again, the old number is not there: done',
      { kind: 'changeSlip', resends: 1, duplicate: true },
      'adopt',
    ],
    [
      'on the first try it means another one is registered',
      { kind: 'changeSlip', duplicate: true },
      'unknowable',
    ],
    ['a withdrawal that arrived', { kind: 'withdrawSlip', said: 'approved' }, 'adopt'],
    ['a withdrawal that did not', { kind: 'withdrawSlip', said: 'shipped' }, 'send'],
    ['nobody to ask', { kind: 'withdrawSlip', said: 'unreachable' }, 'wait'],
  ])('%s', (_name, of, move) => {
    expect(moveOf({ ...base, ...of })).toBe(move);
  });
});

describe('whatever happens', () => {
  const sends = situations.filter((of) => moveOf(of) === 'send');

  test('nothing that may have arrived goes out again before the provider was asked', () => {
    expect(
      sends.filter(({ state, said }) => state === 'sent' && (said === null || said === 'unreachable')),
    ).toEqual([]);
  });

  test('an authorization goes out again only once, and only when the provider does not know its number', () => {
    const again = sends.filter(({ kind, state }) => kind === 'authorize' && state === 'sent');
    expect(again.filter(({ said, resends }) => said !== 'absent' || resends > 0)).toEqual([]);
  });

  test('a correction goes out once', () => {
    expect(sends.filter(({ kind, state }) => kind === 'correct' && state === 'sent')).toEqual([]);
  });

  test('nothing that was called a repetition goes out again', () => {
    expect(sends.filter(({ state, duplicate }) => state === 'sent' && duplicate)).toEqual([]);
  });

  test('without the contract nothing goes out', () => {
    expect(sends.filter(({ maySend }) => !maySend)).toEqual([]);
  });

  test('an obliged cancel is given up only when the provider refuses it or it is too late', () => {
    const dropped = situations.filter(
      (of) => of.kind === 'cancel' && of.obliged && ['abandon', 'unknowable'].includes(moveOf(of)),
    );
    expect(dropped.length).toBeGreaterThan(0);
    expect(dropped.filter(({ said, duplicate }) => said !== 'late' && !duplicate)).toEqual([]);
  });
});

test('a standing as recovery hears it', () => {
  const said = (progress: 'registered' | 'settled') =>
    saidOf({ credit: 'shipped', progress }, kuroneko.replace);
  expect([said('registered'), said('settled')]).toEqual(['shipped', 'late']);
  expect(saidOf({ credit: 'declined', why: 'overLimit' }, kuroneko.replace)).toBe('declined');
  expect(saidOf({ credit: 'absent' }, [])).toBe('absent');
});
