import { browser } from '../browser.ts';
import { openValues, type Values } from '../database/values.ts';

let area: Values | undefined;

/**
 * Where settings are kept. Chrome and Edge close `storage.local` to content scripts (`openShops` asks them to). Firefox has no
 * such call, and what could read and write it in a page could point a shop elsewhere; so there it is a database of the
 * extension, which a page's process cannot open.
 */
export function settingsArea(): Values {
  if (!import.meta.env.FIREFOX) return browser.storage.local;
  return (area ??= openValues('yoshin-settings'));
}
