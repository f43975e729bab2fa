import { expect, test } from 'vitest';
import { carrierName } from '../../../lib/order/carrier-name.ts';
import { carrierIn } from '../../../lib/settings/carrier-in.ts';

const carriers = [
  { name: 'A便', carrier: 'yamato' },
  { name: 'ヤマト倉庫直送', carrier: 'other' },
] as const;
const by = (text: string) => carrierIn({ carriers: [...carriers] }, text);

test('a name is found however the order writes it', () => {
  expect(by('A便')).toBe('yamato');
  expect(by('Ａ便 [2個口]')).toBe('yamato');
  expect(by(' A 便【注】')).toBe('yamato');
  expect(by('ヤマト倉庫直送')).toBe('other');
});

test('what the table does not name it does not say', () => {
  expect(by('B便')).toBeUndefined();
  expect(by('')).toBeUndefined();
  expect(carrierIn(undefined, 'A便')).toBeUndefined();
});

test('a text that is nothing but a remark stays a name of its own', () => {
  expect(carrierName('【メール便】')).toBe('【メール便】');
  expect(carrierName('佐川急便［注］')).toBe('佐川急便');
});
