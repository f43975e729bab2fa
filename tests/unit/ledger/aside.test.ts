import { expect, test } from 'vitest';
import { asideOf } from '../../../lib/ledger/aside.ts';
import { case1, intent1 } from './version-1.ts';

const aside = (value: unknown) => asideOf({ store: 'cases', version: 1, at: 5, value });

test('a record tells its order and its number where it can', () => {
  const broken = { ...case1, attempt: 'x' };
  expect(aside(broken)).toEqual({
    store: 'cases',
    version: 1,
    at: 5,
    caseKey: case1.key,
    number: 'A-1001',
    text: JSON.stringify(broken),
  });
  expect(aside({ ...intent1, prepared: null })).toMatchObject({ caseKey: intent1.caseKey, number: 'A-1001' });
});

test.each([null, 7, 'x', [], {}, { key: 7 }, { key: 'x', series: null }, { key: 'https://a' }])(
  'what tells nothing tells nothing: %o',
  (value) => expect(aside(value)).toMatchObject({ caseKey: '', number: '', text: JSON.stringify(value) }),
);

test('the first ones do not say when', () => {
  expect(asideOf({ store: 'intents', version: 1, value: {} }).at).toBe(null);
});

test('what JSON cannot say is said as far as it goes, and fails nothing', () => {
  expect(aside({ amount: 10n }).text).toBe('{"amount":"10n"}');
  const round: Record<string, unknown> = {};
  round.self = round;
  expect(aside(round).text).toBe('[object Object]');
  expect(aside(undefined).text).toBe('');
});
