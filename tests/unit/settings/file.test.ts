import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gather, takenApart } from '../../../components/options/files/gather.ts';
import type { OptionsDeps } from '../../../components/options/context.ts';
import { batchSize } from '../../../lib/messages/settings-files.ts';
import {
  chained,
  chainLength,
  faultOf,
  headOf,
  readHead,
  type FileHead,
  type RecordsHead,
} from '../../../lib/settings/file.ts';
import { shopDefaults, type Shop } from '../../../lib/settings/shop.ts';
import { rounds, Sealed, sealFor, unseal } from '../../../lib/vault/sealed-file.ts';
import { Secret } from '../../../lib/vault/secret.ts';

const shop: Shop = {
  id: 'main',
  name: '本店',
  backOffice: 'https://order.goqsystem.com',
  mall: '',
  merchantCode: '99900000011',
  environment: 'live',
  ownUrl: '',
  ...shopDefaults,
};
const at = new Date('2026-11-25T00:00:00Z');
const merchant = { merchantCode: '99900000011', baseUrl: 'https://api.example.jp/' };
const credentials = [{ ...merchant, password: new Secret('abcd1234') }];
const pass = (text: string): Secret => new Secret(text);
const again = (head: unknown): unknown => JSON.parse(JSON.stringify(head));

test('the sample of version 1 is read for ever', async () => {
  const text = readFileSync('tests/unit/settings/file-version-1.json', 'utf8');
  const parts = takenApart(text);
  const read = await readHead(parts?.head);
  if (typeof read === 'string') throw new Error(read);
  expect(read.shops).toMatchObject([{ id: 'main', name: '本店', mall: '楽天市場', ...shopDefaults }]);
  expect(parts?.batches[0]).toHaveLength(1);
  expect(await chained('', parts?.batches[0] ?? [])).toBe(read.head.records?.chain);
  const opened = await unseal(
    Sealed.parse(read.head.passwords),
    pass('正しい合言葉です 1'),
    read.head.digest,
  );
  expect(opened?.map(({ password }) => password.reveal())).toEqual(['abcd1234']);
});

test('any shops come back as they were', async () => {
  const text = fc.string({ maxLength: 20, unit: 'binary' });
  const yen = fc.integer({ min: 0, max: 999_999_999 });
  const shops = fc.uniqueArray(
    fc
      .record({
        id: fc.stringMatching(/^[0-9a-z-]{1,20}$/),
        name: text.filter((name) => name.length > 0),
        mall: text,
        acceptWidth: fc.boolean(),
        fees: fc.record({
          mode: fc.constantFrom('keep' as const, 'replace' as const, 'add' as const),
          tiers: fc.array(fc.record({ from: yen, to: fc.option(yen, { nil: null }), fee: yen }), {
            maxLength: 4,
          }),
        }),
        concurrency: fc.integer({ min: 1, max: 8 }),
      })
      .map((change): Shop => ({ ...shop, ...change })),
    { selector: ({ id }) => id, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(shops, async (list) => {
      const read = await readHead(again(await headOf(list, null, at)));
      expect(typeof read === 'string' ? read : read.shops).toEqual(list);
    }),
    { numRuns: 60 },
  );
});

test.each<[name: string, raw: unknown, fault: string]>([
  ['nothing', null, 'notOurs'],
  ['another program’s file', { version: 1 }, 'notOurs'],
  ['a later version', { format: 'yoshin-settings', version: 3 }, 'newer'],
  ['no version', { format: 'yoshin-settings' }, 'broken'],
  ['a version that is none', { format: 'yoshin-settings', version: 0.5 }, 'broken'],
  ['no contents', { format: 'yoshin-settings', version: 1 }, 'broken'],
])('%s is told as what it is', async (_name, raw, fault) => {
  expect(await readHead(raw)).toBe(fault);
});

test('whatever is changed in a file is noticed', async () => {
  const records: RecordsHead = { version: 2, count: 3, chain: 'a'.repeat(64) };
  const head = await headOf([shop], records, at);
  const changes: Partial<Record<keyof FileHead, unknown>>[] = [
    { madeAt: new Date(0).toISOString() },
    { shops: { ...head.shops, shops: [{ ...shop, environment: 'own', ownUrl: 'https://evil.example/' }] } },
    { shops: { ...head.shops, shops: [] } },
    { records: null },
    { records: { ...records, count: 2 } },
    { records: { ...records, chain: 'b'.repeat(64) } },
    { digest: 'c'.repeat(64) },
  ];
  expect(typeof (await readHead(again(head)))).toBe('object');
  for (const change of changes) expect(await readHead(again({ ...head, ...change }))).toBe('changed');
});

test('shops of a later version, two of one id, and a shop that is none', async () => {
  const sealed = async (shops: readonly unknown[], version: number): Promise<unknown> => {
    const head = await headOf(shops as Shop[], null, at);
    if (head.shops.version === version) return readHead(again(head));
    const { sha256 } = await import('../../../lib/settings/file.ts');
    const digest = await sha256(
      JSON.stringify([head.format, head.version, head.madeAt, version, shops, null]),
    );
    return readHead(again({ ...head, shops: { version, shops }, digest }));
  };
  expect(await sealed([shop, shop], 3)).toBe('broken');
  expect(await sealed([{ ...shop, merchantCode: '1' }], 3)).toBe('broken');
  expect(await sealed([shop], 99)).toBe('newer');
});

test('passwords open with their passphrase, in their file, and only so', async () => {
  const head = await headOf([shop], null, at);
  const sealed = Sealed.parse(again(await sealFor(credentials, pass('correct horse'), head.digest)));
  expect(sealed.kdf.iterations).toBe(rounds);
  expect(JSON.stringify(sealed)).not.toContain('abcd1234');
  const opened = await unseal(sealed, pass('correct horse'), head.digest);
  expect(opened).toEqual([{ ...merchant, password: expect.any(Secret) as Secret }]);
  expect(opened?.[0]?.password.reveal()).toBe('abcd1234');
  expect(await unseal(sealed, pass('correct horsf'), head.digest)).toBeNull();
  const other = await headOf([{ ...shop, ownUrl: 'https://evil.example/' }], null, at);
  expect(await unseal(sealed, pass('correct horse'), other.digest)).toBeNull();
});

test('a passphrase is the same however its letters are composed', async () => {
  const sealed = await sealFor(credentials, pass('ガギグゲゴ12345'), 'd');
  expect(await unseal(sealed, pass('ガギグゲゴ12345'.normalize('NFD')), 'd')).not.toBeNull();
  expect(await unseal(sealed, pass('ガギグゲゴ１２３４５'), 'd')).not.toBeNull();
});

test('fewer rounds than are safe, or more than can be borne, are not taken', () => {
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt: 'AAAA' };
  const sealed = { kdf, cipher: { name: 'AES-GCM', iv: 'AAAA' }, data: 'AAAA' };
  expect(Sealed.safeParse(sealed).success).toBe(true);
  for (const iterations of [1, rounds - 1, 10_000_001, 1e12])
    expect(Sealed.safeParse({ ...sealed, kdf: { ...kdf, iterations } }).success).toBe(false);
});

