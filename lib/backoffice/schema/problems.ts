import type * as z from 'zod/mini';
import { t, type ProfileWord } from '../../words/profile.ts';

/** What is wrong with a profile, where. */
export interface Problem {
  /** The field, such as `list.rows.id`; empty for the file as a whole. */
  readonly field: string;
  readonly code: ProfileCode;
  /** What the code speaks of: a name that is not known, a limit. */
  readonly what: string;
}
export type ProfileCode = ProfileWord extends `profile.${infer Code}` ? Code : never;

type Issue = z.core.$ZodIssue;

/** A problem in words for whoever wrote the file: the field, and what to write there. */
export function sayProblem({ field, code, what }: Problem): string {
  const said = t(`profile.${code}`, { what });
  return field === '' ? said : t('profile.at', { what: field }).concat(said);
}

/** What the schema found, as problems; each field once. */
export function problemsOf(issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => of(issue, []));
}

function of(issue: Issue, before: readonly PropertyKey[]): Problem[] {
  const path = [...before, ...issue.path];
  const at = (code: ProfileCode, what = ''): Problem[] => [{ field: pathName(path), code, what }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: pathName([...path, key]),
        code: 'unknown' as const,
        what: key,
      }));
    case 'invalid_union': {
      const branch = nearest(issue.errors);
      return branch ? branch.flatMap((inner) => of(inner, path)) : at('type');
    }
    case 'invalid_type':
      return issue.input === undefined ? at('missing') : at('type', issue.expected);
    case 'invalid_value':
      return at('value', issue.values.map(String).join(', '));
    case 'too_big':
      return at('tooLong', String(issue.maximum));
    case 'too_small':
      return at('tooShort', String(issue.minimum));
    case 'custom':
      return at(isCode(issue.params?.code) ? issue.params.code : 'value');
    default:
      return at('value');
  }
}

const own = ['badPattern', 'badSelector', 'badAddress', 'badAttribute'] as const;
const isCode = (code: unknown): code is (typeof own)[number] => own.some((known) => known === code);

/** Of several shapes a field may have, the one that what stands there comes nearest to: whose own keys it has. */
function nearest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const strange = (issues: readonly Issue[]): number =>
    issues.reduce(
      (count, { code, path }) => count + (path.length === 0 ? 10 : code === 'unrecognized_keys' ? 2 : 1),
      0,
    );
  return branches.toSorted((a, b) => strange(a) - strange(b))[0];
}

function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : (at === 0 ? '' : '.') + String(key)))
    .join('');
}
