import { carriers, deliverySlots, malls } from '../choices.ts';
import { computedTotal, type Buyer, type Destination, type SiteOrder } from '../order.ts';
import { shiftDays, shiftMinutes } from './calendar.ts';
import { addCharges, inventLines } from './contents.ts';
import { demoOrders } from './demo-orders.ts';
import { companies, departments, inventPerson } from './people.ts';
import { inventPhone, inventPlace } from './places.ts';
import { randomFor, type Random } from './random.ts';
import { inventProgress } from './progress.ts';
import { inventSlip } from './slip-number.ts';
import { addRemarks, oddNumber, spoilBuyer } from './ugly.ts';

const seed = 20261120;
const newestId = 100_000;
const newestAt = '2026-11-20 07:41:12';

/** Generated orders whose stored total is wrong on purpose, besides the one on the first page. */
export const inconsistentOrderIds: readonly number[] = [99_963, 99_589, 98_797, 97_129];

/**
 * The whole data set: the fixed orders first, then generated ones going back in time.
 * @param count how many orders in all; never fewer than the fixed ones
 */
export function generateOrders(count: number): SiteOrder[] {
  const fixed = demoOrders();
  const generated = Array.from({ length: Math.max(0, count - fixed.length) }, (_, age) => generateOrder(age));
  return [...fixed, ...generated];
}

function generateOrder(age: number): SiteOrder {
  const random = randomFor(seed, age);
  const id = newestId - age;
  const mall = random.chance(0.62) ? malls.rakuten : malls.own;
  const orderedAt = shiftMinutes(newestAt, -(age * 13 + random.int(0, 12))).slice(0, 17) + seconds(random);
  const buyer = inventBuyer(random);
  spoilBuyer(buyer, random);
  const order: SiteOrder = {
    ...inventProgress(age, orderedAt, random),
    id,
    number: inventNumber(id, mall, orderedAt, random),
    mall,
    orderedAt,
    payment: random.weighted(paymentShares),
    buyer,
    destinations: inventDestinations(buyer, random),
    lines: inventLines(random),
    charges: { shipping: random.pick([0, 0, 550, 660, 770, 1100]), fee: 0, points: 0, coupon: 0, other: 0 },
    billed: 0,
    carrier: random.weighted([
      [carriers[0], 70],
      [carriers[1], 14],
      [carriers[2], 8],
      [carriers[3], 8],
    ] as const),
    packages: random.weighted([
      [1, 93],
      [2, 5],
      [3, 2],
    ] as const),
    carrierCaution: random.chance(0.05),
    convenienceStorePickup: mall === malls.rakuten && random.chance(0.03),
    deliveryDate: random.chance(0.35) ? shiftDays(orderedAt.slice(0, 10), random.int(3, 9)) : '',
    deliverySlot: random.chance(0.4) ? random.pick(deliverySlots) : '指定なし',
    memo: '',
    history: '',
    note: '',
    rank: random.weighted([
      ['', 60],
      ['シルバー', 22],
      ['ゴールド', 13],
      ['プラチナ', 5],
    ] as const),
    purchases: random.weighted([
      [1, 62],
      [2, 18],
      [3, 9],
      [7, 8],
      [15, 3],
    ] as const),
    reviewStars: random.weighted([
      [0, 80],
      [5, 12],
      [4, 6],
      [1, 2],
    ] as const),
    bundled: random.chance(0.04),
    addressCaution: random.chance(0.03),
    flag: random.weighted([
      ['', 88],
      ['red', 5],
      ['blue', 4],
      ['yellow', 3],
    ] as const),
  };
  addCharges(order, random);
  addRemarks(order, random);
  if (order.slipPrinted) for (const to of order.destinations) to.slip = inventSlip(random);
  order.billed =
    computedTotal(order) + (inconsistentOrderIds.includes(id) ? random.pick([-500, 330, 1080]) : 0);
  return order;
}

const paymentShares = [
  ['クロネコ代金後払い', 50],
  ['クレジットカード', 23],
  ['代金引換', 8],
  ['銀行振込', 6],
  ['NP後払い', 5],
  ['Amazon Pay', 6],
  ['コンビニ前払い', 2],
] as const;

function seconds(random: Random): string {
  return String(random.int(0, 59)).padStart(2, '0');
}

function inventNumber(id: number, mall: string, orderedAt: string, random: Random): string {
  const day = orderedAt.slice(0, 10).replaceAll('-', '');
  const serial = String(id).padStart(6, '0').slice(-6);
  if (mall === malls.rakuten) return `318264-${day}-0${random.digits(3)}${serial}`;
  const shape = random.weighted([
    ['date', 55],
    ['plain', 25],
    ['prefixed', 17],
    ['odd', 3],
  ] as const);
  if (shape === 'date') return `${day}-${serial}`;
  if (shape === 'plain') return `10${serial}`;
  return shape === 'prefixed' ? `EC-${day.slice(0, 6)}-${serial}` : oddNumber(serial, random);
}

function inventBuyer(random: Random): Buyer {
  const atWork = random.chance(0.05);
  return {
    ...inventPerson(random),
    phone: inventPhone(random),
    ...inventPlace(random),
    company: atWork ? random.pick(companies) : '',
    department: atWork && random.chance(0.6) ? random.pick(departments) : '',
    email: `${random.pick(['hana', 'sora', 'yuki', 'umi', 'mori', 'kaze'])}.${random.digits(5)}@${random.pick(['example.com', 'example.jp', 'mail.example.jp'])}`,
  };
}

function inventDestinations(buyer: Buyer, random: Random): Destination[] {
  const { email: _private, ...self } = buyer;
  const others = random.weighted([
    [0, 895],
    [1, 90],
    [2, 9],
    [4, 6],
  ] as const);
  if (others === 0) return [{ ...self, slip: '' }];
  return Array.from({ length: others }, () => ({
    ...inventPerson(random),
    phone: inventPhone(random),
    ...inventPlace(random),
    company: '',
    department: '',
    slip: '',
  }));
}
