import { expect, test, vi } from 'vitest';
import { shopDefaults } from '../../../lib/settings/shop.ts';
import { isOpen, type OpenPorts } from '../../../lib/worker/is-open.ts';

const quiet: OpenPorts = {
  fresh: async () => false,
  work: { look: async () => 'nothing' },
  hasAlarm: async () => true,
  unlocked: async () => false,
  shops: async () => [{ ...shopDefaults } as never],
  arrivals: async () => [],
  now: () => 0,
};
const automatic = { ...shopDefaults, automation: { ...shopDefaults.automation, authorizeNew: true } };
const broken = (): Promise<never> => Promise.reject(new Error('disk'));

test.each<[string, Partial<OpenPorts>, boolean]>([
  ['nothing at all', {}, false],
  ['a browser that has just started', { fresh: async () => true }, true],
  ['a call without an end', { work: { look: async () => 'now' } }, true],
  ['a hold that the alarm comes for', { work: { look: async () => 'later' } }, false],
  ['a hold whose alarm is lost', { work: { look: async () => 'later' }, hasAlarm: async () => false }, true],
  ['a passphrase that was said', { unlocked: async () => true }, true],
  ['a file half in', { arrivals: async () => [{}] }, true],
  ['a switch that is on', { shops: async () => [automatic as never] }, true],
  ['a ledger that cannot be read', { work: { look: broken } }, true],
  ['settings that cannot be read', { shops: broken }, true],
])('%s', async (_, change, open) => {
  expect(await isOpen({ ...quiet, ...change })).toBe(open);
});

test('what is known to be open is not asked about any further', async () => {
  const shops = vi.fn(quiet.shops);
  await isOpen({ ...quiet, work: { look: async () => 'now' }, shops });
  expect(shops).not.toHaveBeenCalled();
});
