import { expect, test } from 'vitest';
import { screens, type Language, type Table } from '../../../lib/words/screen.ts';
import { parts, wordsOf, type Part } from '../../../lib/words/tables.ts';

const all = screens.flatMap((screen) =>
  parts[screen].map((part: Part, at): [string, Table, Table] => [`${screen} ${at + 1}`, part.ja, part.en]),
);

/** Glue between parts of a sentence; Japanese needs none. */
const glue = ['options.and'];

test.each(all)('%s: both languages have the same keys, none empty', (_name, japanese, english) => {
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(japanese).toSorted());
  expect(Object.keys(japanese).length).toBeGreaterThan(3);
  for (const [key, text] of [...Object.entries(japanese), ...Object.entries(english)])
    if (!glue.includes(key)) expect(text.trim(), key).not.toBe('');
});

test.each(all)('%s: both languages fill in the same names', (_name, japanese, english) => {
  const names = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
  for (const key of Object.keys(japanese)) expect(names(english[key]!), key).toEqual(names(japanese[key]!));
});

test.each(['ja', 'en'] as const)('no part of a screen hides a word of another (%s)', (language: Language) => {
  for (const screen of screens)
    expect(Object.keys(wordsOf(screen, language)), screen).toHaveLength(
      parts[screen].reduce((sum: number, part: Part) => sum + Object.keys(part[language]).length, 0),
    );
});
