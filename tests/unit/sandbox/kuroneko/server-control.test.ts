import { describe, expect, test } from 'vitest';
import { defaultSwitches } from '../../../sandbox/kuroneko/switches.ts';
import type { Switches } from '../../../sandbox/kuroneko/types.ts';
import { about, openShop, order } from './shop.ts';

const A = '99900000011';

/** Method, path, body, and the status of the refusal. */
const mistakes: readonly (readonly [method: string, path: string, body: unknown, status: number])[] = [
  ['GET', 'nothing', undefined, 404],
  ['DELETE', 'orders', undefined, 404],
  ['GET', `orders/${A}/none`, undefined, 404],
  ['GET', `orders/${A}/%ff`, undefined, 400],
  ['GET', 'calls?api=KAAXX', undefined, 400],
  ['GET', 'calls/counts?api=kaara', undefined, 400],
  ['GET', 'live?by=merchant', undefined, 400],
  ['GET', 'wait?phase=asleep', undefined, 400],
  ['GET', 'wait?phase=held&count=many', undefined, 400],
  ['GET', 'wait?phase=held&timeoutMs=-1', undefined, 400],
  ['POST', 'clock', '{', 400],
  ['POST', 'clock', [1], 400],
  ['POST', 'clock', { advanceMs: '1' }, 400],
  ['POST', 'clock', { advanceMs: 1e300 }, 400],
  ['POST', 'clock', { advanceMs: 1, advance: 1 }, 400],
  ['POST', 'reset', { keepOrders: true }, 400],
  ['POST', 'held/release', { seq: 'all' }, 400],
  ['POST', 'held/release', { number: 1 }, 400],
  ['PATCH', 'switches', { reissueCap: 8 }, 400],
  ['PATCH', 'switches', { buyerLimit: -1 }, 400],
  ['PATCH', 'switches', { buyerLimit: 0.5 }, 400],
  ['PATCH', 'switches', { smsRetryCap: '3' }, 400],
  ['PATCH', 'switches', { contentType: 'text/xml\r\nx: y' }, 400],
  ['PATCH', 'switches', { printableStatuses: '1' }, 400],
  ['PATCH', 'switches', { reissuableStatuses: [1] }, 400],
  ['PATCH', 'switches', { shipWindow: true }, 400],
  ['PUT', 'merchants/99900000099', { name: '店' }, 400],
  ['PUT', 'merchants/99900000099', { password: 1 }, 400],
  ['PATCH', 'merchants/99900000099', { name: '店' }, 404],
  ['PATCH', `merchants/${A}`, { enabled: 'no' }, 400],
  ['PATCH', `merchants/${A}`, { options: { sms: true } }, 400],
  ['PATCH', `merchants/${A}`, { options: { smartphone: 1 } }, 400],
  ['PATCH', `merchants/${A}`, { pasword: 'x' }, 400],
  ['PATCH', `orders/${A}/K-1`, { status: '4' }, 400],
  ['PATCH', `orders/${A}/K-1`, { result: '9' }, 400],
  ['PATCH', `orders/${A}/K-1`, { warning: '5' }, 400],
  ['PATCH', `orders/${A}/K-1`, { totalAmount: 1 }, 400],
  ['PATCH', `orders/${A}/K-1`, { constructor: 1 }, 400],
  ['PATCH', `orders/${A}/K-1`, { smsIssuedAt: 'noon' }, 400],
  ['PATCH', `orders/${A}/K-1`, { reissuePending: 'yes' }, 400],
  ['POST', `orders/${A}/K-1/settle`, { result: '3' }, 400],
  ['POST', `orders/${A}/K-1/settle`, {}, 400],
  ['POST', `orders/${A}/K-1/settle`, { result: '0' }, 409],
  ['POST', `orders/${A}/K-1/events/explode`, undefined, 404],
  ['POST', `orders/${A}/K-1/events/pay`, undefined, 409],
  ['POST', 'answers', {}, 400],
  ['POST', 'answers', { result: '1', errorCode: 'err0001' }, 400],
  ['POST', 'answers', { result: 1 }, 400],
  ['POST', 'answers', { result: '4' }, 400],
  ['POST', 'answers', { api: 'KAARA', result: '4' }, 400],
  ['POST', 'answers', { api: 'KAACL', result: '0' }, 400],
  ['POST', 'answers', { result: '1', minAmount: '5000' }, 400],
  ['POST', 'answers', { result: '1', buyer: '大和' }, 400],
  ['POST', 'faults', {}, 400],
  ['POST', 'faults', { kind: 'toString' }, 400],
  ['POST', 'faults', { kind: 'latency' }, 400],
  ['POST', 'faults', { kind: 'latency', ms: -1 }, 400],
  ['POST', 'faults', { kind: 'status', status: 99 }, 400],
  ['POST', 'faults', { kind: 'error' }, 400],
  ['POST', 'faults', { kind: 'drop', when: 'later' }, 400],
  ['POST', 'faults', { kind: 'truncatedXml', when: 'before' }, 400],
  ['POST', 'faults', { kind: 'drop', times: 0 }, 400],
  ['POST', 'faults', { kind: 'drop', api: 'kaara' }, 400],
  ['POST', 'faults', { kind: 'drop', orderNo: 7 }, 400],
  ['POST', 'faults', { kind: 'drop', order: 'K-1' }, 400],
  ['POST', 'faults', { kind: 'redirect', location: '/a\r\nb' }, 400],
  ['POST', 'faults', { kind: 'element', name: 'a b', text: '' }, 400],
  ['POST', 'faults', { kind: 'element', name: 'result' }, 400],
  ['POST', 'faults', { kind: 'hugeBody', bytes: 1e12 }, 400],
  ['DELETE', 'faults/99', undefined, 404],
];

