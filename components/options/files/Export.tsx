import { useState } from 'preact/hooks';
import { t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { TextField } from '../../TextField.tsx';
import { saidOf } from './said.ts';
import { passphraseFault, type FilesPageState } from './state.ts';
import type { FilesPage } from './store.ts';

interface Props {
  readonly page: FilesPageState;
  readonly files: FilesPage;
}

/** Saving to a file. */
export function Export({ page, files }: Props) {
  const { doing, failure, policy, saved, state } = page;
  const [withRecords, setRecords] = useState(true);
  const [withPasswords, setPasswords] = useState(false);
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [judged, setJudged] = useState(false);
  const allowed = policy?.rules.exportPasswords ?? true;
  const count = state?.records?.cases ?? 0;
  const fault = withPasswords ? passphraseFault(first, again) : null;

  function save(): void {
    setJudged(true);
    if (fault) {
      document.getElementById(fault === 'files.bad.short' ? 'file-passphrase' : 'file-again')?.focus();
      return;
    }
    void files.save(withRecords && count > 0, withPasswords ? first : null).then(() => {
      setPasswords(false);
      setFirst('');
      setAgain('');
      setJudged(false);
    });
  }

  return (
    <form
      class="card file"
      aria-labelledby="export-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div>
        <h3 id="export-title">{t('files.export')}</h3>
        <p class="hint">{t('files.exportText')}</p>
      </div>
      <div class="option">
        <label class="tick">
          <input
            type="checkbox"
            checked={withRecords && count > 0}
            disabled={count === 0}
            aria-describedby="records-hint"
            onChange={({ currentTarget }) => setRecords(currentTarget.checked)}
          />
          {t('files.withRecords', { count })}
        </label>
        <p class="hint" id="records-hint">
          {t('files.withRecordsHint')}
        </p>
      </div>
      <div class="option">
        <label class="tick">
          <input
            type="checkbox"
            checked={withPasswords && allowed}
            disabled={!allowed}
            aria-describedby="passwords-hint"
            onChange={({ currentTarget }) => setPasswords(currentTarget.checked)}
          />
          {t('files.withPasswords')}
        </label>
        <p class="hint" id="passwords-hint">
          {t(allowed ? 'files.withPasswordsHint' : 'files.passwordsForbidden')}
        </p>
      </div>
      {withPasswords && allowed && (
        <div class="columns">
          <TextField
            id="file-passphrase"
            label={t('files.passphrase')}
            hint={t('files.passphraseHint')}
            error={judged && fault === 'files.bad.short' ? t(fault) : ''}
            type="password"
            autocomplete="new-password"
            value={first}
            required
            onValue={setFirst}
          />
          <TextField
            id="file-again"
            label={t('files.passphraseAgain')}
            error={judged && fault === 'files.bad.differs' ? t(fault) : ''}
            type="password"
            autocomplete="new-password"
            value={again}
            required
            onValue={setAgain}
          />
        </div>
      )}
      <div role="status">
        {saved && (
          <Notice
            tone="good"
            title={t('files.saved', { name: saved.name })}
            next={[
              ...(saved.sealed > 0 ? [t('files.savedPasswords', { sealed: saved.sealed })] : []),
              ...(saved.missing > 0 ? [t('files.savedMissing', { missing: saved.missing })] : []),
            ].join(' ')}
          />
        )}
      </div>
      <div role="alert">
        {failure?.place === 'export' && <Notice tone="bad" {...saidOf(failure.failure)} />}
      </div>
      <footer>
        <button class="main" aria-disabled={doing !== null}>
          {t(doing === 'saving' ? 'files.saving' : 'files.saveFile')}
        </button>
      </footer>
    </form>
  );
}
