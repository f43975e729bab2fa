import type { Stage } from '../e2e/stage.ts';
import { inWorker } from '../e2e/in-worker.ts';

/** Bytes in use in the worker after a collection of garbage: the heap of scripts, and what buffers hold besides. */
export interface Memory {
  readonly heap: number;
  readonly buffers: number;
}

interface Usage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/** Asks the worker's own debugger: HeapProfiler.collectGarbage, then Runtime.getHeapUsage. */
export async function memoryOf(stage: Stage): Promise<Memory> {
  const session = await stage.context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
  );
  if (!target) throw new Error('no worker');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  let last = 0;
  const ask = <T>(method: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result: T; error?: unknown };
        if (answer.id !== id) return;
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(JSON.stringify(answer.error)));
      });
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
        .catch(reject);
    });
  await ask('HeapProfiler.collectGarbage');
  const usage = await ask<Usage>('Runtime.getHeapUsage');
  await session.detach();
  return { heap: usage.usedSize + (usage.embedderHeapUsedSize ?? 0), buffers: usage.backingStorageSize ?? 0 };
}

type Marked = { yoshinLife?: number };

/** Names this life of the worker, once; the same number later means the same life. */
export const lifeOf = (stage: Stage): Promise<number> =>
  inWorker(stage, () => ((globalThis as unknown as Marked).yoshinLife ??= Date.now()), null);
