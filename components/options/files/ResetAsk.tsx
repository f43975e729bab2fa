import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ResetPart } from '../../../lib/messages/settings-files.ts';
import { t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { TextField } from '../../TextField.tsx';
import { saidOf } from './said.ts';
import type { FilesPageState } from './state.ts';
import type { FilesPage } from './store.ts';

interface Props {
  readonly part: ResetPart;
  readonly page: FilesPageState;
  readonly files: FilesPage;
}

/** Before something is gone for good: the word has to be typed, and open calls have to be given up by name. */
export function ResetAsk({ part, page: { doing, failure, state }, files }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [agreed, setAgreed] = useState(false);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const open = part === 'shops' ? 0 : (state?.records?.intents ?? 0);
  const word = t('files.resetWord');
  const ready = typed.trim() === word && (open === 0 || agreed) && doing === null;
  const name = t(`files.reset.${part}`);

  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby="reset-ask"
      aria-describedby="reset-ask-text"
      onCancel={(event) => {
        event.preventDefault();
        files.dismiss();
      }}
    >
      <form
        class="file"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void files.reset(part, open);
        }}
      >
        <h2 id="reset-ask">{t('files.resetAsk', { part: name })}</h2>
        <p id="reset-ask-text">{t(`files.reset.${part}Text`)}</p>
        {open > 0 && (
          <>
            <Notice tone="warn" title={t('files.resetOpen', { n: open })} />
            <label class="tick">
              <input
                type="checkbox"
                checked={agreed}
                onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
              />
              {t('files.resetOpenAgree', { n: open })}
            </label>
          </>
        )}
        <TextField id="reset-word" label={t('files.resetType', { word })} value={typed} onValue={setTyped} />
        <div role="alert">
          {failure?.place === 'reset' && <Notice tone="bad" {...saidOf(failure.failure)} />}
        </div>
        <footer>
          <button type="button" autofocus aria-disabled={doing !== null} onClick={files.dismiss}>
            {t('files.stop')}
          </button>
          <button class="danger" disabled={!ready}>
            {t(doing === 'resetting' ? 'files.resetting' : 'files.resetYes')}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
