import * as z from 'zod/mini';
import type { Operation } from '../credit/status.ts';
import { Order } from '../order/order.ts';
import { HostId, Print, RequestId, route } from './route.ts';

/** Most orders that one run takes up. What goes wrong by itself goes wrong for so many at most. */
export const mostInRun = 50;

/** How the last job that began by itself ended. `at` epoch ms. */
export interface AutomationRun {
  jobId: string;
  operation: Operation;
  at: number;
  done: number;
  /** Failed, or not known how they ended. */
  failed: number;
}

/** An order that was looked at and not sent. */
export interface LeftOrder {
  hostId: string;
  number: string;
  operation: Operation;
  /** Japanese, or the key of its words. */
  why: string;
}

/** What happens by itself in one back office, as its pages may see it. */
export interface AutomationView {
  /** At least one shop of this back office has a switch on. */
  on: boolean;
  /** Somebody paused it in this browser. */
  paused: boolean;
  /** Runs failed in a row: it goes on when somebody says so. */
  stopped: boolean;
  /** What it has to wait for: an answer of the provider, or a password that can be used. */
  waits: 'provider' | 'access' | null;
  /** The operation that is under way. */
  running: Operation | null;
  last: AutomationRun | null;
  left: LeftOrder[];
}

/** The same by shop, for the settings. */
export interface AutomationOfShop {
  shopId: string;
  stopped: boolean;
  last: AutomationRun | null;
}

/** Orders that the page is to read in full for a run. */
export interface ToRead {
  /** Names the run in `automation.begin`. */
  runId: string;
  orders: { hostId: string; operation: Operation }[];
}

/** Worker → content scripts: it stands otherwise now. `again`: rows that were turned away may be offered again. */
export interface AutomationChanged {
  event: 'automation.changed';
  backOffice: string;
  automation: AutomationView;
  again: boolean;
}

type Told = { automation: AutomationView };

/** What happens by itself. The page says which rows it shows and reads orders; all that is decided is decided by the worker. */
export const automationRoutes = {
  /**
   * Rows of the list. `open`: the host says that it is an order nobody has ended or set aside. `dispatching`: it has a slip
   * number or goes out today. What needs no order is begun at once; `read`: what else may be done, once it was read.
   */
  'automation.offer': route<Told & { read: ToRead | null }>()(
    ['orderPage'],
    z.strictObject({
      rows: z
        .array(z.strictObject({ hostId: HostId, print: Print, open: z.boolean(), dispatching: z.boolean() }))
        .check(z.minLength(1), z.maxLength(500)),
    }),
  ),
  /** The orders as they were read; none gives the run back. `taken` false: the run is not known (any more), offer again. */
  'automation.begin': route<Told & { taken: boolean }>()(
    ['orderPage'],
    z.strictObject({
      runId: RequestId,
      entries: z.array(z.strictObject({ order: Order, print: Print })).check(z.maxLength(mostInRun)),
    }),
  ),
  /** For this browser, whatever the back office. */
  'automation.pause': route<{ ok: true }>()(
    ['orderPage', 'extensionPage'],
    z.strictObject({ paused: z.boolean() }),
  ),
  /** Goes on after failed runs: `shopId` from the settings, null for all shops of the calling back office. */
  'automation.goOn': route<{ ok: true }>()(
    ['orderPage', 'extensionPage'],
    z.strictObject({ shopId: z.nullable(z.string().check(z.maxLength(64))) }),
  ),
  'automation.shops': route<{ paused: boolean; shops: AutomationOfShop[] }>()(
    ['extensionPage'],
    z.strictObject({}),
  ),
} as const;
