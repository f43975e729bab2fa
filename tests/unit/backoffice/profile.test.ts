import { describe, expect, test } from 'vitest';
import { profiles } from '../../../lib/backoffice/profiles/index.ts';
import { goq } from '../../../lib/backoffice/profiles/goq.ts';
import { sayProblem, type Problem } from '../../../lib/backoffice/schema/problems.ts';
import { checkProfile, readProfile } from '../../../lib/backoffice/schema/read-file.ts';

const problemsOf = (data: unknown): readonly Problem[] => {
  const read = readProfile(typeof data === 'string' ? data : JSON.stringify(data));
  return 'problems' in read ? read.problems : [];
};

/** The profile with one field put otherwise; undefined takes it away. */
function change(path: string, value: unknown, from: unknown = goq): unknown {
  const copy = structuredClone(from) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const part = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete part[last];
  else part[last] = value;
  return copy;
}

test.each(profiles.map((profile) => [profile.id, profile] as const))(
  '%s is a profile like any other, also after a trip through a file',
  (_id, profile) => {
    expect(checkProfile(profile)).toEqual({ profile });
    expect(readProfile(`\ufeff${JSON.stringify(profile, null, 2)}`)).toEqual({ profile });
  },
);

test('profiles of our own have names of their own', () => {
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
});

describe('a bad file is told at the field', () => {
  test.each<[string, unknown, string, Problem['code']]>([
    ['list.row', undefined, 'list.row', 'missing'],
    ['list.id', undefined, 'list.id', 'missing'],
    ['list.rwo', 'tr', 'list.rwo', 'unknown'],
    ['list.row', 7, 'list.row', 'type'],
    ['list.grouping', 'some', 'list.grouping', 'value'],
    ['list.id', { attribut: 'x' }, 'list.id.attribut', 'unknown'],
    ['list.id', { attribute: 'onclick' }, 'list.id.attribute', 'badAttribute'],
    ['list.ticks', { how: 'native' }, 'list.ticks.select', 'missing'],
    ['match.address', '(', 'match.address', 'badPattern'],
    ['match.address', 'x'.repeat(301), 'match.address', 'tooLong'],
    ['order.open', 'https://elsewhere.example/{id}', 'order.open', 'badAddress'],
    ['order.open', '//elsewhere.example/{id}', 'order.open', 'badAddress'],
    ['order.open', '/x?{oid}', 'order.open', 'noVar'],
    ['order.pages.order.address', '/x?{token}', 'order.pages.order.address', 'noVar'],
    ['order.fields.number', { label: '注文番号', page: 'ordre' }, 'order.fields.number.page', 'noPage'],
    ['order.fields.number', { label: 3 }, 'order.fields.number.label', 'type'],
    ['order.fields.number', { first: [] }, 'order.fields.number.first', 'tooShort'],
    [
      'order.fields.number',
      { join: [{ lable: 'x' }], by: '' },
      'order.fields.number.join[0].lable',
      'unknown',
    ],
    ['order.fields.bill.lines', [], 'order.fields.bill.lines', 'tooShort'],
    ['writeFee.fields', [['fee', '{feee}']], 'writeFee.fields[0][1]', 'noVar'],
    ['traces', [{ address: 'details_beta', leaves: 'lock' }], 'order.pages.order.address', 'lock'],
    ['traces', [{ address: 'derivery', leaves: 'session' }], 'order.pages.address.address', 'session'],
  ])('%s = %j', (path, value, field, code) => {
    const problems = problemsOf(change(path, value));
    expect(problems).toMatchObject([{ field, code }]);
    const said = problems.map(sayProblem).join('');
    expect(said).toContain(field);
    expect(said).not.toMatch(/\{what\}|undefined/);
  });

  test('all problems at once', () => {
    const data = change('list.row', undefined, change('login.address', '['));
    expect(problemsOf(data).map(({ field }) => field)).toEqual(['list.row', 'login.address']);
  });

  test.each<[string, Problem['code']]>([
    ['{', 'notJson'],
    ['[]', 'type'],
    ['{"version":2}', 'newer'],
    [' '.repeat(200_001), 'tooLong'],
  ])('the file %.20j as a whole', (text, code) => {
    expect(problemsOf(text)[0]).toMatchObject({ field: '', code });
  });
});
