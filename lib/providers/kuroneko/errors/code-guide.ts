import { causes } from './causes.ts';
import { codes } from './codes.ts';
import { englishLabels, englishRules, englishSizes } from './english.ts';
import { labels, sizes } from './labels.ts';
import { rules } from './rules.ts';

const causesIn = (at: 0 | 1): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(causes).map(([rule, words]) => [rule, words[at]]));

/**
 * All that the built-in guide says of the provider's codes, in both languages. A file of its own beside the table of the
 * worker, which has to be small.
 */
export const codeGuide = {
  codes,
  next: Object.fromEntries(Object.entries(rules).map(([rule, { next }]) => [rule, next])),
  ja: { rules, causes: causesIn(0), labels, sizes },
  en: { rules: englishRules, causes: causesIn(1), labels: englishLabels, sizes: englishSizes },
} as const;
