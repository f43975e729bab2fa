import { useLayoutEffect } from 'preact/hooks';
import { useStore } from '../../lib/store/use-store.ts';
import { t } from '../../lib/words/activity-screen.ts';
import { Ask } from '../Ask.tsx';
import { Notice } from '../Notice.tsx';
import { TextField } from '../TextField.tsx';
import { AlertsCard } from './AlertsCard.tsx';
import { daysIn, hoursIn, type Keeping } from './keeping.ts';

/** What is told, from when on a hold counts, and how long personal data is kept. */
export function KeepingPage({ keeping }: { readonly keeping: Keeping }) {
  const state = useStore(keeping.store, (whole) => whole);
  const { alerts, question, retention, said, days, holdHours, working } = state;
  useLayoutEffect(() => void keeping.load(), [keeping]);
  return (
    <div class="keeping">
      <div role="status">
        {said?.tone === 'good' && <Notice tone="good" title={t(said.key, { days: said.days })} />}
      </div>
      <div role="alert">{said?.tone === 'bad' && <Notice tone="bad" title={t(said.key)} />}</div>
      {!alerts && <p class="soft">{t('activity.loading')}</p>}
      {alerts && <AlertsCard alerts={alerts} allowed={state.allowed} keeping={keeping} />}
      {alerts && (
        <section class="card" aria-labelledby="keeping-hold">
          <h2 id="keeping-hold">{t('keeping.hold')}</h2>
          <p class="hint">{t('keeping.holdText')}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void keeping.saveHours();
            }}
          >
            <TextField
              id="hold-hours"
              label={t('keeping.holdHours')}
              look="short"
              inputMode="numeric"
              value={holdHours}
              error={hoursIn(holdHours) === null ? t('keeping.hoursBad') : ''}
              onValue={keeping.typeHours}
            >
              <span class="unit">{t('keeping.hours')}</span>
              <button type="submit" aria-disabled={working || hoursIn(holdHours) === null}>
                {t('keeping.save')}
              </button>
            </TextField>
          </form>
        </section>
      )}
      {retention && (
        <section class="card" aria-labelledby="keeping-retention">
          <h2 id="keeping-retention">{t('keeping.retention')}</h2>
          <p>{t('keeping.retentionText')}</p>
          <p class="hint">{t('keeping.retentionOpen')}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void keeping.saveDays();
            }}
          >
            <TextField
              id="retention-days"
              label={t('keeping.days')}
              look="short"
              inputMode="numeric"
              value={days}
              hint={t('keeping.daysHint')}
              error={daysIn(days) === null ? t('keeping.daysBad') : ''}
              onValue={keeping.typeDays}
            >
              <button type="submit" aria-disabled={working || daysIn(days) === null}>
                {t('keeping.save')}
              </button>
            </TextField>
          </form>
          {retention.due.calls + retention.due.cases === 0 && <p class="hint">{t('keeping.none')}</p>}
        </section>
      )}
      {question && (
        <Ask
          title={t('keeping.askTitle')}
          text={t('keeping.askText', { days: question.days, ...question.due })}
          yes={t('keeping.askYes')}
          no={t('keeping.askNo')}
          working={working}
          onYes={() => void keeping.confirm()}
          onNo={keeping.dismiss}
        />
      )}
    </div>
  );
}
