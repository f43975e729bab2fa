import { expect, test } from 'vitest';
import { earlySeats, type Seat, type SeatShelf } from '../../../lib/settings/early.ts';
import { shopDefaults, type Shop } from '../../../lib/settings/shop.ts';

const shop = (backOffice: string, mall = ''): Shop => ({
  id: backOffice,
  name: '本店',
  backOffice,
  mall,
  merchantCode: '99900000011',
  environment: 'test',
  ownUrl: '',
  ...shopDefaults,
});
const [a, b] = ['https://a.example', 'https://b.example'] as const;
const seat = (backOffice: string): Seat => ({ backOffice, mall: '' });

function shelfOf(kept: readonly Seat[] | null): SeatShelf & { writes: (readonly Seat[])[] } {
  const writes: (readonly Seat[])[] = [];
  return {
    writes,
    read: async () => writes.at(-1) ?? kept,
    write: async (seats) => void writes.push(seats),
  };
}
const never = (): Promise<never> => new Promise(() => undefined);
const atOnce = async (): Promise<void> => undefined;

test('the administrator’s word counts when it comes in time, and is kept for the next start', async () => {
  const shelf = shelfOf([seat(b)]);
  const seats = earlySeats(async () => [shop(a)], shelf, never);
  expect(await seats()).toEqual([seat(a)]);
  await expect.poll(() => shelf.writes).toEqual([[seat(a)]]);
  await seats();
  await seats();
  expect(shelf.writes).toHaveLength(1);
});

test('what is kept already is not written again', async () => {
  const shelf = shelfOf([seat(a)]);
  let reads = 0;
  const counted = { ...shelf, read: () => (reads++, shelf.read()) };
  expect(await earlySeats(async () => [shop(a)], counted, never)()).toEqual([seat(a)]);
  await expect.poll(() => reads).toBe(1);
  expect(shelf.writes).toEqual([]);
});

test('while it does not come, the seats of the last start do', async () => {
  const late = Promise.withResolvers<Shop[]>();
  const shelf = shelfOf([seat(b)]);
  const seats = earlySeats(() => late.promise, shelf, atOnce);
  expect(await seats()).toEqual([seat(b)]);
  late.resolve([shop(a)]);
  await expect.poll(() => shelf.writes).toEqual([[seat(a)]]);
});

test.each([
  ['nothing kept', shelfOf(null)],
  ['a shelf that breaks', { read: () => Promise.reject(new Error('disk')), write: atOnce }],
])('with %s it waits', async (_, shelf) => {
  const late = Promise.withResolvers<Shop[]>();
  const seats = earlySeats(() => late.promise, shelf, atOnce)();
  late.resolve([shop(a)]);
  expect(await seats).toEqual([seat(a)]);
});

test('settings that cannot be read are told as that', async () => {
  const seats = earlySeats(() => Promise.reject(new Error('unreadable')), shelfOf(null), never);
  await expect(seats()).rejects.toThrow('unreadable');
});
