import * as z from 'zod/mini';
import { mappingModes, type MappingMode } from '../settings/mapping.ts';
import type { OwnProfile } from '../settings/profiles.ts';
import type { Failure } from './contract.ts';
import { route } from './route.ts';

const Origin = z
  .string()
  .check(z.refine((text) => !text.includes('*') && URL.canParse(text) && new URL(text).origin === text));
const ProfileId = z.string().check(z.regex(/^[a-z][0-9a-z-]{0,39}$/));
const Tab = z.int().check(z.gte(0));
/** Far above what a profile or a draft of one takes. */
const mostCharacters = 300_000;
/** Anything that is no longer than a profile may be; its shape is judged where it is used. */
const Loose = z.unknown().check(z.refine((value) => (JSON.stringify(value) ?? '').length <= mostCharacters));

/** What a page that is being mapped gets when its script starts. */
export interface MappingStart {
  mode: MappingMode;
  hostId: string;
  field: string;
  draft: unknown;
  /** Profiles of this back office's own. Of others a page hears nothing. */
  profiles: unknown[];
  /** Whether a shop is set up for this back office. */
  shop: boolean;
}

/**
 * Profiles of a shop's own, and what makes them. `mappedPage`: a page in whose tab a person pressed the button for it, by
 * the worker's own memory; it reads and writes what belongs to its own origin, and nothing else.
 */
export const profileRoutes = {
  'profiles.list': route<{ profiles: OwnProfile[] } | Failure>()(['extensionPage'], z.strictObject({})),
  /** Saves a profile that the page has held to its schema. */
  'profiles.save': route<{ ok: true } | Failure>()(
    ['extensionPage'],
    z.strictObject({ backOffice: Origin, profile: Loose }),
  ),
  'profiles.remove': route<{ ok: true } | Failure>()(
    ['extensionPage'],
    z.strictObject({ backOffice: Origin, id: ProfileId }),
  ),
  /** Puts the mapper into a tab that a person has just pointed the extension's button at. */
  'mapper.start': route<{ ok: true } | Failure>()(
    ['extensionPage'],
    z.strictObject({ tab: Tab, mode: z.enum(mappingModes) }),
  ),
  /** The same from a list that has our overlay, for one of its orders; empty for any. */
  'mapper.open': route<{ ok: true } | Failure>()(
    ['orderPage'],
    z.strictObject({ hostId: z.string().check(z.maxLength(500)) }),
  ),
  'mapper.begin': route<MappingStart>()(['mappedPage'], z.strictObject({})),
  'mapper.keep': route<{ ok: true }>()(['mappedPage'], z.strictObject({ draft: Loose })),
  /** Goes to another page of the same origin, and starts there again. */
  'mapper.go': route<{ ok: true } | Failure>()(
    ['mappedPage'],
    z.strictObject({
      address: z.string().check(
        z.maxLength(2_000),
        z.refine((text) => /^\/(?!\/)/.test(text)),
      ),
      mode: z.enum(mappingModes),
      field: z.string().check(z.maxLength(40)),
    }),
  ),
  'mapper.save': route<{ ok: true; shop: boolean } | Failure>()(
    ['mappedPage'],
    z.strictObject({ profile: Loose }),
  ),
  /** `forget`: the draft too. */
  'mapper.end': route<{ ok: true }>()(['mappedPage'], z.strictObject({ forget: z.boolean() })),
  /** Opens the settings where a shop for this back office is added. */
  'mapper.shop': route<{ ok: true }>()(['mappedPage'], z.strictObject({})),
} as const;
