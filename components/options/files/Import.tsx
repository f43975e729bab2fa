import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { Preview } from './Preview.tsx';
import { saidOf } from './said.ts';
import type { FilesPageState } from './state.ts';
import type { FilesPage } from './store.ts';

interface Props {
  readonly page: FilesPageState;
  readonly files: FilesPage;
}

/** Choosing a file, and what it would do. */
export function Import({ page, files }: Props) {
  const { applied, chosen, doing, failure, state } = page;
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const opened = useRef(false);
  const shown = chosen !== null;
  useEffect(() => {
    // The place where the keyboard was is gone; it comes back to where the file was chosen.
    if (opened.current && !shown) button.current?.focus();
    opened.current = shown;
  }, [shown]);

  return (
    <div class="card file" role="group" aria-labelledby="import-title">
      <div>
        <h3 id="import-title">{t('files.import')}</h3>
        <p class="hint">{t('files.importText')}</p>
      </div>
      <div>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('files.choose')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file can be chosen again.
            currentTarget.value = '';
            if (file) void files.choose(file);
          }}
        />
        <button
          type="button"
          ref={button}
          aria-disabled={doing !== null}
          onClick={() => doing === null && input.current?.click()}
        >
          {t(doing === 'reading' ? 'files.reading' : 'files.choose')}
        </button>
      </div>
      {chosen && <Preview key={chosen.file.id} chosen={chosen} doing={doing} files={files} />}
      <div role="status">
        {applied !== null && (
          <Notice
            tone="good"
            title={t('files.applied')}
            next={applied > 0 ? t('files.appliedWaiting', { n: applied }) : ''}
          />
        )}
        {applied === null && state !== null && state.waiting > 0 && (
          <Notice tone="plain" title={t('files.waiting', { n: state.waiting })} />
        )}
      </div>
      <div role="alert">
        {failure?.place === 'import' && <Notice tone="bad" {...saidOf(failure.failure)} />}
      </div>
    </div>
  );
}
