import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostBilled, priceLine, tierFaults, type Stretch } from '../../../lib/credit/fee-table.ts';
import {
  chargeOf,
  feeAfter,
  feeFor,
  feeIn,
  feeName,
  withCharge,
  withFee,
  type Charge,
  type FeeTable,
  type Tier,
} from '../../../lib/credit/fees.ts';
import type { Line, Order } from '../../../lib/order/order.ts';
import { line, order } from '../providers/order-fixture.ts';

const yen = fc.integer({ min: 0, max: 2_000 });
const modes = fc.constantFrom('keep', 'replace', 'add');
/** Any tiers at all, sound or not. */
const anyTiers = fc.array(fc.record({ from: yen, to: fc.option(yen), fee: yen }), { maxLength: 6 });
/** Tiers that do not overlap, in any order: every second stretch between some cuts, or all of them. */
const soundTiers: fc.Arbitrary<Tier[]> = fc
  .tuple(
    fc.uniqueArray(yen, { minLength: 2, maxLength: 9 }),
    fc.array(yen, { minLength: 9, maxLength: 9 }),
    fc.nat(),
  )
  .chain(([cuts, fees, seed]) => {
    const sorted = cuts.toSorted((a, b) => a - b);
    const tiers = sorted.flatMap((from, at): Tier[] => {
      const next = sorted[at + 1];
      if ((seed >> at) % 3 === 0) return [];
      return [{ from, to: next === undefined ? null : next - 1, fee: fees[at] ?? 0 }];
    });
    return fc.shuffledSubarray(tiers, { minLength: tiers.length });
  });
const tables: fc.Arbitrary<FeeTable> = fc.record({ mode: modes, tiers: soundTiers });

const feeLine = (subTotal: number): Line =>
  line(subTotal, { kind: 'fee', name: '手数料', count: null, unitPrice: null });
/** Orders that add up, with up to two fee lines anywhere. */
const orders: fc.Arbitrary<Order> = fc
  .tuple(
    fc.array(fc.integer({ min: -300, max: 1_500 }), { minLength: 1, maxLength: 12 }),
    fc.array(yen, { maxLength: 2 }),
    fc.nat(),
  )
  .map(([goods, fees, seed]) => {
    const lines = goods.map((one) => line(one));
    for (const fee of fees) lines.splice(seed % (lines.length + 1), 0, feeLine(fee));
    return order({ lines });
  });

const sumOf = ({ lines }: Order): number => lines.reduce((sum, { subTotal }) => sum + subTotal, 0);
const others = ({ lines }: Order): readonly Line[] => lines.filter(({ kind }) => kind !== 'fee');
const table = (mode: FeeTable['mode'], ...tiers: [number, number | null, number][]): FeeTable => ({
  mode,
  tiers: tiers.map(([from, to, fee]) => ({ from, to, fee })),
});
const has = (fee: number): Order => order({ lines: fee === 0 ? [line(5000)] : [line(5000), feeLine(fee)] });

describe('looking up', () => {
  test('both ends of a tier are included; the manual’s own example', () => {
    const { tiers } = table('keep', [1, 999_999, 205]);
    expect([0, 1, 999_999, 1_000_000].map((billed) => feeFor(tiers, billed))).toEqual([0, 205, 205, 0]);
  });

  test('every tier speaks at its ends and between, and nowhere else', () => {
    fc.assert(
      fc.property(soundTiers, yen, (tiers, billed) => {
        for (const { from, to, fee } of tiers) {
          expect(feeFor(tiers, from)).toBe(fee);
          expect(feeFor(tiers, to ?? from + 1_000_000)).toBe(fee);
        }
        const speaking = tiers.filter(({ from, to }) => from <= billed && billed <= (to ?? Infinity));
        expect(speaking.length).toBeLessThanOrEqual(1);
        expect(feeFor(tiers, billed)).toBe(speaking[0]?.fee ?? 0);
      }),
    );
  });

  test('fees that rise with the tiers rise with the amount', () => {
    fc.assert(
      fc.property(soundTiers, yen, yen, (tiers, one, other) => {
        const rising = tiers
          .toSorted((a, b) => a.from - b.from)
          .map((tier, at, all) => ({ ...tier, to: (all[at + 1]?.from ?? Infinity) - 1, fee: (at + 1) * 50 }))
          .map((tier) => ({ ...tier, to: Number.isFinite(tier.to) ? tier.to : null }));
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(feeFor(rising, low)).toBeLessThanOrEqual(feeFor(rising, high));
      }),
    );
  });
});

