/** Records as version 1 of the database held them. Frozen: they are on disks. */
const series = {
  terms: {
    merchantCode: '99900000011',
    baseUrl: 'https://provider.example/',
    options: { bundledInvoice: true },
  },
  number: 'A-1001',
  prefix: '',
};

export const case1 = {
  version: 1,
  key: 'https://order.example.jp 1',
  backOffice: 'https://order.example.jp',
  hostId: '1',
  shopId: 'main',
  status: 'review',
  before: 'none',
  progress: null,
  message: '提供元が審査中です。',
  remedy: '時間をおいて「与信結果確認」を押してください。',
  code: '',
  problems: [],
  series,
  attempt: 1,
  consumed: true,
  sentNumber: 'A-1001',
  claims: ['https://provider.example/ 99900000011 A-1001'],
  amount: 100,
  answeredAt: 1_800_000_000_000,
};

export const untouched1 = {
  ...case1,
  key: 'https://order.example.jp 2',
  hostId: '2',
  shopId: '',
  status: 'invalid',
  series: null,
  attempt: 0,
  consumed: false,
  sentNumber: '',
  claims: [],
  amount: null,
  answeredAt: null,
};

export const intent1 = {
  caseKey: 'https://order.example.jp 1',
  requestId: '00000000-0000-4000-8000-000000000001',
  operation: 'authorize',
  shopId: 'main',
  series,
  state: 'sent',
  plannedAt: 1_800_000_000_000,
  resends: 1,
  duplicate: false,
  absentSince: 1_800_000_060_000,
  asks: 2,
  askAt: 1_800_000_120_000,
  attempt: 1,
  prepared: { orderNo: 'A-1001', total: 100, fields: { name: '大和　花子' } },
};

export const journal1 = {
  requestId: intent1.requestId,
  caseKey: intent1.caseKey,
  at: 1_800_000_000_000,
  state: 'sent',
  orderNo: 'A-1001',
};
