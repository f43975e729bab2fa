import { expect, test } from 'vitest';
import { caseFrom1, intentFrom1 } from '../../../lib/ledger/upgrade.ts';
import { case1, intent1, untouched1 } from './version-1.ts';

const options = { bundledInvoice: true, otherCarrier: false, amountChange: false };
const series = { ...case1.series, terms: { ...case1.series.terms, options } };

test('a case: what was said stays; what was sent is not known; a hold is asked after at once', () => {
  expect(caseFrom1(case1)).toEqual({
    ...case1,
    version: 2,
    series,
    tried: 0,
    sent: null,
    doubt: null,
    firstTotal: null,
    authorizedOn: null,
    bundled: true,
    slip: null,
    differences: [],
    heldSince: case1.answeredAt,
    asks: 0,
    askAt: case1.answeredAt,
    seen: null,
    print: '',
  });
  expect(caseFrom1({ ...case1, status: 'approved' })).toMatchObject({ heldSince: null, askAt: null });
  expect(caseFrom1(untouched1)).toMatchObject({ series: null, bundled: false, status: 'invalid' });
});

test('an intent becomes one step', () => {
  const { prepared, ...rest } = intent1;
  expect(intentFrom1(intent1)).toEqual({
    ...rest,
    version: 2,
    series,
    steps: [{ kind: 'authorize', prepared }],
    at: 0,
    obliged: false,
    now: null,
    won: null,
  });
});

test.each([
  null,
  'x',
  7,
  {},
  [],
  { ...case1, version: 3 },
  { ...case1, series: {} },
  { ...case1, claims: 'x' },
])('no case: %o', (raw) => expect(caseFrom1(raw)).toBeNull());
test.each([
  null,
  {},
  { ...intent1, prepared: null },
  { ...intent1, series: null },
  { ...intent1, askAt: '1' },
])('no intent: %o', (raw) => expect(intentFrom1(raw)).toBeNull());
