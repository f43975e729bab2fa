import { Component } from 'preact';
import { topicOf } from '../../messages/help.ts';
import type { JobEntryView } from '../../messages/jobs.ts';
import { t, sayWord } from '../../words/panel-screen.ts';
import { yen } from '../tables.ts';
import type { Panel } from './panel.ts';
import { Help, Lines, Press } from './parts.tsx';
import { outcomeOf } from './result-csv.ts';
import type { Detail } from './state.ts';
import { OrderLink } from './Summary.tsx';

interface Props {
  readonly panel: Panel;
  readonly jobId: string;
  readonly detail: Detail;
}

/** The orders of a job, one line each. */
export function Entries({ panel, jobId, detail: { entries, onlyFailed } }: Props) {
  if (!entries) return <p class="hint">…</p>;
  const list = onlyFailed
    ? entries.filter(({ state }) => state === 'failed' || state === 'uncertain')
    : entries;
  return (
    <>
      <div class="tools filter">
        <Press class="quiet" pressed={onlyFailed} act={() => panel.running.onlyFailed(jobId)}>
          {t('panel.onlyFailed')}
        </Press>
        <span class="hint">{t('panel.count', { count: list.length })}</span>
      </div>
      {list.length === 0 && <p class="hint">{t('panel.noFailed')}</p>}
      <Lines list={list} line={(entry) => <Line key={entry.hostId} panel={panel} entry={entry} />} />
    </>
  );
}

interface LineProps {
  readonly panel: Panel;
  readonly entry: JobEntryView;
}

/** Drawn again only when its own order moved: the others of five hundred stay as they are. */
class Line extends Component<LineProps> {
  override shouldComponentUpdate(next: LineProps): boolean {
    return next.entry !== this.props.entry;
  }
  render({ panel, entry }: LineProps) {
    return (
      <li class="line">
        <OrderLink panel={panel} hostId={entry.hostId} number={entry.number} />
        <span class={`chip ${entryTone(entry)}`}>{outcomeOf(entry)}</span>
        <span class="amount">{entry.amount === null ? '—' : yen(entry.amount)}</span>
        {entry.message !== '' && (
          <p>
            {sayWord(entry.message)}
            {entry.remedy !== '' && <small>{entry.remedy}</small>}
            <Help topic={topicOf({ ...entry, changed: 0 })} about={entry.number} open={panel.help} />
          </p>
        )}
      </li>
    );
  }
}

const tones: Partial<Record<JobEntryView['status'], string>> = {
  invalid: 'look',
  review: 'look',
  running: 'busy',
  uncertain: 'look',
  approved: 'ok',
  shipped: 'ok',
  declined: 'bad',
};

function entryTone({ state, status }: JobEntryView): string {
  if (state === 'done') return tones[status] ?? '';
  return { waiting: 'dim', running: 'busy', failed: 'bad', uncertain: 'look', skipped: 'dim' }[state];
}