test('mistaken requests are refused with a reason and change nothing', async () => {
  const shop = await openShop();
  await shop.post('KAARA0010', order('K-1'));
  const before = await Promise.all([
    shop.control.orders(),
    shop.control.merchants(),
    shop.control.switches(),
  ]);
  for (const [method, path, body, status] of mistakes) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${shop.origin}/control/${path}`, {
      method,
      ...(body !== undefined && { body: text }),
    });
    const label = `${method} ${path} ${text}`;
    expect(response.status, label).toBe(status);
    expect(((await response.json()) as { error: string }).error, label).toMatch(/[a-z]+ [a-z]+/i);
  }
  const after = await Promise.all([shop.control.orders(), shop.control.merchants(), shop.control.switches()]);
  expect(after).toEqual(before);
  expect(await shop.control.faults()).toEqual([]);
  expect(await shop.control.answers()).toEqual([]);
});

test('a body longer than a mebibyte is refused', async () => {
  const shop = await openShop();
  const long = { method: 'POST', body: JSON.stringify({ x: 'x'.repeat(1024 * 1024) }) };
  const status = await fetch(`${shop.origin}/control/answers`, long).then(
    (response) => response.status,
    () => 'connection closed',
  );
  expect([413, 'connection closed']).toContain(status);
  expect(await shop.control.answers()).toEqual([]);
});

describe('switches', () => {
  const others: Switches = {
    validationOrder: 'credentialsFirst',
    declinedConsumesNumber: false,
    declinedTransaction: 'unknown',
    resultOnError: true,
    requestDate: 'clock',
    slipRegisteredTwice: 'older',
    slipHyphensCount: false,
    otherCarrierSettles: 'immediately',
    reissueCap: 9,
    reissuableStatuses: ['11'],
    printableStatuses: ['1', '3', '10'],
    printRefusal: 'kaasd018E',
    printDataTakesUnderline: true,
    reductionShipsFrom: 'today',
    smsRetryCap: 5,
    merchantCodeNumbering: 'W',
    nameKanaLimit: 40,
    shipWindowInclusive: false,
    contentType: 'text/plain',
    xmlDeclaration: false,
    keepAlive: false,
    serviceSuspended: true,
    buyerLimit: 54_000,
  };

  test('each can be set by itself and comes back with a reset', async () => {
    const shop = await openShop();
    expect(await shop.control.switches()).toEqual(defaultSwitches);
    for (const [name, value] of Object.entries(others)) {
      const patched = await shop.control.patchSwitches({ [name]: value });
      expect(patched).toEqual({ ...defaultSwitches, [name]: value });
      await shop.control.reset();
    }
    await shop.control.patchSwitches(others);
    await shop.control.reset({ keepSwitches: true });
    expect(await shop.control.switches()).toEqual(others);
    await shop.control.reset();
    expect(await shop.control.switches()).toEqual(defaultSwitches);
  });

  test('keepAlive: whether the connection stays open', async () => {
    const shop = await openShop();
    const connection = async (): Promise<string | null> => {
      const body = new URLSearchParams(about('none'));
      const url = `${shop.baseUrl}KAAST0010APIAction_execute.action`;
      return (await fetch(url, { method: 'POST', body })).headers.get('connection');
    };
    expect(await connection()).toBe('keep-alive');
    await shop.control.patchSwitches({ keepAlive: false });
    expect(await connection()).toBe('close');
  });
});

test('the clock moves for every call and comes back with a reset', async () => {
  const shop = await openShop();
  await shop.control.patchSwitches({ requestDate: 'clock' });
  const stamp = async () => (await shop.post('KAAST0010', about('none'))).get('requestDate');
  expect(await stamp()).toBe('20261124120000');
  expect(await shop.control.advanceClock(86_400_000)).toEqual({ now: '2026-11-25T03:00:00.000Z' });
  expect(await stamp()).toBe('20261125120000');
  await shop.control.reset({ keepSwitches: true });
  expect(await stamp()).toBe('20261124120000');
});
