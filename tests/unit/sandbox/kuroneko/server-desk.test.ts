import { describe, expect, test } from 'vitest';
import { about, merchantB, openShop, order } from './shop.ts';

const A = '99900000011';

describe('holds', () => {
  test('stand side by side while other calls pass', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'hold', when: 'before', orderNoPrefix: 'H-', api: 'KAARA' });
    const numbers = ['H-1', 'H-2', 'H-3'];
    const held = numbers.map((orderNo) => shop.post('KAARA0010', order(orderNo)));
    await shop.control.wait({ phase: 'held', orderNoPrefix: 'H-', count: 3 });
    expect((await shop.post('KAARA0010', order('free', { telNum: '0398765432' }))).get('result')).toBe('0');
    expect(await shop.control.orders({ orderNoPrefix: 'H-' })).toEqual([]);

    const standing = await shop.control.held();
    expect(standing.map(({ call }) => call?.orderNo).sort()).toEqual(numbers);
    const second = standing.find(({ call }) => call?.orderNo === 'H-2');
    expect(await shop.control.release(second?.seq)).toEqual({ released: 1 });
    expect((await held[1])?.get('result')).toBe('0');
    expect(await shop.control.held()).toHaveLength(2);
    expect(await shop.control.release()).toEqual({ released: 2 });
    await Promise.all(held);
    expect(await shop.control.live('original', ['H-'])).toEqual({ free: 1, 'H-': 3 });
  });

  test('of two requests for one number held together, one is booked', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'hold', when: 'before' });
    const both = [shop.post('KAARA0010', order('H-4')), shop.post('KAARA0010', order('H-4'))];
    await shop.control.wait({ phase: 'held', count: 2 });
    await shop.control.release();
    const codes = (await Promise.all(both)).map((answer) => answer.get('errorCode')).sort();
    expect(codes).toEqual(['', 'kaara009E']);
    expect(await shop.control.counts({ api: 'KAARA' })).toEqual([
      { api: 'KAARA', orderNo: 'H-4', calls: 2, committed: 1 },
    ]);
  });

  test('a client that left does not undo the work, and the log tells', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'hold', when: 'before' });
    const leaving = new AbortController();
    const gone = fetch(`${shop.baseUrl}KAARA0010APIAction_execute.action`, {
      method: 'POST',
      body: new URLSearchParams(order('H-5')),
      signal: leaving.signal,
    }).catch((error: Error) => error.name);
    await shop.control.wait({ phase: 'held' });
    leaving.abort();
    expect(await gone).toBe('AbortError');
    await shop.control.wait({ phase: 'left' });
    expect(await shop.control.orders()).toEqual([]);
    await shop.control.release();
    const [call] = await shop.control.wait({ phase: 'answered', api: 'KAARA' });
    expect(call).toMatchObject({ committed: true, connected: false });
    expect((await shop.control.order(A, 'H-5')).result).toBe('0');
  });

  test('after the work: booked, but not answered yet', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'hold', when: 'after' });
    const answer = shop.post('KAARA0010', order('H-6'));
    const [call] = await shop.control.wait({ phase: 'held' });
    expect(call).toMatchObject({ committed: true, answered: false, held: true });
    expect((await shop.control.order(A, 'H-6')).status).toBe('1');
    await shop.control.release(call?.seq);
    expect((await answer).get('result')).toBe('0');
  });

  test('a reset cuts off what is held and books nothing of it', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'hold', when: 'before' });
    const cut = shop.post('KAARA0010', order('H-7')).then(
      () => 'answered',
      () => 'cut',
    );
    await shop.control.wait({ phase: 'held' });
    await shop.control.reset();
    expect(await cut).toBe('cut');
    expect(await shop.control.orders()).toEqual([]);
    expect(await shop.control.held()).toEqual([]);
    expect(await shop.control.faults()).toEqual([]);
  });
});

