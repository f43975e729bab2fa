import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Shop } from '../../../lib/settings/shop.ts';
import { upgraded, version } from '../../../lib/settings/upgrade.ts';

/** As the first release stored it. Frozen: it is on disks. */
const version1 = {
  version: 1,
  shops: [
    {
      id: 'main',
      name: '本店',
      backOffice: 'https://order.goqsystem.com',
      mall: '楽天市場',
      merchantCode: '99900000011',
      environment: 'live',
      ownUrl: '',
      numberPrefix: 'R',
      bundledInvoice: true,
      acceptWidth: false,
    },
  ],
};
/** As the second release stored it. Frozen too. */
const version2 = {
  version: 2,
  shops: [{ ...version1.shops[0], otherCarrier: true, amountChange: true, concurrency: 6 }],
};
const since3 = {
  smartphone: false,
  fees: { mode: 'keep', tiers: [] },
  automation: { authorizeNew: false, checkHolds: false, registerSlips: false, recheckBeforeDispatch: false },
  shipDate: { days: null, skipWeekends: false, skipHolidays: false },
  carriers: [],
  timeout: 25,
};
const Stored = z.strictObject({ version: z.literal(version), shops: z.array(Shop) });

test('version 1: options of the contract are off, four calls at once, everything else as it was', () => {
  const parsed = z.safeParse(Stored, upgraded(version1));
  expect(parsed.data?.shops).toEqual([
    { ...version1.shops[0], otherCarrier: false, amountChange: false, concurrency: 4, ...since3 },
  ]);
});

test('version 2: no fees, nothing by itself, no rule for dates; what was chosen stays', () => {
  const parsed = z.safeParse(Stored, upgraded(version2));
  expect(parsed.data?.shops).toEqual([{ ...version2.shops[0], ...since3 }]);
});

test('the present version, a later one and nonsense stay what they are', () => {
  for (const raw of [{ version, shops: [] }, { version: 9, shops: 'x' }, null, 'x', [], { shops: [] }])
    expect(upgraded(raw)).toBe(raw);
});

test('a broken older version is not mended: the schema refuses it', () => {
  for (const shops of [undefined, 'x', [null], [{ id: 'main' }]])
    for (const old of [1, 2])
      expect(z.safeParse(Stored, upgraded({ version: old, shops })).success).toBe(false);
});
