import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RetentionView } from '../../lib/messages/activity.ts';
import type { AlertKind, Alerts } from '../../lib/settings/alerts.ts';
import type { keepingJa } from '../../lib/words/keeping.ts';
import type { Send } from './store.ts';

export interface KeepingState {
  readonly retention: RetentionView | null;
  /** As typed. */
  readonly days: string;
  /** What a shorter time would delete: asked before it is done. */
  readonly question: RetentionView | null;
  readonly alerts: Alerts | null;
  readonly holdHours: string;
  /** The browser lets us show notifications. */
  readonly allowed: boolean;
  readonly working: boolean;
  readonly said: {
    readonly tone: 'good' | 'bad';
    readonly key: keyof typeof keepingJa;
    readonly days: number;
  } | null;
}
export interface KeepingDeps {
  readonly send: Send;
  readonly mayNotify: () => Promise<boolean>;
  /** Asks the person. Called inside the press, before anything else. */
  readonly askNotify: () => Promise<boolean>;
}
export interface Keeping {
  readonly store: StoreApi<KeepingState>;
  load(): Promise<void>;
  typeDays(days: string): void;
  /** Saves the days, or asks first when that deletes something. */
  saveDays(): Promise<void>;
  confirm(): Promise<void>;
  dismiss(): void;
  switchAlert(kind: AlertKind, on: boolean): Promise<void>;
  setQuiet(quiet: Alerts['quiet']): Promise<void>;
  typeHours(hours: string): void;
  saveHours(): Promise<void>;
}

/** A whole number within bounds; null for anything else. */
export function wholeIn(text: string, least: number, most: number): number | null {
  const digits = text.normalize('NFKC').trim();
  const value = /^\d{1,5}$/.test(digits) ? Number(digits) : NaN;
  return value >= least && value <= most ? value : null;
}
export const daysIn = (text: string): number | null => wholeIn(text, 30, 3650);
export const hoursIn = (text: string): number | null => wholeIn(text, 1, 720);

export function createKeeping({ send, mayNotify, askNotify }: KeepingDeps): Keeping {
  const store = createStore<KeepingState>(() => ({
    retention: null,
    days: '',
    question: null,
    alerts: null,
    holdHours: '',
    allowed: false,
    working: false,
    said: null,
  }));
  const { getState: get, setState: set } = store;

  /** One thing at a time; what goes wrong is said. */
  async function work(deed: () => Promise<Partial<KeepingState>>): Promise<void> {
    if (get().working) return;
    set({ working: true, said: null });
    try {
      set({ ...(await deed()), working: false });
    } catch {
      set({ working: false, said: { tone: 'bad', key: 'keeping.failed', days: 0 } });
    }
  }
  async function keep(days: number, gone: boolean): Promise<Partial<KeepingState>> {
    const answer = await send('retention.set', { days });
    if ('code' in answer) throw new Error(answer.code);
    const key = gone ? 'keeping.savedGone' : 'keeping.saved';
    return { retention: answer, days: String(days), question: null, said: { tone: 'good', key, days } };
  }
  async function save(change: Partial<Alerts>): Promise<Partial<KeepingState>> {
    const { alerts } = get();
    if (!alerts) return {};
    const next = await send('alerts.set', { ...alerts, ...change });
    const said = { tone: 'good', key: 'keeping.alertsSaved', days: 0 } as const;
    return { alerts: next, holdHours: String(next.holdHours), said };
  }

  return {
    store,
    load: () =>
      work(async () => {
        const [retention, alerts, allowed] = await Promise.all([
          send('retention.look', { days: null }),
          send('alerts.get', {}),
          mayNotify(),
        ]);
        return {
          retention,
          days: String(retention.days),
          alerts,
          holdHours: String(alerts.holdHours),
          allowed,
        };
      }),
    typeDays: (days) => set({ days, said: null }),
    saveDays: () =>
      work(async () => {
        const days = daysIn(get().days);
        if (days === null) return {};
        const due = await send('retention.look', { days });
        return due.due.calls + due.due.cases > 0 ? { question: due } : keep(days, false);
      }),
    confirm: () => work(async () => keep(get().question!.days, true)),
    dismiss: () => set({ question: null }),
    async switchAlert(kind, on) {
      const { alerts } = get();
      if (!alerts) return;
      // Inside the press: browsers ask only then.
      const allowed = on && !get().allowed ? await askNotify() : get().allowed;
      set({ allowed });
      const others = alerts.on.filter((one) => one !== kind);
      await work(() => save({ on: on && allowed ? [...others, kind] : others }));
    },
    setQuiet: (quiet) => work(() => save({ quiet })),
    typeHours: (holdHours) => set({ holdHours, said: null }),
    saveHours: () =>
      work(async () => {
        const holdHours = hoursIn(get().holdHours);
        return holdHours === null ? {} : save({ holdHours });
      }),
  };
}