describe('the three modes', () => {
  test.each([
    ['keep', 0, 205],
    ['keep', 300, 300],
    ['replace', 0, 205],
    ['replace', 300, 205],
    ['add', 0, 205],
    ['add', 300, 505],
  ] as const)('%s of an order with a fee of %i: %i', (mode, had, fee) => {
    expect(feeAfter(table(mode, [1, null, 205]), 5000, had)).toBe(fee);
    const asked = withFee(has(had), table(mode, [1, null, 205]));
    expect(asked.total).toBe(5000 + fee);
    expect(feeIn(asked)).toBe(fee);
  });

  test('the fee is one line of its own, the last, under our name; one that stays is left as it is', () => {
    const plain = table('add', [1, null, 205]);
    expect(withFee(has(300), plain).lines.map(({ name, subTotal }) => [name, subTotal])).toEqual([
      ['みほん品', 5000],
      [feeName, 505],
    ]);
    const kept = has(300);
    expect(withFee(kept, { ...plain, mode: 'keep' })).toBe(kept);
  });

  test('a tier of 0 yen, and a gap, make an overwritten fee 0 and change nothing else', () => {
    for (const free of [table('replace', [1, null, 0]), table('replace', [9000, null, 205])])
      expect(withFee(has(300), free)).toMatchObject({ total: 5000, lines: [{ subTotal: 5000 }] });
    for (const mode of ['keep', 'add'] as const) {
      const one = has(300);
      expect(withFee(one, table(mode, [9000, null, 205]))).toBe(one);
    }
  });

  test('for any order and table: totals are whole and the sum, other lines stay, the fee is what the mode says', () => {
    fc.assert(
      fc.property(orders, tables, (given, fees) => {
        const asked = withFee(given, fees);
        const had = feeIn(given);
        const billed = given.total - had;
        expect(Number.isSafeInteger(asked.total)).toBe(true);
        expect(asked.total).toBe(sumOf(asked));
        expect(others(asked)).toEqual(others(given));
        expect(feeIn(asked)).toBe(feeAfter(fees, billed, had));
        // The tier is that of the order without its fee: it does not move.
        expect(asked.total - feeIn(asked)).toBe(billed);
      }),
    );
  });

  test('nothing to say: the order itself', () => {
    fc.assert(
      fc.property(orders, modes, (given, mode) => {
        expect(withFee(given, { mode, tiers: [] })).toBe(given);
      }),
    );
    fc.assert(
      fc.property(orders, tables, (given, fees) => {
        const had = feeIn(given);
        fc.pre(feeAfter(fees, given.total - had, had) === had);
        expect(withFee(given, fees)).toBe(given);
      }),
    );
  });

  test('replace twice is replace; keep after anything with a fee is nothing; add then replace is replace; add twice adds twice', () => {
    fc.assert(
      fc.property(orders, soundTiers, (given, tiers) => {
        const by = (mode: FeeTable['mode']) => (one: Order) => withFee(one, { mode, tiers });
        const [keep, replace, add] = [by('keep'), by('replace'), by('add')];
        const fee = feeFor(tiers, given.total - feeIn(given));
        expect(replace(replace(given))).toEqual(replace(given));
        expect(keep(keep(given))).toEqual(keep(given));
        expect(feeIn(replace(add(given)))).toBe(feeIn(replace(given)));
        fc.pre(feeIn(add(given)) !== 0);
        expect(keep(add(given))).toEqual(add(given));
        expect(feeIn(add(add(given)))).toBe(feeIn(given) + 2 * (tiers.length > 0 ? fee : 0));
      }),
    );
  });

  test('an order that does not add up is left alone', () => {
    const odd = order({ total: 9999 });
    expect(withFee(odd, table('replace', [1, null, 205]))).toBe(odd);
  });
});

