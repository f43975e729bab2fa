import { useEffect } from 'preact/hooks';
import { useStore } from '../../../lib/store/use-store.ts';
import { t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { Forgot } from './Forgot.tsx';
import { failed } from './LockSection.tsx';
import { PassForm } from './PassForm.tsx';
import type { LockPart } from './store.ts';

interface Props {
  readonly lock: LockPart;
  readonly close: () => void;
}

/** The window that asks for the passphrase when a list needs it. Gone as soon as it is unlocked. */
export function UnlockWindow({ lock, close }: Props) {
  const { status, failure, note } = useStore(lock.store, (whole) => whole);
  useEffect(() => void lock.load(), [lock]);
  const locked = status?.state === 'locked';
  const open = status !== null && !locked;
  const wiped = note === 'lock.done.wipe';
  useEffect(() => {
    // Unlocked here or elsewhere; what was wiped is to be read first.
    if (open && !wiped) close();
  }, [open, wiped, close]);
  return (
    <>
      <header class="top">
        <img src="/icon.svg" alt="" width="36" height="36" />
        <h1>{t('lock.windowTitle')}</h1>
      </header>
      <main class="window">
        <div role="alert">{failure && <Notice tone="bad" {...failed(failure)} />}</div>
        {locked && (
          <>
            <p>{t('lock.windowText')}</p>
            <PassForm lock={lock} kind="unlock" focused />
            <Forgot lock={lock} />
            <p class="hint">{t('lock.windowSafe')}</p>
          </>
        )}
        <div role="status">
          {open && (
            <Notice tone="good" title={t(wiped ? 'lock.done.wipe' : 'lock.windowOpen')}>
              <button type="button" onClick={close}>
                {t('lock.close')}
              </button>
            </Notice>
          )}
        </div>
      </main>
    </>
  );
}
