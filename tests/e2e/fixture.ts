import { test as base } from '@playwright/test';
import { inTime } from './in-time.ts';
import { createSharedBrowser } from './shared-browser.ts';
import { call, openStage, type Stage } from './stage.ts';

interface Own {
  stage: Stage;
  /** What the browser speaks. */
  language: 'ja' | 'en';
  /** A browser that no other test has used or will use: for tests of its disk, and of its first start. */
  ownBrowser: boolean;
}

/**
 * Resolves once the worker answers. A browser loads an extension that is put into it for the first time twice, one right after
 * the other; a message to the first of the two lives is never answered.
 */
async function answering(stage: Stage): Promise<void> {
  for (let left = 5; ; left--) {
    try {
      await inTime('the new worker', 10_000, call(stage, 'staff.get', {}));
      return;
    } catch (cause) {
      if (left === 0) throw cause;
    }
  }
}

/** A test with a stage of its own: extension as newly installed, back office and provider shared with nobody. */
export const test = base.extend<Own, { shared: ReturnType<typeof createSharedBrowser> }>({
  shared: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const shared = createSharedBrowser();
      await use(shared);
      await shared.end();
    },
    { scope: 'worker' },
  ],
  language: ['ja', { option: true }],
  ownBrowser: [false, { option: true }],
  stage: async ({ shared, language, ownBrowser }, use) => {
    const own = ownBrowser || language !== 'ja';
    const stage = await openStage(own ? { language } : { browser: await shared.take() });
    if (!own) await answering(stage);
    await use(stage);
    await stage.close();
  },
});
export { expect } from '@playwright/test';
