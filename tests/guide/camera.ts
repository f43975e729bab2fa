import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';

const folder = 'docs/ja/images';

/** What a picture shows: its words with the roles they have, and a digest of how they are drawn. */
interface Source {
  readonly words: readonly string[];
  readonly looks: string;
}

/** Moments, ages and ports are others every time. */
const settled = (text: string): string =>
  text
    .replaceAll(/127\.0\.0\.1:\d+/g, '〈練習〉')
    .replaceAll(/\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?/g, '〈日〉')
    .replaceAll(/\b\d{1,2}\/\d{1,2}\b/g, '〈日〉')
    .replaceAll(/\b\d{1,2}:\d{2}(:\d{2})?\b/g, '〈時刻〉')
    .replaceAll(/(たった今|(?<=（)今(?=）)|\d+(秒|分|時間|日)前|今日|昨日)/g, '〈前〉');

/**
 * Colours, sizes of letters, borders and paddings of everything in it. No width and no height: those follow the fonts of the
 * machine. What the host page looks like is its own affair.
 */
const looksIn = (root: Element): string => {
  const properties = [
    'color',
    'background-color',
    'font-size',
    'font-weight',
    'border-top-width',
    'border-top-color',
    'border-top-left-radius',
    'padding-top',
    'padding-left',
    'display',
  ];
  const lines: string[] = [];
  const visit = (element: Element, ours: boolean): void => {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    if (ours)
      lines.push([element.localName, ...properties.map((name) => style.getPropertyValue(name))].join('|'));
    const inside = element.shadowRoot ?? element;
    for (const child of inside.children) visit(child, ours || element.shadowRoot !== null);
  };
  visit(root, location.protocol === 'chrome-extension:' || root.getRootNode() instanceof ShadowRoot);
  return lines.join('\n');
};

/**
 * Takes the pictures of the guide, or, while tests run, compares what would be on them with what was there when they were
 * taken: a screen that has changed since is told by the words that differ.
 */
export function createCamera(taking: boolean) {
  const kept = taking
    ? {}
    : (JSON.parse(readFileSync(`${folder}/sources.json`, 'utf8')) as Record<string, Source>);
  const seen: Record<string, Source> = {};
  if (taking) mkdirSync(folder, { recursive: true });
  return {
    async picture(name: string, target: Locator): Promise<void> {
      await target.scrollIntoViewIfNeeded();
      const words = settled(await target.ariaSnapshot()).split('\n');
      const looks = createHash('sha256')
        .update(await target.evaluate(looksIn))
        .digest('hex')
        .slice(0, 16);
      seen[name] = { words, looks };
      if (taking)
        await target.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
      else
        expect(seen[name], `${name}.png no longer shows the screen: run npm run screenshots`).toEqual(
          kept[name],
        );
    },
    /** All words that were on the pictures. */
    words: (): string =>
      Object.values(seen)
        .flatMap(({ words }) => words)
        .join('\n'),
    finish(): void {
      if (taking) writeFileSync(`${folder}/sources.json`, `${JSON.stringify(seen, null, 2)}\n`);
      else expect(Object.keys(seen).toSorted()).toEqual(Object.keys(kept).toSorted());
    },
  };
}
