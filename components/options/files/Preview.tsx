import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordsPreview } from '../../../lib/messages/settings-files.ts';
import { language, t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { TextField } from '../../TextField.tsx';
import { ShopTable } from './ShopTable.tsx';
import type { Chosen, Doing } from './state.ts';
import type { FilesPage } from './store.ts';

interface Props {
  readonly chosen: Chosen;
  readonly doing: Doing;
  readonly files: FilesPage;
}

const kinds = ['new', 'replaced', 'kept', 'same', 'later', 'refused', 'open'] as const;
const timeOf = (iso: string): string =>
  Number.isNaN(Date.parse(iso)) ? iso : new Date(iso).toLocaleString(language());

/** Everything that a file would change, before it does. */
export function Preview({ chosen: { file, preview }, doing, files }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { passwords, records } = preview;
  const { refusal, changes: shops } = preview.plan;
  const sealed = passwords === 'sealed';

  return (
    <section class="preview" aria-labelledby="preview-title">
      <h4 id="preview-title" tabIndex={-1} ref={heading}>
        {t('files.previewTitle', { name: file.name })}
      </h4>
      <p class="hint">{t('files.madeAt', { time: timeOf(preview.madeAt) })}</p>
      {refusal && (
        <Notice
          tone="bad"
          title={t(`files.refusal.${refusal.why}`, {
            name: refusal.name,
            other: 'other' in refusal ? refusal.other : '',
          })}
        />
      )}
      {shops.length === 0 ? <p>{t('files.noShops')}</p> : <ShopTable shops={shops} />}
      <p class="hint">{t('files.othersStay')}</p>
      {preview.profiles.length > 0 && (
        <>
          <h5>{t('profiles.title')}</h5>
          <ul class="plain">
            {preview.profiles.map(({ own, kind }, at) => (
              <li key={at}>
                {own.profile.name} <span class={`chip ${kind}`}>{t(`files.kind.${kind}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h5>{t('files.recordsTitle')}</h5>
      {records ? <Records records={records} /> : <p>{t('files.noRecords')}</p>}
      <h5>{t('files.passwordsTitle')}</h5>
      {passwords === 'none' && <p>{t('files.passwordsNone')}</p>}
      {typeof passwords === 'number' && <p>{t('files.passwordsOpen', { n: passwords })}</p>}
      {sealed && (
        <form
          class="file"
          onSubmit={(event) => {
            event.preventDefault();
            if (passphrase !== '') void files.unseal(passphrase);
          }}
        >
          <p id="sealed-text">{t('files.passwordsSealed')}</p>
          <TextField
            id="import-passphrase"
            label={t('files.passphraseOf')}
            type="password"
            value={passphrase}
            onValue={setPassphrase}
          >
            <button aria-disabled={doing !== null}>{t('files.unseal')}</button>
          </TextField>
        </form>
      )}
      <footer>
        <button type="button" onClick={files.leave} aria-disabled={doing === 'applying'}>
          {t('files.stop')}
        </button>
        {!refusal && (
          <button
            type="button"
            class="main"
            aria-disabled={doing !== null}
            onClick={() => void files.apply()}
          >
            {t(doing === 'applying' ? 'files.applying' : 'files.apply')}
          </button>
        )}
      </footer>
    </section>
  );
}

function Records({ records }: { readonly records: RecordsPreview }) {
  return (
    <ul class="plain">
      {kinds
        .filter((kind) => records[kind] > 0)
        .map((kind) => (
          <li key={kind}>{t(`files.records.${kind}`, { n: records[kind] })}</li>
        ))}
    </ul>
  );
}
