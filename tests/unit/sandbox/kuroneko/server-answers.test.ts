import { describe, expect, test } from 'vitest';
import { about, openShop, order, type Shop } from './shop.ts';

const A = '99900000011';

const authorize = (shop: Shop, orderNo = 'F-1'): Promise<Response> =>
  fetch(`${shop.baseUrl}KAARA0010APIAction_execute.action`, {
    method: 'POST',
    body: new URLSearchParams(order(orderNo)),
  });

describe('the work is done and the answer differs', () => {
  test('cut in the middle of its body', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'cutBody' });
    const response = await authorize(shop);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(await shop.control.order(A, 'F-1')).toMatchObject({ result: '0' });
    expect(await shop.control.calls()).toMatchObject([
      { committed: true, answered: true, faults: ['cutBody'] },
    ]);
  });

  test.each([
    ['result', '9', '<result>9</result>'],
    ['result', null, null],
    ['orderNo', 'someone-else', '<orderNo>someone-else</orderNo>'],
    ['returnCode', ' 0 ', '<returnCode> 0 </returnCode>'],
    ['extra', '<&>', '<extra>&lt;&amp;&gt;</extra>'],
  ])('element %s as %j', async (name, text, written) => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'element', name, text });
    const xml = await (await authorize(shop)).text();
    if (written === null) expect(xml).not.toContain(`<${name}>`);
    else expect(xml).toContain(written);
    expect(xml.match(new RegExp(`<${name}>`, 'g')) ?? []).toHaveLength(written === null ? 0 : 1);
    expect((await shop.control.order(A, 'F-1')).result).toBe('0');
  });
});

test('a maintenance page with the status told', async () => {
  const shop = await openShop();
  await shop.control.fault({ kind: 'maintenance', status: 503, when: 'after' });
  const response = await authorize(shop);
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await shop.control.orders()).toHaveLength(1);
});

describe('delays', () => {
  test('before the work nothing is booked yet, after it everything', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'latency', ms: 60_000, when: 'before', orderNo: 'F-2' });
    await shop.control.fault({ kind: 'latency', ms: 60_000, when: 'after', orderNo: 'F-3' });
    const cut = [authorize(shop, 'F-2'), authorize(shop, 'F-3')].map((answer) =>
      answer.then(
        () => 'answered',
        () => 'cut',
      ),
    );
    await shop.control.wait({ phase: 'received', count: 2 });
    await shop.control.wait({ phase: 'committed', orderNo: 'F-3' });
    expect((await shop.control.orders()).map(({ orderNo }) => orderNo)).toEqual(['F-3']);
    // Nobody waits a minute for it.
    await shop.close();
    expect(await Promise.all(cut)).toEqual(['cut', 'cut']);
  });

  test('hold, latency and a spoiled answer add up in the order of the way', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'status', status: 500, when: 'after' });
    await shop.control.fault({ kind: 'latency', ms: 1, when: 'after' });
    await shop.control.fault({ kind: 'hold', when: 'before' });
    const answer = authorize(shop);
    const [held] = await shop.control.wait({ phase: 'held' });
    expect(held).toMatchObject({ committed: false, answered: false, faults: ['hold'] });
    await shop.control.release();
    expect((await answer).status).toBe(500);
    const [call] = await shop.control.wait({ phase: 'answered' });
    expect(call).toMatchObject({ committed: true, faults: ['hold', 'latency', 'status'] });
  });

  test('a fault removed while a call stands at it strikes no other', async () => {
    const shop = await openShop();
    const { id } = await shop.control.fault({ kind: 'hold', when: 'before' });
    const first = authorize(shop, 'F-4');
    await shop.control.wait({ phase: 'held' });
    await shop.control.removeFault(id);
    expect((await shop.post('KAAST0010', about('F-4'))).get('errorCode')).toBe('kaast008E');
    await shop.control.release();
    expect(await (await first).text()).toContain('<result>0</result>');
  });
});

test('after a lost answer the number tells whether the request was carried out', async () => {
  const shop = await openShop();
  await shop.control.fault({ kind: 'drop', when: 'after', times: 1 });
  await expect(authorize(shop, 'F-5')).rejects.toThrow();
  expect((await shop.post('KAARA0010', order('F-5'))).get('errorCode')).toBe('kaara009E');
  expect((await shop.post('KAARS0010', about('F-5'))).get('result')).toBe('0');
  await shop.control.fault({ kind: 'drop', when: 'before', times: 1 });
  await expect(authorize(shop, 'F-6')).rejects.toThrow();
  expect((await shop.post('KAARS0010', about('F-6'))).get('errorCode')).toBe('kaars008E');
  expect((await shop.post('KAARA0010', order('F-6'))).get('result')).toBe('0');
});
