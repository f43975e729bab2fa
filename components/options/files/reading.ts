import type { Failure } from '../../../lib/messages/contract.ts';
import type { FilesState, PolicyView } from '../../../lib/messages/settings-files.ts';
import { isEntry } from '../../../lib/settings/entry-shape.ts';
import { chained, faultOf, readHead, type FileHead } from '../../../lib/settings/file.ts';
import { planShops } from '../../../lib/settings/import-plan.ts';
import { sameProfile } from '../../../lib/settings/profiles.ts';
import { patternsOf, type Shop } from '../../../lib/settings/shop.ts';
import type { OptionsDeps } from '../context.ts';
import { takenApart } from './gather.ts';
import type { Preview } from './state.ts';

type Send = OptionsDeps['send'];
export const fail = (code: string): Failure => ({ code, message: '', remedy: '' });

/** A file that was read: all of it checked, its records with the worker. */
export interface ReadFile {
  readonly id: string;
  readonly name: string;
  readonly head: FileHead;
  readonly shops: readonly Shop[];
}

/** Larger than any file that is made here, and still small enough to be read. */
const largest = 400 * 1024 * 1024;

/** Reads a file and checks all of it before the worker gets the first record. */
export async function readFile(send: Send, file: File, id: string): Promise<ReadFile | Failure> {
  if (file.size > largest) return fail('tooLarge');
  const parts = takenApart(await file.text());
  if (!parts) return fail('broken');
  const fault = faultOf(parts.head);
  if (fault) return fail(fault);
  const read = await readHead(parts.head);
  if (typeof read === 'string') return fail(read);
  const { records } = read.head;
  let chain = '';
  let count = 0;
  for (const batch of parts.batches) {
    chain = await chained(chain, batch);
    count += batch.length;
    if (!batch.every(isEntry)) return fail('broken');
  }
  if (count !== (records?.count ?? 0) || (records && records.chain !== chain)) return fail('changed');
  for (const [at, batch] of parts.batches.entries()) {
    const reply = await send('files.stage', { id, entries: batch, first: at === 0 });
    if ('code' in reply) return reply;
  }
  return { id, name: file.name, head: read.head, shops: read.shops };
}

/** What a file would change, as things stand now. */
export async function previewOf(
  send: Send,
  file: ReadFile,
  opened: number | null,
): Promise<Preview | Failure> {
  const [state, policy]: [FilesState, PolicyView | Failure] = await Promise.all([
    send('files.state', {}),
    send('policy.get', {}),
  ]);
  if ('code' in policy) return policy;
  if (!state.shops) return fail('settingsUnreadable');
  const plan = planShops(state.shops, file.shops, policy);
  const records = file.head.records ? await send('files.look', { id: file.id, ids: [...plan.ids] }) : null;
  if (records && 'code' in records) return records;
  const sealed = file.head.passwords !== null && file.head.passwords !== undefined;
  return {
    madeAt: file.head.madeAt,
    before: state.shops,
    plan,
    profiles: (file.head.profiles ?? []).map((own) => {
      const here = state.profiles?.find((one) => sameProfile(one, own));
      const same = JSON.stringify(here?.profile) === JSON.stringify(own.profile);
      return { own, kind: !here ? 'new' : same ? 'unchanged' : 'replaced' };
    }),
    records,
    passwords: sealed ? (opened ?? 'sealed') : 'none',
    patterns: [...new Set(plan.save.flatMap(patternsOf))],
  };
}
