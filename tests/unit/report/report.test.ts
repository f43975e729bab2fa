import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statuses } from '../../../lib/credit/status.ts';
import type { StoredLine } from '../../../lib/ledger/audit-records.ts';
import { freshCase } from '../../../lib/views/case.ts';
import { isOwnCode } from '../../../lib/operations/report/own-codes.ts';
import { browserIn, reportText, type Known, type Report } from '../../../lib/operations/report/report.ts';
import { createReport } from '../../../lib/operations/report/gather.ts';
import { shopDefaults } from '../../../lib/settings/shop.ts';
import { wordsOf } from '../../../lib/words/tables.ts';

const place = {
  version: '0.1.0',
  flavour: 'shipped' as const,
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
  os: 'linux',
  language: 'ja',
};

/** Everything a person or a shop ever typed, and every number that names one: each text here must stay here. */
interface Planted {
  readonly name: string;
  readonly number: string;
  readonly merchant: string;
  readonly password: string;
  readonly host: string;
  readonly code: string;
}
/** Marked, so that a hit is no chance: no list of ours holds such a text. */
const marked = fc.string({ minLength: 4, maxLength: 30 }).map((text) => `◆${text}◆`);
const planted: fc.Arbitrary<Planted> = fc.record({
  name: fc.oneof(marked, fc.constantFrom('髙橋 花子◆', '東京都千代田区丸の内◆1-1')),
  number: fc.integer({ min: 1e9, max: 9e9 }).map((n) => `20261120-${n}`),
  merchant: fc.integer({ min: 10_000_000_000, max: 99_999_999_999 }).map(String),
  password: fc.stringMatching(/^[a-zA-Z]{3}[0-9][a-zA-Z0-9]{4}$/).map((text) => `Q7${text}`.slice(0, 8)),
  host: fc.domain().map((domain) => `https://zz9-${domain}`),
  code: fc.oneof(
    marked,
    fc.stringMatching(/^[a-zA-Z]{9,14}$/).map((text) => `zq${text}`),
  ),
});

function report({ name, number, merchant, password, host, code }: Planted, at: number): Report {
  const status = statuses[at % statuses.length] ?? 'none';
  const terms = { merchantCode: merchant, baseUrl: `${host}/` } as never;
  const sent = { fields: { name, password } } as never;
  const order = {
    ...freshCase(host, number),
    key: `${host} ${number}`,
    shopId: name,
    status,
    message: name,
    remedy: number,
    code,
    problems: [{ field: name, label: name, value: name, reason: password, remedy: number }] as never,
    differences: [{ field: name, label: name, before: name, after: merchant }] as never,
    raw: `${name}${number}`,
    series: { terms, number, prefix: password },
    sentNumber: number,
    claims: [`${merchant} ${number}`],
    sent,
    print: name,
    mends: [{ field: 'buyer.name', from: name, to: name }] as never,
    answeredAt: 1_763_700_000_000 + at,
  };
  const line: StoredLine = {
    version: 1,
    kind: 'answered',
    id: at,
    at: 1_763_700_000_000,
    of: at,
    answer: { kind: 'refused', code, fields: { name, orderNo: number } },
  };
  const known: Known = {
    shops: [
      {
        shop: {
          id: name,
          name,
          backOffice: host,
          mall: name,
          merchantCode: merchant,
          environment: 'own',
          ownUrl: `${host}/`,
          ...shopDefaults,
          numberPrefix: 'ZQ9X',
          carriers: [{ name, carrier: 'other' }],
        },
        password: 'stored',
        hosts: [true, false],
      },
    ],
    cases: [order],
    more: false,
    jobs: [],
    lines: [line],
    aside: 1,
    policy: false,
  };
  return { now: 1_763_800_000_000, place, lock: 'none', down: [], known, order, profile: 'goq' };
}

test('no report holds a name, number, merchant code, password, address or code that nobody knows', () => {
  fc.assert(
    fc.property(planted, fc.nat(50), (secrets, at) => {
      const text = reportText(report(secrets, at));
      for (const secret of [...Object.values(secrets), 'ZQ9X', new URL(secrets.host).host])
        expect(text).not.toContain(secret);
      expect(text).toContain('code (unknown)');
      expect(text).toContain('shops: 1');
    }),
    { numRuns: 500 },
  );
});

const known = {
  name: '◆a',
  number: '20261120-1',
  merchant: '99900000011',
  password: 'abcd1234',
  host: 'https://a.example',
  code: 'kaara029E',
};

test('what support needs is there: versions, states, codes with their counts, permissions', () => {
  const text = reportText(report(known, 6));
  for (const part of [
    'Yoshin 0.1.0 (shipped)',
    'browser: Chrome 156 / linux / ja',
    'profile: goq',
    'order: declined, before none, progress -, code kaara029E',
    '  1: own, password stored, allowed yes/no, mall yes, prefix yes',
    'cases: 1',
    '  declined: 1',
    'codes of cases: kaara029E 1',
    '  kaara029E: 1, last 2025-11-21T04:40Z',
    'records that cannot be read: 1',
  ])
    expect(text).toContain(part);
  for (const line of text.split('\n')) expect(line).toMatch(/^[\x20-\x7e]*$/);
});

test('the browser is told by its name and number alone', () => {
  expect(browserIn('Mozilla/5.0 (Windows NT 10.0) Chrome/156.0.1.2 Safari/537.36 Edg/156.0.3.4')).toBe(
    'Edge 156',
  );
  expect(browserIn('Mozilla/5.0 (X11; rv:150.0) Gecko/20100101 Firefox/150.0')).toBe('Firefox 150');
  expect(browserIn('something else')).toBe('-');
});

test('a page of a back office hears of its one order and of nothing else in this browser', async () => {
  const whole = report(known, 6);
  const asked: unknown[] = [];
  const { make } = createReport({
    activity: {
      cases: async () => (asked.push('cases'), [whole.order!]),
      casesOf: async (keys) => (asked.push(keys), [whole.order!]),
      linesBelow: async () => (asked.push('lines'), { lines: [], before: null, last: 0 }),
    },
    shops: async () => (asked.push('shops'), whole.known!.shops),
    jobs: async () => (asked.push('jobs'), []),
    aside: async () => [],
    policy: async () => true,
    lock: async () => 'locked',
    health: async () => [],
    place: async () => place,
    allowed: async () => false,
    now: () => 0,
  });
  const page = await make('https://a.example', '7', 'goq');
  expect(asked).toEqual([['https://a.example 7']]);
  expect(page).toContain('order: declined');
  expect(page).not.toContain('shops');
  const ours = await make(null, null, '');
  expect(ours).toContain('shops: 1');
  expect(ours).toContain('policy: yes');
});

test('codes of our own are the ones that the guide tells of', () => {
  const ids = Object.keys(wordsOf('helpTopics', 'ja')).map((key) => key.replace(/\.what$/, ''));
  const listed = ids.filter(isOwnCode);
  expect(listed.length).toBeGreaterThan(40);
  expect(isOwnCode('abcd')).toBe(false);
});
