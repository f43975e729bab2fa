import type { Profile } from './profile.ts';

/** A text as a profile, or everything that is wrong with it, in words. */
export type Judge = (
  text: string,
) => { readonly profile: Profile } | { readonly problems: readonly string[] };

/** Under this name `judge.js` leaves its way in. */
export interface JudgeWorld {
  yoshinJudge?: Judge;
}
