import { expect, expectTypeOf, test } from 'vitest';
import type { Case, Entry, Intent } from '../../../lib/ledger/records.ts';
import { isCase, isEntry, isIntent } from '../../../lib/settings/entry-shape.ts';
import type { Guarded } from '../../../lib/settings/guard.ts';
import { caseOf, intentOf } from '../ledger/entries.ts';

test('the shape of a file’s records is the ledger’s own, both ways', () => {
  expectTypeOf<Guarded<typeof isCase>>().toExtend<Case>();
  expectTypeOf<Guarded<typeof isIntent>>().toExtend<Intent>();
  expectTypeOf<Case>().toExtend<Guarded<typeof isCase>>();
  expectTypeOf<Intent>().toExtend<Guarded<typeof isIntent>>();
  expectTypeOf<keyof Guarded<typeof isCase>>().toEqualTypeOf<keyof Case>();
  expectTypeOf<keyof Guarded<typeof isIntent>>().toEqualTypeOf<keyof Intent>();
  expect(isCase(caseOf())).toBe(true);
  expect(isIntent(intentOf())).toBe(true);
});

test('a whole record passes, with a fee and without', () => {
  const charge = { billed: 11_670, had: 0, fee: 330 };
  const seen = { total: 12_000, carrier: 'yamato', slip: null, typed: false, fits: true } as const;
  const paid = caseOf({ fee: charge, seen: { ...seen, bill: { billed: 11_670, had: 0, shopId: 'main' } } });
  expect(isEntry({ case: paid, intent: null })).toBe(true);
  expect(isEntry({ case: caseOf(), intent: intentOf() })).toBe(true);
});

test.each<[name: string, entry: unknown]>([
  ['nothing', null],
  ['a field more', { case: { ...caseOf(), more: 1 }, intent: null }],
  ['a field less', { case: { ...caseOf(), claims: undefined }, intent: null }],
  ['a state that is none', { case: { ...caseOf(), status: 'paid' }, intent: null }],
  ['part of a yen', { case: caseOf({ amount: 1.5 }), intent: null }],
  ['a time that is none', { case: caseOf({ answeredAt: Number.MAX_VALUE }), intent: null }],
  ['a fee in part', { case: { ...caseOf(), fee: { fee: 1 } }, intent: null }],
  [
    'a standing with the words of another',
    {
      case: caseOf(),
      intent: intentOf({ won: { ...caseOf(), standing: { credit: 'approved', why: 'unknown' } } as never }),
    },
  ],
  ['a key of another order', { case: { ...caseOf(), key: 'https://order.example.jp 2' }, intent: null }],
  ['the call of another order', { case: caseOf(), intent: intentOf({ caseKey: 'https://x.jp 1' }) }],
  ['a call without steps', { case: caseOf(), intent: intentOf({ steps: [] }) }],
  ['a call beyond its steps', { case: caseOf(), intent: intentOf({ at: 1 }) }],
  ['a version of later', { case: { ...caseOf(), version: 3 }, intent: null }],
] as [string, Entry][])('%s is not taken', (_name, entry) => {
  expect(isEntry(entry)).toBe(false);
});
