import { alertKinds, usualAlerts, type Alerts } from '../../lib/settings/alerts.ts';
import { t } from '../../lib/words/activity-screen.ts';
import { Notice } from '../Notice.tsx';
import type { Keeping } from './keeping.ts';

interface Props {
  readonly alerts: Alerts;
  /** The browser lets us show them. */
  readonly allowed: boolean;
  readonly keeping: Keeping;
}
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Which notifications are shown, and when none is. */
export function AlertsCard({ alerts, allowed, keeping }: Props) {
  const { quiet } = alerts;
  return (
    <section class="card" aria-labelledby="keeping-alerts">
      <h2 id="keeping-alerts">{t('keeping.alerts')}</h2>
      <p class="hint">{t('keeping.alertsText')}</p>
      {alerts.on.length > 0 && !allowed && (
        <Notice tone="warn" title={t('keeping.denied')} next={t('keeping.deniedNext')} />
      )}
      <div class="switches">
        {alertKinds.map((kind) => (
          <label key={kind} class="tick">
            <input
              type="checkbox"
              checked={alerts.on.includes(kind) && allowed}
              onChange={({ currentTarget }) => {
                const { checked } = currentTarget;
                void keeping.switchAlert(kind, checked).then(() => {
                  // Refused: the box goes back to what is so.
                  currentTarget.checked =
                    keeping.store.getState().alerts?.on.includes(kind) === true &&
                    keeping.store.getState().allowed;
                });
              }}
            />
            {t(`keeping.alert.${kind}`)}
          </label>
        ))}
      </div>
      <div class="quiet">
        <label class="tick">
          <input
            type="checkbox"
            checked={quiet !== null}
            onChange={({ currentTarget }) =>
              void keeping.setQuiet(currentTarget.checked ? usualAlerts.quiet : null)
            }
          />
          {t('keeping.quiet')}
        </label>
        {quiet && (
          <div class="between">
            {(['from', 'to'] as const).map((end) => (
              <label key={end}>
                <span>{t(end === 'from' ? 'keeping.quietFrom' : 'keeping.quietTo')}</span>
                <select
                  value={String(quiet[end])}
                  onChange={({ currentTarget }) =>
                    void keeping.setQuiet({ ...quiet, [end]: Number(currentTarget.value) })
                  }
                >
                  {hours.map((hour) => (
                    <option key={hour} value={String(hour)}>
                      {t('keeping.hour', { hour })}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        )}
        {quiet && <p class="hint">{t('keeping.quietHint')}</p>}
      </div>
    </section>
  );
}
