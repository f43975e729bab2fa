import type { Delay } from './context.ts';

/** When a question that got no answer is put again, and when the person is told; ms from its start. */
const again = 6_000;
const late = 15_000;

/**
 * Asks for something that can be read any number of times. A message may get lost while a worker starts or ends, and
 * nobody is told then: so the question is put a second time, and whichever answer comes first counts. `onLate` is called
 * once when there is still none; the answer counts whenever it comes.
 */
export async function patiently<T>(ask: () => Promise<T>, delay: Delay, onLate: () => void): Promise<T> {
  const within = (answer: Promise<unknown>, ms: number): Promise<boolean> =>
    Promise.race([
      answer.then(
        () => true,
        () => true,
      ),
      delay(ms).then(() => false),
    ]);
  const first = ask();
  if (await within(first, again)) return first;
  const either = Promise.race([first, ask()]);
  void within(either, late - again).then((came) => came || onLate());
  return either;
}
