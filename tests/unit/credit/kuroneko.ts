import type { Capabilities, Facts, Options } from '../../../lib/credit/life-cycle.ts';

/** How far クロネコ代金後払い goes, as the reference tells: the example the life cycle is tested with. */
export const kuroneko: Capabilities = {
  cancel: ['review', 'approved', 'registered', 'investigation', 'alerted', 'settled', 'invoiced'],
  reduce: ['approved', 'registered', 'investigation', 'settled', 'invoiced'],
  correct: ['approved', 'registered', 'investigation', 'alerted', 'settled', 'invoiced'],
  carries: ['amount', 'items', 'buyerAddress'],
  raise: 'newNumber',
  replace: ['approved', 'registered'],
  registerSlip: ['approved'],
  changeSlip: ['registered'],
  withdrawSlip: ['registered'],
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
