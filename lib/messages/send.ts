import { browser } from '../browser.ts';
import { isWord, t } from '../words/index.ts';
import type { Failure, InputOf, OutputOf, RouteName } from './contract.ts';
import type { Answer } from './dispatch.ts';

/** A route that did not answer as it should. `code` `lost`: the worker died, the outcome is unknown; `reload`: this page is older than the extension. */
export class RouteError extends Error {
  override name = 'RouteError';
  readonly failure: Failure;
  constructor(failure: Failure, cause?: unknown) {
    super(failure.code, { cause });
    this.failure = failure;
  }
}

const broken = (code: 'lost' | 'reload'): Failure => ({
  code,
  message: t(`send.${code}`),
  remedy: t(`send.${code}Next`),
});

/** Asks the worker. The promise stays pending for as long as the worker works. Throws a RouteError. */
export async function send<N extends RouteName>(route: N, input: InputOf<N>): Promise<OutputOf<N>> {
  let answer: Answer | undefined;
  try {
    answer = (await browser.runtime.sendMessage({ route, input })) as Answer | undefined;
  } catch (cause) {
    // With its extension gone, a content script keeps running but has no id any more.
    throw new RouteError(broken(browser.runtime?.id === undefined ? 'reload' : 'lost'), cause);
  }
  if (answer === undefined) throw new RouteError(broken('lost'));
  if (!answer.ok) throw new RouteError(answer.error);
  return withReasonWords(answer.value) as OutputOf<N>;
}

/**
 * A failure that is only a key of the words (`why.…`) gets them here: the pages hold them, in their own language, and the
 * worker starts without.
 */
export function withReasonWords(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { code, message } = value as Partial<Failure>;
  return message === '' && code !== undefined && isWord(code) ? { ...value, message: t(code) } : value;
}
