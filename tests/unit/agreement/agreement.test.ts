import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kaaraCodes } from '../../sandbox/kuroneko/codes/authorization.ts';
import { differences, listed } from './differences.ts';
import { sample } from './orders.ts';
import { readTwice } from './two-readings.ts';
import { unreachable } from './unreachable.ts';

/** `AGREEMENT_SEED=… AGREEMENT_RUNS=…` look elsewhere; the defaults make every run the same. */
const seed = Number(process.env.AGREEMENT_SEED ?? 20_261_124);
const numRuns = Number(process.env.AGREEMENT_RUNS ?? 20_000);

const seen = { accepted: 0, refused: 0, codes: new Set<string>(), differences: new Map<string, number>() };

test(
  `the client and the simulator agree about ${numRuns} orders, but for listed differences`,
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(sample, (one) => {
        const { problems, code, broken, disagreements } = readTwice(one);
        // Plain throws: twenty thousand calls of expect cost more than the rules themselves.
        if (code !== (broken[0] ?? null)) throw new Error(`Answered ${code}, broken ${broken}`);
        const ids = disagreements.map((each) => {
          const id = listed(each);
          if (id === undefined) throw new Error(`Not listed: ${JSON.stringify(each, null, 1)}`);
          return id;
        });
        if (ids.length === 0 && (code === null) !== (problems.length === 0))
          throw new Error(`Answered ${code}, problems ${JSON.stringify(problems)}`);
        for (const id of ids) seen.differences.set(id, (seen.differences.get(id) ?? 0) + 1);
        // Matter by matter they agree, so together they must, unless a listed difference stands alone.
        if (ids.length === 0) expect(code === null).toBe(problems.length === 0);
        if (code !== null) seen.codes.add(code);
        if (problems.length === 0) seen.accepted += 1;
        else seen.refused += 1;
      }),
      { seed, numRuns },
    );
  },
);

test('both answers are common', () => {
  expect(seen.accepted + seen.refused).toBeGreaterThanOrEqual(numRuns);
  expect(seen.accepted / numRuns).toBeGreaterThan(0.15);
  expect(seen.refused / numRuns).toBeGreaterThan(0.15);
});

test('every listed difference occurred', () => {
  expect([...seen.differences.keys()].toSorted()).toEqual(Object.keys(differences).toSorted());
});

test('every code was answered, or no order can cause it', () => {
  expect([...seen.codes, ...Object.keys(unreachable)].toSorted()).toEqual(Object.keys(kaaraCodes).toSorted());
});
