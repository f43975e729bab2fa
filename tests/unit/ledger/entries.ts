import type { Case, Intent, Series } from '../../../lib/ledger/records.ts';

export const office = 'https://order.example.jp';
export const series: Series = {
  terms: {
    merchantCode: '99900000011',
    baseUrl: 'https://api.example.jp/',
    options: { bundledInvoice: false, otherCarrier: false, amountChange: false },
  },
  number: '1001',
  prefix: '',
};

/** A case as the ledger writes it. */
export const caseOf = (change: Partial<Case> = {}): Case => {
  const hostId = change.hostId ?? '1';
  return {
    version: 2,
    key: `${office} ${hostId}`,
    backOffice: office,
    hostId,
    shopId: 'main',
    status: 'approved',
    before: 'none',
    progress: null,
    message: '',
    remedy: '',
    code: '',
    problems: [],
    series,
    consumed: true,
    tried: 0,
    claims: [`99900000011 ${hostId}`],
    answeredAt: 1_700_000_000_000,
    heldSince: null,
    asks: 0,
    askAt: null,
    seen: null,
    print: '',
    attempt: 1,
    sentNumber: '1001',
    amount: 12_000,
    sent: { orderNo: '1001', name: '山田花子' },
    doubt: null,
    firstTotal: 12_000,
    authorizedOn: '2026-11-24',
    bundled: false,
    slip: null,
    differences: [],
    ...change,
  };
};

/** An open authorization. */
export const intentOf = (change: Partial<Intent> = {}): Intent => ({
  version: 2,
  caseKey: `${office} 1`,
  requestId: 'click',
  operation: 'authorize',
  shopId: 'main',
  series,
  steps: [{ kind: 'authorize', prepared: { orderNo: '1001', total: 12_000, fields: { orderNo: '1001' } } }],
  at: 0,
  state: 'sent',
  plannedAt: 1_700_000_000_000,
  resends: 0,
  duplicate: false,
  absentSince: null,
  obliged: false,
  asks: 0,
  askAt: 0,
  attempt: 1,
  now: null,
  won: null,
  ...change,
});
