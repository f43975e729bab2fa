import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { screens } from '../../../lib/words/screen.ts';
import { wordsOf } from '../../../lib/words/tables.ts';

const folder = 'docs/ja';
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const textOf = (page: string): string => readFileSync(`${folder}/${page}`, 'utf8');

/** Words of the browser, and characters that are spoken of, in 「」. */
const notOurs = ['デベロッパー モード', 'パッケージ化されていない拡張機能を読み込む', '', '髙', '﨑', '⋯'];

test('every word in 「」 stands on a screen', () => {
  const all = screens.flatMap((screen) => Object.values(wordsOf(screen, 'ja')));
  // A word with something filled in is found with any number for it.
  const shapes = all.map((text) => {
    const signs = text.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
    return new RegExp(`^${signs.replaceAll(/\{\w+\}/g, '.+')}$`);
  });
  const onScreen = (label: string): boolean =>
    all.some((text) => text.includes(label)) || shapes.some((shape) => shape.test(label));
  for (const page of pages) {
    const labels = [...textOf(page).matchAll(/「([^」]*)」/g)].map(
      ([, label]) => label?.replaceAll('\n', '') ?? '',
    );
    if (page !== 'README.md') expect(labels.length, page).toBeGreaterThan(3);
    for (const label of labels)
      if (!notOurs.includes(label)) expect(onScreen(label), `${page}: ${label}`).toBe(true);
  }
});

test('every page is reached from the first one, and every link and picture is there', () => {
  for (const page of pages) {
    if (page !== 'README.md') expect(textOf('README.md'), page).toContain(`(${page})`);
    for (const [, target] of textOf(page).matchAll(/\]\(([^)#]+)\)/g))
      expect(existsSync(`${folder}/${target}`), `${page}: ${target}`).toBe(true);
  }
});

test('pictures are few and small, each is shown somewhere, and each has its source', () => {
  const pictures = readdirSync(`${folder}/images`).filter((name) => name.endsWith('.png'));
  const shown = [...pages.map(textOf), readFileSync('README.md', 'utf8')].join('\n');
  const sources = JSON.parse(readFileSync(`${folder}/images/sources.json`, 'utf8')) as object;
  expect(
    Object.keys(sources)
      .map((name) => `${name}.png`)
      .toSorted(),
  ).toEqual(pictures.toSorted());
  for (const picture of pictures) expect(shown, picture).toContain(`images/${picture}`);
  const bytes = pictures.map((picture) => statSync(`${folder}/images/${picture}`).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
});
