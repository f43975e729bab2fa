import type { StoreApi } from 'zustand/vanilla';
import type { AutomationView } from '../../messages/automation.ts';

/** What the page knows of what happens by itself. */
export interface AutomationState {
  /** Null until the worker has told. */
  readonly view: AutomationView | null;
  /** The person is logged out of the back office: nothing is read until the page is loaded anew. */
  readonly loggedOut: boolean;
  /** Orders that are being read for a run. */
  readonly reading: number;
}

/** What a person may do about it. */
export interface AutomationDesk {
  readonly store: StoreApi<AutomationState>;
  /** For this browser. */
  pause(paused: boolean): Promise<void>;
  /** After failed runs. */
  goOn(): Promise<void>;
}
