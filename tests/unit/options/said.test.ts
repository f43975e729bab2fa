import { expect, test } from 'vitest';
import { saidOf, saidOfTest, toneOf } from '../../../components/options/said.ts';
import type { TestResult } from '../../../components/options/state.ts';

const error = (code: string) => ({
  code,
  message: `message of ${code}`,
  remedy: '「与信結果確認」を押してください',
  next: 'check' as const,
});
const results: TestResult[] = [
  { kind: 'ok', passwordProven: true },
  { kind: 'ok', passwordProven: false },
  { kind: 'wrongCode', error: error('kaasa004E') },
  { kind: 'wrongPassword', error: error('kaast012E') },
  { kind: 'suspended', error: error('kaast015E') },
  { kind: 'suspended', error: error('maintenance') },
  { kind: 'unreachable', error: error('network') },
  { kind: 'unexpected', error: error('malformed') },
  { kind: 'noPassword' },
  { kind: 'vaultBroken' },
];

test('every end of a connection test has words of its own, and a next step unless all is well', () => {
  const said = results.map(saidOfTest);
  expect(new Set(said.map(({ title }) => title)).size).toBe(results.length);
  expect(said.filter(({ next }) => next === '')).toHaveLength(1);
});

test('advice for orders is not given on the settings page', () => {
  for (const { title, next, detail } of results.map(saidOfTest))
    expect(title + next + detail).not.toContain('与信結果確認');
});

test('the provider’s own words stand in the small print', () => {
  expect(saidOfTest({ kind: 'wrongPassword', error: error('kaast012E') }).detail).toContain('kaast012E');
});

test.each(['load', 'save', 'remove', 'test'] as const)(
  '%s: a broken channel says what it means here',
  (doing) => {
    const lost = saidOf({ code: 'lost', message: 'of orders', remedy: 'of orders' }, doing);
    expect(lost.title + lost.next).not.toContain('of orders');
    expect(lost.next).not.toBe('');
    expect(lost.detail).toContain('lost');
  },
);

test('a failure nobody knows here is shown with its own words', () => {
  const said = saidOf({ code: 'new', message: 'what', remedy: 'next' }, 'save');
  expect(said).toEqual({ title: 'what', next: 'next', detail: '', topic: 'new' });
});

test('doubt has another tone than success', () => {
  const [proven, unproven, wrong] = results.map((result) => toneOf({ kind: 'done', result, at: 0 }));
  expect([proven, unproven, wrong]).toEqual(['good', 'warn', 'bad']);
});
