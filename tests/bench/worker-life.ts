import type { CDPSession } from '@playwright/test';
import { ask, isolatedIn } from './isolated.ts';
import type { Tab } from './world.ts';

/** Ends the extension's worker as the browser does; resolves when it is gone. */
export async function stopWorker(cdp: CDPSession): Promise<void> {
  const gone = new Promise<void>((done) => {
    const note = ({ versions }: { versions: { runningStatus: string }[] }): void => {
      if (versions.length === 0 || versions.some(({ runningStatus }) => runningStatus !== 'stopped')) return;
      cdp.off('ServiceWorker.workerVersionUpdated', note);
      done();
    };
    cdp.on('ServiceWorker.workerVersionUpdated', note);
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await gone;
  await cdp.send('ServiceWorker.disable');
}

/** Ends the worker and asks it from a list at once; ms until the answer of its next life. */
export async function coldAnswer(tab: Tab, message: unknown): Promise<number> {
  const world = await isolatedIn(tab);
  await stopWorker(tab.cdp);
  const { ms, answer } = await ask(world, message);
  if (answer === undefined || (answer as { ok?: boolean }).ok === false)
    throw new Error(`Not an answer: ${JSON.stringify(answer)}`);
  return ms;
}

/** The question a list asks first. */
export const rowsQuestion = (hostIds: readonly string[]) => ({
  route: 'cases.rows',
  input: { rows: hostIds.map((hostId) => ({ hostId, print: '' })) },
});
