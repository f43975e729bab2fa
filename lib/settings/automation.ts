import * as z from 'zod/mini';
import { operations } from '../credit/status.ts';
import { settingsArea } from './area.ts';
import { SettingsUnreadable } from './shops.ts';

const Operation = z.enum(operations);
const Text = z.string().check(z.maxLength(2000));

/** How the last job of a shop ended. `at` epoch ms. */
const LastRun = z.strictObject({
  jobId: z.string(),
  operation: Operation,
  at: z.int(),
  done: z.int(),
  /** Failed, or not known how they ended. */
  failed: z.int(),
});

/** An order that was looked at and not sent: a person has to look. */
const Left = z.strictObject({
  hostId: Text,
  number: Text,
  operation: Operation,
  /** How its row looked then: one that looks otherwise is looked at again. */
  print: Text,
  /** A sentence, or the key of one. */
  why: Text,
  at: z.int(),
});
export type Left = z.infer<typeof Left>;

/** What is remembered of the runs of one shop. Times are epoch ms. */
const ShopRuns = z.strictObject({
  /** In a row. */
  failedRuns: z.int().check(z.gte(0)),
  /** Jobs that were begun and whose end was not heard. */
  open: z.array(z.strictObject({ jobId: z.string(), operation: Operation, failed: z.boolean() })),
  /** A job of the run that is under way came to nothing. */
  failing: z.boolean(),
  /** No run before this moment. */
  nextAt: z.int(),
  /** A page had orders that could not be taken up then: it is told when they can. */
  wanted: z.boolean(),
  last: z.nullable(LastRun),
  left: z.array(Left),
});
export type ShopRuns = z.infer<typeof ShopRuns>;

const version = 1;
const Stored = z.strictObject({
  version: z.literal(version),
  /** Somebody paused it in this browser. */
  paused: z.boolean(),
  shops: z.array(z.strictObject({ shopId: Text, runs: ShopRuns })),
});

export interface Kept {
  readonly paused: boolean;
  /** By shop id. */
  readonly shops: Readonly<Record<string, ShopRuns>>;
}

/** What the automation has to remember over restarts: in this browser, closed to content scripts like the shops. */
export interface AutomationStore {
  read(): Promise<Kept>;
  /** Reads, edits and writes in one go. Resolves with what is kept now. */
  change(edit: (kept: Kept) => Kept): Promise<Kept>;
}

/** Call after `openShops`, which closes the area. What cannot be read is kept; then nothing happens by itself. */
export function openAutomation(): AutomationStore {
  const area = settingsArea();
  async function read(): Promise<Kept> {
    const { automation: raw } = await area.get('automation');
    if (raw === undefined) return { paused: false, shops: {} };
    const parsed = z.safeParse(Stored, raw);
    if (!parsed.success) throw new SettingsUnreadable('automation: unknown shape', { cause: parsed.error });
    const { paused, shops } = parsed.data;
    return { paused, shops: Object.fromEntries(shops.map(({ shopId, runs }) => [shopId, runs])) };
  }
  return {
    read,
    change: (edit) =>
      navigator.locks.request('yoshin.automation', async () => {
        const before = await read();
        const next = edit(before);
        if (next === before) return next;
        const { paused } = next;
        const shops = Object.entries(next.shops).map(([shopId, runs]) => ({ shopId, runs }));
        await area.set({ automation: { version, paused, shops } });
        return next;
      }),
  };
}
