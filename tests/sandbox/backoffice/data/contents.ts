import { computedTotal, type SiteOrder } from '../order.ts';
import { decoratedName, inventLine } from './goods.ts';
import type { Random } from './random.ts';

/** The goods of one order: mostly one or two kinds, now and then twelve, or a discount sold as an item. */
export function inventLines(random: Random): SiteOrder['lines'] {
  const count = random.weighted([
    [1, 620],
    [2, 240],
    [3, 90],
    [5, 42],
    [12, 8],
  ] as const);
  const lines = Array.from({ length: count }, () => inventLine(random));
  const [first] = lines;
  if (first && random.chance(0.04)) first.name = decoratedName(random);
  if (first && random.chance(0.001))
    Object.assign(first, { name: '業務用什器一式（別途見積）', code: 'BZ-0001', price: 1_280_000 });
  if (random.chance(0.03)) lines.push({ name: 'まとめ買い割引', code: 'DISCOUNT', price: -300, count: 1 });
  return lines;
}

/** Adds fee, coupon, points and adjustment; never below zero in total. */
export function addCharges(order: SiteOrder, random: Random): void {
  if (order.payment === '代金引換') order.charges.fee = 330;
  if (order.payment === 'クロネコ代金後払い' && random.chance(0.3)) order.charges.fee = 205;
  if (random.chance(0.01)) order.charges.other = random.pick([-100, 220]);
  if (random.chance(0.06))
    order.charges.coupon = Math.min(computedTotal(order), random.pick([100, 300, 500, 1000]));
  if (random.chance(0.12)) order.charges.points = Math.min(computedTotal(order), random.int(1, 900));
  if (random.chance(0.003)) order.charges.points += computedTotal(order);
}
