import type { Case } from '../../ledger/records.ts';
import type { JobView } from '../../messages/jobs.ts';
import { isQuiet, type AlertKind, type Alerts } from '../../settings/alerts.ts';

/** What is remembered between lives of the worker, for as long as the browser runs: from it follows what changed. */
export interface Remembered {
  /** Keys of the cases on hold. */
  readonly held: readonly string[];
  /** Jobs whose end was heard. */
  readonly ended: readonly string[];
  /** Back offices whose provider does not answer. */
  readonly down: readonly string[];
}
export const nothingYet: Remembered = { held: [], ended: [], down: [] };

/** Something that happened by itself. The words are chosen where it is shown; no buyer is named in it. */
export type News =
  | {
      readonly kind: 'hold';
      readonly backOffice: string;
      readonly approved: string[];
      readonly declined: string[];
    }
  | { readonly kind: 'job'; readonly backOffice: string; readonly job: JobView }
  | { readonly kind: 'provider'; readonly backOffice: string; readonly down: boolean };

/** The holds that came to an end: what was on hold before and has an answer now, by back office. */
export function endedHolds(before: readonly string[], now: readonly Case[]): News[] {
  const known = new Set(before);
  const ended = now.filter(({ key, status }) => known.has(key) && status !== 'review');
  return [...Map.groupBy(ended, ({ backOffice }) => backOffice)].flatMap(([backOffice, cases]): News[] => {
    const numbers = (...statuses: string[]): string[] =>
      cases
        .filter(({ status }) => statuses.includes(status))
        .map(({ series, sentNumber }) => series?.number ?? sentNumber);
    const [approved, declined] = [numbers('approved', 'shipped'), numbers('declined')];
    return approved.length + declined.length === 0 ? [] : [{ kind: 'hold', backOffice, approved, declined }];
  });
}

/** Is it to be shown now? Not where somebody looks at the list: the list says it itself. */
export const isTold = (kind: AlertKind, alerts: Alerts, at: number, watched: boolean): boolean =>
  alerts.on.includes(kind) && !watched && !isQuiet(alerts, at);

/** Is the end of this job worth a word? What the automation did without a failure is not. */
export const isJobNews = ({ finishedAt, automatic, counts }: JobView): boolean =>
  finishedAt !== null && (!automatic || counts.failed + counts.uncertain > 0);
