import { t } from '../../words/panel-screen.ts';
import type { Panel } from './panel.ts';
import { Bar, Heading, Press } from './parts.tsx';
import type { Work } from './state.ts';

/** Orders are being read or planned. Nothing has been sent. */
export function Preparing({
  panel,
  work,
}: {
  readonly panel: Panel;
  readonly work: Exclude<Work, { step: 'summary' }>;
}) {
  const reading = work.step === 'reading' ? work : null;
  const counted = reading ? t('panel.readingCount', reading) : t('panel.planning');
  return (
    <section class="preparing">
      <Heading>{t(`overlay.${work.operation}`)}</Heading>
      <p>{t(reading ? 'panel.reading' : 'panel.planning')}</p>
      {reading ? (
        <Bar label={t('panel.reading')} done={reading.done} total={reading.total} text={counted} />
      ) : (
        <div class="bar endless">
          <i />
        </div>
      )}
      <p class="figures">
        {reading && <b>{counted}</b>}
        {reading && reading.failed > 0 && (
          <span class="bad">{t('panel.readFailed', { count: reading.failed })}</span>
        )}
        <span class="hint">{t('panel.nothingSent')}</span>
      </p>
      <Press act={panel.preparing.stop}>{t('panel.stopReading')}</Press>
    </section>
  );
}
