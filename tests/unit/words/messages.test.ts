import { afterEach, beforeEach, expect, test } from 'vitest';
import { languages, localeFile, localeMessages } from '../../../lib/words/locales.ts';
import { messageName, messageOf, wordsOfBrowser } from '../../../lib/words/messages.ts';
import { installWords, language, screens, type Screen, type Table } from '../../../lib/words/screen.ts';
import { wordsOf } from '../../../lib/words/tables.ts';
import { translator } from '../../../lib/words/translate.ts';
import { inEnglish } from '../../words.ts';

/**
 * What Chromium does to a message before a script gets it: `$name$` has to be a placeholder that the message declares, `$$`
 * is one dollar, `$1` is a substitution. Ours declare and substitute nothing, so a single `$` would be somebody's mistake.
 */
function asChromium(messages: Record<string, { message: string }>) {
  const names = Object.keys(messages).map((name) => name.toLowerCase());
  expect(new Set(names).size, 'names that differ in case only').toBe(names.length);
  for (const [name, { message }] of Object.entries(messages)) {
    expect(name).toMatch(/^[a-z0-9_]+$/i);
    expect(message, name).not.toContain('$');
  }
  return (name: string): string => messages[name]?.message ?? '';
}

/** A browser with these words on each of its screens. */
function install(tables: Partial<Record<Screen, Table>>, ...now: Screen[]) {
  const asked: string[] = [];
  let gone = false;
  const messages = new Map(
    screens.map((screen) => [messageName(screen), tables[screen] ? messageOf(tables[screen]) : '']),
  );
  installWords(
    wordsOfBrowser((name) => {
      if (gone) throw new Error('Extension context invalidated.');
      asked.push(name);
      return messages.get(name) ?? '';
    }),
    ...now,
  );
  return { asked, end: () => (gone = true) };
}

beforeEach(() => void install({}));
afterEach(inEnglish);

test.each(languages)('what the build writes is read back as it was typed (%s)', (spoken) => {
  expect(localeFile(spoken)).toBe(`_locales/${spoken}/messages.json`);
  const file = JSON.parse(JSON.stringify(localeMessages(spoken))) as ReturnType<typeof localeMessages>;
  const words = wordsOfBrowser(asChromium(file));
  expect(words.language).toBe(spoken);
  for (const screen of screens) expect(words.table(screen)).toEqual(wordsOf(screen, spoken));
  for (const name of ['extName', 'extDescription', 'actionTitle'])
    expect(file[name]?.message, name).toBeTruthy();
});

test('signs with a meaning for the browser or for JSON come back: $, braces, quotes, line ends, backslashes', () => {
  const odd = {
    a: '$1 $$ $name$ $',
    b: '{who} {{x}} }{',
    c: '"quoted" \'single\' \\n \\u0024',
    d: 'one\ntwo\r\n\tthree\u2028four',
    e: '𠮷野家　“引用”',
    'f.g-h i': '',
  };
  const message = messageOf(odd);
  asChromium({ words_list: { message } });
  expect(wordsOfBrowser(() => message).table('list')).toEqual(odd);
});

test('names are filled in, as they are, and a name without a value stays visible', () => {
  install({ list: { 'overlay.name': '{who} {what} {who}' } });
  const t = translator('list');
  expect(t('overlay.name', { who: '$& $1 {what}' })).toBe('$& $1 {what} {what} $& $1 {what}');
  expect(t('overlay.name', { who: 0 })).toBe('0 {what} 0');
});

test('a later screen goes before an earlier one; what nobody has is an error and no blank', () => {
  install({ list: { 'status.none': 'list', 'panel.sum': 'list' }, panel: { 'panel.sum': 'panel' } });
  const t = translator('list', 'panel');
  expect([t('status.none'), t('panel.sum')]).toEqual(['list', 'panel']);
  expect(() => t('status.running')).toThrow('No word for status.running');
  expect(() => t('toString' as 'status.none')).toThrow('No word for toString');
});

test('a screen is read when it is first needed, and once', () => {
  const { asked } = install({ list: { 'status.none': 'A' }, fees: { 'fee.own': 'B' } });
  expect(asked).toEqual(['language']);
  const t = translator('list');
  t('status.none');
  t('status.none');
  expect(asked).toEqual(['language', 'words_list']);
});

test('what was read at the start is still said when the extension is gone', () => {
  const tables = { list: { 'status.none': 'A' }, fees: { 'fee.own': 'B' }, panel: { 'panel.sum': 'C' } };
  const page = install(tables, 'list', 'fees');
  page.end();
  expect([translator('list')('status.none'), translator('fees')('fee.own')]).toEqual(['A', 'B']);
  expect(language()).toBe('en');
  expect(() => translator('panel')('panel.sum')).toThrow('invalidated');
});

test('a message that is missing is named', () => {
  expect(() => translator('options')('options.title')).toThrow('words_options');
});
