import { useStore } from '../../store/use-store.ts';
import { t } from '../../words/panel-screen.ts';
import type { Panel } from './panel.ts';
import { Press, Sign } from './parts.tsx';

/** That it is locked, and the way out; or the way in. Nothing where no passphrase is set. */
export function LockBar({ panel }: { readonly panel: Panel }) {
  const lock = useStore(panel.store, (state) => state.lock);
  const off = useStore(panel.store, (state) => state.off);
  if (lock === 'none') return null;
  const locked = lock === 'locked';
  return (
    <div class={`lock ${lock}`}>
      <p role="status">
        {locked && (
          <>
            <Sign name="lock" /> {t('panel.locked')}
          </>
        )}
      </p>
      {/* One button, whatever it says: the focus stays on it. */}
      <Press
        class={locked ? 'main' : ''}
        off={off}
        act={() => void (locked ? panel.lock.ask() : panel.lock.lockNow())}
      >
        {t(locked ? 'lock.unlock' : 'panel.lock')}
      </Press>
    </div>
  );
}
