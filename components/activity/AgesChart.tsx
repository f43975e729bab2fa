import { t, type WordKey } from '../../lib/words/activity-screen.ts';
import type { CaseEntry } from './book.ts';
import { ageLimits, agesOf } from './charts.ts';

const names: readonly WordKey[] = ageLimits.map((limit): WordKey => {
  if (limit === 1) return 'activity.age.1';
  if (limit === 6) return 'activity.age.6';
  if (limit === 24) return 'activity.age.24';
  return limit === 72 ? 'activity.age.72' : 'activity.age.more';
});

/** How many orders are on hold for how long: a table whose numbers are bars too. */
export function AgesChart({ cases, now }: { readonly cases: readonly CaseEntry[]; readonly now: number }) {
  const ages = agesOf(cases, now);
  const largest = Math.max(1, ...ages);
  if (ages.every((count) => count === 0)) return <p class="soft">{t('activity.chart.none')}</p>;
  return (
    <table class="plain bars">
      <thead>
        <tr>
          <th scope="col">{t('activity.chart.age')}</th>
          <th scope="col">{t('activity.chart.orders')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, at) => (
          <tr key={name}>
            <th scope="row">{t(name)}</th>
            <td>
              <div>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="review" width={((ages[at] ?? 0) / largest) * 100} height="10" />
                </svg>
                <span>{ages[at]}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
