import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../lib/credit/status.ts';
import { whys, type Why } from '../../../lib/credit/why.ts';
import type { CaseView } from '../../../lib/messages/contract.ts';
import { countAble, fitnessOf, ofTheOrder, type Known } from '../../../lib/overlay/panel/able.ts';
import { panelOperations } from '../../../lib/overlay/panel/state.ts';

const picked = (hostId: string, print = 'as-read') => ({ hostId, print, number: '', payment: '' });
const view = (hostId: string, verdicts: Partial<Record<Operation, Why | null>>, sentNumber = 'A-1') =>
  ({ hostId, sentNumber, verdicts }) as CaseView;
const known = (views: CaseView[], ...stale: string[]): Known => ({
  views: new Map(views.map((one) => [one.hostId, one])),
  stale: new Set(stale),
});

describe('whether "all that can" means an order', () => {
  test.each(panelOperations)('%s is meant where the worker says yes, changed row or not', (operation) => {
    const yes = view('1', { [operation]: null });
    expect(fitnessOf(operation, picked('1'), known([yes]))).toBe('can');
    expect(fitnessOf(operation, picked('1'), known([yes], '1'))).toBe('can');
    expect(fitnessOf(operation, picked('1', ''), known([yes]))).toBe('can');
  });

  test.each(whys)('%s is believed while the row is as it was read', (why) => {
    const no = view('1', { change: why });
    expect(fitnessOf('change', picked('1'), known([no]))).toBe('cannot');
    const mayHaveChanged = ofTheOrder.has(why) ? 'perhaps' : 'cannot';
    expect(fitnessOf('change', picked('1'), known([no], '1'))).toBe(mayHaveChanged);
    // A list that cannot tell whether a row changed.
    expect(fitnessOf('change', picked('1', ''), known([no]))).toBe(mayHaveChanged);
    expect(fitnessOf('change', picked('1'), known([no], '2'))).toBe('cannot');
  });

  test('nothing is checked that was never sent from here; it may be ticked', () => {
    expect(fitnessOf('check', picked('1'), known([view('1', { check: null }, '')]))).toBe('cannot');
    expect(fitnessOf('check', picked('1'), known([view('1', { check: null })]))).toBe('can');
  });

  test('an order that the worker said nothing of is read', () => {
    for (const operation of panelOperations)
      expect(fitnessOf(operation, picked('1'), known([]))).toBe('perhaps');
  });
});

test('counts are of the list, each operation by itself', () => {
  const list = ['1', '2', '3'].map((hostId) => picked(hostId));
  const heard = known(
    [
      view('1', { authorize: null, change: 'why.notRequested', cancel: 'why.notRequested' }, ''),
      view('2', { authorize: 'why.granted', change: 'why.noDrift', cancel: null, check: null }),
      view('3', {
        authorize: 'why.granted',
        change: 'why.noDrift',
        cancel: 'why.cancelTooLate',
        check: null,
      }),
      view('77', { authorize: null }),
    ],
    '3',
  );
  expect(countAble(list, heard)).toMatchObject({
    authorize: { can: 1, perhaps: 0 },
    change: { can: 0, perhaps: 1 },
    check: { can: 2, perhaps: 0 },
    cancel: { can: 1, perhaps: 0 },
  });
});
