import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAfter, newsSince } from '../../../components/whats-new.ts';
import { wordsOf } from '../../../lib/words/tables.ts';

const table = { 'new.1.10.0.1': 'c', 'new.1.2.0.1': 'b', 'new.1.2.0.2': 'b2', 'new.1.0.0.1': 'a' };

test('versions are numbers, not texts', () => {
  expect(isAfter('1.10.0', '1.9.9')).toBe(true);
  expect(isAfter('1.2', '1.2.0')).toBe(false);
  expect(isAfter('1.2.0.1', '1.2.0')).toBe(true);
  expect(isAfter('0.9.0', '1.0.0')).toBe(false);
});

test('all that came since the version before, the newest first, and nothing of a version that is not here yet', () => {
  expect(newsSince(table, '1.0.0', '1.10.0')).toEqual([
    { version: '1.10.0', points: ['c'] },
    { version: '1.2.0', points: ['b', 'b2'] },
  ]);
  expect(newsSince(table, '0.9', '1.2.0').map(({ version }) => version)).toEqual(['1.2.0', '1.0.0']);
  expect(newsSince(table, '1.10.0', '1.10.0')).toEqual([]);
});

test('this version has its news', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const [newest] = newsSince(wordsOf('whatsNew', 'ja'), '0.0.0', version);
  expect(newest?.version).toBe(version);
});
