import { describe, expect, test } from 'vitest';
import { freshFor, nextMove, type Lookup, type NextMove } from '../../../lib/credit/recovery.ts';

const now = 1_000_000_000;
const fresh = now - freshFor + 1;
const stale = now - freshFor;

describe('what recovery does next', () => {
  const table: [string, 'planned' | 'sent', number, number, Lookup, NextMove][] = [
    ['planned and fresh was certainly never sent', 'planned', fresh, 0, null, 'send'],
    ['planned and stale: the person has moved on', 'planned', stale, 0, null, 'abandon'],
    ['sent: ask before anything else', 'sent', fresh, 0, null, 'ask'],
    ['sent and stale: still ask', 'sent', stale, 0, null, 'ask'],
    ['found: take the answer', 'sent', fresh, 0, 'found', 'adopt'],
    ['found late: take the answer', 'sent', stale, 1, 'found', 'adopt'],
    ['nobody to ask: leave it open', 'sent', stale, 1, 'unreachable', 'wait'],
    ['never arrived, fresh: the same number again', 'sent', fresh, 0, 'absent', 'send'],
    ['never arrived twice: no third time', 'sent', fresh, 1, 'absent', 'abandon'],
    ['never arrived, stale: not without the person', 'sent', stale, 0, 'absent', 'abandon'],
  ];
  test.each(table)('%s', (_why, state, plannedAt, resends, lookup, move) => {
    expect(nextMove({ state, plannedAt, resends }, lookup, now)).toBe(move);
  });

  test('nothing is ever sent from `sent` without the provider having said "absent"', () => {
    for (const lookup of [null, 'found', 'unreachable'] as const) {
      for (const plannedAt of [fresh, stale]) {
        expect(nextMove({ state: 'sent', plannedAt, resends: 0 }, lookup, now)).not.toBe('send');
      }
    }
  });
});
