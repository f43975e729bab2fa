import { Notice, Sign } from '../Notice.tsx';
import { language, t } from '../../lib/words/options.ts';
import { saidOfRun, toneOf } from './said.ts';
import type { Run } from './state.ts';

/** The clock of the shop, whatever the computer's zone. */
const clock = (): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language(), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Tokyo',
  });

/** A connection test, told in full. */
export function RunNotice({ run }: { readonly run: Run }) {
  return <Notice tone={toneOf(run)} {...saidOfRun(run)} />;
}

/** A connection test in one line. */
export function RunState({ run }: { readonly run: Run | undefined }) {
  if (!run) return <>{t('options.notTested')}</>;
  const tone = toneOf(run);
  return (
    <>
      <Sign tone={tone} /> {t(`options.run.${tone}`)}
      {run.kind === 'done' && (
        <span class="line soft">{t('options.testedAt', { time: clock().format(run.at) })}</span>
      )}
    </>
  );
}
