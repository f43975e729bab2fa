import { tableOf } from './screen.ts';
import { translator } from './translate.ts';

export { language } from './translate.ts';

/** Words of the guide: its own, and the list's for calls. */
export const t = translator('list', 'help');
/** The pages for states and for codes of our own, `code.what` and so on. */
export const topicTable = (): Readonly<Record<string, string>> => tableOf('helpTopics');
/** What is new, by version. */
export const newsTable = (): Readonly<Record<string, string>> => tableOf('whatsNew');
/** The name of a call by the first five letters of its codes; empty when nobody knows it. */
export const callName = (call: string): string => {
  const key = Object.keys(tableOf('list')).find((name) =>
    name.startsWith(`history.call.${call.toUpperCase()}`),
  );
  return key === undefined ? '' : (tableOf('list')[key] ?? '');
};
