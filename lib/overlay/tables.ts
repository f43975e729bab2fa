import { t, type WordKey } from '../words/index.ts';
import { compare, visible, whole, type Part } from './diff.ts';
import { element } from './element.ts';

interface Change {
  readonly kind?: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Texts before and after, with the characters that differ marked.
 * @param headings of the columns before and after
 * @param apart for texts that share characters by chance only, such as lines and their sum
 */
export function changeTable(
  changes: readonly Change[],
  headings: readonly [WordKey, WordKey],
  apart: (change: Change) => boolean,
): HTMLElement {
  const rows = changes.map((change) => {
    const { label, before, after } = change;
    const parts = apart(change) ? whole(before, after) : compare(before, after);
    return element('tr', {}, [
      element('th', { scope: 'row', textContent: label }),
      element('td', {}, marked(parts.before)),
      element('td', { className: 'after' }, marked(parts.after)),
    ]);
  });
  return element('table', {}, [
    element('colgroup', {}, [element('col', { className: 'name' }), element('col', { span: 2 })]),
    element('thead', {}, [
      element(
        'tr',
        {},
        (['overlay.item', ...headings] as const).map((key) =>
          element('th', { scope: 'col', textContent: t(key) }),
        ),
      ),
    ]),
    element('tbody', {}, rows),
  ]);
}

/** An absent text is said, not left blank; a break between two fields is drawn. */
export function marked(parts: readonly Part[]): (Node | string)[] {
  if (parts.every(({ text }) => text === '')) return [t('overlay.blank')];
  return parts.map(({ text, changed }) => (changed ? element('mark', { textContent: visible(text) }) : text));
}

/** What differs between the order as it was authorized and as it is, under a heading. Nothing when nothing does. */
export function differenceParts(differences: readonly Change[]): HTMLElement[] {
  if (differences.length === 0) return [];
  return [element('h3', { textContent: t('overlay.differences') }), differenceTable(differences)];
}

/** Amounts are read as a whole: which of their digits changed tells nothing. */
export function differenceTable(differences: readonly Change[]): HTMLElement {
  return changeTable(differences, ['overlay.authorized', 'overlay.now'], ({ kind }) => kind === 'amount');
}

/** Names and values. */
export function factList(pairs: readonly (readonly [string, string])[]): HTMLElement {
  return element(
    'dl',
    { className: 'facts' },
    pairs.flatMap(([name, value]) => [
      element('dt', { textContent: name }),
      element('dd', { textContent: value }),
    ]),
  );
}

export function yen(amount: number): string {
  return t('overlay.yen', { amount: amount.toLocaleString('ja-JP') });
}