describe('what was decided before', () => {
  const fees = table('add', [1, 5999, 205], [6000, null, 305]);
  const kept: Charge = { billed: 5000, had: 0, fee: 205 };
  const dearer = order({ lines: [line(7000)] });

  test('stays with a credit that stands, whatever the table says by now', () => {
    const other = table('replace', [1, null, 999]);
    expect(chargeOf(has(0), other, kept, true)).toBe(kept);
    expect(chargeOf(has(205), other, kept, true)).toBe(kept);
    expect(chargeOf(has(0), { mode: 'keep', tiers: [] }, kept, true)).toBe(kept);
  });

  test('an order that changed, or a fee somebody edited, is decided anew', () => {
    expect(chargeOf(dearer, fees, kept, true)).toEqual({ billed: 7000, had: 0, fee: 305 });
    expect(chargeOf(has(100), fees, kept, true)).toEqual({ billed: 5000, had: 100, fee: 305 });
  });

  test('so is an order that goes again', () => {
    expect(chargeOf(has(0), table('keep', [1, null, 999]), kept, false).fee).toBe(999);
  });

  test('our fee in the back office is never added to', () => {
    const written = order({ lines: [line(5000), feeLine(205)] });
    expect(chargeOf(written, fees, kept, false)).toEqual({ billed: 5000, had: 0, fee: 205 });
    const writtenDearer = order({ lines: [line(7000), feeLine(205)] });
    expect(chargeOf(writtenDearer, fees, kept, true)).toEqual({ billed: 7000, had: 0, fee: 305 });
  });

  test('written into the back office or not, the provider is told the same', () => {
    fc.assert(
      fc.property(orders, tables, (given, any) => {
        const charge = chargeOf(given, any, null, false);
        const asked = withCharge(given, charge);
        const rest = others(given);
        const written = order({ lines: [...rest, feeLine(charge.fee)] });
        expect(withCharge(written, chargeOf(written, any, charge, true))).toMatchObject({
          total: asked.total,
        });
        fc.pre(charge.fee !== charge.had && charge.fee !== 0);
        expect(withCharge(written, chargeOf(written, any, charge, true)).lines).toEqual(asked.lines);
      }),
    );
  });
});

describe('the table itself', () => {
  test('what is wrong with a tier', () => {
    expect(
      tierFaults([
        { from: 1, to: 999, fee: 1 },
        { from: 999, to: null, fee: 2 },
        { from: 500, to: 400, fee: 3 },
        { from: 1, to: 999, fee: 4 },
        { from: 400, to: 500, fee: 5 },
      ]),
    ).toEqual([
      { at: 1, code: 'overlap', with: 0 },
      { at: 2, code: 'backwards' },
      { at: 3, code: 'same', with: 0 },
      { at: 4, code: 'overlap', with: 0 },
    ]);
  });

  test('no fault: at most one tier speaks of any amount; a fault of overlap: two do', () => {
    fc.assert(
      fc.property(anyTiers, (tiers) => {
        const speaking = (billed: number): number =>
          tiers.filter(({ from, to }) => from <= billed && billed <= (to ?? Infinity)).length;
        const ends = tiers.flatMap(({ from, to }) => [from, to ?? from]);
        const most = Math.max(0, ...ends.map(speaking));
        const faults = tierFaults(tiers);
        expect(faults.some(({ code }) => code !== 'backwards')).toBe(most > 1);
        const sound = tiers.every(({ from, to }) => from <= (to ?? Infinity));
        expect(faults.some(({ code }) => code === 'backwards')).toBe(!sound);
      }),
    );
  });

  test('sound tables have no fault', () => {
    fc.assert(fc.property(soundTiers, (tiers) => void expect(tierFaults(tiers)).toEqual([])));
  });

  test('the price line: no amount left out, none twice, and it agrees with the lookup', () => {
    fc.assert(
      fc.property(soundTiers, yen, (tiers, some) => {
        const line = priceLine(tiers, 3_000);
        const billed = some + 1;
        const on = line.filter(({ from, to }) => from <= billed && billed <= (to ?? Infinity));
        expect(on).toHaveLength(1);
        const [at] = on[0]?.tiers ?? [];
        expect(at === undefined ? 0 : tiers[at]?.fee).toBe(feeFor(tiers, billed));
      }),
    );
  });

  test('gaps are told from 1 yen to the most that can be billed', () => {
    const gaps = (tiers: readonly Tier[]): Stretch[] =>
      priceLine(tiers).filter(({ tiers: speaking }) => speaking.length === 0);
    const { tiers } = table('keep', [1000, 1999, 1], [3000, mostBilled, 2]);
    expect(gaps(tiers).map(({ from, to }) => [from, to])).toEqual([
      [1, 999],
      [2000, 2999],
    ]);
    expect(gaps([])).toEqual([{ from: 1, to: null, tiers: [] }]);
    expect(gaps([{ from: 1, to: 500, fee: 1 }])).toEqual([{ from: 501, to: null, tiers: [] }]);
  });
});
