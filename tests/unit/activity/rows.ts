import type { CallRow, CaseRow } from '../../../lib/messages/activity.ts';

/** 2026-11-24 12:00 in Japan. */
export const noon = Date.UTC(2026, 10, 24, 3);
export const day = 86_400_000;
export const office = 'https://order.example.jp';

export const caseRow = (hostId: string, change: Partial<CaseRow> = {}): CaseRow => ({
  key: `${office} ${hostId}`,
  backOffice: office,
  hostId,
  number: `A-${hostId}`,
  sentNumber: `A-${hostId}`,
  shopId: 'main',
  status: 'approved',
  progress: null,
  amount: 5_000,
  name: '山田　花子',
  slip: '',
  message: '',
  remedy: '',
  code: '',
  answeredAt: noon,
  heldSince: null,
  authorizedOn: '2026-11-24',
  changed: 0,
  attention: null,
  ...change,
});

export const callRow = (id: number, hostId: string, change: Partial<CallRow> = {}): CallRow => ({
  id,
  at: noon + id,
  by: 'person',
  who: '田中',
  operation: 'authorize',
  api: 'KAARA0010',
  key: `${office} ${hostId}`,
  orderNo: `A-${hostId}`,
  ...change,
});
