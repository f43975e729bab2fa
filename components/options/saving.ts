import { patternsOf, type Shop } from '../../lib/settings/shop.ts';
import type { Context } from './context.ts';
import { newDraft, shopIn, type Faults, type FieldName } from './draft.ts';
import type { Form } from './state.ts';

const allFields = Object.keys(newDraft('')) as FieldName[];

/** Saving the open form. */
export function createSaving({ deps, store, setForm, refuse, sound }: Context, load: () => Promise<void>) {
  /** The fields whose address the browser may not reach, after the person said no. */
  async function denied(shop: Shop): Promise<Faults> {
    const granted = await deps.granted(patternsOf(shop));
    const [office = '', provider] = patternsOf(shop);
    const faults: Faults = {};
    if (!granted.has(office)) faults.backOffice = { key: 'options.bad.denied' };
    if (provider !== undefined && !granted.has(provider))
      faults[shop.environment === 'own' ? 'ownUrl' : 'backOffice'] = { key: 'options.bad.denied' };
    return faults;
  }

  async function finish({ draft }: Form, shop: Shop, asked: Promise<boolean>): Promise<void> {
    const { id, password } = draft;
    const allowed = await asked;
    // Discarded while the browser's prompt stood there: what the person threw away is not saved behind their back.
    if (store.getState().form?.draft.id !== id) return;
    if (!allowed) {
      const faults = await denied(shop);
      // Nothing is missing after all: the person allowed it elsewhere. Pressing once more saves.
      refuse(id, Object.keys(faults).length > 0 ? faults : { backOffice: { key: 'options.bad.denied' } });
      return;
    }
    const reply = await deps
      .send('shops.save', { shop, password: password === '' ? null : password })
      .catch(deps.failureOf);
    if ('ok' in reply) {
      const { form } = store.getState();
      // What was typed while the worker was saving must not go with the form.
      if (form?.draft.id === id && form.draft !== draft) setForm(id, { start: draft, saving: false });
      else store.setState({ form: null });
      store.setState({ note: { tone: 'good', key: 'options.saved' } });
      await load();
      return;
    }
    const field = clashes[reply.code];
    if (!field) {
      setForm(id, { saving: false, failure: reply });
      return;
    }
    // Another window saved a shop that this one did not know: with it in the list the form can name it.
    await load();
    refuse(id, { [field[0]]: { key: field[1] } });
  }

  return {
    save(): Promise<void> {
      const { form } = store.getState();
      if (!form || form.saving) return Promise.resolve();
      if (!sound(form, allFields)) return Promise.resolve();
      const shop = shopIn(form.draft);
      // In the click, before anything is awaited: browsers show the prompt only to a person's own action.
      const asked = deps.allow(patternsOf(shop));
      setForm(form.draft.id, { saving: true, failure: null, refused: {} });
      return finish(form, shop, asked);
    },
  };
}

/** The worker's refusals that belong to a field. */
const clashes: Readonly<
  Record<string, readonly [FieldName, 'options.bad.mallElsewhere' | 'options.bad.prefixElsewhere']>
> = {
  mallTaken: ['mall', 'options.bad.mallElsewhere'],
  prefixNeeded: ['numberPrefix', 'options.bad.prefixElsewhere'],
};
