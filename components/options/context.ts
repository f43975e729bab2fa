import type { StoreApi } from 'zustand/vanilla';
import type { Failure, InputOf, OutputOf, RouteName } from '../../lib/messages/contract.ts';
import type { GuideShelf } from '../../lib/settings/guide.ts';
import type { Holidays } from '../../lib/order/holidays.ts';
import type { OwnProfile } from '../../lib/settings/profiles.ts';
import type { UpdateShelf } from '../WhatsNew.tsx';
import type { Keys } from './keys/KeysSection.tsx';
import { faultsOf, type Faults, type FieldName } from './draft.ts';
import { around, type Form, type OptionsState } from './state.ts';

/** Resolves after so many ms. */
export type Delay = (ms: number) => Promise<void>;

/** What the page needs of the outside. */
export interface OptionsDeps {
  readonly send: <N extends RouteName>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  /** The failure behind an error of `send`. */
  readonly failureOf: (cause: unknown) => Failure;
  /** Those of the patterns that the browser has granted. */
  readonly granted: (patterns: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Asks the person. Browsers show the prompt only in a click, before anything is awaited. */
  readonly allow: (patterns: readonly string[]) => Promise<boolean>;
  /** Where the first run remembers how far it has come. */
  readonly guide: GuideShelf;
  /** Rejects when the list cannot be read. */
  readonly holidays: () => Promise<Holidays>;
  /** Saves a text as a file of the person's. */
  readonly saveFile: (name: string, text: string | readonly string[]) => void;
  /** A text as a profile, or everything that is wrong with it, in words. */
  readonly readProfile: (
    text: string,
  ) => Promise<{ readonly profile: OwnProfile['profile'] } | { readonly problems: readonly string[] }>;
  readonly keys: Keys;
  readonly update: UpdateShelf;
  readonly newId: () => string;
  readonly delay: Delay;
  /** Epoch ms. */
  readonly now: () => number;
}

/** The store and the few moves that all actions share. */
export interface Context {
  readonly deps: OptionsDeps;
  readonly store: StoreApi<OptionsState>;
  /** Once the shops were read; a load may be overtaken by another. */
  loaded(): Promise<void>;
  /** Changes the form of this draft, unless it was closed meanwhile. */
  setForm(id: string, change: Partial<Form>): void;
  /** Shows faults that only others could tell, and goes to the first. */
  refuse(id: string, refused: Faults): void;
  /** Shows the faults of these fields and goes to the first; true when there is none. */
  sound(form: Form, fields: readonly FieldName[]): boolean;
}

export function createContext(deps: OptionsDeps, store: StoreApi<OptionsState>): Context {
  const setForm: Context['setForm'] = (id, change) =>
    store.setState(({ form }) => (form?.draft.id === id ? { form: { ...form, ...change } } : {}));
  return {
    deps,
    store,
    setForm,
    loaded: () =>
      new Promise((ready) => {
        if (store.getState().shops) return ready();
        const end = store.subscribe(({ shops }) => {
          if (!shops) return;
          end();
          ready();
        });
      }),
    refuse(id, refused) {
      const [field] = Object.keys(refused) as FieldName[];
      setForm(id, { saving: false, refused, ...(field === undefined ? {} : { goTo: { field } }) });
    },
    sound(form, fields) {
      const faults = faultsOf(form.draft, around(store.getState(), form));
      const field = (Object.keys(faults) as FieldName[]).find((name) => fields.includes(name));
      const touched = new Set([...form.touched, ...fields]);
      setForm(form.draft.id, { touched, ...(field === undefined ? {} : { goTo: { field } }) });
      return field === undefined;
    },
  };
}
