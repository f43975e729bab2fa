import * as z from 'zod/mini';
import { OwnProfile } from './profiles.ts';
import { Shop } from './shop.ts';
import { upgraded, version as shopsVersion } from './upgrade.ts';

/** The shapes of a settings file: with profiles of a shop's own the second, else still the first. */
export const fileVersion = 2;
type FileVersion = 1 | typeof fileVersion;
const format = 'yoshin-settings';

/** Records are counted together in a file's digest by so many. Part of the format. */
export const chainLength = 200;

/** Records as the file's head speaks of them: how many, and the digest of all in their order. */
const RecordsHead = z.strictObject({
  version: z.literal(2),
  count: z.int().check(z.gte(1)),
  chain: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type RecordsHead = z.infer<typeof RecordsHead>;

/** A file without its records: what they come to is in `records`. */
export interface FileHead {
  readonly format: typeof format;
  readonly version: FileVersion;
  /** ISO time. */
  readonly madeAt: string;
  /** As they are stored: an older version is brought up to date when it is read. */
  readonly shops: { readonly version: number; readonly shops: readonly unknown[] };
  readonly records: RecordsHead | null;
  /** Profiles of back offices of the shop's own; in files of version 2 alone. */
  readonly profiles?: readonly OwnProfile[];
  /** Sealed passwords, for lib/vault to judge; null when the file has none. */
  readonly passwords: unknown;
  /** SHA-256 of all the above but the passwords, which are bound to it. Hex. */
  readonly digest: string;
}

const Head = z.strictObject({
  format: z.literal(format),
  version: z.literal([1, fileVersion]),
  madeAt: z.string().check(z.maxLength(40)),
  shops: z.strictObject({ version: z.int(), shops: z.array(z.unknown()).check(z.maxLength(500)) }),
  records: z.nullable(RecordsHead),
  profiles: z.optional(z.array(OwnProfile).check(z.maxLength(100))),
  passwords: z.unknown(),
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
const Shops = z.array(Shop);

/** Why a file cannot be taken in. `newer`: written by a later version. `changed`: it is not as it was written. */
export type FileFault = 'notOurs' | 'newer' | 'broken' | 'changed';

const text = new TextEncoder();
export async function sha256(what: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text.encode(what)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The digest of the records so far, moved on by a batch. */
export const chained = (chain: string, batch: readonly unknown[]): Promise<string> =>
  sha256(`${chain} ${JSON.stringify(batch)}`);

const digestOf = ({
  format: name,
  version,
  madeAt,
  shops,
  records,
  profiles,
}: Omit<FileHead, 'digest' | 'passwords'>) =>
  sha256(
    JSON.stringify([
      name,
      version,
      madeAt,
      shops.version,
      shops.shops,
      records && [records.version, records.count, records.chain],
      ...(profiles ? [profiles] : []),
    ]),
  );

/** A head that is to be written, its passwords still to come. */
export async function headOf(
  shops: readonly Shop[],
  records: RecordsHead | null,
  at: Date,
  profiles: readonly OwnProfile[] = [],
): Promise<FileHead & { passwords: null }> {
  const head = {
    format,
    version: profiles.length > 0 ? fileVersion : 1,
    madeAt: at.toISOString(),
    shops: { version: shopsVersion, shops },
    records,
    ...(profiles.length > 0 && { profiles }),
  } as const;
  return { ...head, passwords: null, digest: await digestOf(head) };
}

/** What can be said of a file at a glance, before its records are looked at. */
export function faultOf(raw: unknown): FileFault | null {
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || raw.format !== format)
    return 'notOurs';
  const { version } = raw as { version?: unknown };
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return 'broken';
  return version > fileVersion ? 'newer' : null;
}

/** The head of a file with its shops in their present shape, or why it cannot be read. */
export async function readHead(raw: unknown): Promise<{ head: FileHead; shops: Shop[] } | FileFault> {
  const fault = faultOf(raw);
  if (fault) return fault;
  const parsed = z.safeParse(Head, raw);
  if (!parsed.success) return 'broken';
  const head = parsed.data as FileHead;
  if ((await digestOf(head)) !== head.digest) return 'changed';
  if (head.shops.version > shopsVersion) return 'newer';
  const shops = z.safeParse(Shops, (upgraded(head.shops) as { shops?: unknown }).shops);
  const unique = shops.success && new Set(shops.data.map(({ id }) => id)).size === shops.data.length;
  return shops.success && unique ? { head, shops: shops.data } : 'broken';
}
