import { beforeEach, expect, test } from 'vitest';
import { openValues } from '../../lib/database/values.ts';

let name = '';
beforeEach(() => {
  name = crypto.randomUUID();
});

test('values are kept, found again by another opener, and answered as the browser’s own storage does', async () => {
  const values = openValues(name);
  expect(await values.get('shops')).toEqual({});
  await values.set({ shops: { version: 1, shops: ['本店'] }, staff: null });
  const again = openValues(name);
  expect(await again.get('shops')).toEqual({ shops: { version: 1, shops: ['本店'] } });
  expect(await again.get(['staff', 'none'])).toEqual({ staff: null });
  await again.set({ guide: 1 });
  expect(await values.get(null)).toEqual({ shops: { version: 1, shops: ['本店'] }, staff: null, guide: 1 });
  await values.remove(['shops', 'none']);
  await values.remove('staff');
  expect(await again.get(null)).toEqual({ guide: 1 });
  await values.clear();
  expect(await again.get(null)).toEqual({});
});

test('what cannot be kept keeps nothing of the same write', async () => {
  const values = openValues(name);
  await values.set({ shops: 1 });
  await expect(values.set({ shops: 2, other: () => undefined })).rejects.toThrow();
  expect(await values.get(null)).toEqual({ shops: 1 });
});
