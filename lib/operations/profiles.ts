import type { Failure } from '../messages/contract.ts';
import type { Handlers } from '../messages/dispatch.ts';
import type { profileRoutes } from '../messages/profiles.ts';
import type { Mappings } from '../settings/mapping.ts';
import type { OwnProfile, OwnProfiles } from '../settings/profiles.ts';
import { SettingsUnreadable } from '../settings/shops.ts';
import type { Ports } from './ports.ts';

/** What profiles and the mapper need of the outside. */
export interface ProfilePorts {
  readonly profiles: OwnProfiles;
  readonly mappings: Mappings;
  /** Anything as a profile that may be kept; null when it is none. */
  readonly judge: (data: unknown) => OwnProfile['profile'] | null;
  /** Tabs, as far as the mapper goes there. */
  readonly tabs: {
    /** Origin of what a tab shows; null for pages that no extension may touch, and while it is not known. */
    origin(tab: number): Promise<string | null>;
    /** Puts the mapper's script into a tab. Rejects where the browser does not allow it. */
    inject(tab: number): Promise<void>;
    /** Goes to an address and resolves once it is there, with the origin where it ended. */
    go(tab: number, address: string): Promise<string | null>;
    openOptions(query: string): Promise<void>;
  };
}

export interface ProfileDeps extends ProfilePorts, Pick<Ports, 'now'> {
  readonly backOffices: () => Promise<readonly string[]>;
  /** Called after the set of back offices with profiles of their own may have changed. */
  readonly changed: () => Promise<void>;
}

const fail = (code: string): Failure => ({ code, message: '', remedy: '' });

/** Storage that cannot be read is an answer for the page. */
async function told<T>(work: () => Promise<T | Failure>): Promise<T | Failure> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof SettingsUnreadable) return fail('profilesUnreadable');
    if (cause instanceof RangeError) return fail('tooManyProfiles');
    throw cause;
  }
}

/** Profiles of a shop's own: kept, taken away, and made by the mapper. */
export function createProfiles(deps: ProfileDeps) {
  const { mappings, profiles, tabs } = deps;

  async function save(backOffice: string, data: unknown): Promise<{ ok: true } | Failure> {
    const profile = deps.judge(data);
    if (!profile) return fail('badProfile');
    await profiles.save([{ backOffice, savedAt: deps.now(), profile }]);
    await deps.changed();
    return { ok: true };
  }

  /** Into a tab that shows this origin now. Where the browser refuses, nothing is remembered. */
  async function start(tab: number, mode: 'map' | 'doctor', hostId: string): Promise<{ ok: true } | Failure> {
    const origin = await tabs.origin(tab).catch(() => null);
    if (origin === null) return fail('noPage');
    await mappings.begin(origin, tab, { mode, hostId, field: '' });
    try {
      await tabs.inject(tab);
      return { ok: true };
    } catch {
      await mappings.end(origin, tab, false);
      return fail('noPage');
    }
  }

  const handlers = {
    'profiles.list': () => told(async () => ({ profiles: await profiles.list() })),
    'profiles.save': ({ backOffice, profile }) => told(() => save(backOffice, profile)),
    'profiles.remove': ({ backOffice, id }) =>
      told(async () => {
        await profiles.remove(backOffice, id);
        await deps.changed();
        return { ok: true as const };
      }),
    'mapper.start': ({ tab, mode }) => start(tab, mode, ''),
    'mapper.open': async ({ hostId }, _origin, tab) =>
      tab === undefined ? fail('noPage') : start(tab, 'doctor', hostId),
    async 'mapper.begin'(_input, origin) {
      const mapping = await mappings.of(origin);
      const own = await profiles.list().catch(() => []);
      return {
        mode: mapping?.mode ?? 'map',
        hostId: mapping?.hostId ?? '',
        field: mapping?.field ?? '',
        draft: mapping?.draft ?? null,
        profiles: own.filter(({ backOffice }) => backOffice === origin).map(({ profile }) => profile),
        shop: (await deps.backOffices()).includes(origin),
      };
    },
    async 'mapper.keep'({ draft }, origin) {
      await mappings.keep(origin, draft);
      return { ok: true as const };
    },
    async 'mapper.go'({ address, mode, field }, origin, tab) {
      if (tab === undefined) return fail('noPage');
      const hostId = (await mappings.of(origin))?.hostId ?? '';
      const arrived = await tabs.go(tab, origin + address);
      // Elsewhere is where nobody pointed the button at.
      if (arrived !== origin) return fail('noPage');
      await mappings.begin(origin, tab, { mode, hostId, field });
      return tabs.inject(tab).then(
        () => ({ ok: true as const }),
        () => fail('noPage'),
      );
    },
    'mapper.save': ({ profile }, origin) =>
      told(async () => {
        const answer = await save(origin, profile);
        return 'code' in answer ? answer : { ...answer, shop: (await deps.backOffices()).includes(origin) };
      }),
    async 'mapper.end'({ forget }, origin, tab) {
      if (tab !== undefined) await mappings.end(origin, tab, forget);
      return { ok: true as const };
    },
    async 'mapper.shop'(_input, origin) {
      await tabs.openOptions(`?${new URLSearchParams({ office: origin })}`);
      return { ok: true as const };
    },
  } satisfies Pick<Handlers, keyof typeof profileRoutes>;
  return { handlers, allows: mappings.allows };
}
