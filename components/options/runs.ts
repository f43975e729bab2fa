import { accessPattern, type Shop } from '../../lib/settings/shop.ts';
import type { Context } from './context.ts';
import { testableShop, testedFields } from './draft.ts';
import { around, type Run } from './state.ts';

/** Connection tests, one at a time per shop. An answer counts only while it speaks of what is on the screen. */
export function createRuns({ deps, store, sound, refuse }: Context) {
  /** The test that may still report, by shop id. */
  const current = new Map<string, symbol>();

  const put = (id: string, run: Run): void =>
    store.setState(({ runs }) => ({ runs: { ...runs, [id]: run } }));

  /** Forgets what was found out; an answer under way will be ignored. */
  function drop(id: string): void {
    current.delete(id);
    const { [id]: _gone, ...runs } = store.getState().runs;
    store.setState({ runs });
  }

  async function run(shop: Shop, password: string | null, asked: Promise<boolean>): Promise<void> {
    const mine = Symbol(shop.id);
    current.set(shop.id, mine);
    const isCurrent = (): boolean => current.get(shop.id) === mine;
    put(shop.id, { kind: 'running' });
    const allowed = await asked;
    if (!isCurrent()) return; // Typed on while the prompt stood there.
    if (!allowed) {
      drop(shop.id);
      if (store.getState().form) refuse(shop.id, { ownUrl: { key: 'options.bad.denied' } });
      else store.setState({ note: { tone: 'bad', key: 'options.notAllowed' } });
      return;
    }
    const done = await deps
      .send('shops.test', { shop, password })
      .then((result): Run => ({ kind: 'done', result, at: deps.now() }))
      .catch((cause: unknown): Run => ({ kind: 'failed', failure: deps.failureOf(cause) }));
    if (isCurrent()) put(shop.id, done);
  }

  /** Runs in the click: the prompt for an address of one's own comes before anything is awaited. */
  const start = (shop: Shop, password: string | null): Promise<void> => {
    if (store.getState().runs[shop.id]?.kind === 'running') return Promise.resolve();
    const own = shop.environment === 'own';
    return run(shop, password, own ? deps.allow([accessPattern(shop.ownUrl)]) : Promise.resolve(true));
  };

  return {
    drop,
    /** Tests what is typed. */
    testForm(): Promise<void> {
      const state = store.getState();
      const { form } = state;
      if (!form || !sound(form, testedFields)) return Promise.resolve();
      const { password } = form.draft;
      return start(testableShop(form.draft, around(state, form)), password === '' ? null : password);
    },
    /** Tests a saved shop with its stored password. */
    testShop: (shop: Shop): Promise<void> => start(shop, null),
  };
}
