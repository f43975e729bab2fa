import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../sandbox/kuroneko/control.ts';
import { about, openShop, order, type Shop } from './shop.ts';

const A = '99900000011';

async function authorize(shop: Shop, orderNo = 'F-1'): Promise<Response> {
  return fetch(`${shop.baseUrl}KAARA0010APIAction_execute.action`, {
    method: 'POST',
    body: new URLSearchParams(order(orderNo)),
    redirect: 'manual',
  });
}

const booked = async (shop: Shop): Promise<number> => (await shop.control.orders()).length;

describe('without an answer', () => {
  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('the connection drops %s the work', async (when, orders) => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'drop', when });
    await expect(authorize(shop)).rejects.toThrow();
    expect(await booked(shop)).toBe(orders);
    const [call] = await shop.control.wait({ phase: 'answered' });
    expect(call).toMatchObject({ committed: orders === 1, faults: ['drop'] });
  });

  test('a body that begins and never ends', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'slowBody' });
    const response = await authorize(shop);
    const reader = response.body?.getReader();
    let text = '';
    for (let chunks = 0; chunks < 3; chunks++)
      text += new TextDecoder().decode((await reader?.read())?.value as Uint8Array);
    expect(text).toMatch(/<result>0<\/result>\n+$/);
    expect(text).not.toContain('</return>');
    await reader?.cancel();
  });
});

describe('another answer', () => {
  test.each([
    [500, 'before', 0],
    [502, 'after', 1],
    [503, 'before', 0],
  ] as const)('HTTP %d %s the work', async (status, when, orders) => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'status', status, when });
    expect((await authorize(shop)).status).toBe(status);
    expect(await booked(shop)).toBe(orders);
  });

  test('a maintenance page with status 200', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'maintenance' });
    const response = await authorize(shop);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('メンテナンス');
    expect(await booked(shop)).toBe(0);
  });

  test('a redirect', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'redirect' });
    const response = await authorize(shop);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/elsewhere');
  });

  test.each(['err0001', 'err0002', 'err0003'])('%s', async (errorCode) => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'error', errorCode, when: 'after' });
    expect(await (await authorize(shop)).text()).toContain(`<errorCode>${errorCode}</errorCode>`);
    expect(await booked(shop)).toBe(1);
  });
});

describe('the work is done and its answer spoiled', () => {
  const spoiled = async (fault: Fault): Promise<Response> => {
    const shop = await openShop();
    await shop.control.fault(fault);
    const response = await authorize(shop);
    expect(response.status).toBe(200);
    expect(await shop.control.order(A, 'F-1')).toMatchObject({ result: '0' });
    return response;
  };

  test('truncated', async () => {
    const text = await (await spoiled({ kind: 'truncatedXml' })).text();
    expect(text).toContain('<returnCode>0</returnCode>');
    expect(text).not.toContain('</return>');
  });

  test('malformed', async () => {
    expect(await (await spoiled({ kind: 'malformedXml' })).text()).toContain('<errorCode></errorcode\n');
  });

  test('empty', async () => {
    expect(await (await spoiled({ kind: 'emptyBody' })).text()).toBe('');
  });

  test('Shift_JIS that claims to be UTF-8', async () => {
    const response = await spoiled({ kind: 'shiftJisAsUtf8' });
    expect(response.headers.get('content-type')).toContain('UTF-8');
    const bytes = await response.arrayBuffer();
    expect(new TextDecoder('shift_jis').decode(bytes)).toContain('後払いの審査結果');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
  });

  test('UTF-8 that claims to be Shift_JIS', async () => {
    const response = await spoiled({ kind: 'utf8AsShiftJis' });
    expect(response.headers.get('content-type')).toContain('Shift_JIS');
    expect(new TextDecoder().decode(await response.arrayBuffer())).toContain('後払いの審査結果');
  });

  test('an entity in place of the return code', async () => {
    const text = await (await spoiled({ kind: 'doctype' })).text();
    expect(text).toContain('<!ENTITY code "0">');
    expect(text).toContain('<returnCode>&code;</returnCode>');
  });

  test('five mebibytes', async () => {
    const text = await (await spoiled({ kind: 'hugeBody' })).text();
    expect(text.length).toBeGreaterThan(5 * 1024 * 1024);
    expect(text).toMatch(/<\/return>\n$/);
  });

  test('a cookie', async () => {
    const response = await spoiled({ kind: 'setCookie' });
    expect(response.headers.get('set-cookie')).toContain('JSESSIONID=');
    expect(await response.text()).toContain('<result>0</result>');
  });

  test('two error codes', async () => {
    const text = await (await spoiled({ kind: 'twoErrorCodes' })).text();
    expect(text.match(/<errorCode>/g)).toHaveLength(2);
  });
});

describe('which calls are struck', () => {
  test('by call, number, prefix and merchant, as often as told', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'status', status: 500, api: 'KAARS' });
    await shop.control.fault({ kind: 'status', status: 501, orderNo: 'N-1', times: 1 });
    await shop.control.fault({ kind: 'status', status: 502, orderNoPrefix: 'M-' });
    await shop.control.fault({ kind: 'status', status: 504, merchant: '99900000022' });
    const status = async (orderNo: string, api = 'KAAST0010', more = {}): Promise<number> =>
      (await shop.post(api, about(orderNo, more))).status;
    expect(await status('N-1')).toBe(501);
    expect(await status('N-1')).toBe(200);
    expect(await status('M-9')).toBe(502);
    expect(await status('N-2')).toBe(200);
    expect(await status('N-2', 'KAARS0010')).toBe(500);
    expect(await status('N-2', 'KAAST0010', { ycfStrCode: '99900000022' })).toBe(504);
    expect(await shop.control.faults()).toHaveLength(3);
    await shop.control.clearFaults();
    expect(await status('M-9')).toBe(200);
  });

  test('latency delays one call and leaves the others alone', async () => {
    const shop = await openShop();
    await shop.control.fault({ kind: 'latency', ms: 150, orderNo: 'late' });
    const finished: string[] = [];
    const ask = async (orderNo: string): Promise<void> => {
      await shop.post('KAAST0010', about(orderNo));
      finished.push(orderNo);
    };
    const from = performance.now();
    const late = ask('late');
    await shop.control.wait({ phase: 'received', orderNo: 'late' });
    await ask('prompt');
    await late;
    expect(performance.now() - from).toBeGreaterThan(140);
    expect(finished).toEqual(['prompt', 'late']);
  });

  test('senseless faults are refused', async () => {
    const shop = await openShop();
    await expect(shop.control.fault({ kind: 'nonsense' } as unknown as Fault)).rejects.toThrow('400');
    await expect(shop.control.fault({ kind: 'status' } as unknown as Fault)).rejects.toThrow('400');
    await expect(shop.control.fault({ kind: 'drop', times: 0 })).rejects.toThrow('400');
    const { id } = await shop.control.fault({ kind: 'drop' });
    await shop.control.removeFault(id);
    await expect(shop.control.removeFault(id)).rejects.toThrow('404');
  });
});
