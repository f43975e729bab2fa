import type {
  Invoice,
  Outcome,
  Prepared,
  ProviderError,
  Receipt,
  ShipStep,
  Standing,
} from '../../lib/providers/port.ts';

import { bareInvoice } from '../fixtures/invoice.ts';

export type Known = Exclude<Standing, { credit: 'absent' }>;

/** What the provider knows of one number besides its standing. */
export interface Account {
  amount: number;
  /** The first total ever: a reduction may not go above. */
  first: number;
  text: string;
  slip: string | null;
  corrections: number;
}

export const error = (code: string, next: ProviderError['next']): ProviderError => ({
  code,
  message: `${code}です。`,
  remedy: `${code}を直してください。`,
  next,
  cause: 'for the log only',
  raw: '<for><support/></for>',
});
export const refused = (
  code: string,
  next: ProviderError['next'],
  more: { duplicate?: boolean; same?: boolean } = {},
): Outcome<never> => ({ kind: 'refused', error: error(code, next), duplicate: false, same: false, ...more });

/** The provider's own rules, written again here: what each call does to a number, or why it does not. */
export function createAccounts(booked: Map<string, Known>, before: ReadonlyMap<string, Account> = new Map()) {
  const accounts = new Map([...before].map(([key, one]) => [key, { ...one }]));
  const receipt = (standing: Known | null = null): Outcome<Receipt> => ({
    kind: 'answered',
    value: { standing, remark: '' },
  });
  const account = (key: string): Account => {
    const found = accounts.get(key) ?? { amount: 0, first: 0, text: '', slip: null, corrections: 0 };
    accounts.set(key, found);
    return found;
  };
  const open = (key: string): boolean => {
    const standing = booked.get(key);
    return (
      standing?.credit === 'approved' || (standing?.credit === 'shipped' && standing.progress !== 'paid')
    );
  };
  const textOf = ({ fields }: Prepared): string => `${fields.address1 ?? ''} ${fields.itemName1 ?? ''}`;

  return {
    all: accounts as ReadonlyMap<string, Account>,
    account,
    authorize(key: string, prepared: Prepared, verdict: Known): Outcome<Standing> {
      if (booked.has(key)) return refused('duplicate', 'check', { duplicate: true });
      booked.set(key, verdict);
      const { total } = prepared;
      accounts.set(key, { amount: total, first: total, text: textOf(prepared), slip: null, corrections: 0 });
      return { kind: 'answered', value: verdict };
    },
    cancel(key: string): Outcome<Receipt> {
      if (!open(key) && booked.get(key)?.credit !== 'review')
        return refused('kaacl009E', 'check', { same: true });
      booked.set(key, { credit: 'cancelled' });
      return receipt({ credit: 'cancelled' });
    },
    reduce(key: string, prepared: Prepared): Outcome<Receipt> {
      const one = account(key);
      if (!open(key)) return refused('kaakk008E', 'check');
      if (prepared.total === one.amount) return refused('kaakk049E', 'check', { same: true });
      if (prepared.total > one.first) return refused('kaakk050E', 'edit');
      one.amount = prepared.total;
      one.text = textOf(prepared);
      return receipt();
    },
    correct(key: string, prepared: Prepared): Outcome<Receipt> {
      if (!open(key)) return refused('kaarr008E', 'check');
      account(key).text = textOf(prepared);
      account(key).corrections++;
      return receipt();
    },
    ship(key: string, step: ShipStep): Outcome<Receipt> {
      const one = account(key);
      const standing = booked.get(key);
      const registered = standing?.credit === 'shipped' && standing.progress === 'registered';
      const shipped: Known = { credit: 'shipped', progress: 'registered' };
      switch (step.kind) {
        case 'register':
          if (standing?.credit !== 'approved') return refused('kaasl012E', 'check');
          one.slip = step.slip;
          break;
        case 'changeSlip':
          if (!registered) return refused('kaasl012E', 'check');
          if (one.slip !== step.before) return refused('kaasl032E', 'check', { same: true });
          one.slip = step.slip;
          break;
        case 'withdrawSlip':
          if (!registered) return refused('kaasl012E', 'check');
          one.slip = null;
          booked.set(key, { credit: 'approved' });
          return receipt({ credit: 'approved' });
      }
      booked.set(key, shipped);
      return receipt(shipped);
    },
    invoice(key: string, orderNo: string): Outcome<Invoice> {
      if (!open(key)) return refused('kaasd008E', 'check');
      const { amount } = account(key);
      return { kind: 'answered', value: bareInvoice(orderNo, amount) };
    },
  };
}
