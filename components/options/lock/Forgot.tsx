import { useLayoutEffect, useState } from 'preact/hooks';
import { useStore } from '../../../lib/store/use-store.ts';
import { t } from '../../../lib/words/options.ts';
import { TextField } from '../../TextField.tsx';
import type { LockPart } from './store.ts';

/** The way out of a forgotten passphrase: it costs the stored passwords, and is confirmed by typing. */
export function Forgot({ lock }: { readonly lock: LockPart }) {
  const { doing, working } = useStore(lock.store, (whole) => whole);
  const open = doing === 'forgot';
  return (
    <div class="forgot">
      <button
        type="button"
        class="link"
        aria-expanded={open}
        onClick={() => (open ? lock.cancel() : lock.begin('forgot'))}
      >
        {t('lock.forgot')}
      </button>
      {open && <Wipe working={working} wipe={() => void lock.wipe()} cancel={lock.cancel} />}
    </div>
  );
}

interface WipeProps {
  readonly working: boolean;
  readonly wipe: () => void;
  readonly cancel: () => void;
}

function Wipe({ working, wipe, cancel }: WipeProps) {
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState(false);
  const word = t('lock.wipeWord');
  const fits = typed.normalize('NFKC').trim() === word;
  useLayoutEffect(() => document.getElementById('lock-wipe')?.focus(), []);
  return (
    <form
      class="pass wipe"
      aria-label={t('lock.wipeAsk')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        if (fits && !working) wipe();
        else document.getElementById('lock-wipe')?.focus();
      }}
    >
      <p>{t('lock.forgotText')}</p>
      <TextField
        id="lock-wipe"
        label={t('lock.wipeLabel')}
        look="short"
        value={typed}
        hint={t('lock.wipeText', { word })}
        error={sent && !fits ? t('lock.wipeText', { word }) : ''}
        onValue={setTyped}
      />
      <footer>
        <button type="button" onClick={cancel}>
          {t('lock.cancel')}
        </button>
        <button class="danger" aria-disabled={!fits || working}>
          {t(working ? 'lock.working' : 'lock.wipeYes')}
        </button>
      </footer>
    </form>
  );
}
