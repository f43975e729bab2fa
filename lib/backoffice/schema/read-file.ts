import { consistency } from './consistency.ts';
import { problemsOf, type Problem } from './problems.ts';
import { Profile } from './profile.ts';

/** Characters of a profile file; ours have some 6,000. */
const longest = 200_000;

/** A file that somebody made or shared: the profile in it, or everything that is wrong with it. */
export function readProfile(
  text: string,
): { readonly profile: Profile } | { readonly problems: readonly Problem[] } {
  const whole = (code: Problem['code'], what = ''): { problems: Problem[] } => ({
    problems: [{ field: '', code, what }],
  });
  if (text.length > longest) return whole('tooLong', String(longest));
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return whole('notJson');
  }
  const version: unknown =
    typeof data === 'object' && data !== null && 'version' in data ? data.version : null;
  if (typeof version === 'number' && version > 1) return whole('newer', String(version));
  return checkProfile(data);
}

/** Anything as a profile, or everything that is wrong with it. */
export function checkProfile(
  data: unknown,
): { readonly profile: Profile } | { readonly problems: readonly Problem[] } {
  const { success, data: profile, error } = Profile.safeParse(data, { reportInput: true });
  if (!success) return { problems: problemsOf(error.issues) };
  const problems = consistency(profile);
  return problems.length === 0 ? { profile } : { problems };
}
