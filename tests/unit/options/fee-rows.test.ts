import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf, faultsOf, isDirty, shopIn, testableShop } from '../../../components/options/draft.ts';
import {
  nextRow,
  rowFaults,
  rowsOf,
  tableFault,
  tiersIn,
  yenIn,
  type FeeRow,
} from '../../../components/options/fee-rows.ts';
import { tierFaults } from '../../../lib/credit/fee-table.ts';
import { Fees } from '../../../lib/settings/shop.ts';
import { bench, kept, shop, typeShop } from './bench.ts';

let ids = 0;
const row = (from: string, to: string, fee: string): FeeRow => ({ id: ids++, from, to, fee });
const keys = (rows: readonly FeeRow[]) =>
  rowFaults(rows).map((faults) =>
    Object.fromEntries(Object.entries(faults).map(([cell, fault]) => [cell, fault?.key])),
  );

test.each([
  ['1,000', 1000],
  ['１，０００円', 1000],
  [' 205 ', 205],
  ['0', 0],
  ['-5', null],
  ['2.5', null],
  ['', null],
  ['千', null],
])('%j is read as %j yen', (typed, yen) => {
  expect(yenIn(typed)).toBe(yen);
});

test('what is wrong is told at its cell', () => {
  expect(keys([row('1', '9999', '205'), row('10000', '', '305'), row('', '', '')])).toEqual([{}, {}, {}]);
  expect(keys([row('', '9', ''), row('x', '-1', '1.5'), row('1000000000', '', '1000000')])).toEqual([
    { from: 'fees.bad.blank', fee: 'fees.bad.blank' },
    { from: 'fees.bad.number', to: 'fees.bad.number', fee: 'fees.bad.number' },
    { from: 'fees.bad.most', fee: 'fees.bad.most' },
  ]);
  expect(keys([row('500', '400', '1')])).toEqual([{ to: 'fees.bad.backwards' }]);
  const twice = [row('1', '9', '1'), row('', '', ''), row('9', '', '1'), row('1', '9', '2')];
  expect(keys(twice)).toEqual([{}, {}, { from: 'fees.bad.overlap' }, { from: 'fees.bad.same' }]);
  // By the place on the screen, blank lines counted.
  expect(rowFaults([row('', '', ''), ...twice])[3]?.from?.params).toEqual({ with: 2 });
});

test('a table that can be saved is one that the worker takes, by amount, blank lines left out', () => {
  const rows = [row('10000', '', '305'), row('', ' ', ''), row('１', '9,999', '205円')];
  expect(tableFault(rows)).toBe(undefined);
  expect(tiersIn(rows)).toEqual([
    { from: 1, to: 9999, fee: 205 },
    { from: 10_000, to: null, fee: 305 },
  ]);
  const cell = fc.oneof(fc.constant(''), fc.nat(3000).map(String), fc.constantFrom('x', '１２', '1,000'));
  const line = fc.record({ id: fc.nat(), from: cell, to: cell, fee: cell });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (any) => {
      fc.pre(tableFault(any) === undefined);
      expect(tierFaults(tiersIn(any))).toEqual([]);
      expect(Fees.safeParse({ mode: 'keep', tiers: tiersIn(any) }).success).toBe(true);
      expect(tiersIn(rowsOf(tiersIn(any)))).toEqual(tiersIn(any));
    }),
  );
});

test('a new line begins where the last one ends', () => {
  expect(nextRow([])).toEqual({ id: 0, from: '1', to: '', fee: '' });
  expect(nextRow(rowsOf([{ from: 1, to: 9999, fee: 205 }]))).toMatchObject({ id: 1, from: '10000' });
  expect(nextRow(rowsOf([{ from: 1, to: null, fee: 205 }]))).toMatchObject({ from: '' });
});

describe('in the form of a shop', () => {
  const fees: Fees = { mode: 'add', tiers: [{ from: 1, to: null, fee: 205 }] };
  const around = { stored: true, shops: [] };

  test('comes and goes unchanged', () => {
    const draft = draftOf({ ...shop, fees });
    expect(shopIn(draft)).toEqual({ ...shop, fees });
    expect(isDirty(draft, draftOf({ ...shop, fees }))).toBe(false);
    expect(isDirty({ ...draft, feeRows: [] }, draft)).toBe(true);
  });

  test('a fault stops the save, not the connection test', async () => {
    const wrong = { ...draftOf({ ...shop, fees }), feeRows: [row('5', '1', '1')] };
    expect(faultsOf(wrong, around).feeRows?.key).toBe('fees.bad.backwards');
    expect(testableShop(wrong, around).fees.tiers).toEqual([]);
    const page = bench([kept()]);
    typeShop(page);
    page.options.change({ feeRows: [row('1', '9', '1'), row('5', '', '1')] });
    await page.options.save();
    expect(page.state().form?.goTo).toEqual({ field: 'feeRows' });
    expect(page.inputsOf('shops.save')).toEqual([]);
    page.options.change({ feeRows: [row('1', '9', '1')] });
    await page.options.save();
    expect(page.inputsOf('shops.save')).toMatchObject([
      { shop: { fees: { tiers: [{ from: 1, to: 9, fee: 1 }] } } },
    ]);
  });
});
