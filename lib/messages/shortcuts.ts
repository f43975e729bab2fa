import * as z from 'zod/mini';

/**
 * What can be done by a key from anywhere in the browser. `panel`: opens and closes the panel of the list. `authorize`: shows
 * what 与信を実行 would send for the ticked orders, and sends nothing. `next`: goes to the next row that needs a person.
 * `lock`: locks.
 */
export const shortcutNames = ['panel', 'authorize', 'next', 'lock'] as const;
export type ShortcutName = (typeof shortcutNames)[number];

/** Keys as the browser writes them, such as `Alt+Y`; empty where none is set. */
export interface Shortcut {
  name: ShortcutName;
  keys: string;
}

const Name = z.enum(shortcutNames);

/** The browser's commands of ours, in our order. */
export function shortcutsOf(
  commands: readonly { name?: string | undefined; shortcut?: string | undefined }[],
): Shortcut[] {
  return shortcutNames.map((name) => ({
    name,
    keys: commands.find((one) => one.name === name)?.shortcut ?? '',
  }));
}

export const isShortcut = (name: string): name is ShortcutName => z.safeParse(Name, name).success;

/** Worker → content script: a person pressed a key. Answered with true by a list that has orders of ours. */
export interface CommandGiven {
  event: 'command.given';
  backOffice: string;
  command: Exclude<ShortcutName, 'lock'>;
}
