import type { LockState } from '../messages/lock.ts';
import { t } from '../words/index.ts';
import type { ActionDeps } from './actions.ts';
import { element } from './element.ts';
import { onPress } from './press.ts';
import type { Surface } from './surface.ts';

interface Deps extends Pick<ActionDeps, 'send' | 'tell'> {
  readonly surface: Surface;
  /** Called with every state that differs from the last. */
  readonly onState: (state: LockState) => void;
}

/**
 * What a page knows of the lock, and its way to the passphrase: a window of the extension. The page itself is not trusted
 * with it, so there is no field for it here.
 */
export function createLocking({ send, tell, surface, onState }: Deps) {
  let known: LockState = 'none';
  let dialog: HTMLDialogElement | null = null;

  function heard(state: LockState): void {
    if (state === known) return;
    known = state;
    onState(state);
    if (state === 'locked' || !dialog) return;
    dialog.close();
    surface.say(t('lock.opened'));
  }

  async function ask(): Promise<void> {
    try {
      heard((await send('lock.ask', {})).state);
    } catch (cause) {
      tell(cause);
    }
  }

  /** Says that it is locked, and offers the way to the passphrase. */
  function show(): void {
    if (dialog) return;
    const unlock = element('button', { type: 'button', className: 'main', textContent: t('lock.unlock') });
    const stop = element('button', { type: 'button', textContent: t('lock.stop') });
    const made = surface.open({
      title: [t('lock.title')],
      tone: 'look',
      subtitle: t('lock.text'),
      body: [element('p', { textContent: t('lock.safe') })],
      footer: [
        element('span', { className: 'wide' }),
        onPress(stop, () => made.close()),
        onPress(unlock, () => void ask()),
      ],
      onClose: () => (dialog = null),
    });
    dialog = made;
  }

  return {
    heard,
    /** Not locked, whether or not there is a passphrase. */
    unlocked(): void {
      if (known === 'locked') heard('open');
    },
    /** The worker refused an action because of the lock. */
    refused(): void {
      heard('locked');
      show();
    },
    /**
     * Before an order is read for nothing: true when it is locked, which the person then sees. The worker is asked only
     * where this page believes so, and it is the worker that is believed.
     */
    async stops(): Promise<boolean> {
      if (known !== 'locked') return false;
      heard((await send('lock.look', {})).state);
      // The call above may have changed it.
      if ((known as LockState) !== 'locked') return false;
      show();
      return true;
    },
  };
}
export type Locking = ReturnType<typeof createLocking>;
