import { describe, expect, test } from 'vitest';
import { spoilers } from '../../faults/fault-list.ts';
import { killCases } from '../../faults/kill.ts';
import { providerCases } from '../../faults/provider.ts';
import { randomOf } from '../../faults/random.ts';
import type { Recorded } from '../../faults/record.ts';
import { roads } from '../../faults/roads.ts';
import { untold } from '../../faults/told.ts';
import { operations } from '../../../lib/credit/status.ts';
import { faultKinds, faultOf } from '../../sandbox/kuroneko/web/control/shapes.ts';

const recorded: Recorded[] = roads.map((road) => ({
  road,
  points: Array.from({ length: 7 }, (_, at) => ({ moment: `ledger.save:${at}`, nth: 1 })),
  apis: ['KAARA', 'KAACL'],
}));

test('every operation of the life cycle is played', () => {
  expect(new Set(roads.map(({ operation }) => operation))).toEqual(new Set(operations));
});

describe('faults of the provider', () => {
  test('every fault of the simulator is tried, as the simulator takes it', () => {
    const all = spoilers();
    expect(new Set(all.map(({ fault }) => fault.kind))).toEqual(new Set(faultKinds));
    for (const { fault } of all) expect(() => faultOf({ ...fault, api: 'KAARA', times: 1 })).not.toThrow();
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test('each fault at each call of each operation; the short form has each fault once', () => {
    expect(providerCases(recorded, spoilers(), null)).toHaveLength(spoilers().length * roads.length * 2);
    const few = providerCases(recorded, spoilers(), 1);
    expect(few.map(({ spoiler }) => spoiler.name)).toEqual(spoilers().map(({ name }) => name));
    expect(new Set(few.map(({ recorded: { road } }) => road.name)).size).toBe(roads.length);
  });
});

describe('kill points', () => {
  test('every point of every operation, in both ways', () => {
    const all = killCases(recorded, null);
    expect(all).toHaveLength(roads.length * 7 * 2);
    expect(new Set(all.map(({ recorded: { road }, at, way }) => `${road.name} ${at} ${way}`)).size).toBe(
      all.length,
    );
  });

  test('a spread stays within the operation and takes both ways', () => {
    for (const few of [1, 2, 3, 50]) {
      const some = killCases(recorded, few);
      expect(some).toHaveLength(roads.length * Math.min(few, 7));
      for (const { at } of some) expect(recorded[0]?.points[at]).toBeDefined();
      expect(new Set(some.map(({ way }) => way)).size).toBe(2);
    }
  });
});

test('what staff are told has a sentence, a next step and no raw code', () => {
  expect(untold(['提供元に接続できません。\n少し待ってから、もう一度お試しください。'])).toBe('');
  expect(untold(['エラーが起きました（err0001）。\n自動で確認します。'])).toBe('');
  for (const bad of [
    [],
    ['提供元に接続できません。'],
    ['kaara101E\n直してください。'],
    ['TypeError: x\n直してください。'],
    ['エラーが起きました。\nHTTP 500'],
    ['undefinedです。\n直してください。'],
  ])
    expect(untold(bad)).not.toBe('');
});

test('the same seed gives the same moments', () => {
  const some = (seed: number): number[] => Array.from({ length: 5 }, randomOf(seed));
  expect(some(7)).toEqual(some(7));
  expect(some(7)).not.toEqual(some(8));
  for (const one of some(9)) expect(one >= 0 && one < 1).toBe(true);
});