describe('wait', () => {
  test('answers at once, as soon as possible, or 408', async () => {
    const shop = await openShop();
    const early = shop.control.wait({ phase: 'committed', api: 'KAARA', orderNoPrefix: 'W-', count: 2 });
    await shop.post('KAARA0010', order('W-1'));
    await shop.post('KAARA0010', order('V-1'));
    await shop.post('KAARA0010', order('W-1'));
    await shop.post('KAARA0010', order('W-2'));
    expect((await early).map(({ orderNo }) => orderNo)).toEqual(['W-1', 'W-2']);
    expect(await shop.control.wait({ phase: 'answered', api: 'KAARA' })).toHaveLength(4);
    expect(await shop.control.wait({ phase: 'received', orderNo: 'W-1', count: 2 })).toHaveLength(2);
    const late = shop.control.wait({ phase: 'received', orderNo: 'never', timeoutMs: 20 });
    await expect(late).rejects.toThrow('408');
  });
});

describe('the call log', () => {
  test('keeps what came in and went out, but no password', async () => {
    const shop = await openShop();
    await shop.post('KAARA0010', order('C-1'));
    await shop.post('KAAST0010', about('C-1', { password: 'guess' }));
    await shop.post('KAAST0010', about('C-1', { password: '' }));
    const calls = await shop.control.calls({ orderNoPrefix: 'C' });
    expect(calls.map(({ fields }) => fields.password)).toEqual(['matched', 'wrong', 'absent']);
    expect(calls[0]).toMatchObject({
      seq: 1,
      api: 'KAARA',
      merchant: A,
      receivedAt: '2026-11-24T03:00:00.000Z',
      committed: true,
      answer: { returnCode: '0', errorCode: '', result: '0' },
      faults: [],
      connected: true,
    });
    expect(calls[1]?.answer).toEqual({ returnCode: '1', errorCode: 'kaast012E', result: null });
    expect(JSON.stringify(calls)).not.toMatch(/abcd1234|guess/);
  });
});

