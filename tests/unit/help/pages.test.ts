import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createBook } from '../../../components/help/book.ts';
import { whys } from '../../../lib/credit/why.ts';
import { statuses } from '../../../lib/credit/status.ts';
import { topicOf } from '../../../lib/messages/help.ts';
import { codeGuide } from '../../../lib/providers/kuroneko/errors/code-guide.ts';
import { codeTable } from '../../../lib/providers/kuroneko/errors/code-table.ts';
import { createExplainer } from '../../../lib/providers/kuroneko/errors/explain.ts';
import { rules } from '../../../lib/providers/kuroneko/errors/rules.ts';
import { languages } from '../../../lib/words/locales.ts';
import { wordsOf } from '../../../lib/words/tables.ts';

const { explain, known } = createExplainer(codeTable);
const book = (language: 'ja' | 'en') => createBook(codeGuide, wordsOf('helpTopics', language), language);

/** Names behind `code:` and in the lists of faults, as the source has them. */
function ownCodes(): string[] {
  const files = ['lib', 'components', 'entrypoints'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words/'))
      .map((name) => `${room}/${name}`),
  );
  // Faults of a fee table and of a profile's file are said beside the field they are about.
  const elsewhere = ['lib/credit/fee-table.ts', 'lib/backoffice/schema/'];
  const found = files
    .filter((file) => !elsewhere.some((place) => file.startsWith(place)))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bcode: '([\w.]+)'/g)].map(([, code]) => code ?? ''),
    );
  const transport = readFileSync('lib/providers/kuroneko/errors/transport.ts', 'utf8');
  const faults = readFileSync('lib/backoffice/faults.ts', 'utf8');
  return [
    ...found,
    ...[...transport.matchAll(/^ {2}(\w+): \['/gm)].map(([, code]) => code ?? ''),
    ...[...faults.matchAll(/^ {2}\| '(\w+)'/gm)].map(([, fault]) => `read.${fault}`),
  ];
}

test.each(languages)('every code that can be shown has a page: what, why and what to do (%s)', (language) => {
  const { find } = book(language);
  const own = new Set(ownCodes());
  expect(own.size).toBeGreaterThan(55);
  expect(known()).toHaveLength(353);
  const states = statuses.map((status) => topicOf({ status, code: '', changed: 1 })).filter(Boolean);
  for (const code of [...own, ...whys, ...known(), ...states, 'unknown']) {
    const page = find(code);
    expect(page, code).not.toBeNull();
    for (const text of [page?.what, page?.cause, page?.todo]) {
      expect(text, code).toMatch(/\S/);
      expect(text, code).not.toMatch(/[〈〉《》]/);
    }
  }
});

test('what the Japanese guide says of a code is what the badge says', () => {
  const { find } = book('ja');
  for (const code of known().filter((one) => !one.startsWith('err'))) {
    const { message, remedy, next } = explain(code);
    expect(find(code)).toMatchObject({ what: message.replace(`（${code}）`, ''), todo: remedy, next });
  }
});

test('both languages have words for the same rules, fields and sizes', () => {
  const { ja, en } = codeGuide;
  for (const part of ['rules', 'causes', 'labels', 'sizes'] as const)
    expect(Object.keys(en[part]).toSorted(), part).toEqual(Object.keys(ja[part]).toSorted());
  expect(Object.keys(ja.causes).toSorted()).toEqual(Object.keys(rules).toSorted());
  const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
  for (const page of book('en').pages.filter(({ group }) => group.startsWith('call.')))
    expect(`${page.what}${page.cause}${page.todo}`, page.id).not.toMatch(japanese);
});

test('a page is found by its code in any case, by words of any width, and by all of them together', () => {
  const { find, search, pages } = book('ja');
  expect(find('KAARA029E')?.id).toBe('kaara029E');
  expect(find('nothing')).toBeNull();
  expect(search('')).toHaveLength(pages.length);
  expect(search('ｋａａｒａ029').map(({ id }) => id)).toEqual(['kaara029E']);
  const postcodes = search('郵便番号 実在しません');
  expect(postcodes.map(({ id }) => id)).toContain('kaara029E');
  expect(postcodes.every(({ what }) => what.includes('郵便番号'))).toBe(true);
  expect(search('そんな言葉はない')).toEqual([]);
});

test('which page tells of an order: its code first, then its state, then that it was changed', () => {
  expect(topicOf({ status: 'declined', code: 'kaara029E', changed: 0 })).toBe('kaara029E');
  expect(topicOf({ status: 'review', code: '', changed: 2 })).toBe('state.review');
  expect(topicOf({ status: 'approved', code: '', changed: 1 })).toBe('state.changed');
  expect(topicOf({ status: 'approved', code: '', changed: 0 })).toBe('');
});
