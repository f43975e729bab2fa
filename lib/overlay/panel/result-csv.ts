import type { JobEntryView } from '../../messages/jobs.ts';
import { t, sayWord } from '../../words/panel-screen.ts';

/** What became of an order, in one word. */
export function outcomeOf({ state, status }: Pick<JobEntryView, 'state' | 'status'>): string {
  return t(state === 'done' ? `status.${status}` : `panel.state.${state}`);
}

/** The lines of a job as a table with its headings. */
export function resultRows(
  entries: readonly JobEntryView[],
  sentNumber: (hostId: string) => string,
): (string | number | null)[][] {
  const head = [
    t('panel.csv.number'),
    t('overlay.sentNumber'),
    t('overlay.amount'),
    t('panel.csv.outcome'),
    t('panel.csv.message'),
    t('overlay.remedy'),
  ];
  return [
    head,
    ...entries.map((entry) => [
      entry.number,
      sentNumber(entry.hostId),
      entry.amount,
      outcomeOf(entry),
      sayWord(entry.message),
      entry.remedy,
    ]),
  ];
}

/** A moment in Japan as part of a file name: `20261124-2240`. */
export function stamp(at: number): string {
  const [day = '', time = ''] = new Date(at + 9 * 3_600_000).toISOString().split('T');
  return `${day.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}`;
}
