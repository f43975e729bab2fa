import { addressOf, filled, headersFor } from './address.ts';
import { LoggedOut, PageChanged } from './faults.ts';
import { isLogin } from './page.ts';
import type { Profile } from './profile.ts';
import { takeIn, walk, regex } from './take.ts';

/** Sends a call to the host with the person's own login. Must give up when the signal aborts. */
export type SendToHost = (
  path: string,
  call: { readonly method: string; readonly body: URLSearchParams; readonly headers: Record<string, string> },
  signal: AbortSignal,
) => Promise<Response>;

/** What became of a slip number: the host has it, it does not take such numbers, it said no, or nobody knows. */
export type TrackingWritten = 'written' | 'notTaken' | 'refused' | 'unknown';

/**
 * Writes the slip number of the part of an order (a destination) that a row is about, by the profile's recipe. An empty
 * number takes it away. Nothing is sent that the host would not take. Throws LoggedOut, or PageChanged when the list does
 * not show what the recipe needs.
 */
export async function writeTracking(
  profile: Profile,
  row: Element,
  slip: string,
  send: SendToHost,
  signal: AbortSignal,
): Promise<TrackingWritten> {
  const recipe = profile.writeTracking;
  if (!recipe || !regex(recipe.takes).test(slip)) return 'notTaken';
  const id = takeIn(row, profile.list.id) ?? '';
  const part = takeIn(row, recipe.part) ?? '';
  if (id === '' || part === '') throw new PageChanged('missing', recipe.part.as ?? 'id');
  const given = { id, part, slip };
  const path = addressOf(profile, recipe.address, given, recipe.part.as ?? 'id');
  const headers = headersFor(profile, recipe.headers, given);
  const fields = recipe.fields.map(([name, value]) => [name, filled(profile, value, given)]);
  const call = { method: recipe.method, body: new URLSearchParams(fields), headers };
  const answer = await send(path, call, signal).catch(() => null);
  if (!answer) return 'unknown';
  if (isLogin(profile, answer)) throw new LoggedOut(path);
  if (answer.status >= 400 && answer.status < 500) return 'refused';
  const said: unknown = await answer.json().catch(() => null);
  return answer.ok && walk([said], recipe.done.path)[0] === recipe.done.is ? 'written' : 'unknown';
}
