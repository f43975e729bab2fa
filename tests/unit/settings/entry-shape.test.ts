import { expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import type { Case, Entry, Intent } from '../../../lib/ledger/records.ts';
import { CaseShape, EntryShape, IntentShape } from '../../../lib/settings/entry-shape.ts';
import { caseOf, intentOf } from '../ledger/entries.ts';

test('the shape of a file’s records is the ledger’s own, both ways', () => {
  expectTypeOf<z.infer<typeof CaseShape>>().toExtend<Case>();
  expectTypeOf<z.infer<typeof IntentShape>>().toExtend<Intent>();
  expectTypeOf<keyof z.infer<typeof CaseShape>>().toEqualTypeOf<keyof Case>();
  expectTypeOf<keyof z.infer<typeof IntentShape>>().toEqualTypeOf<keyof Intent>();
  expect(CaseShape.parse(caseOf())).toEqual(caseOf());
  expect(IntentShape.parse(intentOf())).toEqual(intentOf());
});

test('a whole record passes', () => {
  expect(EntryShape.safeParse({ case: caseOf(), intent: intentOf() }).success).toBe(true);
});

test.each<[name: string, entry: unknown]>([
  ['nothing', null],
  ['a field more', { case: { ...caseOf(), more: 1 }, intent: null }],
  ['a field less', { case: { ...caseOf(), claims: undefined }, intent: null }],
  ['a state that is none', { case: { ...caseOf(), status: 'paid' }, intent: null }],
  ['part of a yen', { case: caseOf({ amount: 1.5 }), intent: null }],
  ['a time that is none', { case: caseOf({ answeredAt: Number.MAX_VALUE }), intent: null }],
  ['a key of another order', { case: { ...caseOf(), key: 'https://order.example.jp 2' }, intent: null }],
  ['the call of another order', { case: caseOf(), intent: intentOf({ caseKey: 'https://x.jp 1' }) }],
  ['a call without steps', { case: caseOf(), intent: intentOf({ steps: [] }) }],
  ['a call beyond its steps', { case: caseOf(), intent: intentOf({ at: 1 }) }],
  ['a version of later', { case: { ...caseOf(), version: 3 }, intent: null }],
] as [string, Entry][])('%s is not taken', (_name, entry) => {
  expect(EntryShape.safeParse(entry).success).toBe(false);
});
