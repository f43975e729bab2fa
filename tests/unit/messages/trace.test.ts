import { expect, test } from 'vitest';
import { traceOf } from '../../../lib/messages/trace.ts';

test('tells kind and place of an error and of what is behind it, never the message', () => {
  const error = new TypeError('taro@example.jp\n    said abcd1234', {
    cause: new RangeError('03-1234-5678'),
  });
  const trace = traceOf(error);
  expect(trace).toContain('TypeError');
  expect(trace).toContain('from RangeError');
  expect(trace).toContain('trace.test.ts');
  expect(trace).not.toMatch(/taro|abcd1234|1234-5678/);
});

test('something thrown that is no error shows its type only', () => {
  expect(traceOf('abcd1234')).toBe('string');
});
