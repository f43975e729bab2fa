import { useStore } from '../../../lib/store/use-store.ts';
import { t } from '../../../lib/words/options.ts';
import { useListed } from '../Contents.tsx';
import { useFresh } from '../page-hooks.ts';
import { Export } from './Export.tsx';
import { Import } from './Import.tsx';
import { Reset } from './Reset.tsx';
import type { FilesPage } from './store.ts';
import { Unreadable } from './Unreadable.tsx';

/** Settings as files, and the way back to an empty start. */
export function Files({ files }: { readonly files: FilesPage }) {
  const page = useStore(files.store, (whole) => whole);
  useListed('files-title', t('files.title'));
  // Orders are worked on in other tabs meanwhile.
  useFresh(files.load);
  return (
    <>
      <section class="part" aria-labelledby="files-title">
        <div class="heading">
          <div>
            <h2 id="files-title" tabIndex={-1}>
              {t('files.title')}
            </h2>
            <p class="hint">{t('files.lead')}</p>
          </div>
        </div>
        {page.state && !page.state.shops && <Unreadable page={page} files={files} />}
        <Export page={page} files={files} />
        <Import page={page} files={files} />
      </section>
      <Reset page={page} files={files} />
    </>
  );
}
