import type { Merchant } from './types.ts';

const none = { bundledInvoice: false, otherCarrier: false, amountChange: false, smartphone: false };

/** The shops every fresh database knows. All are invented. */
export const seededMerchants: readonly Merchant[] = [
  {
    code: '99900000011',
    password: 'abcd1234',
    name: 'みほん商店',
    enabled: true,
    options: { ...none, bundledInvoice: true, amountChange: true },
  },
  {
    code: '99900000022',
    password: 'wxyz5678',
    name: 'ためし堂',
    enabled: true,
    options: { ...none, otherCarrier: true, smartphone: true },
  },
  { code: '99900000033', password: 'stop0000', name: '休止中の店', enabled: false, options: none },
];
