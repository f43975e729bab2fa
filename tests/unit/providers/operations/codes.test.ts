import { expect, test } from 'vitest';
import { codeTable } from '../../../../lib/providers/kuroneko/errors/code-table.ts';
import { createExplainer } from '../../../../lib/providers/kuroneko/errors/explain.ts';

const { explain, knows: isKnown } = createExplainer(codeTable);

/** Refusals after which nobody knows how the order stands until the provider is asked. */
test.each([
  'kaacl008E',
  'kaacl009E',
  'kaakk008E',
  'kaakk009E',
  'kaakk010E',
  'kaakk011E',
  'kaakk049E',
  'kaarr008E',
  'kaarr015E',
  'kaarr016E',
  'kaasl008E',
  'kaasl009E',
  'kaasl018E',
  'kaasl020E',
  'kaasl022E',
  'kaasl032E',
  'kaasd008E',
  'kaasd009E',
  'kaasd018E',
])('%s: ask first', (code) => {
  expect(explain(code).next).toBe('check');
});

test('known is known in either case; the exceptions are known too', () => {
  expect(['kaacl009E', 'KAACL009E', 'err0001', 'ERR0003'].map(isKnown)).toEqual([true, true, true, true]);
  expect(['kaacl099E', 'err0004', '', 'A012'].map(isKnown)).toEqual([false, false, false, false]);
});
