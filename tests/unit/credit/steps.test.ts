import { describe, expect, test } from 'vitest';
import { planChange } from '../../../lib/credit/change-plan.ts';
import { endOfAuthorization, followUp, undoing, type StepEnd } from '../../../lib/credit/follow-up.ts';
import { changeSteps, numberOf, slipSteps, type Slip, type Step } from '../../../lib/credit/steps.ts';
import { everything, kuroneko, plain } from './kuroneko.ts';

const prepared = (orderNo: string) => ({ orderNo, total: 12_000, fields: { orderNo } });
const slip: Slip = { number: '123456789013', carrier: 'yamato' };
const differences = [] as const;
const raise = (status: 'approved' | 'shipped') =>
  planChange(
    { before: 10_000, now: 12_000, first: 10_000, differences },
    { ...plain, status, progress: status === 'shipped' ? 'registered' : null, tracking: 'same' },
    everything,
    kuroneko,
  );
const reduction = planChange(
  { before: 10_000, now: 7000, first: 10_000, differences },
  plain,
  everything,
  kuroneko,
);
const authorize: Step = { kind: 'authorize', prepared: prepared('A-2') };
const cancel: Step = { kind: 'cancel', orderNo: 'A' };
const register: Step = { kind: 'register', orderNo: 'A-2', slip: slip.number, carrier: 'yamato' };

describe('the calls of a change', () => {
  test('a raise before dispatch', () => {
    expect(changeSteps(raise('approved'), { orderNo: 'A', prepared: prepared('A-2'), slip: null })).toEqual([
      authorize,
      cancel,
    ]);
  });

  test('a raise after the slip number: the new number gets it, after the old one is gone', () => {
    expect(changeSteps(raise('shipped'), { orderNo: 'A', prepared: prepared('A-2'), slip })).toEqual([
      authorize,
      cancel,
      register,
    ]);
  });

  test('a reduction keeps its number', () => {
    expect(changeSteps(reduction, { orderNo: 'A', prepared: prepared('A'), slip: null })).toEqual([
      { kind: 'reduce', orderNo: 'A', prepared: prepared('A') },
    ]);
  });

  test('nothing, and what is impossible, calls nobody', () => {
    const material = { orderNo: 'A', prepared: prepared('A'), slip };
    expect(changeSteps({ kind: 'nothing' }, material)).toEqual([]);
    expect(changeSteps({ kind: 'impossible', why: 'why.paid' }, material)).toEqual([]);
  });

  test('material that does not fit is a fault of ours, not a call', () => {
    expect(() => changeSteps(raise('approved'), { orderNo: 'A', prepared: prepared('A'), slip })).toThrow(
      'new number',
    );
    expect(() =>
      changeSteps(raise('shipped'), { orderNo: 'A', prepared: prepared('A-2'), slip: null }),
    ).toThrow('lost');
    expect(() => changeSteps(reduction, { orderNo: 'A', prepared: prepared('A-2'), slip })).toThrow(
      'keeps its number',
    );
  });

  test('the number each step is about', () => {
    expect([authorize, cancel, register].map(numberOf)).toEqual(['A-2', 'A', 'A-2']);
  });
});

describe('the calls of a slip number', () => {
  const other: Slip = { number: 'JP123', carrier: 'other' };
  const first = (of: Slip): Step => ({
    kind: 'register',
    orderNo: 'A',
    slip: of.number,
    carrier: of.carrier,
  });
  const withdraw: Step = { kind: 'withdrawSlip', orderNo: 'A' };
  const change: Step = {
    kind: 'changeSlip',
    orderNo: 'A',
    slip: slip.number,
    before: '1',
    shipYmd: '20261126',
  };
  test.each<[string, 'approved' | 'shipped', boolean, Slip, string | null, Step[]]>([
    ['the first', 'approved', false, slip, null, [first(slip)]],
    ['the first of another carrier', 'approved', false, other, null, [first(other)]],
    ['Yamato for Yamato', 'shipped', false, slip, '1', [change]],
    ['the old number is not known here', 'shipped', false, slip, null, [withdraw, first(slip)]],
    ['another carrier for Yamato', 'shipped', false, other, '1', [withdraw, first(other)]],
    ['Yamato for another carrier', 'shipped', true, slip, '1', [withdraw, first(slip)]],
    ['another carrier for another', 'shipped', true, other, '1', [withdraw, first(other)]],
  ])('%s', (_name, status, slipByOther, of, before, steps) => {
    expect(slipSteps({ status, slipByOther }, 'A', of, before, '20261126')).toEqual(steps);
  });
});

describe('what follows a step', () => {
  const replacement = [authorize, cancel, register];
  const move: Step[] = [{ kind: 'withdrawSlip', orderNo: 'A' }, register];
  test.each<[string, readonly Step[], number, StepEnd, string]>([
    ['a lone authorization', [authorize], 0, 'done', 'end'],
    ['a lone authorization on hold', [authorize], 0, 'held', 'end'],
    ['a lone cancel refused', [cancel], 0, 'failed', 'end'],
    ['the new number is granted', replacement, 0, 'done', 'next'],
    ['the new number is on hold: the old one stays', replacement, 0, 'held', 'hold'],
    ['the new number is refused: the old one stays', replacement, 0, 'failed', 'end'],
    ['the old number is cancelled', replacement, 1, 'done', 'next'],
    ['the old number cannot be cancelled: the new one goes', replacement, 1, 'failed', 'undo'],
    ['the slip number is registered', replacement, 2, 'done', 'end'],
    ['the slip number is refused: the row asks for it', replacement, 2, 'failed', 'end'],
    ['withdrawn', move, 0, 'done', 'next'],
    ['not withdrawn', move, 0, 'failed', 'end'],
  ])('%s', (_name, steps, at, end, then) => {
    expect(followUp(steps, at, end)).toBe(then);
  });

  test('the end of an authorization is what the provider says of its number', () => {
    const end = (credit: 'absent' | 'approved' | 'review' | 'cancelled') => endOfAuthorization({ credit });
    expect((['approved', 'review', 'cancelled', 'absent'] as const).map(end)).toEqual([
      'done',
      'held',
      'failed',
      'failed',
    ]);
    expect(endOfAuthorization({ credit: 'shipped', progress: 'registered' })).toBe('done');
    expect(endOfAuthorization({ credit: 'declined', why: 'overLimit' })).toBe('failed');
  });

  test('undoing cancels the new number', () => {
    expect(undoing(replacement, 1)).toEqual({ kind: 'cancel', orderNo: 'A-2' });
    expect(undoing(replacement, 0)).toBeNull();
    expect(undoing([cancel], 0)).toBeNull();
  });
});