describe('decided answers', () => {
  test('by number, prefix, amount and name; the newest first', async () => {
    const shop = await openShop();
    const buyer = (telNum: string) => ({ telNum });
    await shop.control.answer({ api: 'KAARA', minAmount: 5000, maxAmount: 6000, result: '2' });
    await shop.control.answer({ orderNoPrefix: 'ng-', result: '1' });
    await shop.control.answer({ orderNo: 'ng-3', result: '3' });
    await shop.control.answer({ buyerName: '審査　待子', errorCode: 'err0002' });
    const result = async (orderNo: string, more = {}) => {
      const answer = await shop.post('KAARA0010', order(orderNo, more));
      return answer.get('errorCode') || answer.get('result');
    };
    expect(await result('a-1')).toBe('2');
    expect(await result('a-2', { totalAmount: '4300', subTotal1: '4000', ...buyer('0311111111') })).toBe('0');
    expect(await result('ng-1')).toBe('1');
    expect(await result('ng-3')).toBe('3');
    expect((await shop.post('KAARS0010', about('ng-1'))).get('result')).toBe('1');
    expect((await shop.post('KAAST0010', about('ng-3'))).get('result')).toBe('30');
    expect(await result('a-3', { name: '審査　待子' })).toBe('err0002');
    await shop.control.clearAnswers();
    expect(await result('a-3', buyer('0322222222'))).toBe('0');
  });

  test("a result without a call is KAARA's; inquiries say another only when named", async () => {
    const shop = await openShop();
    await shop.control.answer({ result: '1', times: 1 });
    expect((await shop.post('KAAST0010', about('q-1'))).get('errorCode')).toBe('kaast008E');
    expect((await shop.post('KAARA0010', order('q-2'))).get('result')).toBe('1');
    await shop.control.answer({ api: 'KAAST', result: '77', orderNo: 'q-2', times: 1 });
    await shop.control.answer({ api: 'KAARS', result: '9', times: 1 });
    expect((await shop.post('KAAST0010', about('q-2'))).get('result')).toBe('77');
    expect((await shop.post('KAARS0010', about('q-2'))).get('result')).toBe('9');
    expect((await shop.post('KAAST0010', about('q-2'))).get('result')).toBe('32');
    expect((await shop.post('KAARS0010', about('q-2'))).get('result')).toBe('1');
  });

  test('an error code leaves the number free and strikes any call', async () => {
    const shop = await openShop();
    await shop.control.answer({ errorCode: 'err0003', orderNo: 'e-1', times: 2 });
    expect((await shop.post('KAARA0010', order('e-1'))).get('errorCode')).toBe('err0003');
    expect(await shop.control.orders()).toEqual([]);
    await shop.post('KAARA0010', order('e-2'));
    await shop.control.answer({ errorCode: 'kaacl009E', api: 'KAACL', times: 1 });
    expect((await shop.post('KAACL0010', about('e-2'))).get('errorCode')).toBe('kaacl009E');
    expect((await shop.control.order(A, 'e-2')).status).toBe('1');
    expect((await shop.post('KAARA0010', order('e-1'))).get('errorCode')).toBe('err0003');
    expect((await shop.post('KAARA0010', order('e-1'))).get('result')).toBe('0');
  });

  test('for the next calls only, and never for refused ones', async () => {
    const shop = await openShop();
    await shop.control.answer({ api: 'KAARA', result: '1', times: 1 });
    const bad = await shop.post('KAARA0010', order('n-1', { totalAmount: '1' }));
    expect(bad.get('errorCode')).toBe('kaara101E');
    expect((await shop.post('KAARA0010', order('n-1'))).get('result')).toBe('1');
    expect((await shop.post('KAARA0010', order('n-2'))).get('result')).toBe('0');
    expect(await shop.control.answers()).toEqual([]);
    await expect(shop.control.answer({ api: 'KAARA' })).rejects.toThrow('400');
  });
});

describe('merchants', () => {
  test('can be added, changed, shut off, and come back with a reset', async () => {
    const shop = await openShop();
    const own = { ycfStrCode: '99900000099', password: 'fresh001' };
    await shop.control.putMerchant(own.ycfStrCode, { password: own.password, name: '新しい店' });
    expect((await shop.post('KAARA0010', order('m-1', own))).get('result')).toBe('0');
    await shop.control.patchMerchant(own.ycfStrCode, { enabled: false });
    expect((await shop.post('KAARA0010', order('m-2', own))).get('errorCode')).toBe('kaara005E');
    await shop.control.patchMerchant(A, { options: { amountChange: false } });
    const { options } = (await shop.control.merchants()).find(({ code }) => code === A) ?? {};
    expect(options).toMatchObject({ amountChange: false, bundledInvoice: true });
    await shop.control.reset({ keepMerchants: true });
    expect(await shop.control.merchants()).toHaveLength(4);
    await shop.control.reset();
    expect(await shop.control.merchants()).toHaveLength(3);
    expect((await shop.post('KAARA0010', order('m-3', merchantB))).get('result')).toBe('0');
  });

  test('mistaken control requests say what is wrong', async () => {
    const shop = await openShop();
    const status = async (method: string, path: string, body?: string): Promise<number> =>
      (await fetch(`${shop.origin}/control/${path}`, { method, ...(body !== undefined && { body }) })).status;
    expect(await status('GET', 'orders/99900000011/none')).toBe(404);
    expect(await status('GET', 'calls?api=KAAXX')).toBe(400);
    expect(await status('POST', 'clock', '{')).toBe(400);
    expect(await status('POST', 'clock', '{"advanceMs":"1"}')).toBe(400);
    expect(await status('GET', 'wait?phase=asleep')).toBe(400);
    expect(await status('DELETE', 'everything')).toBe(404);
  });
});
