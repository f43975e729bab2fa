import { browser } from '../browser.ts';
import type { AutomationChanged } from './automation.ts';
import type { CasesChanged, ProviderChanged, RowsOutdated } from './contract.ts';
import type { JobsChanged } from './jobs.ts';
import type { LockChanged } from './lock.ts';
import { accessPattern } from '../settings/shop.ts';
import type { CommandGiven } from './shortcuts.ts';
import { traceOf } from './trace.ts';

/** Tells the open tabs of one back office, in every frame that listens. A tab without our script has nobody to tell. */
export function tellTabs(
  message: CasesChanged | ProviderChanged | JobsChanged | LockChanged | AutomationChanged | RowsOutdated,
): void {
  const tell = async (): Promise<void> => {
    const tabs = await browser.tabs.query({ url: accessPattern(message.backOffice) });
    const told = tabs.map(async ({ id }) => id && browser.tabs.sendMessage(id, message));
    await Promise.allSettled(told);
  };
  tell().catch((cause: unknown) => console.warn('Yoshin: tabs could not be told', traceOf(cause)));
}

/** Hands a key that was pressed on to the list in this tab; false where there is none that hears it. Never rejects. */
export async function giveCommand(
  tab: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined,
  command: CommandGiven['command'],
): Promise<boolean> {
  // An address is told only of pages that we may read.
  if (tab?.id === undefined || tab.url === undefined || !URL.canParse(tab.url)) return false;
  const message: CommandGiven = { event: 'command.given', backOffice: new URL(tab.url).origin, command };
  const heard: unknown = await browser.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => false);
  return heard === true;
}
