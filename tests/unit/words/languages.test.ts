import { expect, test } from 'vitest';
import { en } from '../../../lib/words/en.ts';
import { feesPanelEn, feesPanelJa } from '../../../lib/words/fees-panel.ts';
import { feesEn, feesJa } from '../../../lib/words/fees.ts';
import { ja } from '../../../lib/words/ja.ts';
import { optionsEn } from '../../../lib/words/options-en.ts';
import { filesEn } from '../../../lib/words/options-files-en.ts';
import { filesJa } from '../../../lib/words/options-files.ts';
import { optionsJa } from '../../../lib/words/options-ja.ts';
import { guideEn, guideJa } from '../../../lib/words/options-guide.ts';
import { setupEn, setupJa } from '../../../lib/words/options-setup.ts';
import { panelEn, panelJa } from '../../../lib/words/panel.ts';
import { profileEn, profileJa } from '../../../lib/words/profile.ts';
import { translator } from '../../../lib/words/translate.ts';

type Table = Readonly<Record<string, string>>;
const screens: [name: string, ja: Table, en: Table][] = [
  ['overlay', ja, en],
  ['options', optionsJa, optionsEn],
  ['settings as files', filesJa, filesEn],
  ['setup', setupJa, setupEn],
  ['guide', guideJa, guideEn],
  ['panel', panelJa, panelEn],
  ['fees of a list', feesJa, feesEn],
  ['fees of the panel', feesPanelJa, feesPanelEn],
  ['profiles', profileJa, profileEn],
];

/** Glue between parts of a sentence; Japanese needs none. */
const glue = ['options.and'];

test.each(screens)('%s: both languages have the same keys, none empty', (_name, japanese, english) => {
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(japanese).toSorted());
  expect(Object.keys(japanese).length).toBeGreaterThan(3);
  for (const [key, text] of [...Object.entries(japanese), ...Object.entries(english)])
    if (!glue.includes(key)) expect(text.trim(), key).not.toBe('');
});

test.each(screens)('%s: both languages fill in the same names', (_name, japanese, english) => {
  const names = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
  for (const key of Object.keys(japanese)) expect(names(english[key]!), key).toEqual(names(japanese[key]!));
});

test('names are filled in, and a name without a value stays visible', () => {
  const t = translator({ hello: '{who} {what}' }, { hello: '{who} {what}' });
  expect(t('hello', { who: 'A' })).toBe('A {what}');
});
