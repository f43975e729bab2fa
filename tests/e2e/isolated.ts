import type { Page } from '@playwright/test';
import { inWorker } from './in-worker.ts';
import type { Stage } from './stage.ts';

interface Scripting {
  tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
  scripting: {
    executeScript(injection: {
      target: { tabId: number; allFrames?: boolean };
      func: (argument: never) => unknown;
      args?: unknown[];
    }): Promise<{ frameId: number; result: unknown }[]>;
  };
}

/** What one frame's isolated world answered. */
export interface FrameAnswer {
  readonly frameId: number;
  readonly result: unknown;
}

/**
 * Sends a message to the worker from the extension's isolated world in a page: the strongest position that a page with a
 * broken renderer could reach. Every frame of the page sends it.
 */
export async function sendFromPage(stage: Stage, page: Page, message: unknown): Promise<FrameAnswer[]> {
  return inWorker(
    stage,
    async ({ url, message: sent }) => {
      const { tabs, scripting } = (globalThis as unknown as { chrome: Scripting }).chrome;
      const [tab] = await tabs.query({ url });
      if (!tab) throw new Error(`No tab at ${url}`);
      return scripting.executeScript({
        target: { tabId: tab.id, allFrames: true },
        func: (argument) =>
          (
            globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
          ).chrome.runtime.sendMessage(argument),
        args: [sent],
      });
    },
    { url: page.url().replace(/[#?].*$/, '*'), message },
  );
}
