import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readProfile } from '../../../lib/backoffice/schema/read-file.ts';

test('the example in the documents is a profile', () => {
  const text = /```json\n([\s\S]+?)\n```/.exec(readFileSync('docs/profiles.md', 'utf8'))?.[1] ?? '';
  expect(readProfile(text)).toEqual({ profile: JSON.parse(text) });
});
