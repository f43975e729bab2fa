import { resetParts } from '../../../lib/messages/settings-files.ts';
import { t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { useListed } from '../Contents.tsx';
import { ResetAsk } from './ResetAsk.tsx';
import type { FilesPageState } from './state.ts';
import type { FilesPage } from './store.ts';

/** Deleting part by part. */
export function Reset({ page, files }: { readonly page: FilesPageState; readonly files: FilesPage }) {
  const { asking, wiped } = page;
  useListed('reset-title', t('files.resetTitle'));
  return (
    <section class="part" aria-labelledby="reset-title">
      <div class="heading">
        <div>
          <h2 id="reset-title" tabIndex={-1}>
            {t('files.resetTitle')}
          </h2>
          <p class="hint">{t('files.resetLead')}</p>
        </div>
      </div>
      <div class="card resets">
        {resetParts.map((part) => (
          <div key={part} class="reset" role="group" aria-labelledby={`reset-${part}`}>
            <div>
              <p class="what" id={`reset-${part}`}>
                {t(`files.reset.${part}`)}
              </p>
              <p class="hint">{t(`files.reset.${part}Text`)}</p>
            </div>
            <button
              type="button"
              aria-label={`${t(`files.reset.${part}`)}: ${t('files.resetButton')}`}
              onClick={() => files.ask(part)}
            >
              {t('files.resetButton')}
            </button>
          </div>
        ))}
      </div>
      <div role="status">
        {wiped && <Notice tone="good" title={t('files.resetDone', { part: t(`files.reset.${wiped}`) })} />}
      </div>
      {asking && <ResetAsk key={asking} part={asking} page={page} files={files} />}
    </section>
  );
}
