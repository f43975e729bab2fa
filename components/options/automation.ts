import type { OutputOf } from '../../lib/messages/contract.ts';
import { anySwitch, type Shop } from '../../lib/settings/shop.ts';
import type { Context } from './context.ts';

export type AutomationNow = OutputOf<'automation.shops'>;

/** What happens by itself, as far as somebody has to be told of it here. */
export function createAutomationActions({ deps, store }: Pick<Context, 'deps' | 'store'>) {
  /** Asks only where there is something to know. When it fails the shops are shown without. */
  async function load(): Promise<void> {
    const { shops } = store.getState();
    if (!shops?.some(({ shop }) => anySwitch(shop.automation))) return store.setState({ automation: null });
    const answer = await deps.send('automation.shops', {}).catch(() => null);
    store.setState({ automation: answer });
  }

  async function press(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      store.setState({ note: { tone: 'good', key: 'options.auto.wentOn' } });
    } catch {
      store.setState({ note: { tone: 'bad', key: 'options.failed.save' } });
    }
    await load();
  }

  return {
    load,
    /** After failed runs. */
    goOn: (shop: Shop): Promise<void> => press(() => deps.send('automation.goOn', { shopId: shop.id })),
    /** Ends the pause of this browser. */
    resume: (): Promise<void> => press(() => deps.send('automation.pause', { paused: false })),
  };
}
