/** Something did not answer at all: a browser that hangs, not a case that failed. */
export class Hung extends Error {}

/**
 * The same promise, or a `Hung` after so many ms. Questions to a page or a worker have no limit of their own: when the
 * browser does not answer, they wait for ever.
 */
export async function inTime<T>(what: string, limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Hung(`No answer within ${limitMs / 1000} s: ${what}`)), limitMs);
  });
  // Heard of here; whoever waited may have gone.
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
