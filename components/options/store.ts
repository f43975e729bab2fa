import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../lib/messages/contract.ts';
import { dayInJapan } from '../../lib/order/jst.ts';
import { patternsOf, type Shop } from '../../lib/settings/shop.ts';
import { t } from '../../lib/words/options.ts';
import { createAutomationActions } from './automation.ts';
import { createContext, type OptionsDeps } from './context.ts';
import { createFilesPage } from './files/store.ts';
import {
  bindingFields,
  draftOf,
  isDirty,
  newDraft,
  testedFields,
  type Draft,
  type FieldName,
} from './draft.ts';
import { createGuide } from './guide/guide.ts';
import { createProfilesPage } from './profiles/store.ts';
import { createLockPart } from './lock/store.ts';
import { patiently } from './patiently.ts';
import { createRenewing, renewalOf } from './renewal.ts';
import { createRuns } from './runs.ts';
import { createSaving } from './saving.ts';
import { shopOf } from '../../lib/settings/shop-of.ts';
import { blank, hasUnsaved, openForm, type OptionsState } from './state.ts';

export type Options = ReturnType<typeof createOptions>;

/** Nothing has come yet. */
const slow: Failure = { code: 'slow', message: '', remedy: '' };

/** The options page without its looks: one store, and everything a person can do to it. */
export function createOptions(deps: OptionsDeps) {
  const store = createStore<OptionsState>()(() => blank);
  const get = store.getState;
  const set = store.setState;
  const context = createContext(deps, store);
  const runs = createRuns(context);
  const saving = createSaving(context, load);
  const files = createFilesPage(deps, load);
  const profiles = createProfilesPage(deps, () => (get().shops ?? []).map(({ shop }) => shop.backOffice));
  const automation = createAutomationActions(context);
  const renewing = createRenewing(context, load);
  const guiding = createGuide(context, { save: saving.save, testForm: runs.testForm, load });
  let loads = 0;

  /** Reads the shops again. Of answers that overtake each other the newest question counts. */
  async function load(): Promise<void> {
    const mine = ++loads;
    const answer = await patiently(
      () => deps.send('shops.list', {}).catch(deps.failureOf),
      deps.delay,
      () => mine === loads && set({ loadFailure: slow }),
    );
    if (mine !== loads) return;
    set('shops' in answer ? { shops: answer.shops, loadFailure: null } : { loadFailure: answer });
    await Promise.all([
      refreshAccess(),
      loadAside(),
      automation.load(),
      readStaff(),
      readAround(),
      guiding.guide.look(),
    ]);
  }

  async function readStaff(): Promise<void> {
    const answer = await deps.send('staff.get', {}).catch(() => null);
    if (answer) set({ staff: answer.name });
  }

  /** What the shop form shows beside its fields. None of it stands in the way of the shops. */
  async function readAround(): Promise<void> {
    const [seen, holidays] = await Promise.all([
      deps.send('seen.list', {}).catch(() => null),
      deps.holidays().catch(() => null),
    ]);
    set({ holidays, ...(seen && { seen: seen.offices }) });
  }

  async function setStaff(name: string): Promise<boolean> {
    const answer = await deps.send('staff.set', { name: name.trim() }).catch(() => null);
    if (answer) set({ staff: answer.name });
    return answer !== null;
  }

  async function loadAside(): Promise<void> {
    const answer = await deps.send('aside.list', {}).catch(deps.failureOf);
    set({ aside: 'records' in answer ? answer.records : answer });
  }

  async function refreshAccess(): Promise<void> {
    const patterns = new Set((get().shops ?? []).flatMap(({ shop }) => patternsOf(shop)));
    set({ granted: await deps.granted([...patterns]) });
  }

  /** Does it, unless something typed would be lost: then asks first. */
  function unlessUnsaved(go: () => void): void {
    if (hasUnsaved(get())) set({ question: { kind: 'discard', go } });
    else go();
  }

  const open = (draft: Draft): void => {
    if (get().form) return;
    unlessUnsaved(() => set({ form: openForm(draft), renewal: null, note: null }));
  };

  function leave(): void {
    const { form, shops } = get();
    // What was found out about values that are thrown away says nothing about the shop.
    const known = form && shops?.some(({ shop }) => shop.id === form.draft.id);
    if (form && (!known || isDirty(form.draft, form.start))) runs.drop(form.draft.id);
    set({ form: null, renewal: null, question: null });
  }

  async function remove(shop: Shop): Promise<void> {
    set({ question: { kind: 'remove', shop, working: true, failure: null } });
    const reply = await deps.send('shops.remove', { id: shop.id }).catch(deps.failureOf);
    if (!('ok' in reply)) {
      set({ question: { kind: 'remove', shop, working: false, failure: reply } });
      return;
    }
    runs.drop(shop.id);
    set({ question: null, note: { tone: 'good', key: 'options.removed', params: { name: shop.name } } });
    await load();
  }

  return {
    store,
    files,
    profiles,
    load,
    refreshAccess,
    save: saving.save,
    ...renewing,
    ...guiding,
    setStaff,
    keys: deps.keys,
    update: deps.update,
    report: async (): Promise<string> => (await deps.send('report.make', { hostId: null, profile: '' })).text,
    lock: createLockPart(deps, load),
    testForm: runs.testForm,
    testShop: runs.testShop,
    /** What could not be read, as a file that somebody else may be able to. */
    saveAside(): void {
      const { aside } = get();
      if (!aside || 'code' in aside) return;
      const at = new Date(deps.now()).toISOString();
      const text = JSON.stringify({ product: 'Yoshin', savedAt: at, records: aside }, null, 2);
      deps.saveFile(t('aside.file', { at: at.slice(0, 10) }), text);
    },
    goOn: automation.goOn,
    resume: automation.resume,
    add: (): void => open(newDraft(deps.newId())),
    /** A new shop for one mall of a back office. */
    addFor: (backOffice: string, mall: string): void =>
      open({ ...newDraft(deps.newId()), name: mall, backOffice, mall }),
    /** The same for a mall that an order list pointed out; only while it has no shop. */
    async addForMall(backOffice: string, mall: string): Promise<void> {
      await context.loaded();
      const shops = (get().shops ?? []).map(({ shop }) => shop);
      const known = shops.some((shop) => shop.backOffice === backOffice);
      if (known && !shopOf(shops, backOffice, mall))
        open({ ...newDraft(deps.newId()), name: mall, backOffice, mall });
    },
    /** A first shop for a back office that was just registered. */
    async addForOffice(backOffice: string): Promise<void> {
      await context.loaded();
      if (!(get().shops ?? []).some(({ shop }) => shop.backOffice === backOffice))
        open({ ...newDraft(deps.newId()), backOffice });
    },
    /** `YYYY-MM-DD` in Japan. */
    today: (): string => dayInJapan(new Date(deps.now())),
    edit: (shop: Shop): void => open(draftOf(shop)),

    change(part: Partial<Draft>): void {
      const { form } = get();
      if (!form) return;
      const fields = Object.keys(part) as FieldName[];
      const changed = (of: readonly FieldName[]): boolean => fields.some((field) => of.includes(field));
      if (changed(testedFields)) runs.drop(form.draft.id);
      context.setForm(form.draft.id, {
        draft: { ...form.draft, ...part },
        touched: new Set([...form.touched, ...fields]),
        refused: changed(bindingFields) ? {} : form.refused,
        failure: null,
      });
    },

    /** Closes the form; asks first when something would be lost. */
    close: (): void => unlessUnsaved(leave),

    /** Opens the one field for a new password on a shop's card. */
    askPassword: (shop: Shop): void => unlessUnsaved(() => set({ renewal: renewalOf(shop), note: null })),

    askRemove: (shop: Shop): void =>
      set({ note: null, question: { kind: 'remove', shop, working: false, failure: null } }),

    /** The question on the screen is answered with no. */
    dismiss(): void {
      const { question } = get();
      if (question?.kind !== 'remove' || !question.working) set({ question: null });
    },

    /** The question on the screen is answered with yes. */
    async confirm(): Promise<void> {
      const { question } = get();
      if (question?.kind === 'discard') {
        leave();
        if (question.go !== leave) question.go();
      }
      if (question?.kind === 'remove' && !question.working) await remove(question.shop);
    },

    /** Asks the browser for what this shop needs. In the click, before anything is awaited. */
    async allow(shop: Shop): Promise<void> {
      const allowed = await deps.allow(patternsOf(shop));
      set({
        note: allowed ? { tone: 'good', key: 'options.allowed' } : { tone: 'bad', key: 'options.notAllowed' },
      });
      await refreshAccess();
    },
  };
}
