import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifestOf, stores, wordOf } from './built.ts';

const read = (file: string): string => readFileSync(`docs/store/${file}`, 'utf8');

/** What stands under a heading, up to the next one. */
function under(text: string, heading: string): string {
  const [, found] =
    new RegExp(`^## ${heading}\\n\\n([\\s\\S]*?)(?=\\n## |$(?![\\s\\S]))`, 'm').exec(text) ?? [];
  return found?.trim() ?? '';
}

/** First cells of a table's rows, without the marks of code, and the rest. */
const rowsOf = (text: string): [string, ...string[]][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [first = '', ...rest] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [first.replaceAll('`', ''), ...rest];
    });

test('every permission of every package has its reason in both languages, and no other', () => {
  const rows = rowsOf(under(read('permissions.md'), 'All browsers'));
  for (const store of stores) {
    const { permissions, optional_permissions, host_permissions, optional_host_permissions } =
      manifestOf(store);
    expect(rows.map(([name]) => name).toSorted(), store).toEqual(
      [...permissions, ...optional_permissions, ...host_permissions, ...optional_host_permissions].toSorted(),
    );
  }
  for (const [name, ja, en] of rows) {
    expect(ja, name).toMatch(/[ぁ-ん].*。$/);
    expect(en, name).toMatch(/^[\x20-\x7e]*クロネコ代金後払い[\x20-\x7e]*\.$|^[\x20-\x7e]+\.$/);
  }
});

test('what Firefox tells before it installs is explained kind by kind', () => {
  const gecko = manifestOf('firefox').browser_specific_settings as {
    gecko: { data_collection_permissions: { required: string[] } };
  };
  const rows = rowsOf(under(read('permissions.md'), 'What Firefox calls data collection'));
  expect(rows.map(([name]) => name).toSorted()).toEqual(
    gecko.gecko.data_collection_permissions.required.toSorted(),
  );
});

/**
 * The narrowest of the stores: names 45 (Edge), 50 (Firefox), 75 (Chrome); short texts 132 (Chrome, Edge), 250 (Firefox);
 * long ones 250 to 10,000 (Edge), 15,000 (Firefox), 16,000 (Chrome).
 */
test.each([
  ['ja', '名前', '短い説明', '説明'],
  ['en', 'Name', 'Short description', 'Description'],
] as const)(
  'the texts in %s fit into every store and say what the package says',
  (language, name, short, long) => {
    const text = read(`listing.${language}.md`);
    expect(under(text, name)).toBe(wordOf('chrome', language, 'extName'));
    expect(under(text, short)).toBe(wordOf('chrome', language, 'extDescription'));
    expect(under(text, name).length).toBeLessThanOrEqual(45);
    expect(under(text, short).length).toBeLessThanOrEqual(132);
    expect(under(text, long).length).toBeGreaterThan(250);
    expect(under(text, long).length).toBeLessThanOrEqual(10_000);
    // Stores show plain text, and refuse the names of browsers.
    expect(under(text, long)).not.toMatch(/^#|\*\*|\]\(|chrome|firefox|mozilla/im);
  },
);

test('the privacy statement says the same in both languages: as many parts, rows and points', () => {
  const shape = (text: string): number[] =>
    [/^## /gm, /^\| /gm, /^- /gm].map((mark) => text.match(mark)?.length ?? 0);
  expect(shape(read('privacy.ja.md'))).toEqual(shape(read('privacy.en.md')));
  expect(read('privacy.ja.md')).toContain('400日');
  expect(read('privacy.en.md')).toContain('400 days');
});
