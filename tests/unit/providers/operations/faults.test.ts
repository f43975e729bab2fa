import { describe, expect, test } from 'vitest';
import { Secret } from '../../../../lib/vault/secret.ts';
import type { Call, Fault } from '../../../sandbox/kuroneko/control.ts';
import { brief, changed, merchantA, openDesk, operations, register } from './desk.ts';
import { plainWords } from '../words.ts';

const A = merchantA.ycfStrCode;
const writes = [
  ['cancel', 'KAACL'],
  ['reduce', 'KAAKK'],
  ['correct', 'KAARR'],
  ['register', 'KAASL'],
] as const satisfies readonly (readonly [string, Call['api']])[];

/** The order made by `authorize`, after each operation. */
const after = {
  cancel: { status: '2' },
  reduce: { totalAmount: 4000 },
  correct: { reissues: 1 },
  register: { status: '3' },
} as const;

const faults: readonly (readonly [string, Fault, code: string])[] = [
  ['the connection cut after the work', { kind: 'drop', when: 'after' }, 'network'],
  ['the connection cut before the work', { kind: 'drop' }, 'network'],
  ['an error status after the work', { kind: 'status', status: 500, when: 'after' }, 'httpStatus'],
  ['a maintenance page', { kind: 'maintenance' }, 'maintenance'],
  ['a redirect', { kind: 'redirect' }, 'redirected'],
  ['half an answer', { kind: 'truncatedXml' }, 'malformed'],
  ['no body', { kind: 'emptyBody' }, 'malformed'],
  ['a DOCTYPE', { kind: 'doctype' }, 'malformed'],
  ['five megabytes', { kind: 'hugeBody' }, 'tooLarge'],
  ["the provider's exception", { kind: 'error', errorCode: 'err0002', when: 'after' }, 'err0002'],
];

describe.each(writes)('%s', (operation, api) => {
  test.each(faults)('%s: unknown, and sent once', async (_what, fault, code) => {
    const desk = await openDesk();
    await desk.authorize('F-1');
    await desk.shop.control.fault({ ...fault, api });
    expect(brief((await operations(desk)[operation]?.('F-1')) ?? [])).toBe(`unknown ${code}`);
    expect(await desk.shop.control.calls({ api })).toHaveLength(1);
  });

  test('an answer that never comes: unknown, although it was carried out', async () => {
    const desk = await openDesk(merchantA, { timeout: 200 });
    await desk.authorize('F-2');
    await desk.shop.control.fault({ kind: 'hold', when: 'after', api });
    expect(brief((await operations(desk)[operation]?.('F-2')) ?? [])).toBe('unknown timeout');
    expect(await desk.shop.control.order(A, 'F-2')).toMatchObject(after[operation]);
  });

  test('an address that is none: certainly not sent', async () => {
    const desk = await openDesk(merchantA, { baseUrl: 'ftp://example.invalid/' });
    expect(brief((await operations(desk)[operation]?.('F-3')) ?? [])).toBe('notSent badUrl');
  });

  test('a number nobody has: refused', async () => {
    const desk = await openDesk();
    const [outcome] = (await operations(desk)[operation]?.('F-4')) ?? [];
    expect(outcome).toMatchObject({ kind: 'refused', same: false, error: { next: 'check' } });
    expect(brief(outcome ? [outcome] : [])).toBe(`refused ${api.toLowerCase()}008E`);
  });

  test('a wrong password: refused, nothing changed, the settings are to be looked at', async () => {
    const desk = await openDesk();
    await desk.authorize('F-5');
    const before = await desk.shop.control.order(A, 'F-5');
    const access = { ...desk.access, password: new Secret('wrong999') };
    const [outcome] = (await operations({ ...desk, access })[operation]?.('F-5')) ?? [];
    expect(outcome).toMatchObject({ kind: 'refused', same: false, error: { next: 'settings' } });
    expect(JSON.stringify(outcome)).not.toContain('wrong999');
    expect(await desk.shop.control.order(A, 'F-5')).toEqual(before);
  });
});

/** What the same call says when its first answer was lost, as the rules of recovery expect it. */
test.each([
  ['cancel', 'KAACL', 'refused kaacl009E same'],
  ['reduce', 'KAAKK', 'refused kaakk049E same'],
  ['register', 'KAASL', 'answered'],
] as const)('%s again after a lost answer', async (operation, api, again) => {
  const desk = await openDesk();
  await desk.authorize('F-6');
  await desk.shop.control.fault({ kind: 'drop', when: 'after', times: 1, api });
  const run = operations(desk)[operation];
  expect(brief((await run?.('F-6')) ?? [])).toBe('unknown network');
  expect(brief((await run?.('F-6')) ?? [])).toBe(again);
});

test('a lost change of a slip: again, then "already so"', async () => {
  const { provider, access, dispatch, shop } = await openDesk();
  await dispatch('F-7');
  await shop.control.fault({ kind: 'drop', when: 'after', times: 1, api: 'KAASL' });
  const step = {
    kind: 'changeSlip',
    orderNo: 'F-7',
    slip: '987654321091',
    before: '123456789013',
    shipYmd: '20261128',
  } as const;
  expect(brief(await provider.ship([step], access))).toBe('unknown network');
  expect(brief(await provider.ship([step], access))).toBe('refused kaasl032E same');
});

describe('a code nobody knows', () => {
  test('is shown as it is, with the whole answer for support', async () => {
    const { provider, access, authorize, shop } = await openDesk();
    await authorize('F-8');
    await shop.control.answer({ api: 'KAACL', errorCode: 'kaacl077E' });
    const [outcome] = await provider.cancel(['F-8'], access);
    expect(outcome).toMatchObject({
      kind: 'refused',
      same: false,
      error: {
        code: 'kaacl077E',
        message: expect.stringContaining('kaacl077E'),
        raw: expect.stringContaining('<errorCode>kaacl077E</errorCode>'),
      },
    });
  });

  test('the answer is bounded in bytes and never holds the password', async () => {
    const { access } = await openDesk();
    const text = `<return><returnCode>1</returnCode><errorCode>zzz1</errorCode><echo>${'与信abcd1234'.repeat(1000)}</echo></return>`;
    const { createKuroneko } = await import('../../../../lib/providers/kuroneko/index.ts');
    const provider = createKuroneko({
      fetch: () => Promise.resolve(new Response(text)),
      now: () => new Date(0),
      random: () => 0,
      delay: () => Promise.resolve(),
      words: plainWords,
    });
    const [outcome] = await provider.cancel(['F-9'], access);
    const raw = outcome?.kind === 'refused' ? (outcome.error.raw ?? '') : '';
    expect(new TextEncoder().encode(raw).length).toBeGreaterThan(2000);
    expect(new TextEncoder().encode(raw).length).toBeLessThanOrEqual(2048);
    expect(raw).not.toContain('abcd1234');
    expect(raw).not.toContain('\ufffd');
  });

  test('known codes keep no answer', async () => {
    const { provider, access } = await openDesk();
    const outcomes = [
      ...(await provider.cancel(['F-0'], access)),
      ...(await provider.reduce([changed('F-0', 1)], access)),
      ...(await provider.ship([register('F-0')], access)),
    ];
    for (const outcome of outcomes) {
      expect(outcome.kind).toBe('refused');
      if (outcome.kind === 'refused') expect(outcome.error).not.toHaveProperty('raw');
    }
  });
});
