import { expect, test } from 'vitest';
import { about, openShop, order, reduction, reissue, slips } from './shop.ts';

const A = '99900000011';

test.each([2, 50])('of %d authorizations of one number at once exactly one is booked', async (count) => {
  const shop = await openShop();
  const answers = await Promise.all(
    Array.from({ length: count }, () => shop.post('KAARA0010', order('T-1'))),
  );
  const outcomes = answers.map((answer) => answer.get('errorCode') || `result ${answer.get('result')}`);
  expect(outcomes.filter((outcome) => outcome === 'result 0')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'kaara009E')).toHaveLength(count - 1);
  expect(await shop.control.orders()).toHaveLength(1);
  expect(await shop.control.live()).toEqual({ 'T-1': 1 });
  expect(await shop.control.counts()).toEqual([{ api: 'KAARA', orderNo: 'T-1', calls: count, committed: 1 }]);
});

test('many numbers at once never pass the limit of their one buyer', async () => {
  const shop = await openShop();
  const numbers = Array.from({ length: 20 }, (_, at) => `T-${at}`);
  const answers = await Promise.all(numbers.map((orderNo) => shop.post('KAARA0010', order(orderNo))));
  const results = answers.map((answer) => answer.get('result'));
  // 5,300 yen each: ten fit into 55,000.
  expect(results.filter((result) => result === '0')).toHaveLength(10);
  expect(results.filter((result) => result === '2')).toHaveLength(10);
});

test('the same change twice at once happens once', async () => {
  const shop = await openShop();
  await shop.post('KAARA0010', order('T-2'));
  const both = async (api: string, fields: Record<string, string>) =>
    (await Promise.all([shop.post(api, fields), shop.post(api, fields)]))
      .map((answer) => answer.get('errorCode'))
      .sort();
  expect(await both('KAAKK0010', reduction('T-2', 4000))).toEqual(['', 'kaakk049E']);
  expect(await both('KAARR0010', { ...reissue('T-2', 4000), requestContents: '3' })).toEqual([
    'kaarr017E',
    'kaarr017E',
  ]);
  expect(await both('KAACL0010', about('T-2'))).toEqual(['', 'kaacl009E']);
  expect(await shop.control.order(A, 'T-2')).toMatchObject({ status: '2', totalAmount: 4000 });
});

test('four orders race for a slip that bears three', async () => {
  const shop = await openShop();
  const numbers = ['T-3', 'T-4', 'T-5', 'T-6'];
  for (const orderNo of numbers) await shop.post('KAARA0010', order(orderNo));
  const answers = await Promise.all(
    numbers.map((orderNo) =>
      shop.post('KAASL0010', about(orderNo, { processDiv: '0', paymentNo: slips[0] })),
    ),
  );
  expect(answers.map((answer) => answer.get('errorCode')).sort()).toEqual(['', '', '', 'kaasl045E']);
});

test('two merchants may use one number', async () => {
  const shop = await openShop();
  const own = { ycfStrCode: '99900000022', password: 'wxyz5678' };
  const answers = await Promise.all([
    shop.post('KAARA0010', order('T-7')),
    shop.post('KAARA0010', order('T-7', own)),
  ]);
  expect(answers.map((answer) => answer.get('result'))).toEqual(['0', '0']);
  await shop.post('KAACL0010', about('T-7', own));
  expect((await shop.control.order(A, 'T-7')).status).toBe('1');
});
