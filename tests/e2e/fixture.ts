import { test as base } from '@playwright/test';
import { openStage, type Stage } from './stage.ts';

/** A test with a stage of its own: browser, back office and provider shared with nobody. */
export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browserName: _ }, use) => {
    const stage = await openStage();
    await use(stage);
    await stage.close();
  },
});
export { expect } from '@playwright/test';
