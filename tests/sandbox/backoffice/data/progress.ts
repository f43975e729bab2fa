import type { SiteOrder } from '../order.ts';
import { shiftDays } from './calendar.ts';
import type { Random } from './random.ts';

type Progress = Pick<SiteOrder, 'status' | 'paidDate' | 'shipDate' | 'slipPrinted' | 'thanksMailSent'>;

const young = [
  [1, 70],
  [4, 9],
  [6, 13],
  [33, 8],
] as const;
const middle = [
  [9, 42],
  [14, 33],
  [6, 9],
  [33, 7],
  [29, 9],
] as const;
const old = [
  [29, 960],
  [40, 32],
  [33, 8],
] as const;

const shippedStatuses: readonly number[] = [14, 29];

/** How far an order has come. `age` counts orders back from the newest: old ones are nearly all shipped. */
export function inventProgress(age: number, orderedAt: string, random: Random): Progress {
  const status = random.weighted<number>(age < 290 ? young : age < 800 ? middle : old);
  const day = orderedAt.slice(0, 10);
  const packed = shippedStatuses.includes(status);
  return {
    status,
    paidDate: status === 29 && random.chance(0.45) ? shiftDays(day, random.int(0, 3)) : '',
    shipDate: packed ? shiftDays(day, random.int(1, 3)) : random.chance(0.2) ? shiftDays(day, 4) : '',
    slipPrinted: packed || random.chance(0.05),
    thanksMailSent: status !== 1 || random.chance(0.5),
  };
}
