import { browser } from '../browser.ts';

/** Names of our notifications begin with this, and go on with what they are about. */
export const notificationName = (kind: string, id: string): string => `yoshin.${kind}.${id}`;

/**
 * A press on a notification leads to the activity page. To be registered in the first turn, and again when the permission
 * is given: until then the browser has no notifications to speak of.
 */
export function listenToNotifications(): void {
  const { onClicked } = (browser.notifications as typeof browser.notifications | undefined) ?? {};
  if (onClicked && !onClicked.hasListener(pressed)) onClicked.addListener(pressed);
}

function pressed(name: string): void {
  const query = name.startsWith(notificationName('hold', '')) ? '' : '?view=calls';
  void browser.tabs.create({ url: browser.runtime.getURL(`/activity.html${query}`) });
  void browser.notifications.clear(name);
}
