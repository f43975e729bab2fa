/** What is read together: a list page never reads the words of the settings. Names differ in more than their case. */
export const screens = [
  'list',
  'fees',
  'panel',
  'feesPanel',
  'options',
  'profile',
  'mapper',
  'invoice',
  'activity',
  'popup',
  'alerts',
  'help',
  'helpTopics',
  'whatsNew',
] as const;
export type Screen = (typeof screens)[number];

export type Language = 'ja' | 'en';
export type Table = Readonly<Record<string, string>>;

/** Where the words come from: the messages of the extension; in tests the tables themselves. */
export interface Words {
  readonly language: Language;
  table(screen: Screen): Table;
}

let words: Words | null = null;
const kept = new Map<Screen, Table>();

/**
 * Says where the words come from; every entry point does so before it shows anything.
 * @param now Screens to be read at once. A content script goes on when its extension is updated under it, but can no
 * longer ask the browser for anything: it has to have all that it will ever say.
 */
export function installWords(from: Words, ...now: readonly Screen[]): void {
  words = from;
  kept.clear();
  for (const screen of now) tableOf(screen);
}

function installed(): Words {
  if (!words) throw new Error('No words yet: the entry point calls installWords before it shows anything.');
  return words;
}

/** The words of one screen, read once. */
export function tableOf(screen: Screen): Table {
  const known = kept.get(screen);
  if (known) return known;
  const table = installed().table(screen);
  kept.set(screen, table);
  return table;
}

/** The language of the words: Japanese in a Japanese browser, English in every other. */
export const language = (): Language => installed().language;