test('records travel in the batches in which a file counts them', () => {
  expect(batchSize).toBe(chainLength);
});

test('a file in many pieces is one JSON text, and comes apart into the batches it was counted in', async () => {
  const all = Array.from({ length: chainLength * 2 + 7 }, (_, n) => ({
    case: { key: `k${n}` },
    intent: null,
  }));
  const send = async (_route: string, { after }: { after: string | null }) => {
    const from = after === null ? 0 : all.findIndex((one) => one.case.key === after) + 1;
    const entries = all.slice(from, from + chainLength);
    return { entries, last: entries.at(-1)?.case.key ?? null };
  };
  const made = await gather(send as unknown as OptionsDeps['send'], [shop], true, null, at);
  if ('code' in made) throw new Error(made.code);
  const parts = takenApart(made.pieces.join(''));
  expect(parts?.batches.map((batch) => batch.length)).toEqual([chainLength, chainLength, 7]);
  expect(parts?.batches.flat()).toEqual(all);
  let chain = '';
  for (const batch of parts?.batches ?? []) chain = await chained(chain, batch);
  expect((parts?.head as FileHead | undefined)?.records).toEqual({ version: 2, count: all.length, chain });
  expect(faultOf(parts?.head)).toBeNull();
  expect(typeof (await readHead(parts?.head))).toBe('object');
});

test('what is no JSON, or none of an object, comes apart into nothing that is taken', () => {
  expect(takenApart('{')).toBeNull();
  expect(faultOf(takenApart('[1]')?.head)).toBe('notOurs');
  expect(faultOf(takenApart('7')?.head)).toBe('notOurs');
});

test('profiles of back offices travel in a file of version 2, under its digest; without them it stays version 1', async () => {
  expect((await headOf([shop], null, at)).version).toBe(1);
  const profile = {
    version: 1 as const,
    id: 'own-a',
    name: '自店',
    match: { address: '^/' },
    list: { row: 'tr' },
  };
  const own = [{ backOffice: shop.backOffice, savedAt: 1, profile }];
  const head = await headOf([shop], null, at, own);
  expect(head.version).toBe(2);
  const read = await readHead(again(head));
  expect(typeof read === 'string' ? read : read.head.profiles).toEqual(own);
  const other = { ...head, profiles: [{ ...own[0], profile: { ...profile, list: { row: 'li' } } }] };
  expect(await readHead(again(other))).toBe('changed');
});
