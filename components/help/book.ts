import type { Language } from '../../lib/words/screen.ts';

type Words = Readonly<Record<string, string>>;
interface Spoken {
  readonly rules: Readonly<Record<string, { readonly what: string; readonly todo: string }>>;
  readonly causes: Words;
  readonly labels: Words;
  readonly sizes: Words;
}

/** What the build writes of the provider's codes: call → field → `rule number number …, rule …`, and words per rule. */
export interface CodeGuide {
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Rule → what helps. */
  readonly next: Words;
  readonly ja: Spoken;
  readonly en: Spoken;
}

export type Group = 'state' | 'ours' | 'read' | 'why' | `call.${string}`;

/** One page of the guide. */
export interface HelpPage {
  /** The code or state, as it stands behind `#`. */
  readonly id: string;
  readonly group: Group;
  readonly what: string;
  readonly cause: string;
  readonly todo: string;
  /** What helps, where the provider's table says so. */
  readonly next: 'edit' | 'later' | 'check' | 'settings' | 'never' | null;
  /** The provider's field, as staff know it. */
  readonly field: string;
}

export interface Book {
  readonly pages: readonly HelpPage[];
  /** Upper and lower case are the same, as they are to the provider's clients. */
  find(id: string): HelpPage | null;
  /** Pages in which every word of the text occurs, in the order of the book; all of them for an empty text. */
  search(text: string): readonly HelpPage[];
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The guide in one language. `topics`: the pages for states and codes of our own. */
export function createBook(guide: CodeGuide, topics: Words, language: Language): Book {
  const pages = [...ownPages(topics), ...codePages(guide, guide[language])];
  const byId = new Map(pages.map((page) => [page.id.toLowerCase(), page]));
  const texts = new Map(
    pages.map((page) => [page, fold([page.id, page.what, page.cause, page.todo, page.field].join(' '))]),
  );
  return {
    pages,
    find: (id) => byId.get(id.toLowerCase()) ?? null,
    search(text) {
      const words = fold(text).split(/\s+/).filter(Boolean);
      return pages.filter((page) => words.every((word) => texts.get(page)?.includes(word)));
    },
  };
}

function groupOf(id: string): Group {
  if (id.startsWith('state.')) return 'state';
  if (id.startsWith('why.')) return 'why';
  return id.startsWith('read.') || ['login', 'unreadable'].includes(id) ? 'read' : 'ours';
}

function ownPages(topics: Words): HelpPage[] {
  const ids = Object.keys(topics).flatMap((key) => (key.endsWith('.what') ? key.slice(0, -5) : []));
  const part = (id: string, name: string): string => topics[`${id}.${name}`] ?? '';
  return ids
    .map((id) => ({
      id,
      group: groupOf(id),
      what: part(id, 'what'),
      cause: part(id, 'cause'),
      todo: part(id, 'todo'),
      next: null,
      field: '',
    }))
    .toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}
const order: readonly Group[] = ['state', 'ours', 'read', 'why'];

function codePages({ codes, next }: CodeGuide, { rules, causes, labels, sizes }: Spoken): HelpPage[] {
  return Object.entries(codes).flatMap(([call, fields]) =>
    Object.entries(fields)
      .flatMap(([field, list]) => {
        const fill = (text: string): string =>
          text.replaceAll('〈〉', labels[field] ?? '').replaceAll('《》', sizes[field] ?? '');
        return list.split(', ').flatMap((part) => {
          const [rule = '', ...numbers] = part.split(' ');
          return numbers.map((number): HelpPage => ({
            id: `${call}${number.padStart(3, '0')}E`,
            group: `call.${call}`,
            what: fill(rules[rule]?.what ?? ''),
            cause: fill(causes[rule] ?? ''),
            todo: fill(rules[rule]?.todo ?? ''),
            next: (next[rule] ?? null) as HelpPage['next'],
            field: labels[field] ?? '',
          }));
        });
      })
      .toSorted((a, b) => a.id.localeCompare(b.id)),
  );
}
