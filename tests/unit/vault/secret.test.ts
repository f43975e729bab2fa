import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from '../../../lib/vault/secret.ts';

test('printing a secret in full shows nothing of it', () => {
  const secret = new Secret('Zq7xK2vW');
  const full = { depth: null, showHidden: true, getters: true } as const;
  for (const text of [
    inspect(secret, full),
    inspect({ deep: [{ secret }] }, full),
    format('%s %o %O %j', secret, secret, secret, secret),
    String(new Error('x', { cause: secret })),
    inspect(new Error('x', { cause: secret }), full),
  ])
    expect(text).not.toContain('Zq7x');
});
