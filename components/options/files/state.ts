import type { Failure } from '../../../lib/messages/contract.ts';
import type {
  FilesState,
  PolicyView,
  RecordsPreview,
  ResetPart,
} from '../../../lib/messages/settings-files.ts';
import type { OwnProfile } from '../../../lib/settings/profiles.ts';
import type { ShopPlan } from '../../../lib/settings/import-plan.ts';
import type { Shop } from '../../../lib/settings/shop.ts';
import type { ReadFile } from './reading.ts';

/** What a file would do, looked at before anything is written. */
export interface Preview {
  /** ISO time. */
  readonly madeAt: string;
  /** The shops of this browser that it was held against. */
  readonly before: readonly Shop[];
  readonly plan: ShopPlan;
  /** Profiles of back offices in the file, and what becomes of them. */
  readonly profiles: readonly {
    readonly own: OwnProfile;
    readonly kind: 'new' | 'replaced' | 'unchanged';
  }[];
  /** Null when the file has none. */
  readonly records: RecordsPreview | null;
  /** `sealed`: the file has some, and the passphrase was not said. Otherwise how many. */
  readonly passwords: 'none' | 'sealed' | number;
  /** Permission patterns that the browser must be asked for. */
  readonly patterns: readonly string[];
}

/** The file on the screen. `passphrase`: the right one, once it was said. */
export interface Chosen {
  readonly file: ReadFile;
  readonly preview: Preview;
  readonly passphrase: string | null;
}

export interface Saved {
  readonly name: string;
  readonly sealed: number;
  readonly missing: number;
}

/** What is being done; one thing at a time. */
export type Doing = 'saving' | 'reading' | 'unsealing' | 'applying' | 'resetting' | null;
/** Where a failure is shown. */
export type Place = 'export' | 'import' | 'reset' | 'raw';

export interface FilesPageState {
  /** Null until they were read for the first time. */
  readonly state: FilesState | null;
  readonly policy: PolicyView | null;
  readonly doing: Doing;
  readonly failure: { readonly place: Place; readonly failure: Failure } | null;
  readonly saved: Saved | null;
  readonly chosen: Chosen | null;
  /** How many records wait after the last import; null when nothing was imported. */
  readonly applied: number | null;
  readonly asking: ResetPart | null;
  readonly wiped: ResetPart | null;
}

export const blank: FilesPageState = {
  state: null,
  policy: null,
  doing: null,
  failure: null,
  saved: null,
  chosen: null,
  applied: null,
  asking: null,
  wiped: null,
};

/** Which passphrase is fit for a new file; null when it is. */
export const passphraseFault = (
  first: string,
  again: string,
): 'files.bad.short' | 'files.bad.differs' | null =>
  first.length < 10 ? 'files.bad.short' : first === again ? null : 'files.bad.differs';
