import { beforeEach, expect, test, vi } from 'vitest';

const disk = vi.hoisted(() => ({ now: {} as Record<string, unknown>, writes: 0 }));
vi.mock('../../../lib/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: disk.now[key] }),
        set: async (items: Record<string, unknown>) => {
          Object.assign(disk.now, structuredClone(items));
          disk.writes++;
        },
        remove: async (key: string) => void delete disk.now[key],
      },
    },
  },
}));
vi.stubGlobal('navigator', {
  locks: { request: (_name: string, work: () => Promise<unknown>) => work() },
});
const { openSeen } = await import('../../../lib/settings/seen.ts');
const { openStaff } = await import('../../../lib/settings/staff.ts');
const { openGuide } = await import('../../../lib/settings/guide.ts');

const office = 'https://order.example.jp';
beforeEach(() => {
  disk.now = {};
  disk.writes = 0;
});

test('names are kept per back office, once, without what belongs to one order', async () => {
  const seen = openSeen();
  await seen.note(office, { mall: '楽天市場店', carrier: 'ヤマト運輸 [2個口]' });
  await seen.note(office, { mall: '楽天市場店', carrier: 'ヤマト運輸' });
  await seen.note(office, { mall: ' 楽天市場店 ', carrier: '' });
  await seen.note('https://other.example.jp', { mall: '本店' });
  expect(await openSeen().list()).toEqual([
    { backOffice: office, malls: ['楽天市場店'], carriers: ['ヤマト運輸'] },
    { backOffice: 'https://other.example.jp', malls: ['本店'], carriers: [] },
  ]);
  expect(disk.writes).toBe(2);
});

test('what was forgotten in a reset is noted again', async () => {
  const seen = openSeen();
  await seen.note(office, { mall: '楽天市場店' });
  disk.now = {};
  await seen.note(office, { mall: '楽天市場店' });
  expect(await seen.list()).toHaveLength(1);
});

test('they do not grow without end: the oldest goes', async () => {
  const seen = openSeen();
  for (let at = 0; at < 120; at++) await seen.note(office, { mall: `m${at}` });
  const [one] = await seen.list();
  expect(one?.malls).toHaveLength(100);
  expect(one?.malls.at(-1)).toBe('m119');
});

test.each([null, 7, { version: 2, offices: [] }, { version: 1, offices: [{}] }])(
  'a list of another shape fills itself anew: %j',
  async (raw) => {
    disk.now.seen = raw;
    const seen = openSeen();
    expect(await seen.list()).toEqual([]);
    await seen.note(office, { mall: 'x' });
    expect(await seen.list()).toHaveLength(1);
  },
);

test('the staff name: never asked, given, passed over', async () => {
  const staff = openStaff();
  expect(await staff.read()).toBeNull();
  await staff.write('田中');
  expect(await staff.read()).toBe('田中');
  await staff.write('');
  expect(await staff.read()).toBe('');
  disk.now.staff = { version: 9, name: 'x' };
  expect(await staff.read()).toBeNull();
});

test('the guide is remembered as version 1 wrote it, and forgotten when it is over', async () => {
  const frozen = {
    version: 1,
    step: 'letter',
    shopId: 'a1',
    office: 'own',
    listUrl: 'https://office.example.jp/list',
    backOffice: 'https://office.example.jp/list',
    merchantCode: '999',
    environment: 'live',
    ownUrl: '',
  };
  disk.now.guide = frozen;
  const guide = openGuide();
  expect(await guide.read()).toEqual(frozen);
  await guide.write(null);
  expect(await guide.read()).toBeNull();
  disk.now.guide = { ...frozen, password: 'x' };
  expect(await guide.read()).toBeNull();
});
