import { expect, test, vi } from 'vitest';
import type { Aside } from '../../../lib/ledger/aside.ts';
import type { Case } from '../../../lib/ledger/records.ts';
import { createAside } from '../../../lib/views/aside.ts';

const office = 'https://order.example.jp';
const one = (caseKey: string): Aside => ({
  store: 'cases',
  version: 1,
  at: 5,
  caseKey,
  number: '',
  text: '{}',
});
const at = (status: Case['status']) => ({ status }) as Case;

test('a list hears of its own orders, and how many records tell nothing', async () => {
  const aside = createAside({
    aside: async () => [one(`${office} 1`), one('https://else.example 2'), one('')],
  });
  expect(await aside.among(office, ['1', '2', '3'], [undefined, undefined, undefined])).toEqual({
    hostIds: ['1'],
    untold: 1,
  });
});

test.each([
  ['running', true],
  ['uncertain', true],
  ['approved', false],
  ['none', false],
  ['declined', false],
] as const)('an order that is known as %s since is told: %s', async (status, told) => {
  const aside = createAside({ aside: async () => [one(`${office} 1`)] });
  const { hostIds } = await aside.among(office, ['1'], [at(status)]);
  expect(hostIds).toEqual(told ? ['1'] : []);
});

test('the options page hears of all of them, by back office and order', async () => {
  const aside = createAside({ aside: async () => [one(`${office} a b`), one('')] });
  expect(await aside.list()).toMatchObject([
    { backOffice: office, hostId: 'a b', text: '{}' },
    { backOffice: '', hostId: '' },
  ]);
  expect(JSON.stringify(await aside.list())).not.toContain('caseKey');
});

test('they are read once per life, and again after a disk that failed', async () => {
  const read = vi.fn(async () => [one('')]);
  const aside = createAside({ aside: read });
  await aside.list();
  await aside.among(office, [], []);
  expect(read).toHaveBeenCalledOnce();
  const failing = vi.fn(async (): Promise<Aside[]> => []);
  failing.mockRejectedValueOnce(new Error('disk'));
  const again = createAside({ aside: failing });
  await expect(again.list()).rejects.toThrow('disk');
  expect(await again.list()).toEqual([]);
});
