import type { Profile } from '../backoffice/profile.ts';

/** What changes when a page goes elsewhere without being loaded. */
interface Goings {
  addEventListener(type: 'currententrychange', hear: () => void, options: { signal: AbortSignal }): void;
}

/**
 * Begins where the page is a list, ends where it is none any more, and begins again: single-page back offices go from one
 * to the other without loading. Nothing happens while they stay.
 * @param profileNow the profile of the list that this page is at the moment
 * @param start gets a signal that ends with the list
 */
export function followAddress(
  goings: Goings | undefined,
  profileNow: () => Profile | undefined,
  signal: AbortSignal,
  start: (profile: Profile, signal: AbortSignal) => void,
): void {
  let shown: Profile | undefined;
  let end = new AbortController();
  const look = (): void => {
    const profile = profileNow();
    if (profile === shown) return;
    end.abort();
    end = new AbortController();
    shown = profile;
    if (profile) start(profile, AbortSignal.any([signal, end.signal]));
  };
  look();
  goings?.addEventListener('currententrychange', look, { signal });
}
