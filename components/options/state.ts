import type { AutomationNow } from './automation.ts';
import type { Failure, OutputOf, ShopSummary } from '../../lib/messages/contract.ts';
import type { SeenNames } from '../../lib/messages/setup.ts';
import type { Holidays } from '../../lib/order/holidays.ts';
import type { AsideView } from '../../lib/messages/aside.ts';
import { baseUrlOf, type Shop } from '../../lib/settings/shop.ts';
import type { WordKey } from '../../lib/words/options.ts';
import type { Guide } from './guide/guide.ts';
import type { Renewal } from './renewal.ts';
import { isDirty, shopIn, type Draft, type Faults, type FieldName, type Surroundings } from './draft.ts';

export type TestResult = OutputOf<'shops.test'>;

/** A connection test of one shop, the newest one that still speaks of what is typed. */
export type Run =
  | { readonly kind: 'running' }
  /** `at`: epoch ms of the answer. */
  | { readonly kind: 'done'; readonly result: TestResult; readonly at: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Form {
  readonly draft: Draft;
  /** The draft as it was opened. */
  readonly start: Draft;
  /** The fields that were typed in; only these are judged on the screen. */
  readonly touched: ReadonlySet<FieldName>;
  /** Faults that only the worker or the browser could tell. */
  readonly refused: Faults;
  /** The field to go to; a new object each time. */
  readonly goTo: { readonly field: FieldName } | null;
  readonly failure: Failure | null;
  readonly saving: boolean;
}

/** A question that waits for an answer, in a dialog. */
export type Question =
  | {
      readonly kind: 'remove';
      readonly shop: Shop;
      readonly working: boolean;
      readonly failure: Failure | null;
    }
  /** `go`: what was wanted instead of what is typed. */
  | { readonly kind: 'discard'; readonly go: () => void };

export interface Note {
  readonly tone: 'good' | 'bad' | 'plain';
  readonly key: WordKey;
  readonly params?: Readonly<Record<string, string>>;
}

export interface OptionsState {
  /** null until they were read for the first time. */
  readonly shops: readonly ShopSummary[] | null;
  readonly loadFailure: Failure | null;
  /** Records that could not be read; why nobody knows; null until asked. */
  readonly aside: readonly AsideView[] | Failure | null;
  /** Permission patterns the browser has granted, of those the shops need. null until known. */
  readonly granted: ReadonlySet<string> | null;
  readonly form: Form | null;
  /** The first run, while it is open; what is typed in it is `form`. */
  readonly guide: Guide | null;
  /** The first run was begun and not finished. */
  readonly guideKept: boolean;
  /** Malls and carriers that came by in the order lists. */
  readonly seen: readonly SeenNames[];
  /** null: they could not be read; undefined: not read yet. */
  readonly holidays: Holidays | null | undefined;
  /** The staff name of this browser; null when nobody was asked, undefined until it was read. */
  readonly staff: string | null | undefined;
  /** The card whose password is being changed. */
  readonly renewal: Renewal | null;
  readonly question: Question | null;
  readonly note: Note | null;
  /** What happens by itself; null where nothing does, or nobody could tell. */
  readonly automation: AutomationNow | null;
  /** By shop id. */
  readonly runs: Readonly<Record<string, Run>>;
}

export const blank: OptionsState = {
  shops: null,
  loadFailure: null,
  aside: null,
  granted: null,
  form: null,
  guide: null,
  guideKept: false,
  seen: [],
  holidays: undefined,
  staff: undefined,
  renewal: null,
  question: null,
  note: null,
  automation: null,
  runs: {},
};

export const openForm = (draft: Draft): Form => ({
  draft,
  start: draft,
  touched: new Set(),
  refused: {},
  goTo: null,
  failure: null,
  saving: false,
});

/** What the open draft is judged against. */
export const around = ({ shops }: Pick<OptionsState, 'shops'>, { draft }: Form): Surroundings => ({
  shops: (shops ?? []).map(({ shop }) => shop),
  // A stored password belongs to its contract: changed address or code, typed again.
  stored: (shops ?? []).some(
    ({ shop, password }) =>
      password === 'stored' &&
      shop.merchantCode === shopIn(draft).merchantCode &&
      baseUrlOf(shop) === baseUrlOf(shopIn(draft)),
  ),
});

/** Whether closing the page now would lose what was typed. */
export function hasUnsaved({ form, guide, renewal }: OptionsState): boolean {
  // The first run remembers what was typed in it, but for the password.
  if (form && guide) return form.draft.password !== '';
  return (form !== null && isDirty(form.draft, form.start)) || (renewal !== null && renewal.password !== '');
}
