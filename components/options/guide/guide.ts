import type { GuideMemory, GuideOffice, GuideStep } from '../../../lib/settings/guide.ts';
import { accessPattern } from '../../../lib/settings/shop.ts';
import { t } from '../../../lib/words/options.ts';
import { addressIn, originIn } from '../addresses.ts';
import type { Context } from '../context.ts';
import { draftOf, isDirty, newDraft, type Draft, type FieldName } from '../draft.ts';
import { openForm, type OptionsState } from '../state.ts';

/** The first run: which step is shown. What is typed is the open form's draft, as everywhere on the page. */
export interface Guide {
  readonly step: GuideStep;
  readonly office: GuideOffice;
  /** The browser said no to the back office's address. */
  readonly denied: boolean;
  /** The order list to open at the end. */
  readonly listUrl: string;
  /** Its shop is saved: what follows can be left out. */
  readonly saved: boolean;
}

/** GoQSystem's order list; a back office of one's own is opened at the address that was typed. */
const goq = 'https://order.goqsystem.com';
const goqList = `${goq}/goq21/index_beta.php`;

interface Moves {
  readonly save: () => Promise<void>;
  readonly testForm: () => Promise<void>;
  readonly load: () => Promise<void>;
}

export function createGuide({ deps, store, sound, loaded }: Context, { save, testForm, load }: Moves) {
  const get = store.getState;
  const set = store.setState;
  const at = (change: Partial<Guide>): void => {
    const { guide } = get();
    if (guide) set({ guide: { ...guide, ...change } });
  };

  // Written one after the other; of several that wait only the newest counts.
  let last: GuideMemory | null | undefined;
  let writing: Promise<void> | null = null;
  async function write(): Promise<void> {
    while (last !== undefined) {
      const memory = last;
      last = undefined;
      await deps.guide.write(memory).catch(() => undefined);
    }
    writing = null;
  }
  function remember(memory: GuideMemory | null): void {
    last = memory;
    writing ??= write();
  }
  store.subscribe((now: OptionsState, before: OptionsState) => {
    const { guide, form } = now;
    if (!guide || !form || (guide === before.guide && form.draft === before.form?.draft)) return;
    const { id, backOffice, merchantCode, environment, ownUrl } = form.draft;
    const typed = { backOffice, merchantCode, environment, ownUrl };
    remember({
      version: 1,
      step: guide.step,
      office: guide.office,
      listUrl: guide.listUrl,
      shopId: id,
      ...typed,
    });
  });

  function begin(memory: GuideMemory | null): void {
    const saved = get().shops?.find(({ shop }) => shop.id === memory?.shopId)?.shop;
    const blank: Draft = { ...newDraft(memory?.shopId ?? deps.newId()), environment: 'live' };
    const draft: Draft = saved
      ? draftOf(saved)
      : {
          ...blank,
          name: t('setup.firstShop'),
          ...(memory && {
            backOffice: memory.backOffice,
            merchantCode: memory.merchantCode,
            environment: memory.environment,
            ownUrl: memory.ownUrl,
          }),
        };
    // The password is not kept, so the test begins again where it is typed.
    const step = memory?.step === 'test' && !saved ? 'letter' : (memory?.step ?? 'office');
    set({
      guide: {
        step,
        office: memory?.office ?? 'goq',
        denied: false,
        listUrl: memory?.listUrl ?? '',
        saved: saved !== undefined,
      },
      form: openForm(draft),
      renewal: null,
      note: null,
    });
  }

  return {
    guide: {
      /** Opens the guide where it was left; only while it is the way to the first shop, or about that one. */
      async start(): Promise<void> {
        await loaded();
        const memory = await deps.guide.read().catch(() => null);
        const { shops, form, guide } = get();
        if (!shops || form || guide) return;
        if (shops.length === 0 || shops.some(({ shop }) => shop.id === memory?.shopId)) begin(memory);
      },

      /** Is there one to be taken up again? */
      async look(): Promise<void> {
        const memory = await deps.guide.read().catch(() => null);
        set({ guideKept: memory !== null });
      },

      choose(office: GuideOffice): void {
        const { form, guide } = get();
        if (!form || !guide || guide.office === office) return;
        const draft = { ...form.draft, backOffice: office === 'goq' ? goq : '' };
        set({ guide: { ...guide, office, denied: false }, form: { ...openForm(draft) } });
      },

      /** Asks the browser for this one address. In the click, before anything is awaited. */
      async allowOffice(): Promise<void> {
        const { form, guide } = get();
        if (!form || !guide || !sound(form, ['backOffice'])) return;
        const granted = await deps.allow([accessPattern(originIn(form.draft.backOffice))]);
        const listUrl = guide.office === 'goq' ? goqList : addressIn(form.draft.backOffice);
        if (granted) at({ step: 'letter', denied: false, listUrl });
        else at({ denied: true });
      },

      /** From the letter to the test, which begins in the same click. */
      test(): Promise<void> {
        const { form } = get();
        const fields: FieldName[] = ['merchantCode', 'password', 'ownUrl'];
        if (!form || !sound(form, fields)) return Promise.resolve();
        at({ step: 'test' });
        return testForm();
      },

      async save(): Promise<void> {
        const { form, guide } = get();
        if (!form || !guide) return;
        const { id } = form.draft;
        await save();
        const saved = get().shops?.find(({ shop }) => shop.id === id)?.shop;
        if (get().form || !saved) return; // Said in the form's failure, or at its field.
        set({ form: openForm(draftOf(saved)), note: null });
        at({ step: 'fees', saved: true });
      },

      /** Goes on from the fees; what was set there is saved. */
      async afterFees(): Promise<void> {
        const { form } = get();
        if (!form) return;
        const { draft, start } = form;
        if (isDirty(draft, start)) {
          await save();
          if (get().form) return;
          const saved = get().shops?.find(({ shop }) => shop.id === draft.id)?.shop;
          set({ form: openForm(saved ? draftOf(saved) : draft), note: null });
        }
        at({ step: 'done' });
      },

      go: (step: GuideStep): void => at({ step, denied: false }),

      /** Leaves it; taken up again at the same step. */
      leave(): void {
        const { guide, form } = get();
        const known = guide?.saved ?? false;
        if (form && !known) set(({ runs: { [form.draft.id]: _gone, ...runs } }) => ({ runs }));
        set({
          guide: null,
          form: null,
          guideKept: true,
          note: { tone: 'plain', key: 'setup.guideLeft' },
        });
      },

      async finish(): Promise<void> {
        set({ guide: null, form: null, note: null, guideKept: false });
        remember(null);
        await writing;
        await load();
      },
    },
  };
}
