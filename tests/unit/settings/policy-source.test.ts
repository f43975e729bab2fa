import { expect, test, vi } from 'vitest';

const disk = vi.hoisted(() => ({ get: async (): Promise<unknown> => ({}) }));
vi.mock('../../../lib/browser.ts', () => ({
  browser: { storage: { managed: { get: () => disk.get() }, onChanged: { addListener: () => undefined } } },
}));
const { openPolicy } = await import('../../../lib/settings/managed.ts');
const { readPolicy } = await import('../../../lib/settings/policy.ts');

test('Firefox has words for a browser without a policy: everything is allowed then', async () => {
  disk.get = () => Promise.reject(new Error('Managed storage manifest not found'));
  expect(await openPolicy().read()).toEqual(readPolicy({}));
});

test('a policy that could not be read is a failure: it is never taken for none', async () => {
  disk.get = () => Promise.reject(new Error('No SW'));
  await expect(openPolicy().read()).rejects.toThrow('No SW');
});
