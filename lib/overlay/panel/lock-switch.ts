import type { LockState } from '../../messages/lock.ts';
import type { PanelContext } from './ask.ts';

/** The lock as the panel shows it: its state, the way to the passphrase, and locking at once. */
export function createLockSwitch({ deps, store, tell }: Pick<PanelContext, 'deps' | 'store' | 'tell'>) {
  const heard = (lock: LockState): void => {
    if (store.getState().lock !== lock) store.setState({ lock });
  };
  async function send(route: 'lock.ask' | 'lock.now'): Promise<void> {
    try {
      heard((await deps.send(route, {})).state);
    } catch (cause) {
      tell(cause);
    }
  }
  return {
    heard,
    /** Nobody asked for it, so nobody is told when it fails. */
    async look(): Promise<void> {
      const answer = await deps.send('lock.look', {}).catch(() => null);
      if (answer) heard(answer.state);
    },
    /** Opens the extension's own window for the passphrase. */
    ask: (): Promise<void> => send('lock.ask'),
    lockNow: (): Promise<void> => send('lock.now'),
  };
}
