import type { Tab } from './world.ts';

interface Context {
  readonly id: number;
  readonly origin: string;
  readonly auxData: { readonly type: string; readonly frameId: string };
}

/** Runs code where an extension's content script lives. */
export type Isolated = <A, R>(work: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;

/** The isolated world of the only extension that has one in the tab's page, as it is now. */
export async function isolatedIn({ page, cdp }: Tab): Promise<Isolated> {
  const found: Context[] = [];
  const note = ({ context }: { context: unknown }): void => void found.push(context as Context);
  cdp.on('Runtime.executionContextCreated', note);
  await cdp.send('Runtime.disable');
  await cdp.send('Runtime.enable');
  cdp.off('Runtime.executionContextCreated', note);
  const context = found.findLast(({ origin, auxData }) => {
    return auxData.type === 'isolated' && origin.startsWith('chrome-extension://');
  });
  if (!context) throw new Error(`No extension in ${page.url()}`);
  return async <A, R>(work: (argument: A) => R | Promise<R>, argument: A): Promise<R> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: `(${work.toString()})(${JSON.stringify(argument)})`,
      contextId: context.id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as R;
  };
}

/** `chrome` as these worlds have it, as far as the benchmark uses it. */
export interface InWorld {
  readonly chrome: {
    readonly runtime: {
      sendMessage(message: unknown): Promise<unknown>;
      onMessage: { addListener(heard: (message: unknown) => void): void };
    };
  };
}

/** Asks the worker once from there; ms until the answer, and the answer. */
export function ask(world: Isolated, message: unknown): Promise<{ ms: number; answer: unknown }> {
  return world(async (sent) => {
    const { chrome } = globalThis as unknown as InWorld;
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(sent);
    return { ms: performance.now() - start, answer };
  }, message);
}
