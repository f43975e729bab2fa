import { describe, expect, test } from 'vitest';
import { statuses, type Status } from '../../../lib/credit/status.ts';
import type { Case } from '../../../lib/ledger/records.ts';
import {
  afterAbsent,
  afterFound,
  afterNothing,
  afterRefusal,
  afterStanding,
  afterUnknown,
  freshCase,
} from '../../../lib/operations/cases.ts';
import { viewOf } from '../../../lib/views/view.ts';
import { bare, kuroneko } from '../credit/kuroneko.ts';
import type { Known } from '../../../lib/operations/latest.ts';
import type { NextStep, ProviderError } from '../../../lib/providers/port.ts';

const at = 1_800_000_000_000;
const record: Case = {
  ...freshCase('https://order.example.jp', '1'),
  status: 'running',
  before: 'declined',
  attempt: 2,
  sentNumber: 'A-1-2',
  amount: 100,
  answeredAt: 1,
  message: 'old',
  remedy: 'old',
  code: 'old',
  progress: 'paid',
  problems: [{ field: 'total', label: '合計', value: '', reason: '', remedy: '' }],
};
const error = (next: NextStep): ProviderError => ({ code: 'x1', message: '駄目', remedy: '直す', next });

describe('what the provider says becomes of the case', () => {
  const table: [Known, Status, string][] = [
    [{ credit: 'approved' }, 'approved', ''],
    [{ credit: 'cancelled' }, 'cancelled', ''],
    [{ credit: 'review' }, 'review', '審査中'],
    [{ credit: 'shipped', progress: 'invoiced' }, 'shipped', ''],
    [{ credit: 'declined', why: 'unavailable' }, 'declined', 'ご利用不可'],
    [{ credit: 'declined', why: 'overLimit' }, 'declined', '限度額'],
    [{ credit: 'declined', why: 'unknown' }, 'declined', '承認されません'],
  ];
  test.each(table)('%o', (standing, status, words) => {
    const next = afterStanding(record, standing, at);
    expect(next).toMatchObject({ status, consumed: true, answeredAt: at, code: '', problems: [] });
    expect(next.message).toContain(words);
    expect(next.progress).toBe(standing.credit === 'shipped' ? 'invoiced' : null);
    expect(next).toMatchObject({ attempt: 2, sentNumber: 'A-1-2', amount: 100 });
  });

  test("somebody else's attempt: its number, no amount, and words where there are none", () => {
    const found = { attempt: 3, orderNo: 'A-1-3', standing: { credit: 'approved' }, alsoLive: '' } as const;
    expect(afterFound(record, found, false, at)).toMatchObject({
      status: 'approved',
      attempt: 3,
      sentNumber: 'A-1-3',
      amount: null,
      message: expect.stringContaining('引き継ぎ') as string,
    });
    expect(afterFound(record, { ...found, standing: { credit: 'review' } }, false, at).message).toContain(
      '審査中',
    );
  });
});

describe('unknown number, with no call under way', () => {
  const table: [Status, boolean, Status, boolean][] = [
    ['approved', true, 'none', false],
    ['review', true, 'none', false],
    ['shipped', true, 'none', false],
    // An end that was heard stays heard, and its number used up.
    ['declined', true, 'declined', true],
    ['cancelled', true, 'cancelled', true],
    ['invalid', false, 'invalid', false],
    ['none', false, 'none', false],
    // Left over without an intent: the attempt came to nothing.
    ['running', false, 'declined', false],
    ['uncertain', false, 'declined', false],
  ];
  test.each(table)('%s (consumed: %s) → %s', (status, consumed, next, still) => {
    expect(afterAbsent({ ...record, status, consumed }, at)).toMatchObject({
      status: next,
      consumed: still,
    });
  });
  test('every status has a row', () => {
    expect(table.map(([status]) => status).sort()).toEqual([...statuses].sort());
  });
});

describe('a call that changed nothing', () => {
  const table: [NextStep, Status][] = [
    ['edit', 'invalid'],
    ['later', 'declined'],
    ['check', 'declined'],
    ['settings', 'declined'],
    ['never', 'declined'],
  ];
  test.each(table)('refused, next: %s → %s', (next, status) => {
    expect(afterRefusal({ ...record, consumed: true }, error(next), at)).toMatchObject({
      status,
      consumed: false,
      code: 'x1',
      message: '駄目',
      remedy: '直す',
      answeredAt: at,
    });
  });

  test('never left: back to what stood before, the provider has said nothing new', () => {
    expect(afterNothing(record, { message: '中断', remedy: 'もう一度' })).toMatchObject({
      status: 'declined',
      consumed: false,
      message: '中断',
      code: '',
      answeredAt: 1,
      problems: [],
    });
  });

  test('uncertain tells why it cannot be found out, and keeps the general advice where there is no better', () => {
    expect(afterUnknown(record, null)).toMatchObject({ status: 'uncertain', code: '', answeredAt: 1 });
    const told = afterUnknown(record, { code: 'timeout', message: '届かない。', remedy: '' });
    expect(told.message).toContain('確認できていません。届かない。');
    expect(told.remedy).toContain('与信結果確認');
    expect(afterUnknown(record, { code: 'x', message: '', remedy: '直す' }).remedy).toBe('直す');
  });
});

test('a page sees no shop, no contract, no number but its own', () => {
  const series = {
    terms: { merchantCode: '99900000011', baseUrl: 'https://p/', options: bare },
    number: 'A-1',
    prefix: '',
  };
  const claims = ['https://p/ 99900000011 A-1'];
  const view = viewOf({ ...record, series, shopId: 'shop-1', claims }, bare, kuroneko, []);
  expect(JSON.stringify(view)).not.toMatch(/99900000011|shop-1|https:/);
  expect(Object.keys(view).sort()).toEqual(
    [
      'hostId',
      'status',
      'progress',
      'message',
      'remedy',
      'code',
      'sentNumber',
      'amount',
      'answeredAt',
      'main',
      'verdicts',
      'problems',
      'differences',
      'heldSince',
      'slip',
    ].sort(),
  );
});
