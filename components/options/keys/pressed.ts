/** What a browser tells of a key that was pressed. */
type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const named: Readonly<Record<string, string>> = {
  Comma: 'Comma',
  Period: 'Period',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Space: 'Space',
  Insert: 'Insert',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** Is only a modifier held so far? */
export const isModifier = ({ key }: Press): boolean => ['Control', 'Alt', 'Shift', 'Meta'].includes(key);

/**
 * A press as browsers write keys of extensions (`Ctrl+Shift+Y`), whatever the layout makes of it; null where they take none
 * such: it needs Ctrl or Alt, unless it is a function key.
 */
export function keysOf({ code, ctrlKey, altKey, shiftKey, metaKey }: Press): string | null {
  const plain = /^(?:Key([A-Z])|Digit(\d)|(F(?:[1-9]|1[0-2])))$/.exec(code);
  const key = plain?.slice(1).find(Boolean) ?? named[code];
  if (key === undefined || metaKey || (ctrlKey && altKey)) return null;
  const isFunction = /^F\d/.test(key);
  if (!ctrlKey && !altKey && (!isFunction || shiftKey)) return null;
  return [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', key].filter(Boolean).join('+');
}
