import { createStore } from 'zustand/vanilla';
import type { Draft } from '../backoffice/mapper/draft.ts';
import type { FetchPage } from '../backoffice/page.ts';
import type { Profile } from '../backoffice/profile.ts';
import type { InputOf, OutputOf, RouteName } from '../messages/contract.ts';
import type { Order } from '../order/order.ts';
import type { Exam } from './exam.ts';
import type { Place, Target } from './places.ts';

export interface MapperDeps {
  readonly send: <N extends RouteName>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly fetchPage: FetchPage;
  /** When reading an order has taken too long. */
  readonly readLimit: () => AbortSignal;
  /** Profiles that are known without anybody's help. */
  readonly builtIn: readonly Profile[];
  readonly saveFile: (name: string, text: string) => void;
  readonly copy: (text: string) => Promise<void>;
  /** Version of the extension. */
  readonly version: string;
}

/** What came of trying to read the order that is on the screen. */
export type Trial =
  | { readonly kind: 'reading' }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'failed'; readonly message: string };

export interface MapperState {
  readonly view: 'map' | 'doctor';
  readonly step: 'list' | 'order' | 'save';
  readonly draft: Draft;
  /** What a person points at now. */
  readonly pointing: Target | null;
  /** Places that the keyboard goes through, and which of them it stands on; −1 before the first. */
  readonly places: readonly Place[];
  readonly at: number;
  readonly note: { readonly tone: 'good' | 'bad' | 'plain'; readonly text: string } | null;
  readonly trial: Trial | null;
  readonly saved: { readonly shop: boolean } | null;
  /** Of a file that is no profile. */
  readonly problems: readonly string[];
  /** The name was left empty. */
  readonly badName: boolean;
  /** Pressed once, not yet twice. */
  readonly sureToStartOver: boolean;
  readonly exam: Exam | 'examining' | 'none' | null;
  readonly copied: 'yes' | 'no' | null;
  readonly busy: boolean;
}

export const createState = (draft: Draft) =>
  createStore<MapperState>()(() => ({
    view: 'map',
    step: 'list',
    draft,
    pointing: null,
    places: [],
    at: -1,
    note: null,
    trial: null,
    saved: null,
    problems: [],
    badName: false,
    sureToStartOver: false,
    exam: null,
    copied: null,
    busy: false,
  }));
export type MapperStore = ReturnType<typeof createState>;
