import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';

test('a living provider: one question about a number nobody has, nothing changed', async () => {
  const { provider, access, shop } = await openDesk();
  expect(await provider.probe(access)).toEqual({ alive: true });
  expect(await shop.control.calls()).toMatchObject([{ api: 'KAAST', committed: false }]);
  expect(await shop.control.orders()).toEqual([]);
});

test('a refusal is an answer too', async () => {
  const { provider, access } = await openDesk({ ycfStrCode: '99900000033', password: 'stop0000' });
  expect(await provider.probe(access)).toEqual({ alive: true });
});

test.each([
  ['drop', 'network'],
  ['maintenance', 'maintenance'],
  ['malformedXml', 'malformed'],
  ['emptyBody', 'malformed'],
  ['redirect', 'redirected'],
] as const)('%s is no sign of life, and is asked once only', async (kind, code) => {
  const { provider, access, shop } = await openDesk();
  await shop.control.fault({ kind });
  expect(await provider.probe(access)).toMatchObject({ alive: false, error: { code } });
  expect(await shop.control.calls()).toHaveLength(1);
});

test("the provider's own exception is no sign of life", async () => {
  const { provider, access, shop } = await openDesk();
  await shop.control.fault({ kind: 'error', errorCode: 'err0001' });
  expect(await provider.probe(access)).toMatchObject({ alive: false, error: { code: 'err0001' } });
});

test('nobody there', async () => {
  const { provider, access, shop } = await openDesk();
  await shop.close();
  expect(await provider.probe(access)).toMatchObject({ alive: false, error: { code: 'network' } });
});
