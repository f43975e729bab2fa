import type { StoreApi } from 'zustand/vanilla';
import type { FetchPage } from '../../backoffice/order-reader.ts';
import type { Profile } from '../../backoffice/profile.ts';
import type { Failure, InputOf, OutputOf, RouteName } from '../../messages/contract.ts';
import type { AutomationDesk } from '../automation/desk.ts';
import { explain } from '../failures.ts';
import type { PickDesk } from '../picks.ts';
import type { Clock } from '../standing.ts';
import type { PanelState } from './state.ts';

export interface PanelDeps {
  readonly profile: Profile;
  /** What is picked, and what is listed. */
  readonly picks: PickDesk;
  readonly send: <N extends RouteName>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly fetchPage: FetchPage;
  /** The failure behind an error of `send`, or null for anything else. */
  readonly failureOf: (cause: unknown) => Failure | null;
  /** Ends the reading of one order that the host does not answer. */
  readonly readLimit: () => AbortSignal;
  readonly clock: Clock;
  /** Epoch ms. */
  readonly today: () => number;
  readonly signal: AbortSignal;
  /** How presses, typing and Escape are heard in parts of ours. */
  readonly hear: {
    readonly onPress: (button: HTMLElement, act: () => void) => void;
    readonly onInput: (field: HTMLElement, act: () => void) => void;
    readonly onEscape: (part: HTMLElement, act: () => void) => void;
  };
  /** What happens by itself, where the page has it. */
  readonly automation?: AutomationDesk;
  /** Opens a page of the guide. */
  readonly help: (topic: string) => void;
  /** Saves a text as a file. */
  readonly download: (name: string, text: string) => void;
}

/** What the parts of the panel share. */
export interface PanelContext {
  readonly deps: PanelDeps;
  readonly store: StoreApi<PanelState>;
  /** Asks the worker, again while the channel breaks. Only for routes that act once however often they are sent. */
  readonly ask: <N extends PanelRoute>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  /** Shows an error. */
  readonly tell: (cause: unknown) => void;
}

export type PanelRoute =
  | 'cases.rows'
  | 'jobs.draft'
  | 'jobs.start'
  | 'jobs.list'
  | 'jobs.entries'
  | 'jobs.invoices'
  | 'invoices.print'
  | 'jobs.control';

/** Waits before the same question is asked again after its channel broke, ms. */
const retries = [200, 1000, 3000];

export function createContext(deps: PanelDeps, store: StoreApi<PanelState>): PanelContext {
  return {
    deps,
    store,
    async ask(route, input) {
      for (let tried = 0; ; tried++) {
        try {
          return await deps.send(route, input);
        } catch (cause) {
          const pause = retries[tried];
          if (deps.failureOf(cause)?.code !== 'lost' || pause === undefined) throw cause;
          await deps.clock.delay(pause);
        }
      }
    },
    tell(cause) {
      const failure = deps.failureOf(cause);
      const told = explain(cause, failure);
      store.setState({ told, ...(failure?.code === 'reload' ? { off: true } : {}) });
    },
  };
}
