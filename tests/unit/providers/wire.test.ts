import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { call } from '../../../lib/providers/kuroneko/wire.ts';
import { accessTo, failure, loopback, outside, success, xml } from './loopback.ts';

const fields = { orderNo: 'A-1', name: 'Ａ＋Ｂ＆Ｃ＝～', email: 'a+b&c=d@mail.example', address2: '' };
const html = '<!DOCTYPE html>\n<html><body>メンテナンス中</body></html>';
/** 「停止中」 in Shift_JIS inside a page. */
const shiftJisPage = Buffer.concat([
  Buffer.from('<html><body>'),
  Buffer.from([0x92, 0xe2, 0x8e, 0x7e, 0x92, 0x86]),
  Buffer.from('</body></html>'),
]);

describe('what is sent', () => {
  test('a POST to the call, as a percent-encoded UTF-8 form, with who asks and when', async () => {
    const { access, seen } = await loopback((response) => response.end(success()));
    await call(outside(), 'KAARA0010', access, fields);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.path).toBe('/api/KAARA0010APIAction_execute.action');
    expect(seen[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded; charset=UTF-8');
    expect(seen[0]?.body).toMatch(/^[!-~]+$/);
    expect(seen[0]?.body).toContain('email=a%2Bb%26c%3Dd%40mail.example');
    expect(seen[0]?.body).toContain('name=%EF%BC%A1%EF%BC%8B%EF%BC%A2%EF%BC%86%EF%BC%A3%EF%BC%9D%EF%BD%9E');
    expect(Object.fromEntries(new URLSearchParams(seen[0]?.body))).toEqual({
      ...fields,
      ycfStrCode: '99900000011',
      requestDate: '20261124120405',
      password: 'abcd1234',
    });
  });

  test('no cookie, no referrer, nothing cached, no redirect followed', async () => {
    let sent: RequestInit | undefined;
    const deps = outside(async (_url, init) => {
      sent = init;
      return new Response(success());
    });
    await call(deps, 'KAARA0010', accessTo('https://provider.example/'), fields);
    expect(sent).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    expect(JSON.stringify(sent?.headers)).not.toMatch(/cookie|authorization/i);
  });

  test('a cookie that was set is not sent back', async () => {
    const { access, seen } = await loopback((response) => {
      response.setHeader('set-cookie', 'JSESSIONID=1; Path=/');
      response.end(success());
    });
    for (let turn = 0; turn < 2; turn++) await call(outside(), 'KAARS0010', access, { orderNo: 'A-1' });
    expect(seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  test.each(['', 'provider.example/', 'file:///etc/', 'javascript:0//', 'ftp://provider.example/'])(
    'nothing at all to the address %s',
    async (baseUrl) => {
      const deps = outside(() => {
        throw new Error('sent');
      });
      const outcome = await call(deps, 'KAARA0010', accessTo(baseUrl), fields);
      expect(outcome).toMatchObject({ kind: 'notSent', error: { code: 'badUrl', next: 'settings' } });
    },
  );
});

describe('answers', () => {
  test.each([
    ['success', success({ orderNo: 'A-1', result: '0' }), { kind: 'answered', value: { result: '0' } }],
    ['success with a byte order mark', `\ufeff${success()}`, { kind: 'answered' }],
    ['echo left out', success(), { kind: 'answered' }],
    [
      'refused',
      failure('kaara034E'),
      { kind: 'refused', duplicate: false, error: { code: 'kaara034E', next: 'edit' } },
    ],
    ['a used number', failure('kaara009E'), { kind: 'refused', duplicate: true }],
    ['a used number in capitals', failure('KAARA009E'), { kind: 'refused', duplicate: true }],
    ['a code nobody knows', failure('zz999E'), { kind: 'refused', error: { code: 'zz999E', next: 'check' } }],
    [
      'an exception of theirs',
      failure('err0001'),
      { kind: 'unknown', error: { code: 'err0001', next: 'check' } },
    ],
    ['refused without a code', failure(''), { kind: 'unknown', error: { code: 'malformed' } }],
    [
      'success with a code',
      xml({ returnCode: '0', errorCode: 'kaara034E' }),
      { kind: 'unknown', error: { code: 'malformed' } },
    ],
    [
      'two codes',
      '<return><returnCode>1</returnCode><errorCode>kaara001E</errorCode><errorCode>kaara002E</errorCode></return>',
      { kind: 'unknown', error: { code: 'malformed' } },
    ],
    ["another order's answer", success({ orderNo: 'B-2' }), { kind: 'unknown', error: { code: 'mismatch' } }],
    [
      "another order's refusal",
      xml({ returnCode: '1', errorCode: 'kaara034E', orderNo: 'B-2' }),
      { kind: 'unknown', error: { code: 'mismatch' } },
    ],
    [
      "another merchant's answer",
      success({ ycfStrCode: '99900000022' }),
      { kind: 'unknown', error: { code: 'mismatch' } },
    ],
    ['cut off', success().slice(0, -12), { kind: 'unknown', error: { code: 'malformed' } }],
    ['empty', '', { kind: 'unknown', error: { code: 'malformed' } }],
    ['a page', html, { kind: 'unknown', error: { code: 'maintenance', next: 'later' } }],
    [
      'a page behind a declaration and a comment',
      `<?xml version="1.0"?><!-- x --> ${html}`,
      { kind: 'unknown', error: { code: 'maintenance' } },
    ],
    ['a page in Shift_JIS', shiftJisPage, { kind: 'unknown', error: { code: 'maintenance' } }],
    [
      'bytes that are not UTF-8',
      Buffer.concat([
        Buffer.from(success().replace('</return>', '<note>')),
        Buffer.from([0x8c, 0xe3]),
        Buffer.from('</note></return>'),
      ]),
      { kind: 'unknown', error: { code: 'malformed' } },
    ],
    [
      'more than an answer can be',
      success({ filler: 'x'.repeat(300 * 1024) }),
      { kind: 'unknown', error: { code: 'tooLarge' } },
    ],
  ])('%s', async (_name, body, outcome) => {
    const { access } = await loopback((response) => response.end(body));
    expect(await call(outside(), 'KAARA0010', access, fields)).toMatchObject(outcome);
  });

  test.each([
    ['503 with a page', 503, html, 'maintenance'],
    ['503 in plain text', 503, 'Service Unavailable', 'maintenance'],
    ['503 without a body', 503, '', 'maintenance'],
    ['500', 500, 'Internal Server Error', 'httpStatus'],
    ['502 with a page', 502, html, 'httpStatus'],
    ['404 with a page: the address is wrong, nobody is closed', 404, html, 'httpStatus'],
    ['403', 403, '', 'httpStatus'],
    ['204', 204, '', 'httpStatus'],
    ['an approval behind a 500 is not believed', 500, success({ result: '0' }), 'httpStatus'],
    ['302', 302, '', 'redirected'],
    ['307', 307, '', 'redirected'],
  ])('%s', async (_name, status, body, code) => {
    const { access, seen } = await loopback((response) => {
      response.writeHead(status, status < 400 ? { location: '/elsewhere' } : {});
      response.end(body);
    });
    expect(await call(outside(), 'KAARA0010', access, fields)).toMatchObject({
      kind: 'unknown',
      error: { code },
    });
    expect(seen).toHaveLength(1);
  });
});

describe('no answer', () => {
  test('none in time', async () => {
    const { access } = await loopback(() => undefined, { timeout: 40 });
    expect(await call(outside(), 'KAARA0010', access, fields)).toMatchObject({
      kind: 'unknown',
      error: { code: 'timeout', next: 'check' },
    });
  });

  test('one that begins and never ends', async () => {
    const { access } = await loopback((response) => response.write('<return>'), { timeout: 200 });
    expect(await call(outside(), 'KAARA0010', access, fields)).toMatchObject({
      kind: 'unknown',
      error: { code: 'timeout' },
    });
  });

  test('the connection is cut', async () => {
    const { access } = await loopback((response) => response.destroy());
    expect(await call(outside(), 'KAARA0010', access, fields)).toMatchObject({
      kind: 'unknown',
      error: { code: 'network' },
    });
  });

  test('nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    await new Promise((resolve) => {
      server.close(resolve);
    });
    const port = typeof address === 'object' ? address?.port : 0;
    const outcome = await call(outside(), 'KAARA0010', accessTo(`http://127.0.0.1:${port}/`), fields);
    expect(outcome).toMatchObject({ kind: 'unknown', error: { code: 'network' } });
  });
});

test('no outcome holds the password or anything of the order', async () => {
  for (const body of [failure('kaara092E'), html, success().slice(0, -12), failure('err0002')]) {
    const { access } = await loopback((response) => response.end(body));
    const outcome = await call(outside(), 'KAARA0010', access, { ...fields, name: '秘密太郎' });
    expect(JSON.stringify(outcome)).not.toMatch(/abcd1234|秘密/);
  }
});
