/** Asks again and again, at once, until there is an answer. Throws when there is none in time. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  limitMs = 30_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Not in time: ${what}`);
    await new Promise((next) => setTimeout(next, 25));
  }
}
