import type { Change } from './change-plan.ts';
import type { Facts } from './facts.ts';
import type { Prepared } from './standing.ts';

export interface Slip {
  /** As sent: without hyphens. */
  readonly number: string;
  readonly carrier: 'yamato' | 'other';
}

/** One call that changes the provider's side, complete: plain data for the journal. Holds no credential. */
export type Step =
  | { readonly kind: 'authorize'; readonly prepared: Prepared }
  | { readonly kind: 'cancel'; readonly orderNo: string }
  | { readonly kind: 'reduce'; readonly orderNo: string; readonly prepared: Prepared }
  | { readonly kind: 'correct'; readonly orderNo: string; readonly prepared: Prepared }
  | {
      readonly kind: 'register';
      readonly orderNo: string;
      readonly slip: string;
      readonly carrier: Slip['carrier'];
    }
  | {
      readonly kind: 'changeSlip';
      readonly orderNo: string;
      readonly slip: string;
      /** The number registered until now. */
      readonly before: string;
      /** `yyyyMMdd` */
      readonly shipYmd: string;
    }
  | { readonly kind: 'withdrawSlip'; readonly orderNo: string };
export type StepKind = Step['kind'];

/** What a change needs besides its plan. */
export interface Material {
  /** The number granted now. */
  readonly orderNo: string;
  /** For `replace` under the next number, else under the present one. */
  readonly prepared: Prepared;
  /** The slip number in the back office. */
  readonly slip: Slip | null;
}

/** The number a step is about. */
export const numberOf = (step: Step): string =>
  step.kind === 'authorize' ? step.prepared.orderNo : step.orderNo;

/**
 * The calls of a planned change. Throws where the material does not fit the plan: a slip number that would be lost, or a
 * new authorization under the old number.
 */
export function changeSteps(change: Change, { orderNo, prepared, slip }: Material): readonly Step[] {
  switch (change.kind) {
    case 'nothing':
    case 'impossible':
      return [];
    case 'reduce':
    case 'correct':
      if (prepared.orderNo !== orderNo) throw new Error('A change keeps its number');
      return [{ kind: change.kind, orderNo, prepared }];
    case 'replace': {
      if (prepared.orderNo === orderNo) throw new Error('A new authorization needs a new number');
      const steps: Step[] = [
        { kind: 'authorize', prepared },
        { kind: 'cancel', orderNo },
      ];
      if (!change.steps.includes('plan.registerNew')) return steps;
      if (!slip) throw new Error('A slip number would be lost');
      return [...steps, registration(prepared.orderNo, slip)];
    }
  }
}

/**
 * The calls that bring a slip number to the provider. `before` is the number registered now, null when there is none or
 * nobody here knows it. Yamato for Yamato is one change (KAASL 1, §4.4). Where another carrier is involved, or the old
 * number is not known, it is withdrawn (9) and the new one registered: "0 and 2 also change" is only the wording of a
 * table, and of a change nobody could ask afterwards whether it arrived.
 */
export function slipSteps(
  facts: Pick<Facts, 'status' | 'slipByOther'>,
  orderNo: string,
  slip: Slip,
  before: string | null,
  shipYmd: string,
): readonly Step[] {
  const register = registration(orderNo, slip);
  if (facts.status !== 'shipped') return [register];
  if (slip.carrier === 'yamato' && !facts.slipByOther && before !== null)
    return [{ kind: 'changeSlip', orderNo, slip: slip.number, before, shipYmd }];
  return [{ kind: 'withdrawSlip', orderNo }, register];
}

const registration = (orderNo: string, { number, carrier }: Slip): Step => ({
  kind: 'register',
  orderNo,
  slip: number,
  carrier,
});
