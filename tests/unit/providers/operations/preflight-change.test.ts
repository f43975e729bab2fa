import { describe, expect, test } from 'vitest';
import { preflightChange } from '../../../../lib/providers/kuroneko/change.ts';
import type { ChangeContext, Preflight } from '../../../../lib/providers/port.ts';
import { brief, NOON, openDesk } from './desk.ts';
import { line, orderOf } from './orders.ts';

const options = { bundledInvoice: true };
const judge = (order = orderOf(), change?: ChangeContext): Preflight =>
  preflightChange(order, 'P-1', options, NOON, change);
const fieldsOf = (judged: Preflight): Readonly<Record<string, string>> =>
  judged.ok ? judged.prepared.fields : {};

test('buyer address, every item, the total and a reason; nothing of name, phone or destinations', () => {
  const judged = judge(orderOf({ recipients: [orderOf().buyer] }));
  expect(judged.ok && judged.prepared).toEqual({
    orderNo: 'P-1',
    total: 5300,
    fields: {
      orderNo: 'P-1',
      postCode: '1040061',
      address1: '東京都中央区銀座２－１６－１０',
      address2: '',
      itemName1: 'テスト商品Ａ',
      itemCount1: '1',
      unitPrice1: '5000',
      subTotal1: '5000',
      itemName2: '送料',
      itemCount2: '1',
      unitPrice2: '300',
      subTotal2: '300',
      totalAmount: '5300',
      reasonReissue: '6',
      reasonReissueEtc: '注文内容の変更',
    },
  });
});

test('what is sent otherwise than it stands is shown', () => {
  expect(judge().conversions).toMatchObject([
    { field: 'buyer.street', label: '注文者住所', after: '東京都中央区銀座２－１６－１０' },
  ]);
});

test.each([
  [{ buyer: { postCode: '' } }, 'buyer.postCode'],
  [{ buyer: { postCode: '12345' } }, 'buyer.postCode'],
  [{ buyer: { street: '', prefecture: '', building: '' } }, 'buyer.street'],
  [{ buyer: { street: '中央区銀座' } }, 'buyer.street'],
  [{ buyer: { prefecture: '', street: '銀座1-1' } }, 'buyer.street'],
  [{ buyer: { street: '銀座1-1髙' } }, 'buyer.street'],
  [{ buyer: { street: '銀座1-1', building: 'あ'.repeat(50) } }, 'buyer.street'],
  [{ lines: [line(5300, { name: '①番' })] }, 'lines.0.name'],
  [{ lines: [line(5300, { name: '品'.repeat(31) })] }, 'lines.0.name'],
  [{ lines: [line(5300, { name: '' })] }, 'lines.0.name'],
  [{ lines: [line(1_000_000), line(-994_700)] }, 'lines.0.subTotal'],
  [{ total: 5200 }, 'total'],
  [{ lines: [line(500), line(-500)] }, 'total'],
  [{ lines: [line(600_000), line(600_000)] }, 'total'],
] as const)('%j: %s is named, with a reason and a remedy', (more, field) => {
  const judged = judge(orderOf(more as Parameters<typeof orderOf>[0]));
  const problems = judged.ok ? [] : judged.problems;
  expect(problems.map((problem) => problem.field)).toContain(field);
  for (const { label, reason, remedy } of problems) {
    expect(label.length).toBeGreaterThan(1);
    expect(reason).toMatch(/。$/);
    expect(remedy).toMatch(/。$/);
  }
});

test('faults of name, phone and destinations do not stand in the way: these calls do not carry them', () => {
  const order = orderOf({
    buyer: { name: '髙橋①', phone: '1' },
    recipients: [{ ...orderOf().buyer, name: '' }],
  });
  expect(judge(order).ok).toBe(true);
});

test('more than ten lines become ten, the sum kept and shown', () => {
  const judged = judge(orderOf({ lines: Array.from({ length: 14 }, (_, at) => line(100 + at)) }));
  const fields = fieldsOf(judged);
  const amounts = Object.keys(fields).filter((name) => name.startsWith('subTotal'));
  expect(amounts).toHaveLength(10);
  expect(amounts.reduce((sum, name) => sum + Number(fields[name]), 0)).toBe(
    judged.ok && judged.prepared.total,
  );
  expect(judged.conversions.map(({ kind }) => kind)).toContain('merge');
});

describe('the reason', () => {
  test.each([
    ['address', '1'],
    ['lost', '2'],
    ['damaged', '3'],
    ['moved', '4'],
    ['mistake', '5'],
  ] as const)('%s is %s, without the free text', (reason, code) => {
    const fields = fieldsOf(judge(orderOf(), { reason }));
    expect(fields.reasonReissue).toBe(code);
    expect(fields).not.toHaveProperty('reasonReissueEtc');
  });
});

describe('the day of dispatch', () => {
  const sent = { orderYmd: '20261124', shipYmd: '20261127' };
  const day = (shipOn: string | null, change: ChangeContext = { sent }) =>
    fieldsOf(judge(orderOf({ shipOn }), change)).shipYmd;

  test('is left out unless it moved', () => {
    expect(day('2026-11-27')).toBeUndefined();
    expect(day(null)).toBeUndefined();
    expect(day('2026-12-01', {})).toBeUndefined();
    expect(day('2026-12-01')).toBe('20261201');
  });

  test('a day that has passed says nothing about the future', () => {
    const earlier: ChangeContext = { sent: { orderYmd: '20261120', shipYmd: '20261127' } };
    expect(day('2026-11-23', earlier)).toBeUndefined();
    expect(day('2026-11-24', earlier)).toBe('20261124');
  });

  test('the window counts from the authorization, else from the order', () => {
    expect(day('2027-02-21')).toBe('20270221');
    expect(day('2027-02-22')).toBeUndefined();
    expect(day('2027-02-22', { sent, authorizedOn: '2026-11-25' })).toBe('20270222');
  });

  test('a day the provider would not take stays as it is there, and that is shown', () => {
    const judged = judge(orderOf({ shipOn: '2027-03-31' }), { sent });
    expect(judged.ok).toBe(true);
    expect(judged.conversions).toContainEqual({
      field: 'shipOn',
      label: '出荷予定日',
      before: '2027-03-31',
      after: '2026-11-27（提供元では変更しません）',
      kind: 'reword',
    });
  });
});

test('one preflight serves both calls', async () => {
  const { provider, access, authorize } = await openDesk();
  await authorize('P-1');
  const lower = provider.preflightChange(orderOf({ lines: [line(4000)] }), 'P-1', options, NOON);
  const other = provider.preflightChange(
    orderOf({ lines: [line(4000, { name: '別の品' })] }),
    'P-1',
    options,
    NOON,
  );
  if (!lower.ok || !other.ok) throw new Error('not acceptable');
  expect(brief(await provider.reduce([lower.prepared], access))).toBe('answered');
  expect(brief(await provider.correct([other.prepared], access))).toBe('answered');
});
