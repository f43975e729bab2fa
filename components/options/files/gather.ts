import type { Failure } from '../../../lib/messages/contract.ts';
import { chained, chainLength, headOf, type FileHead, type RecordsHead } from '../../../lib/settings/file.ts';
import type { OwnProfile } from '../../../lib/settings/profiles.ts';
import type { Shop } from '../../../lib/settings/shop.ts';
import type { OptionsDeps } from '../context.ts';

interface Made {
  readonly pieces: string[];
  readonly sealed: number;
  readonly missing: number;
}

/**
 * Makes the file: records batch by batch, then the head that speaks of them. Comes in pieces, because a ledger can be larger
 * than one string should be. One moment is not frozen: each order is whole, and belongs to the moment when it was read.
 */
export async function gather(
  send: OptionsDeps['send'],
  shops: readonly Shop[],
  withRecords: boolean,
  passphrase: string | null,
  at: Date,
  profiles: readonly OwnProfile[] = [],
): Promise<Made | Failure> {
  const records: string[] = [];
  let chain = '';
  let count = 0;
  for (let after: string | null = null; ;) {
    if (!withRecords) break;
    const page: Awaited<ReturnType<typeof send<'files.records'>>> = await send('files.records', { after });
    if ('code' in page) return page;
    if (page.last === null) break;
    after = page.last;
    chain = await chained(chain, page.entries);
    count += page.entries.length;
    records.push(page.entries.map((entry) => JSON.stringify(entry)).join(',\n'));
  }
  const summary: RecordsHead | null = count > 0 ? { version: 2, count, chain } : null;
  const head = await headOf(shops, summary, at, profiles);
  if (passphrase === null) return { pieces: written(head, records), sealed: 0, missing: 0 };
  const reply = await send('files.seal', { passphrase, bound: head.digest });
  if ('code' in reply) return reply;
  const { count: sealed, missing } = reply;
  return { pieces: written({ ...head, passwords: reply.sealed }, records), sealed, missing };
}

function written(head: FileHead, records: readonly string[]): string[] {
  const text = JSON.stringify(head, null, 1);
  if (records.length === 0) return [text, '\n'];
  // The records last, so that whoever opens the file sees what it is.
  const open = text.slice(0, text.lastIndexOf('}')).trimEnd();
  const batches = records.flatMap((one, at) => (at === 0 ? [one] : [',\n', one]));
  return [open, ',\n "entries": [\n', ...batches, '\n ]\n}\n'];
}

/** A file taken apart: its head, and its records in the batches in which they are counted together. */
export function takenApart(text: string): { head: unknown; batches: unknown[][] } | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null) return { head: raw, batches: [] };
  const { entries, ...head } = raw as { entries?: unknown };
  const list = Array.isArray(entries) ? (entries as unknown[]) : [];
  const batches: unknown[][] = [];
  for (let at = 0; at < list.length; at += chainLength) batches.push(list.slice(at, at + chainLength));
  return { head, batches };
}
