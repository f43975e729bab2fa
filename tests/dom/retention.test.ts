import { expect, test } from 'vitest';
import { openActivity } from '../../lib/ledger/activity.ts';
import { openAudit } from '../../lib/ledger/audit.ts';
import { openLedger } from '../../lib/ledger/ledger.ts';
import type { Case } from '../../lib/ledger/records.ts';
import { openRetention } from '../../lib/ledger/retention.ts';
import { freshCase } from '../../lib/operations/cases.ts';

let databases = 0;
const fresh = (): string => `retention-${Date.now()}-${databases++}`;
const office = 'https://order.example.jp';
const day = 86_400_000;
const now = 3_000 * day;
const sent = { name: '山田', address1: '東京都', totalAmount: '5000' };
const aCase = (hostId: string, change: Partial<Case>): Case => ({
  ...freshCase(office, hostId),
  claims: [`m ${hostId}`],
  sentNumber: hostId,
  sent,
  amount: 5_000,
  answeredAt: now - 100 * day,
  ...change,
});
const deed = (hostId: string) =>
  ({
    caseKey: `${office} ${hostId}`,
    requestId: '',
    operation: 'authorize',
    by: 'person',
    who: '田中',
  }) as const;
const call = { api: 'KAARA0010', baseUrl: 'https://provider.example/', fields: { orderNo: '1', ...sent } };

test('what is over its time goes, from closed cases and from the record; an open credit keeps what it is compared with', async () => {
  const name = fresh();
  const [ledger, audit, retention] = [openLedger(name), openAudit(name), openRetention(name)];
  const cases = [
    aCase('declined', { status: 'declined' }),
    aCase('young', { status: 'declined', answeredAt: now - 80 * day }),
    aCase('approved', { status: 'approved', answeredAt: now - 2_000 * day }),
    aCase('paid', { status: 'shipped', progress: 'paid' }),
    aCase('shipped', { status: 'shipped', progress: 'invoiced' }),
  ];
  for (const one of cases) await ledger.save(one);
  await audit.answered(
    await audit.sent(deed('declined'), call, now - 100 * day),
    { kind: 'answered', code: '', fields: { returnCode: '0', name: '山田' } },
    now - 100 * day,
  );
  await audit.sent(deed('approved'), call, now - 95 * day);
  await audit.sent(deed('young'), call, now - 10 * day);

  // Counting changes nothing.
  expect(await retention.sweep(now, 90, 0, false)).toEqual({ calls: 3, cases: 2, upTo: 0 });
  const done = await retention.sweep(now, 90, 0, true);
  expect(done).toMatchObject({ calls: 3, cases: 2 });
  const kept = await ledger.cases(cases.map(({ key }) => key));
  expect(kept.map((one) => one?.sent)).toEqual([null, sent, sent, null, sent]);
  // Nothing else of the case is touched: the number stays claimed, the state stays said.
  expect(kept[0]).toEqual({ ...cases[0], sent: null, mends: [], raw: '' });
  const { entries } = await audit.page(null, null, 9);
  expect(entries.map((one) => one.sent.fields)).toEqual([
    { orderNo: '1', ...sent },
    { orderNo: '1', name: '', address1: '', totalAmount: '5000' },
    { orderNo: '1', name: '', address1: '', totalAmount: '5000' },
  ]);
  expect(entries[2]?.answered?.answer.fields).toEqual({ returnCode: '0', name: '' });
  expect(entries[2]?.sent.who).toBe('田中');
  // Again from where it came: nothing is left.
  expect(await retention.sweep(now, 90, done.upTo, true)).toEqual({ calls: 0, cases: 0, upTo: done.upTo });
});

test('an order the provider never spoke of ages from the day it was first looked at', async () => {
  const name = fresh();
  const [ledger, retention] = [openLedger(name), openRetention(name)];
  const problems = [{ field: 'f', label: 'l', value: '東京都', reason: 'r', remedy: '' }];
  const one = aCase('invalid', { status: 'invalid', answeredAt: null, problems });
  await ledger.save(one);
  expect(await retention.sweep(now, 90, 0, true)).toMatchObject({ cases: 0 });
  expect(await retention.sweep(now + 89 * day, 90, 0, true)).toMatchObject({ cases: 0 });
  expect(await retention.sweep(now + 90 * day, 90, 0, true)).toMatchObject({ cases: 1 });
  expect(await ledger.cases([one.key])).toMatchObject([{ status: 'invalid', problems: [], sent: null }]);
});

test('the record is read from its end in stretches, and the ledger tells by indexes what may need somebody', async () => {
  const name = fresh();
  const [ledger, audit, activity] = [openLedger(name), openAudit(name), openActivity(name)];
  for (let at = 1; at <= 25; at++) await audit.sent(deed('1'), call, at);
  const seen: number[] = [];
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof activity.linesBelow>> = await activity.linesBelow(before, 10);
    seen.unshift(...page.lines.map(({ at }) => at));
    expect(page.last).toBe(25);
    ({ before } = page);
  } while (before !== null);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
  await audit.sent(deed('1'), call, 26);
  expect(await activity.linesAfter(25, 100)).toMatchObject({ lines: [{ at: 26 }], last: 26 });

  const difference = {
    field: 'f',
    label: 'l',
    before: '1',
    after: '2',
    kind: 'text',
    scope: 'items',
  } as const;
  const seenSlip = {
    total: 1,
    carrier: 'yamato',
    typed: true,
    fits: true,
    slip: { number: '4010', carrier: 'yamato' },
  } as const;
  const cases = [
    aCase('ok', { status: 'approved' }),
    aCase('slip', { status: 'approved', seen: seenSlip }),
    aCase('edited', { status: 'shipped', differences: [difference] }),
    aCase('held', { status: 'review', heldSince: now }),
    aCase('asked', { status: 'uncertain', answeredAt: null }),
    aCase('odd', { status: 'invalid', answeredAt: null }),
    aCase('no', { status: 'declined', answeredAt: now - day }),
    aCase('long ago', { status: 'declined', answeredAt: now - 31 * day }),
    aCase('gone', { status: 'cancelled', differences: [difference] }),
  ];
  for (const one of cases) await ledger.save(one);
  const found = (await activity.candidates(now)).map(({ hostId }) => hostId).toSorted();
  expect(found).toEqual(['asked', 'edited', 'held', 'no', 'odd', 'slip']);
  expect(await activity.count()).toBe(9);
  expect((await activity.cases(null, 4)).length).toBe(4);
});
