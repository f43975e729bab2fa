import { expect, test } from 'vitest';
import type { Case } from '../../../../lib/ledger/records.ts';
import { createAbout } from '../../../../lib/operations/jobs/about.ts';
import { begin, eachOnce } from '../../../../lib/operations/jobs/begin.ts';
import { freshCase } from '../../../../lib/operations/cases.ts';
import { shopDefaults, type Shop } from '../../../../lib/settings/shop.ts';

const office = 'https://order.example.jp';
const shop = (id: string, mall: string, merchantCode: string): Shop => ({
  id,
  name: id,
  backOffice: office,
  mall,
  merchantCode,
  environment: 'own',
  ownUrl: 'https://p/',
  ...shopDefaults,
});
const shops = [shop('a', '', '1'), shop('b', '楽天', '2'), shop('c', 'au', '2')];
const known: Case = { ...freshCase(office, 'old'), shopId: 'b', status: 'approved', amount: 700 };
const ports = {
  ledger: {
    cases: async (keys: readonly string[]) => keys.map((key) => (key === known.key ? known : undefined)),
  },
  shops: { list: async () => shops },
} as unknown as Parameters<typeof createAbout>[0];
const { about, concurrency } = createAbout(ports, ({ id }) => ({ a: 6, b: 3, c: 2 })[id] ?? 1);
const lines = [{ kind: 'goods', name: '茶', count: 1, unitPrice: 100, subTotal: 100 }];
const order = { number: 'N-1', mall: '楽天', total: 100, lines } as NonNullable<
  Parameters<typeof about>[1][number]['order']
>;

test('an order tells its contract by its mall, a case without its order by the shop it was sent for', async () => {
  const entries = [
    { hostId: 'new', order },
    { hostId: 'old', order: null },
    { hostId: 'nobody', order: null },
  ];
  expect(await about(office, entries)).toEqual([
    { lane: 'https://p/ 2', number: 'N-1', amount: 100, status: 'none' },
    { lane: 'https://p/ 2', number: 'old', amount: 700, status: 'approved' },
    { lane: '', number: 'nobody', amount: null, status: 'none' },
  ]);
});

test('an order counts with its fee', async () => {
  const fees: Shop['fees'] = { mode: 'keep', tiers: [{ from: 100, to: 100, fee: 205 }] };
  const list = shops.map((one) => ({ ...one, fees }));
  const charging = createAbout({ ...ports, shops: { list: async () => list } } as typeof ports, () => 1);
  const [first] = await charging.about(office, [{ hostId: 'new', order }]);
  expect(first?.amount).toBe(305);
});

test('a job of several shops is held to the lowest', async () => {
  expect(await concurrency(['https://p/ 1'])).toBe(6);
  expect(await concurrency(['https://p/ 2'])).toBe(2);
  expect(await concurrency(['https://p/ 1', 'https://p/ 2'])).toBe(2);
  expect(await concurrency([office])).toBe(1);
});

test('a job begins with each order once, each contract once, and a name for every click', async () => {
  const entry = (hostId: string) => ({ hostId, order: null, print: '', accept: null });
  const entries = eachOnce([entry('old'), entry('nobody'), entry('old')]);
  expect(entries.map(({ hostId }) => hostId)).toEqual(['old', 'nobody']);
  let ids = 0;
  const start = { jobId: 'j', operation: 'cancel', automatic: true, entries } as const;
  const kept = begin(office, { ...start, entries }, await about(office, entries), 5, () => `id-${ids++}`);
  expect(kept.job).toMatchObject({
    lanes: ['https://p/ 2'],
    total: 2,
    sum: 700,
    createdAt: 5,
    automatic: true,
  });
  expect(kept.entries.map(({ requestId, index }) => `${index} ${requestId}`)).toEqual(['0 id-0', '1 id-1']);
  const alone = [entry('nobody')];
  const homeless = begin(office, { ...start, entries: alone }, await about(office, alone), 5, () => '');
  expect(homeless.job.lanes).toEqual([office]);
});
