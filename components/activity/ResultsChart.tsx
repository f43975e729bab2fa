import { t } from '../../lib/words/activity-screen.ts';
import { outcomes, scaleOf, type Column, type Span } from './charts.ts';

/** Units of the picture; it is as wide as its card. */
const width = 920;
const height = 200;
const left = 44;
const right = 20;
const foot = 24;

const shortDay = (day: string): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;

/** Columns of orders by how they came out, and the same as a table. */
export function ResultsChart({
  columns,
  span,
}: {
  readonly columns: readonly Column[];
  readonly span: Span;
}) {
  const top = scaleOf(Math.max(1, ...columns.map(({ total }) => total)));
  const y = (count: number): number => height - foot - (count / top) * (height - foot - 10);
  const step = (width - left - right) / columns.length;
  const marks = top % 2 === 0 ? [0, top / 2, top] : [0, top];
  const every = Math.ceil(columns.length / 10);
  const parts = outcomes
    .map(
      (one) => `${t(`activity.chart.${one}`)} ${columns.reduce((sum, { counts }) => sum + counts[one], 0)}`,
    )
    .join('、');
  return (
    <figure class="chart">
      <ul class="legend">
        {outcomes.map((one) => (
          <li key={one}>
            <i class={one} />
            {t(`activity.chart.${one}`)}
          </li>
        ))}
      </ul>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('activity.chart.describe', { title: t('activity.chart.result'), parts })}
      >
        {marks.map((mark) => (
          <g key={mark}>
            <line class="rule" x1={left} x2={width - right} y1={y(mark)} y2={y(mark)} />
            <text x={left - 8} y={y(mark) + 4} text-anchor="end">
              {mark.toLocaleString()}
            </text>
          </g>
        ))}
        {columns.map((column, index) => {
          let under = 0;
          return (
            <g key={column.to}>
              {outcomes.map((one) => {
                const count = column.counts[one];
                const [low, high] = [y(under), y(under + count)];
                under += count;
                return (
                  count > 0 && (
                    <rect
                      key={one}
                      class={one}
                      x={left + index * step + step * 0.15}
                      y={high}
                      width={step * 0.7}
                      height={low - high}
                    />
                  )
                );
              })}
              {(columns.length - 1 - index) % every === 0 && (
                <text x={left + (index + 0.5) * step} y={height - 6} text-anchor="middle">
                  {shortDay(column.to)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details>
        <summary>{t('activity.chart.table')}</summary>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t(span === 'days' ? 'activity.chart.day' : 'activity.chart.week')}</th>
              {outcomes.map((one) => (
                <th key={one} scope="col" class="number">
                  {t(`activity.chart.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.toReversed().map(({ to, counts }) => (
              <tr key={to}>
                <th scope="row">{to}</th>
                {outcomes.map((one) => (
                  <td key={one} class="number">
                    {counts[one]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
