import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/words/options.ts';
import { Notice } from '../Notice.tsx';
import { TextField } from '../TextField.tsx';
import { isUndecided, renewalFault, type Renewal } from './renewal.ts';
import { RunNotice } from './RunNotice.tsx';
import { saidOf } from './said.ts';

interface Props {
  readonly renewal: Renewal;
  readonly type: (password: string) => void;
  readonly testAndSave: () => void;
  readonly saveAnyway: () => void;
  readonly close: () => void;
}

/** パスワードを変更: one field, one test, on the card of its shop. */
export function PasswordChange({ renewal, type, testAndSave, saveAnyway, close }: Props) {
  const { shop, password, touched, phase, run, failure } = renewal;
  const [shown, setShown] = useState(false);
  const id = `new-password-${shop.id}`;
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const fault = touched ? renewalFault(renewal) : undefined;
  const busy = phase !== 'typing';
  return (
    <form
      class="renewal"
      aria-label={t('setup.passwordOf', { name: shop.name })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        testAndSave();
      }}
    >
      <TextField
        id={id}
        label={t('setup.newPassword')}
        hint={t('options.passwordHint')}
        error={fault ? t(fault.key, fault.params) : ''}
        value={password}
        type={shown ? 'text' : 'password'}
        autocomplete="new-password"
        look="code"
        required
        onValue={type}
      >
        <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t('options.show')}
        </button>
      </TextField>
      <div role="status">{run && run.kind !== 'running' && <RunNotice run={run} />}</div>
      <div role="alert">{failure && <Notice tone="bad" {...saidOf(failure, 'save')} />}</div>
      <footer>
        <button type="button" onClick={close}>
          {t('options.cancel')}
        </button>
        {isUndecided(run) && (
          <button type="button" aria-disabled={busy} onClick={saveAnyway}>
            {t('setup.saveUntested')}
          </button>
        )}
        <button class="main" aria-disabled={busy}>
          {t(phase === 'testing' ? 'options.testing' : busy ? 'options.saving' : 'setup.testAndSave')}
        </button>
      </footer>
    </form>
  );
}
