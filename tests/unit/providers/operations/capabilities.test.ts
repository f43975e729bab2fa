import { expect, test } from 'vitest';
import { capabilities } from '../../../../lib/providers/kuroneko/capabilities.ts';
import { kuroneko } from '../../credit/kuroneko.ts';

/** Sets: their order says nothing. */
const sorted = (sets: object): object =>
  Object.fromEntries(
    Object.entries(sets).map(([name, set]: [string, unknown]) => [
      name,
      Array.isArray(set) ? set.toSorted() : set,
    ]),
  );

test('the life cycle is tested with the very capabilities that are shipped', () => {
  expect(sorted(capabilities)).toEqual(sorted(kuroneko));
});
