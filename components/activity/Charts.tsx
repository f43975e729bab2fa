import { useState } from 'preact/hooks';
import { t } from '../../lib/words/activity-screen.ts';
import type { CaseEntry } from './book.ts';
import { AgesChart } from './AgesChart.tsx';
import { ResultsChart } from './ResultsChart.tsx';
import { columnsOf, grantedShare, spans, type Span } from './charts.ts';

interface Props {
  /** Those that the filters leave, whatever their state. */
  readonly cases: readonly CaseEntry[];
  readonly now: number;
}

/** How credits come out over time, and how long holds last. */
export function Charts({ cases, now }: Props) {
  const [span, setSpan] = useState<Span>('days');
  const columns = columnsOf(cases, span, now);
  const share = grantedShare(columns);
  return (
    <div class="charts">
      <section class="card" aria-labelledby="chart-result">
        <div class="heading">
          <div>
            <h2 id="chart-result">{t('activity.chart.result')}</h2>
            <p class="hint">{t('activity.chart.resultText')}</p>
          </div>
          <div class="chips" role="group" aria-label={t('activity.chart.span')}>
            {(Object.keys(spans) as Span[]).map((one) => (
              <button
                key={one}
                type="button"
                class="pick"
                aria-pressed={span === one}
                onClick={() => setSpan(one)}
              >
                {t(`activity.chart.${one}`)}
              </button>
            ))}
          </div>
        </div>
        <p class="share">
          {share === null ? t('activity.chart.shareNone') : t('activity.chart.share', { share })}
        </p>
        <ResultsChart columns={columns} span={span} />
      </section>
      <section class="card" aria-labelledby="chart-ages">
        <h2 id="chart-ages">{t('activity.chart.ages')}</h2>
        <p class="hint">{t('activity.chart.agesText')}</p>
        <AgesChart cases={cases} now={now} />
      </section>
    </div>
  );
}
