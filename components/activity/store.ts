import { createStore, type StoreApi } from 'zustand/vanilla';
import { statuses } from '../../lib/credit/status.ts';
import type { Failure, InputOf, OutputOf, RouteName } from '../../lib/messages/contract.ts';
import { createBook, type Book } from './book.ts';
import { everything, type CaseState, type Filter } from './filter.ts';
import { atFirst, views, type ActivityState, type CallColumn, type CaseColumn, type View } from './state.ts';

export type Send = <N extends RouteName>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>;
export interface Deps {
  readonly send: Send;
  readonly failureOf: (cause: unknown) => Failure;
  /** Resolves after so many ms. */
  readonly delay: (ms: number) => Promise<void>;
}

/** Changes that come close together are read together, ms. */
const together = 300;
const keysAtOnce = 500;

/** The activity page: what was read, what of it is shown, and what is open. */
export interface Activity {
  readonly store: StoreApi<ActivityState>;
  readonly book: Book;
  /** Reads everything, piece by piece: the newest calls are there at once. */
  load(): Promise<void>;
  /** Cases changed; empty: something did. */
  heard(keys: readonly string[]): void;
  show(view: View): void;
  narrow(change: Partial<Filter>): void;
  widen(): void;
  sortCases(by: CaseColumn): void;
  sortCalls(by: CallColumn): void;
  activate(list: 'cases' | 'calls', row: string): void;
  open(key: string): void;
  close(): void;
  readMore(): Promise<void>;
  showRow(): Promise<void>;
}

/** What an address asks for: `?view=calls&q=1001&status=declined`. */
export function askedFor(search: string): Partial<Pick<ActivityState, 'view' | 'filter'>> {
  const asked = new URLSearchParams(search);
  const view = views.find((one) => one === asked.get('view'));
  const states: readonly CaseState[] = [...statuses, 'attention', 'changed'];
  const status = states.find((one) => one === asked.get('status')) ?? '';
  return { ...(view && { view }), filter: { ...everything, text: asked.get('q') ?? '', status } };
}

export function createActivityPage(deps: Deps, search = ''): Activity {
  const store = createStore<ActivityState>(() => ({ ...atFirst, ...askedFor(search) }));
  const book = createBook();
  const { getState: get, setState: set } = store;
  let last = 0;
  let changed = new Set<string>();
  let waiting = false;

  const drawn = (more: Partial<ActivityState> = {}): void => set({ version: get().version + 1, ...more });
  const flip = <C extends string>({ by, down }: { by: C; down: boolean }, to: C) => ({
    by: to,
    down: by === to ? !down : to === 'moved' || to === 'at' || to === 'amount',
  });

  async function readCases(): Promise<void> {
    for (let after: string | null = null; ;) {
      const page: OutputOf<'activity.cases'> = await deps.send('activity.cases', { after });
      book.addCases(page.cases);
      ({ after } = page);
      drawn({ reading: { ...get().reading, cases: after !== null } });
      if (after === null) return;
    }
  }
  async function readCalls(): Promise<void> {
    for (let before: number | null = null; ;) {
      const page: OutputOf<'activity.calls'> = await deps.send('activity.calls', { before, after: null });
      book.addCalls(page);
      last = Math.max(last, page.last);
      ({ before } = page);
      drawn({ reading: { ...get().reading, calls: before !== null } });
      if (before === null) return;
    }
  }
  async function readShops(): Promise<void> {
    const answer = await deps.send('shops.list', {});
    if ('shops' in answer) set({ shops: new Map(answer.shops.map(({ shop }) => [shop.id, shop.name])) });
  }

  /** What came since: calls behind the last one, and the cases they and the worker name. */
  async function catchUp(): Promise<void> {
    waiting = true;
    await deps.delay(together);
    const keys = changed;
    changed = new Set();
    waiting = false;
    const page = await deps.send('activity.calls', { before: null, after: last });
    for (const { key } of page.calls) keys.add(key);
    const named = [...keys];
    for (let at = 0; at < named.length; at += keysAtOnce) {
      const some = named.slice(at, at + keysAtOnce);
      book.addCases((await deps.send('activity.cases', { after: null, keys: some })).cases);
    }
    book.addCalls(page);
    last = Math.max(last, page.last);
    drawn();
    const { opened } = get();
    if (opened && keys.has(opened.key)) await readEntries(opened.key, null);
  }

  async function readEntries(key: string, before: number | null): Promise<void> {
    const mine = (): ActivityState['opened'] => (get().opened?.key === key ? get().opened : null);
    try {
      const page = await deps.send('activity.case', { key, before });
      const opened = mine();
      if (!opened) return;
      const earlier = before === null ? [] : opened.entries;
      set({
        opened: {
          ...opened,
          entries: [...earlier, ...page.entries],
          before: page.before,
          reading: false,
          failed: false,
        },
      });
    } catch {
      const opened = mine();
      if (opened) set({ opened: { ...opened, reading: false, failed: true } });
    }
  }

  return {
    store,
    book,
    async load() {
      drawn({ failure: null, reading: { cases: true, calls: true } });
      const failed = (cause: unknown): void =>
        set({ failure: deps.failureOf(cause), reading: { cases: false, calls: false } });
      await Promise.all([
        readShops().catch(() => undefined),
        readCases().catch(failed),
        readCalls().catch(failed),
      ]);
    },
    heard(keys) {
      for (const key of keys) changed.add(key);
      if (!waiting && !get().reading.calls) void catchUp().catch(() => undefined);
    },
    show: (view) => set({ view }),
    narrow: (change) => set({ filter: { ...get().filter, ...change } }),
    widen: () => set({ filter: everything }),
    sortCases: (by) => set({ sort: { ...get().sort, cases: flip(get().sort.cases, by) } }),
    sortCalls: (by) => set({ sort: { ...get().sort, calls: flip(get().sort.calls, by) } }),
    activate: (list, row) => set({ active: { ...get().active, [list]: row } }),
    open(key) {
      set({ opened: { key, entries: [], before: null, reading: true, failed: false, notShown: false } });
      void readEntries(key, null);
    },
    close: () => set({ opened: null }),
    async readMore() {
      const { opened } = get();
      if (!opened || opened.reading) return;
      set({ opened: { ...opened, reading: true } });
      await readEntries(opened.key, opened.failed ? null : opened.before);
    },
    async showRow() {
      const { opened } = get();
      if (!opened) return;
      const { shown } = await deps.send('activity.show', { key: opened.key }).catch(() => ({ shown: false }));
      if (!shown && get().opened?.key === opened.key) set({ opened: { ...get().opened!, notShown: true } });
    },
  };
}
