import { expect, test } from 'vitest';
import { rowsOf } from '../../../components/options/Malls.tsx';
import type { SeenNames } from '../../../lib/messages/setup.ts';
import { bench, kept } from './bench.ts';

const backOffice = 'https://order.goqsystem.com';
const seen = (...malls: string[]): SeenNames[] => [{ backOffice, malls, carriers: [] }];

test('a mall without a shop stands first; a shop for all malls answers for the rest', () => {
  const own = kept({ id: 'r', name: '楽天', mall: '楽天市場店' });
  expect(rowsOf([own], seen('楽天市場店', 'Yahoo店'))).toEqual([
    { backOffice, mall: 'Yahoo店', shop: null },
    { backOffice, mall: '楽天市場店', shop: '楽天' },
  ]);
  expect(rowsOf([own, kept({ name: '全部' })], seen('Yahoo店'))).toEqual([
    { backOffice, mall: '楽天市場店', shop: '楽天' },
    { backOffice, mall: '', shop: '全部' },
    { backOffice, mall: 'Yahoo店', shop: '全部' },
  ]);
});

test('a back office that no shop is set up for is left out', () => {
  expect(rowsOf([], seen('楽天市場店'))).toEqual([]);
});

test('coming from a list, the form for that mall opens; not for a foreign address, nor where there is a shop', async () => {
  const page = bench([kept({ mall: '楽天市場店' })]);
  const opened = page.options.addForMall(backOffice, 'Yahoo店');
  await page.options.load();
  await opened;
  expect(page.state().form?.draft).toMatchObject({ name: 'Yahoo店', mall: 'Yahoo店', backOffice });

  const other = bench([kept({ mall: '楽天市場店' })]);
  await other.options.load();
  await other.options.addForMall('https://evil.example', 'x');
  await other.options.addForMall(backOffice, '楽天市場店');
  expect(other.state().form).toBeNull();
});

test('the names that came by and the holidays are there for the form; without them the shops still are', async () => {
  const page = bench([kept()]);
  page.worker.seen = seen('楽天市場店');
  await page.options.load();
  expect(page.state()).toMatchObject({ seen: seen('楽天市場店'), holidays: { until: '2050-12-31' } });
  page.answers['seen.list'] = () => Promise.reject(new Error('x'));
  await page.options.load();
  expect(page.state().shops).toHaveLength(1);
});
