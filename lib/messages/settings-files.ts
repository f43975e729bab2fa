import * as z from 'zod/mini';
import type { Effective } from '../settings/effective.ts';
import { OwnProfile } from '../settings/profiles.ts';
import { Shop } from '../settings/shop.ts';
import type { Failure } from './contract.ts';
import { route } from './route.ts';

/** The policy as pages see it: which fields are fixed, what is not used because of it, what of it could not be read. */
export interface PolicyView {
  locked: Effective['locked'];
  managed: readonly string[];
  blocked: readonly { readonly name: string; readonly why: Effective['blocked'][number]['why'] }[];
  problems: Effective['problems'];
  rules: Effective['rules'];
  /** Something is decided by a policy at all. */
  active: boolean;
}

export interface FilesState {
  /** The shops of this browser itself, without a policy over them; null when they cannot be read. */
  shops: readonly Shop[] | null;
  /** Orders with a record, and operations without an end; null when the ledger cannot be read. */
  records: { cases: number; intents: number } | null;
  /** Profiles of back offices of the shop's own; absent when they cannot be read. */
  profiles?: readonly OwnProfile[];
  /** Records of files that wait for an operation of this browser. */
  waiting: number;
}

/** What becomes of the records of a file. `open`: those among them whose operation has no end yet. */
export type RecordsPreview = Readonly<
  Record<'new' | 'replaced' | 'kept' | 'same' | 'later' | 'refused' | 'open', number>
>;

export const resetParts = ['shops', 'passwords', 'records', 'everything'] as const;
export type ResetPart = (typeof resetParts)[number];

/** Records in one message at most. */
export const batchSize = 200;

const Id = z.string().check(z.regex(/^[0-9a-f-]{36}$/));
const Passphrase = z.string().check(z.minLength(1), z.maxLength(1_000));
const Digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** File's shop id → id here, where they differ. */
const Ids = z.array(
  z.strictObject({ theirs: z.string().check(z.maxLength(64)), ours: z.string().check(z.maxLength(64)) }),
);
/** `bound`: digest of the file around the sealed passwords, without which they do not open. */
const passwords = { sealed: z.unknown(), passphrase: Passphrase, bound: Digest };

/**
 * Settings as a file, what the administrator fixed, and the way back to an empty start. Pages of the extension only: they
 * write and read the file, the worker gives and takes what is in it. Passwords leave and enter the worker sealed.
 */
export const fileRoutes = {
  'policy.get': route<PolicyView | Failure>()(['extensionPage'], z.strictObject({})),
  'files.state': route<FilesState>()(['extensionPage'], z.strictObject({})),
  /** The stored shops as they are, for somebody who can mend them. */
  'files.raw': route<{ text: string } | Failure>()(['extensionPage'], z.strictObject({})),
  /** The next records for a file, in the order of their keys. */
  'files.records': route<{ entries: readonly unknown[]; last: string | null } | Failure>()(
    ['extensionPage'],
    z.strictObject({ after: z.nullable(z.string().check(z.maxLength(800))) }),
  ),
  /** The passwords of the shops for a file, and how many shops have none. */
  'files.seal': route<{ sealed: unknown; count: number; missing: number } | Failure>()(
    ['extensionPage'],
    z.strictObject({ passphrase: Passphrase.check(z.minLength(10)), bound: Digest }),
  ),
  /** How many passwords a passphrase opens. */
  'files.unseal': route<{ count: number } | Failure>()(['extensionPage'], z.strictObject(passwords)),
  /** Brings the next records of a file, whose shape the page has checked. The first batch begins anew. */
  'files.stage': route<{ ok: true } | Failure>()(
    ['extensionPage'],
    z.strictObject({
      id: Id,
      entries: z.array(z.unknown()).check(z.minLength(1), z.maxLength(batchSize)),
      first: z.boolean(),
    }),
  ),
  /** What would become of the records that were brought. */
  'files.look': route<RecordsPreview | Failure>()(['extensionPage'], z.strictObject({ id: Id, ids: Ids })),
  /**
   * Takes in shops, records that were brought, and passwords, all of it or nothing. `before`: the shops of this browser
   * when the person said yes; with others now nothing happens.
   */
  'files.import': route<{ ok: true; waiting: number } | Failure>()(
    ['extensionPage'],
    z.strictObject({
      id: Id,
      before: z.array(Shop),
      save: z.array(Shop).check(z.maxLength(500)),
      ids: Ids,
      profiles: z.optional(z.array(OwnProfile).check(z.maxLength(100))),
      /** How many the file has. */
      records: z.int().check(z.gte(0)),
      passwords: z.nullable(z.strictObject(passwords)),
    }),
  ),
  'files.drop': route<{ ok: true }>()(['extensionPage'], z.strictObject({ id: Id })),
  /** `openIntents`: how many operations without an end may be forgotten; with more than that nothing happens. */
  'settings.reset': route<{ ok: true } | Failure>()(
    ['extensionPage'],
    z.strictObject({
      part: z.enum(resetParts),
      openIntents: z.int().check(z.gte(0)),
      confirm: z.literal('reset'),
    }),
  ),
} as const;
