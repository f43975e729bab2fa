import { codes } from './codes.ts';
import type { CodeTable } from './explain.ts';
import { labels, sizes } from './labels.ts';
import { rules } from './rules.ts';

/**
 * All words for all codes, as one piece of data. The build writes it to a file of its own, which the worker reads when it
 * first has a code to explain: a worker cannot load code later, and 13 KiB of sentences would slow every cold start.
 */
export const codeTable: CodeTable = { codes, rules, labels, sizes };
