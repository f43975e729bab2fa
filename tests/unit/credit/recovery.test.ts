import { describe, expect, test } from 'vitest';
import {
  due,
  freshFor,
  longestPause,
  nextMove,
  pauseAfter,
  settleFor,
  type Lookup,
  type NextMove,
  type OpenIntent,
} from '../../../lib/credit/recovery.ts';

const now = 1_000_000_000;
const fresh = now - freshFor + 1;
const stale = now - freshFor;
const intent = (change: Partial<OpenIntent>): OpenIntent => ({
  state: 'sent',
  plannedAt: fresh,
  resends: 0,
  duplicate: false,
  absentSince: null,
  ...change,
});

describe('what recovery does next', () => {
  const table: [string, Partial<OpenIntent>, Lookup, NextMove][] = [
    ['planned and fresh was certainly never sent', { state: 'planned' }, null, 'send'],
    ['planned and stale: the person has moved on', { state: 'planned', plannedAt: stale }, null, 'abandon'],
    ['planned by a clock that ran ahead', { state: 'planned', plannedAt: now + freshFor }, null, 'abandon'],
    ['sent: ask before anything else', {}, null, 'ask'],
    ['sent and stale: still ask', { plannedAt: stale }, null, 'ask'],
    ['found: take the answer', {}, 'found', 'adopt'],
    ['found late: take the answer', { plannedAt: stale, resends: 1 }, 'found', 'adopt'],
    ['nobody to ask: leave it open', { plannedAt: stale, resends: 1 }, 'unreachable', 'wait'],
    ['never arrived, fresh: the same number again', {}, 'absent', 'send'],
    ['never arrived, by a clock that ran ahead', { plannedAt: now + freshFor }, 'absent', 'wait'],
    ['sent again already: not a third time', { resends: 1 }, 'absent', 'wait'],
    ['called a duplicate: sending again is pointless', { duplicate: true }, 'absent', 'wait'],
    ['never arrived, stale: may still be on its way', { plannedAt: stale }, 'absent', 'wait'],
    [
      'heard a moment ago: too early to believe it',
      { plannedAt: stale, absentSince: now - settleFor + 1 },
      'absent',
      'wait',
    ],
    [
      'heard twice, a minute apart: it never arrived',
      { plannedAt: stale, absentSince: now - settleFor },
      'absent',
      'abandon',
    ],
    [
      'heard before, now silent: leave it open',
      { plannedAt: stale, absentSince: now - settleFor },
      'unreachable',
      'wait',
    ],
  ];
  test.each(table)('%s', (_why, change, lookup, move) => {
    expect(nextMove(intent(change), lookup, now, true)).toBe(move);
  });

  test('the shop has left the contract: nothing is sent, whatever else holds', () => {
    for (const lookup of [null, 'found', 'absent', 'unreachable'] as const)
      for (const state of ['planned', 'sent'] as const)
        for (const plannedAt of [fresh, stale])
          expect(nextMove(intent({ state, plannedAt }), lookup, now, false)).not.toBe('send');
  });

  test('nothing is ever sent from `sent` without the provider having said "absent"', () => {
    for (const lookup of [null, 'found', 'unreachable'] as const)
      for (const plannedAt of [fresh, stale])
        expect(nextMove(intent({ plannedAt }), lookup, now, true)).not.toBe('send');
  });

  test('nothing that was sent is dropped on the first "absent"', () => {
    for (const plannedAt of [fresh, stale, now + freshFor])
      for (const resends of [0, 1])
        expect(nextMove(intent({ plannedAt, resends }), 'absent', now, true)).not.toBe('abandon');
  });
});

describe('when to ask again', () => {
  test('pauses double up to an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 500].map((asks) => pauseAfter(asks) / 60_000)).toEqual([
      1, 2, 4, 8, 16, 32, 60, 60, 60,
    ]);
  });

  const table: [string, 'planned' | 'sent', number, boolean][] = [
    ['planned: at once', 'planned', now + 1, true],
    ['never asked yet', 'sent', 0, true],
    ['the moment has come', 'sent', now, true],
    ['the moment has passed', 'sent', now - 1, true],
    ['not yet', 'sent', now + 1, false],
    ['not yet, longest pause', 'sent', now + longestPause, false],
    ['further off than any pause: the clock was put back', 'sent', now + longestPause + 1, true],
  ];
  test.each(table)('%s', (_why, state, askAt, is) => expect(due({ state, askAt }, now)).toBe(is));
});
