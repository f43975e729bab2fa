import { PageChanged } from './faults.ts';
import type { Profile } from './profile.ts';
import { regex, takeIn } from './take.ts';

/** What is put into a recipe besides the profile's vars: the order's id, a fee, a slip number. */
export type Given = Readonly<Record<string, string>>;

/** A var of the profile as the list shows it now. Throws PageChanged when it does not. */
function varOf({ vars }: Profile, name: string): string {
  const source = vars[name];
  if (!source) throw new PageChanged('missing', name);
  const found =
    'address' in source
      ? (regex(source.address).exec(location.pathname + location.search)?.[1] ?? null)
      : takeIn(document.documentElement, source);
  if (found === null) throw new PageChanged('missing', ('as' in source && source.as) || name);
  // Scripts write slashes of addresses with a backslash before them.
  return found.replaceAll('\\/', '/');
}

/** A text of a recipe with its names in braces filled in. */
export function filled(profile: Profile, text: string, given: Given): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? varOf(profile, name));
}

/**
 * An address of the host with everything filled in. Throws PageChanged when it would leave the host, or leave a trace in
 * it. `name`: what staff call it.
 */
export function addressOf(profile: Profile, template: string, given: Given, name: string): string {
  const plain = Object.entries(given).map(([key, value]) => [key, encodeURIComponent(value)]);
  // A var may have brought a query of its own.
  const address = filled(profile, template, Object.fromEntries(plain) as Given).replace(/(\?.*)\?/, '$1&');
  const { origin, pathname, search } = new URL(address, location.href);
  if (origin !== location.origin) throw new PageChanged('elsewhere', name);
  if (leavesTrace(profile, pathname + search)) throw new PageChanged('refused', name, address);
  return address;
}

/** Would merely reading this address change something in the host? */
export function leavesTrace({ traces }: Pick<Profile, 'traces'>, address: string): boolean {
  return traces.some((trace) => regex(trace.address).test(address));
}

/** What a recipe sends along, filled in. */
export function headersFor(
  profile: Profile,
  headers: Readonly<Record<string, string>> = {},
  given: Given,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, filled(profile, value, given)]),
  );
}

/** The page of an order that a person opens; the list itself where it cannot be told. */
export function orderPage(profile: Profile, hostId: string): string {
  try {
    return filled(profile, profile.order.open, { id: encodeURIComponent(hostId) });
  } catch {
    return location.href;
  }
}
