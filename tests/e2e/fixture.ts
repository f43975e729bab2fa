import { test as base } from '@playwright/test';
import { call, openStage, type Stage } from './stage.ts';

type Opened = Awaited<ReturnType<typeof openStage>>;

/**
 * Opens the next test's stage while this one runs: a browser that has just started takes seconds until it knows its
 * policies, and everything that lists shops waits for them.
 */
function createAhead() {
  const open = (): Promise<Opened> => {
    const opened = openStage().then(async (stage) => {
      await call(stage, 'staff.get', {});
      return stage;
    });
    // Heard of by the test that takes it.
    opened.catch(() => undefined);
    return opened;
  };
  let next = open();
  return {
    take(): Promise<Opened> {
      const mine = next;
      next = open();
      return mine;
    },
    end: async (): Promise<void> => void (await (await next).close()),
  };
}

interface Own {
  stage: Stage;
  /** What the browser speaks. */
  language: 'ja' | 'en';
}

/** A test with a stage of its own: browser, back office and provider shared with nobody. */
export const test = base.extend<Own, { ahead: ReturnType<typeof createAhead> }>({
  ahead: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const ahead = createAhead();
      await use(ahead);
      await ahead.end();
    },
    { scope: 'worker' },
  ],
  language: ['ja', { option: true }],
  stage: async ({ ahead, language }, use) => {
    const stage = await (language === 'ja' ? ahead.take() : openStage({ language }));
    await use(stage);
    await stage.close();
  },
});
export { expect } from '@playwright/test';
