import { browser } from '../../browser.ts';
import { mostTold, type RowAsked } from '../../messages/activity.ts';
import { accessPattern } from '../../settings/shop.ts';
import type { SessionItem } from '../../settings/session.ts';
import { traceOf } from '../../messages/trace.ts';
import { notificationName } from '../../worker/notifications.ts';
import type { News } from './alerts.ts';
import type { Outlets } from './ports.ts';

/** Words of what is shown outside of pages. */
export interface OutletWords {
  /** Of the extension's button. */
  readonly button: (count: number) => string;
  readonly title: (news: News) => string;
  readonly text: (news: News) => string;
}

/** The button's number, notifications, and tabs, by the browser's own means. `news`: what open pages watch. */
export function openOutlets(words: OutletWords, news: Pick<SessionItem, 'set'>): Outlets {
  const quietly = (what: string, work: Promise<unknown>): void =>
    void work.catch((cause: unknown) => console.warn(`Yoshin: ${what} failed`, traceOf(cause)));
  let told: readonly string[] = [];
  return {
    badge(count) {
      // Four signs fit into a badge.
      const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
      quietly(
        'the number on the button',
        Promise.all([
          browser.action.setBadgeText({ text }),
          browser.action.setBadgeBackgroundColor({ color: '#b3261e' }),
          browser.action.setTitle({ title: words.button(count) }),
        ]),
      );
    },
    notify(news) {
      const show = async (): Promise<void> => {
        if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
        await browser.notifications.create(notificationName(news.kind, crypto.randomUUID()), {
          type: 'basic',
          iconUrl: browser.runtime.getURL('/icon/128.png'),
          title: words.title(news),
          message: words.text(news),
        });
      };
      quietly('a notification', show());
    },
    async watched(backOffice) {
      try {
        const tabs = await browser.tabs.query({
          active: true,
          lastFocusedWindow: true,
          url: accessPattern(backOffice),
        });
        return (
          tabs.some(({ url = '' }) => url.startsWith(`${backOffice}/`)) &&
          (await browser.windows.getLastFocused()).focused
        );
      } catch {
        return false;
      }
    },
    async showRow(backOffice, hostId) {
      const message: RowAsked = { event: 'row.show', backOffice, hostId };
      for (const { id, windowId } of await browser.tabs.query({ url: accessPattern(backOffice) })) {
        if (id === undefined) continue;
        const here: unknown = await browser.tabs.sendMessage(id, message).catch(() => undefined);
        if (here !== true) continue;
        await browser.tabs.update(id, { active: true });
        if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
        return true;
      }
      return false;
    },
    openPage(text) {
      const url = browser.runtime.getURL(`/activity.html?${new URLSearchParams({ q: text })}`);
      quietly('the activity page', browser.tabs.create({ url }));
    },
    tellPages(keys) {
      told = [...keys, ...told.filter((key) => !keys.includes(key))].slice(0, mostTold);
      quietly('telling open pages', news.set({ at: Date.now(), keys: told }));
    },
  };
}
