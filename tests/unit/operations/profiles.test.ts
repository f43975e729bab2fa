import { expect, test } from 'vitest';
import { createProfiles, type ProfileDeps } from '../../../lib/operations/profiles.ts';
import { openMappings } from '../../../lib/settings/mapping.ts';
import { keptIn, sameProfile, type OwnProfile } from '../../../lib/settings/profiles.ts';
import { SettingsUnreadable } from '../../../lib/settings/shops.ts';

const office = 'https://office.example';
const profile = { version: 1, id: 'own-a', name: '台帳', match: { address: '^/list' }, list: { row: 'tr' } };

/** The worker's part on a browser of a few lines: tab 5 shows the office, tab 6 a page that lets nobody in. */
function bench(change: Partial<ProfileDeps> = {}) {
  let kept: OwnProfile[] = [];
  let session: unknown;
  const log: string[] = [];
  const deps: ProfileDeps = {
    profiles: {
      list: async () => kept,
      save: async (added) => {
        kept = [...kept.filter((one) => !added.some((other) => sameProfile(one, other))), ...added];
      },
      remove: async (backOffice, id) => {
        kept = kept.filter((one) => one.backOffice !== backOffice || one.profile.id !== id);
      },
    },
    mappings: openMappings({
      get: async () => session,
      set: async (value) => void (session = structuredClone(value)),
      clear: async () => void (session = undefined),
    }),
    judge: keptIn,
    tabs: {
      origin: async (tab) => (tab === 5 ? office : null),
      inject: async (tab) => void log.push(`inject ${tab}`),
      go: async (_tab, address) => {
        log.push(address);
        return address.endsWith('/elsewhere') ? 'https://login.example' : office;
      },
      openOptions: async (query) => void log.push(query),
    },
    backOffices: async () => [],
    changed: async () => void log.push('changed'),
    now: () => 7,
    ...change,
  };
  return { ...createProfiles(deps), log, kept: () => kept };
}

test('the mapper is let in where a person pressed the button, and nowhere else', async () => {
  const { handlers, allows, log } = bench();
  expect(await handlers['mapper.start']({ tab: 6, mode: 'map' })).toMatchObject({ code: 'noPage' });
  expect(await allows(5, office)).toBe(false);
  expect(await handlers['mapper.start']({ tab: 5, mode: 'map' })).toEqual({ ok: true });
  expect(log).toEqual(['inject 5']);
  expect([
    await allows(5, office),
    await allows(6, office),
    await allows(5, 'https://other.example'),
  ]).toEqual([true, false, false]);
  await handlers['mapper.end']({ forget: false }, office, 5);
  expect(await allows(5, office)).toBe(false);
});

test('a tab that the browser does not let us into is not remembered', async () => {
  const { handlers, allows } = bench({
    tabs: {
      origin: async () => office,
      inject: async () => Promise.reject(new Error('Cannot access contents of the page')),
      go: async () => office,
      openOptions: async () => undefined,
    },
  });
  expect(await handlers['mapper.start']({ tab: 5, mode: 'doctor' })).toMatchObject({ code: 'noPage' });
  expect(await allows(5, office)).toBe(false);
});

test('a draft outlives the page and the panel; it is gone when it became a profile', async () => {
  const { handlers } = bench();
  await handlers['mapper.start']({ tab: 5, mode: 'map' });
  await handlers['mapper.keep']({ draft: { version: 1 } }, office);
  await handlers['mapper.end']({ forget: false }, office, 5);
  await handlers['mapper.start']({ tab: 5, mode: 'map' });
  expect(await handlers['mapper.begin']({}, office)).toMatchObject({ mode: 'map', draft: { version: 1 } });
  await handlers['mapper.end']({ forget: true }, office, 5);
  expect((await handlers['mapper.begin']({}, office)).draft).toBeNull();
});

test('to another page of the same origin, with the field to point at; a page that leads elsewhere gets no script', async () => {
  const { handlers, log } = bench();
  await handlers['mapper.start']({ tab: 5, mode: 'doctor' });
  const input = { address: '/orders/1', mode: 'map' as const, field: 'phone' };
  expect(await handlers['mapper.go'](input, office, 5)).toEqual({ ok: true });
  expect(log).toEqual(['inject 5', `${office}/orders/1`, 'inject 5']);
  expect(await handlers['mapper.begin']({}, office)).toMatchObject({ mode: 'map', field: 'phone' });
  expect(await handlers['mapper.go']({ ...input, address: '/elsewhere' }, office, 5)).toMatchObject({
    code: 'noPage',
  });
  expect(log.at(-1)).toBe(`${office}/elsewhere`);
});

test('a page saves for its own back office alone, and hears of no other’s profiles', async () => {
  const { handlers, kept, log } = bench();
  await handlers['profiles.save']({
    backOffice: 'https://other.example',
    profile: { ...profile, id: 'own-b' },
  });
  expect(await handlers['mapper.save']({ profile }, office)).toEqual({ ok: true, shop: false });
  expect(kept().map(({ backOffice, savedAt }) => [backOffice, savedAt])).toEqual([
    ['https://other.example', 7],
    [office, 7],
  ]);
  expect((await handlers['mapper.begin']({}, office)).profiles).toEqual([profile]);
  expect(log).toEqual(['changed', 'changed']);
  await handlers['profiles.remove']({ backOffice: office, id: 'own-a' });
  expect(kept()).toHaveLength(1);
});

test('what is no profile is refused; what cannot be read is told, and nothing is written over it', async () => {
  expect(await bench().handlers['mapper.save']({ profile: { ...profile, id: 'Own' } }, office)).toMatchObject(
    {
      code: 'badProfile',
    },
  );
  const unreadable = async () => Promise.reject(new SettingsUnreadable('profiles: unknown shape'));
  const { handlers } = bench({ profiles: { list: unreadable, save: unreadable, remove: unreadable } });
  expect(await handlers['profiles.list']()).toMatchObject({ code: 'profilesUnreadable' });
  expect(await handlers['mapper.save']({ profile }, office)).toMatchObject({ code: 'profilesUnreadable' });
});
