/** Codes, and words of machines, that nobody in a shop can do anything with. */
const raw = /[a-z]{5}[0-9]{3}[EW]|err[0-9]{4}|\bHTTP\b|undefined|\bnull\b|\bNaN\b|[A-Z][a-z]+Error|\[object/;
const japanese = /[ぁ-んァ-ヶ一-龠]/;

/**
 * Are staff told what happened and what to do next? Resolves with what is missing, in words.
 * @param texts what the page says, each a message and the next step on lines of their own
 */
export function untold(texts: readonly string[]): string {
  if (texts.length === 0) return 'nothing is said';
  for (const text of texts) {
    const [message = '', ...next] = text.split('\n').filter(Boolean);
    if (!japanese.test(message)) return `no sentence: ${text}`;
    if (next.length === 0) return `no next step: ${text}`;
    // In brackets behind its explanation a code is for the support.
    if (raw.test(text.replaceAll(/（[A-Za-z0-9]+）/g, ''))) return `a raw code: ${text}`;
  }
  return '';
}
