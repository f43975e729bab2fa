import type { JobView } from '../../lib/messages/jobs.ts';
import { t } from '../../lib/words/popup-screen.ts';

/** One bulk job: what, how far, how long still. */
export function JobLine({ job }: { readonly job: JobView }) {
  const { counts, operation, remainingMs, state, total } = job;
  const done = total - counts.waiting - counts.running;
  const name = t(`overlay.${operation}`);
  return (
    <li class="job">
      <p>
        <b>{name}</b>
        <span class="state">{t(`popup.job.${state}`)}</span>
      </p>
      <progress max={total} value={done} aria-label={name} />
      <p class="hint">
        <span>{t('popup.job.progress', { done, total })}</span>
        {remainingMs !== null && (
          <span>{t('popup.job.left', { minutes: Math.max(1, Math.ceil(remainingMs / 60_000)) })}</span>
        )}
        {counts.failed > 0 && <span class="bad">{t('popup.job.failed', { count: counts.failed })}</span>}
      </p>
    </li>
  );
}
