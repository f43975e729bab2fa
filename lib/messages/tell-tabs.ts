import { browser } from '../browser.ts';
import type { AutomationChanged } from './automation.ts';
import type { CasesChanged, ProviderChanged, RowsOutdated } from './contract.ts';
import type { JobsChanged } from './jobs.ts';
import type { LockChanged } from './lock.ts';
import { traceOf } from './trace.ts';

/** Tells the open tabs of one back office, in every frame that listens. A tab without our script has nobody to tell. */
export function tellTabs(
  message: CasesChanged | ProviderChanged | JobsChanged | LockChanged | AutomationChanged | RowsOutdated,
): void {
  const tell = async (): Promise<void> => {
    const tabs = await browser.tabs.query({ url: `${message.backOffice}/*` });
    const told = tabs.map(async ({ id }) => id && browser.tabs.sendMessage(id, message));
    await Promise.allSettled(told);
  };
  tell().catch((cause: unknown) => console.warn('Yoshin: tabs could not be told', traceOf(cause)));
}
