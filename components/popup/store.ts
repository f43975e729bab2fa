import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AttentionKind } from '../../lib/credit/attention.ts';
import type { AttentionView, CaseRow } from '../../lib/messages/activity.ts';
import { accessPattern } from '../../lib/settings/access-pattern.ts';
import type { MappingMode } from '../../lib/settings/mapping.ts';
import type { InputOf, OutputOf, RouteName } from '../../lib/messages/contract.ts';

export interface PopupDeps {
  readonly send: <N extends RouteName>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  /** Opens a page of the extension in a tab, and closes the popup. */
  readonly openPage: (path: string) => void;
  readonly close: () => void;
  /** The page that the button was pressed on; null where no extension may be. */
  readonly here: () => Promise<Here | null>;
  /** Asks the person for the right to an address. In the click, before anything is awaited. */
  readonly allow: (pattern: string) => Promise<boolean>;
  /** Puts a text into the clipboard; rejects when it may not. */
  readonly copy: (text: string) => Promise<void>;
}
export interface Here {
  readonly tab: number;
  readonly origin: string;
}
export interface PopupState {
  readonly view: AttentionView | null;
  readonly failed: boolean;
  readonly here: Here | null;
  /** The page that the button was pressed on lets nobody in. */
  readonly barred: boolean;
  /** The report for support was copied, or could not be; null before anybody asked for it. */
  readonly copied: boolean | null;
}
export interface Popup {
  readonly store: StoreApi<PopupState>;
  load(): Promise<void>;
  /** Goes to the order: its row where a tab shows it, else its line in the activity page. */
  openOrder(row: CaseRow): Promise<void>;
  openKind(kind: AttentionKind): void;
  openActivity(): void;
  openSettings(): void;
  openHelp(): void;
  /** Puts the report for support into the clipboard. */
  copyReport(): Promise<void>;
  lock(): Promise<void>;
  unlock(): Promise<void>;
  /** Registers the page, or examines it. */
  look(mode: MappingMode): Promise<void>;
}

/** How the activity page shows the orders of a kind. */
const states: Readonly<Record<AttentionKind, string>> = {
  uncertain: 'uncertain',
  invalid: 'invalid',
  declined: 'declined',
  held: 'review',
  changed: 'changed',
  unsynced: 'attention',
};

/** The popup: how it stands now, and the ways out of it. */
export function createPopup({ send, openPage, close, here, allow, copy }: PopupDeps): Popup {
  const store = createStore<PopupState>(() => ({
    view: null,
    failed: false,
    here: null,
    barred: false,
    copied: null,
  }));
  void here().then(
    (found) => store.setState({ here: found }),
    () => undefined,
  );
  let again = false;
  let reading = false;
  async function load(): Promise<void> {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    do {
      again = false;
      try {
        store.setState({ view: await send('activity.attention', {}), failed: false });
      } catch {
        store.setState({ failed: true });
      }
    } while (again);
    reading = false;
  }
  return {
    store,
    load,
    async openOrder({ key, number, sentNumber, hostId }) {
      const { shown } = await send('activity.show', { key }).catch(() => ({ shown: false }));
      if (shown) close();
      else openPage(`activity.html?${new URLSearchParams({ q: number || sentNumber || hostId })}`);
    },
    openKind: (kind) => openPage(`activity.html?${new URLSearchParams({ status: states[kind] })}`),
    openActivity: () => openPage('activity.html'),
    openSettings: () => openPage('options.html'),
    openHelp: () => openPage('help.html'),
    async copyReport() {
      const copied = await send('report.make', { hostId: null, profile: '' })
        .then(({ text }) => copy(text))
        .then(
          () => true,
          () => false,
        );
      store.setState({ copied });
    },
    async lock() {
      await send('lock.now', {}).catch(() => undefined);
      await load();
    },
    async look(mode) {
      const { here: page } = store.getState();
      if (!page) return;
      // For the lists of this back office later on; the page itself may be looked at because its button was pressed.
      const asked =
        mode === 'map' ? allow(accessPattern(page.origin)).catch(() => false) : Promise.resolve(true);
      const answer = await send('mapper.start', { tab: page.tab, mode }).catch(() => null);
      await asked;
      if (answer && 'ok' in answer) close();
      else store.setState({ barred: true });
    },
    async unlock() {
      await send('lock.ask', {}).catch(() => undefined);
      close();
    },
  };
}
