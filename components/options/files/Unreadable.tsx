import { t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { saidOf } from './said.ts';
import type { FilesPageState } from './state.ts';
import type { FilesPage } from './store.ts';

/** Settings that cannot be read: kept, and with a way out that touches nothing else. */
export function Unreadable({ page, files }: { readonly page: FilesPageState; readonly files: FilesPage }) {
  return (
    <div class="card file">
      <Notice tone="bad" title={t('files.unreadable')} next={t('files.unreadableNext')} />
      <div role="alert">
        {page.failure?.place === 'raw' && <Notice tone="bad" {...saidOf(page.failure.failure)} />}
      </div>
      <footer>
        <button type="button" onClick={() => void files.saveRaw()}>
          {t('files.rawSave')}
        </button>
        <button type="button" onClick={() => files.ask('shops')}>
          {t('files.shopsOnly')}
        </button>
      </footer>
    </div>
  );
}
