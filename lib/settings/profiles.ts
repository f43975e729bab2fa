import * as z from 'zod/mini';
import { settingsArea } from './area.ts';
import { SettingsUnreadable } from './shops.ts';

/** Profiles that a browser keeps; a shop has a handful. */
const most = 100;

/**
 * A profile as it is kept: what names it is looked at here. The rest is judged by its schema where it comes in, by the
 * mapper and by the settings page: no start of the worker carries the schema.
 */
const Kept = z.looseObject({
  version: z.literal(1),
  id: z.string().check(z.regex(/^[a-z][0-9a-z-]{0,39}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  match: z.looseObject({ address: z.string() }),
});
/**
 * Anything as a profile that may be kept; null when it is none. Whoever made it has held all of it to the schema; that is
 * not believed of a page, but a page can only ever write what its own lists are read by.
 */
export function keptIn(data: unknown): OwnProfile['profile'] | null {
  const parsed = z.safeParse(Kept, data);
  return parsed.success ? parsed.data : null;
}

/** A profile of a shop's own, and the back office that it reads. */
export const OwnProfile = z.strictObject({
  /** Origin. */
  backOffice: z.string().check(z.maxLength(300)),
  /** Epoch ms. */
  savedAt: z.int(),
  profile: Kept,
});
export type OwnProfile = z.infer<typeof OwnProfile>;
const Stored = z.strictObject({
  version: z.literal(1),
  profiles: z.array(OwnProfile).check(z.maxLength(most)),
});

/** The profiles of this browser, in `storage.local` under `profiles`. */
export interface OwnProfiles {
  /** Throws SettingsUnreadable: what cannot be read is kept, and nothing is written over it. */
  list(): Promise<OwnProfile[]>;
  /** Each in the place of the one with the same back office and id. */
  save(profiles: readonly OwnProfile[]): Promise<void>;
  remove(backOffice: string, id: string): Promise<void>;
}

export const sameProfile = (a: OwnProfile, b: OwnProfile): boolean =>
  a.backOffice === b.backOffice && a.profile.id === b.profile.id;

export function openOwnProfiles(): OwnProfiles {
  async function list(): Promise<OwnProfile[]> {
    const { profiles } = await settingsArea().get('profiles');
    if (profiles === undefined) return [];
    const parsed = z.safeParse(Stored, profiles);
    if (!parsed.success) throw new SettingsUnreadable('profiles: unknown shape', { cause: parsed.error });
    return parsed.data.profiles;
  }
  const change = (edit: (profiles: OwnProfile[]) => OwnProfile[]): Promise<void> =>
    navigator.locks.request('yoshin.profiles', async () => {
      const profiles = edit(await list());
      if (profiles.length > most) throw new RangeError('too many profiles');
      await settingsArea().set({ profiles: { version: 1, profiles } });
    });
  return {
    list,
    save: (added) =>
      change((all) => [...all.filter((one) => !added.some((other) => sameProfile(one, other))), ...added]),
    remove: (backOffice, id) =>
      change((all) => all.filter((one) => one.backOffice !== backOffice || one.profile.id !== id)),
  };
}
