import { expect, test } from 'vitest';
import { whys } from '../../../lib/credit/why.ts';
import { ja } from '../../../lib/words/ja.ts';
import { withReasonWords } from '../../../lib/messages/send.ts';

test('a refusal that names a reason gets its words; all that is worded already, or is no failure, stays', () => {
  for (const code of whys) {
    const { message } = withReasonWords({ kind: 'failed', code, message: '', remedy: '' }) as {
      message: string;
    };
    expect(message.length).toBeGreaterThan(5);
  }
  expect(Object.keys(ja)).toEqual(expect.arrayContaining([...whys]));
  for (const same of [
    { code: 'why.onHold', message: 'x' },
    { code: 'toString', message: '' },
    { code: 'kaara009E', message: '' },
    { kind: 'done' },
    null,
    undefined,
    'why.onHold',
  ])
    expect(withReasonWords(same)).toBe(same);
});
