import type { Capabilities, Facts, Options } from '../../../lib/credit/life-cycle.ts';

/**
 * How far クロネコ代金後払い goes, as the reference tells: the example the life cycle is tested with. Where no source knows
 * a set, it is offered as long as a refusal does no harm.
 */
export const kuroneko: Capabilities = {
  // KAACL from 1, 3, 5, 6, 10, 11 (§4.3, §6: medium), never from 2 and 12 (high). A hold: unknown; the manual does it.
  cancel: ['review', 'approved', 'registered', 'investigation', 'alerted', 'settled', 'invoiced'],
  // KAAKK from 1, 3, 5, 10, 11 with result 0 (§4.7, §6: medium), never from 2 and 12 (high).
  reduce: ['approved', 'registered', 'investigation', 'settled', 'invoiced'],
  // KAARR: set unknown (§6: low); a paid invoice cannot be issued again.
  correct: ['approved', 'registered', 'investigation', 'alerted', 'settled', 'invoiced'],
  // The parameters of both (§4.7, §4.8: high). Neither knows name, phone, mail or destinations.
  carries: ['amount', 'items', 'buyerAddress'],
  // §7: no call raises an amount (high).
  raise: 'newNumber',
  // Ours: later than this nothing shows that a delivered parcel can be moved to another number.
  replace: ['approved', 'registered'],
  // KAASL 0 and 2 from 1 (§6: medium). "3 too" is only the wording of a table and is not relied on.
  registerSlip: ['approved'],
  // KAASL 1 and 9 from 3 (§6: medium).
  changeSlip: ['registered'],
  withdrawSlip: ['registered'],
  // KAASD: set unknown (§6: low).
  invoice: ['approved', 'registered', 'investigation', 'alerted', 'settled', 'invoiced'],
};

/** A provider that lets nothing be done once it has granted. */
export const rigid: Capabilities = {
  cancel: [],
  reduce: [],
  correct: [],
  carries: [],
  raise: 'never',
  replace: [],
  registerSlip: [],
  changeSlip: [],
  withdrawSlip: [],
  invoice: [],
};

export const everything: Options = { bundledInvoice: true, otherCarrier: true, amountChange: true };
export const bare: Options = { bundledInvoice: false, otherCarrier: false, amountChange: false };

/** An approved order with nothing special about it. */
export const plain: Facts = {
  status: 'approved',
  progress: null,
  consumed: true,
  drift: 'none',
  tracking: 'none',
  carrier: 'yamato',
  bundled: false,
  slipByOther: false,
};

/** Every combination of the given values. */
export function product<T extends object>(values: { readonly [K in keyof T]: readonly T[K][] }): T[] {
  return (Object.keys(values) as (keyof T)[]).reduce<Partial<T>[]>(
    (sofar, name) => sofar.flatMap((one) => values[name].map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as T[];
}

const yesNo = [true, false];

export const allOptions: readonly Options[] = product<Options>({
  bundledInvoice: yesNo,
  otherCarrier: yesNo,
  amountChange: yesNo,
});

/** Every status, with every progress where there is one. */
const standings = [
  ...(
    ['none', 'invalid', 'running', 'uncertain', 'review', 'approved', 'declined', 'cancelled'] as const
  ).map((status) => ({ status, progress: null })),
  ...([null, 'registered', 'investigation', 'alerted', 'settled', 'invoiced', 'paid'] as const).map(
    (progress) => ({ status: 'shipped' as const, progress }),
  ),
];

export const allFacts: readonly Facts[] = product<
  Omit<Facts, 'status' | 'progress'> & { at: (typeof standings)[number] }
>({
  at: standings,
  consumed: yesNo,
  drift: ['none', 'lower', 'higher', 'text', 'unknown'],
  tracking: ['none', 'same', 'different', 'unknown'],
  carrier: ['yamato', 'other', 'unknown'],
  bundled: yesNo,
  slipByOther: yesNo,
}).map(({ at, ...facts }) => ({ ...facts, ...at }));
