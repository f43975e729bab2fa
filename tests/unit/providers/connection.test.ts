import { expect, test } from 'vitest';
import { testConnection } from '../../../lib/providers/kuroneko/connection.ts';
import { accessTo, failure, outside, success } from './loopback.ts';
import { replies, type Reply } from './replies.ts';

const access = accessTo('https://provider.example/');
const absent = failure('kaast008E');
const nothingWaiting = failure('kaasa020E');
const page = '<!DOCTYPE html><html><body>メンテナンス中</body></html>';
const cut = new TypeError('failed');

test.each<[name: string, kaast: Reply, kaasa: Reply, kind: string, more?: object]>([
  ['all is well', absent, nothingWaiting, 'ok', { passwordProven: true }],
  [
    'KAASA says something else: the password is not proven',
    absent,
    failure('kaasa099E'),
    'ok',
    { passwordProven: false },
  ],
  ['KAASA is lost: the password is not proven', absent, cut, 'ok', { passwordProven: false }],
  [
    'KAASA answers success, which cannot be',
    absent,
    success({ result: '5' }),
    'ok',
    { passwordProven: false },
  ],
  [
    'code: not 11 digits (KAAST)',
    failure('kaast002E'),
    nothingWaiting,
    'wrongCode',
    { error: { code: 'kaast002E' } },
  ],
  ['code: not digits (KAAST)', failure('kaast003E'), nothingWaiting, 'wrongCode'],
  ['code: missing (KAAST)', failure('kaast004E'), nothingWaiting, 'wrongCode'],
  [
    'code: unknown, which only KAASA tells',
    failure('kaast015E'),
    failure('kaasa004E'),
    'wrongCode',
    { error: { code: 'kaasa004E' } },
  ],
  ['code: unknown, KAAST looks for the order first', absent, failure('kaasa004E'), 'wrongCode'],
  [
    'password: KAAST looks at it',
    failure('kaast012E'),
    failure('kaasa024E'),
    'wrongPassword',
    { error: { code: 'kaast012E' } },
  ],
  [
    'password: only KAASA looks at it',
    absent,
    failure('kaasa024E'),
    'wrongPassword',
    { error: { code: 'kaasa024E' } },
  ],
  ['password: not alphanumeric', absent, failure('kaasa018E'), 'wrongPassword'],
  ['password: longer than 8', absent, failure('KAASA023E'), 'wrongPassword'],
  [
    'the contract is suspended',
    failure('kaast015E'),
    nothingWaiting,
    'suspended',
    { error: { code: 'kaast015E' } },
  ],
  ['closed, as a page', page, nothingWaiting, 'suspended', { error: { code: 'maintenance' } }],
  ['closed, as a plain 503', 503, nothingWaiting, 'suspended', { error: { code: 'maintenance' } }],
  ['closed between the two questions', absent, 503, 'suspended'],
  ['nobody there', cut, nothingWaiting, 'unreachable', { error: { code: 'network' } }],
  ['another server: 404', 404, nothingWaiting, 'unexpected', { error: { code: 'httpStatus' } }],
  ['another server: sent elsewhere', 302, nothingWaiting, 'unexpected', { error: { code: 'redirected' } }],
  ['another server: some text', 'hello', nothingWaiting, 'unexpected', { error: { code: 'malformed' } }],
  [
    'a code nobody knows',
    failure('kaast099E'),
    nothingWaiting,
    'unexpected',
    { error: { code: 'kaast099E' } },
  ],
  [
    'an exception of theirs',
    failure('err0002'),
    nothingWaiting,
    'unexpected',
    { error: { code: 'err0002' } },
  ],
  [
    'it knows a number nobody used',
    success({ result: '1' }),
    nothingWaiting,
    'unexpected',
    { error: { code: 'odd' } },
  ],
])('%s', async (_name, kaast, kaasa, kind, more = {}) => {
  const { fetch } = replies({ KAAST: kaast, KAASA: kaasa });
  const tested = await testConnection(outside(fetch), access);
  expect(tested).toMatchObject({ kind, ...more });
  if (tested.kind === 'ok') return;
  // Advice for whoever types credentials, not for an order.
  expect(tested.error.message).toMatch(/。(（[0-9A-Za-z]+）)?$/);
  expect(tested.error.remedy).toMatch(/(ください|します)。$/);
  expect(tested.error.remedy).not.toMatch(/与信結果確認|受注管理画面|接続テスト/);
});

test('no answer in time is unreachable, and is not asked again', async () => {
  let asked = 0;
  const deps = outside((_url, init) => {
    asked += 1;
    return new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
  });
  const tested = await testConnection(deps, accessTo('https://provider.example/', { timeout: 30 }));
  expect(tested).toMatchObject({ kind: 'unreachable', error: { code: 'timeout' } });
  expect(asked).toBe(1);
});

test('an address that is none is told without asking', async () => {
  const { fetch, calls } = replies({});
  expect(await testConnection(outside(fetch), accessTo('provider.example/'))).toMatchObject({
    kind: 'unreachable',
    error: { code: 'badUrl' },
  });
  expect(calls).toEqual([]);
});

test('both questions are about the same fresh number, and neither could create anything', async () => {
  const bodies: URLSearchParams[] = [];
  const deps = outside(async (url, init) => {
    bodies.push(new URLSearchParams(String(init.body)));
    return new Response(url.includes('KAAST') ? absent : nothingWaiting);
  });
  await testConnection(deps, access);
  const numbers = bodies.map((body) => body.get('orderNo') ?? '');
  expect(numbers).toHaveLength(2);
  expect(new Set(numbers).size).toBe(1);
  expect(numbers[0]).toMatch(/^T[0-9a-z]{8,19}$/);
  expect(bodies.map((body) => body.get('totalAmount'))).toEqual([null, null]);
});
