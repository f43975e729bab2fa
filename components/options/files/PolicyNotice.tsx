import type { PolicyView } from '../../../lib/messages/settings-files.ts';
import { t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';

/** What the administrator has decided, and what of it could not be read. */
export function PolicyNotice({ policy: { blocked, problems } }: { readonly policy: PolicyView }) {
  return (
    <>
      <Notice tone="plain" title={t('policy.active')} next={t('policy.activeNext')} />
      {blocked.map(({ name, why }) => (
        <Notice key={name} tone="warn" title={t('policy.blocked', { name, why: t(`policy.why.${why}`) })} />
      ))}
      {problems.length > 0 && (
        <div class="notice warn">
          <div>
            <p class="what">{t('policy.problems')}</p>
            <ul class="plain">
              {problems.map(({ path, why }) => (
                <li key={path + why}>{t(`policy.problem.${why}`, { path: path || '(policy)' })}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}
