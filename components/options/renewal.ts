import type { Failure } from '../../lib/messages/contract.ts';
import { accessPattern, type Shop } from '../../lib/settings/shop.ts';
import type { Context } from './context.ts';
import { passwordFault, type Fault } from './draft.ts';
import type { Run } from './state.ts';

/** A new password for a shop that is set up: one field, one test. */
export interface Renewal {
  readonly shop: Shop;
  readonly password: string;
  /** Judged on the screen only once it was typed in or sent. */
  readonly touched: boolean;
  readonly phase: 'typing' | 'testing' | 'saving';
  /** The last test, while it speaks of what is typed. */
  readonly run: Run | null;
  readonly failure: Failure | null;
}

export const renewalOf = (shop: Shop): Renewal => ({
  shop,
  password: '',
  touched: false,
  phase: 'typing',
  run: null,
  failure: null,
});

export const renewalFault = ({ password }: Renewal): Fault | undefined => passwordFault(password, false);

/** The test neither proved nor disproved the password: nobody answered. Then it may be saved all the same. */
export function isUndecided(run: Run | null): boolean {
  if (run?.kind === 'failed') return true;
  return run?.kind === 'done' && ['suspended', 'unreachable', 'unexpected'].includes(run.result.kind);
}

export function createRenewing({ deps, store }: Context, load: () => Promise<void>) {
  const now = (shop: Shop): Renewal | null => {
    const { renewal } = store.getState();
    return renewal?.shop.id === shop.id ? renewal : null;
  };
  const set = (shop: Shop, change: Partial<Renewal>): void => {
    const renewal = now(shop);
    if (renewal) store.setState({ renewal: { ...renewal, ...change } });
  };

  async function save({ shop, password }: Renewal): Promise<void> {
    set(shop, { phase: 'saving', failure: null });
    // Another window may have changed the shop since: only its password is new here.
    await load();
    const present = store.getState().shops?.find((one) => one.shop.id === shop.id)?.shop;
    const reply = await deps
      .send('shops.save', { shop: present ?? shop, password })
      .catch((cause: unknown) => deps.failureOf(cause));
    if (!('ok' in reply)) return set(shop, { phase: 'typing', failure: reply });
    store.setState({
      renewal: null,
      note: { tone: 'good', key: 'setup.passwordChanged', params: { name: shop.name } },
    });
    await load();
  }

  async function test(renewal: Renewal, asked: Promise<boolean>): Promise<void> {
    const { shop, password } = renewal;
    set(shop, { phase: 'testing', run: { kind: 'running' }, touched: true, failure: null });
    await asked;
    const run = await deps
      .send('shops.test', { shop, password })
      .then((result): Run => ({ kind: 'done', result, at: deps.now() }))
      .catch((cause: unknown): Run => ({ kind: 'failed', failure: deps.failureOf(cause) }));
    // Closed, or typed on, while the test ran: its answer is about something else.
    if (now(shop)?.password !== password) return;
    set(shop, { phase: 'typing', run });
    if (run.kind === 'done' && run.result.kind === 'ok') await save(renewal);
  }

  return {
    renew: {
      type(password: string): void {
        const { renewal } = store.getState();
        if (renewal)
          set(renewal.shop, { password, touched: true, run: null, phase: 'typing', failure: null });
      },
      /** Tests, and saves when the provider takes it. In the click: an own address may need its permission. */
      testAndSave(): Promise<void> {
        const { renewal } = store.getState();
        if (!renewal || renewal.phase !== 'typing') return Promise.resolve();
        if (renewalFault(renewal)) {
          set(renewal.shop, { touched: true });
          return Promise.resolve();
        }
        const { shop } = renewal;
        const own = shop.environment === 'own';
        return test(renewal, own ? deps.allow([accessPattern(shop.ownUrl)]) : Promise.resolve(true));
      },
      /** Saves untested, where the provider could not be asked. */
      saveAnyway(): Promise<void> {
        const { renewal } = store.getState();
        if (!renewal || renewal.phase !== 'typing' || renewalFault(renewal) || !isUndecided(renewal.run))
          return Promise.resolve();
        return save(renewal);
      },
    },
  };
}
