import * as z from 'zod/mini';
import { jobActions, type EntryState, type PausedBy } from '../credit/job.ts';
import { operations, type Operation, type Status } from '../credit/status.ts';
import { Order } from '../order/order.ts';
import type { Invoice } from '../providers/port.ts';
import type { Ask, Failure } from './contract.ts';
import { Mends } from './mends.ts';
import { HostId, Print, RequestId, route, Token } from './route.ts';

/** One bulk job as a page may see it. Times are epoch ms. */
export interface JobView {
  jobId: string;
  operation: Operation;
  /** Begun by the automation, not by a person. */
  automatic: boolean;
  createdAt: number;
  /** `queued`: waits for another job of the same contract. `stopped` and `finished` may still have orders under way. */
  state: 'queued' | 'running' | 'paused' | 'stopped' | 'finished';
  pausedBy: PausedBy | null;
  total: number;
  counts: Record<EntryState, number>;
  /** Yen of all its orders, as far as their amounts are known. */
  sum: number;
  /** Orders per minute of late; null when nobody can tell yet, or nothing runs. */
  perMinute: number | null;
  /** Until it is through at that pace, ms. */
  remainingMs: number | null;
  /** When nothing was left to do and nothing under way; null before. */
  finishedAt: number | null;
}

export interface JobEntryView {
  hostId: string;
  /** Order number as staff know it. */
  number: string;
  /** Yen; null when not known. */
  amount: number | null;
  state: EntryState;
  /** Of the order's case, as far as the job has heard. */
  status: Status;
  message: string;
  remedy: string;
  /** Behind the message; empty for none. */
  code: string;
}

/** What would become of one order if the job were started now. Nothing has been sent. */
export interface DraftEntry {
  hostId: string;
  number: string;
  can: boolean;
  /** Japanese, or the key of its words; empty when it can. */
  why: string;
  /** Behind it; empty when it can. */
  code: string;
  /** What has to be seen first; null when nothing has. */
  ask: Ask | null;
  /** Goes into the start as `accept`, by which what `ask` shows is agreed to. */
  token: string | null;
  /** Yen; null when not known. */
  amount: number | null;
}

/** Worker → content scripts: a job moved on. A few times per second at most; the last change is always told. */
export interface JobsChanged {
  event: 'jobs.changed';
  /** Origin the job belongs to: a tab may have moved on to another back office since it was looked up. */
  backOffice: string;
  job: JobView;
  /** Those that changed since the last time; none when the job as a whole did. */
  entries: JobEntryView[];
}

const entry = { hostId: HostId, order: z.nullable(Order), print: Print, mends: Mends };

/** Bulk jobs. Orders are read in full by the page beforehand, so that a started job needs no page. */
export const jobRoutes = {
  /** Plans every order and sends nothing. */
  'jobs.draft': route<{ entries: DraftEntry[] }>()(
    ['orderPage'],
    z.strictObject({
      operation: z.enum(operations),
      entries: z.array(z.strictObject(entry)).check(z.maxLength(500)),
    }),
  ),
  /** `jobId` names the start: sent twice, the job runs once. An order that is in it twice counts once. */
  'jobs.start': route<{ job: JobView } | Failure>()(
    ['orderPage'],
    z.strictObject({
      jobId: RequestId,
      operation: z.enum(operations),
      automatic: z.boolean(),
      entries: z.array(z.strictObject({ ...entry, accept: Token })).check(z.minLength(1), z.maxLength(500)),
    }),
  ),
  'jobs.entries': route<{ entries: JobEntryView[] }>()(['orderPage'], z.strictObject({ jobId: RequestId })),
  /** What a job of fetchInvoice has brought so far, in the order of its entries. */
  'jobs.invoices': route<{ invoices: Invoice[] }>()(['orderPage'], z.strictObject({ jobId: RequestId })),
  /**
   * pause: what is under way ends, nothing new begins. stop: the rest is skipped. retry: what failed goes again, what is
   * uncertain is asked after. remove: only what has ended. `job` null: there is none of that name (any more).
   */
  'jobs.control': route<{ job: JobView | null }>()(
    ['orderPage'],
    z.strictObject({ jobId: RequestId, action: z.enum(jobActions) }),
  ),
} as const;
