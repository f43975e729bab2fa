import { topicsOfFilesEn, topicsOfFilesJa } from './help-topics-files.ts';
import { topicsOfPagesEn, topicsOfPagesJa } from './help-topics-pages.ts';
import { whyTopicsEn, whyTopicsJa } from './help-topics-why.ts';
import { topicsOfWorkerEn } from './help-topics-worker-en.ts';
import { topicsOfWorkerJa } from './help-topics-worker.ts';
import type { Topics } from './help-topic.ts';

/** `code.what`, `code.cause`, `code.todo`. */
const tableOf = (...all: readonly Topics[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    all.flatMap((topics) =>
      Object.entries(topics).flatMap(([code, [what, cause, todo]]) => [
        [`${code}.what`, what],
        [`${code}.cause`, cause],
        [`${code}.todo`, todo],
      ]),
    ),
  );

/** The pages of the built-in guide for states and codes of our own; those of the provider come from its own table. */
export const helpTopicsJa = tableOf(topicsOfPagesJa, topicsOfWorkerJa, topicsOfFilesJa, whyTopicsJa);
export const helpTopicsEn = tableOf(topicsOfPagesEn, topicsOfWorkerEn, topicsOfFilesEn, whyTopicsEn);
