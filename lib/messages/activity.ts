import * as z from 'zod/mini';
import type { AttentionKind } from '../credit/attention.ts';
import type { Operation, Progress, Status } from '../credit/status.ts';
import type { Outcome } from '../providers/port.ts';
import { Alerts } from '../settings/alerts.ts';
import type { Failure } from './contract.ts';
import type { JobView } from './jobs.ts';
import type { LockState } from './lock.ts';
import { HostId, route } from './route.ts';
import type { AuditView } from './setup.ts';

/** One order with its credit, as the activity page lists it. Times are epoch ms. */
export interface CaseRow {
  /** Names the case in the routes below. */
  key: string;
  backOffice: string;
  hostId: string;
  /** As staff know it; empty where only the provider was asked. */
  number: string;
  sentNumber: string;
  shopId: string;
  status: Status;
  progress: Progress | null;
  /** Yen; null when not known. */
  amount: number | null;
  /** The buyer; empty when not known, or deleted. */
  name: string;
  slip: string;
  message: string;
  remedy: string;
  code: string;
  answeredAt: number | null;
  heldSince: number | null;
  /** Day in Japan, `YYYY-MM-DD`. */
  authorizedOn: string | null;
  /** How many things differ from what was authorized. */
  changed: number;
  attention: AttentionKind | null;
}

/** One call to the provider, without its fields. */
export interface CallRow {
  id: number;
  at: number;
  by: 'person' | 'automation' | 'recovery';
  who: string;
  operation: Operation;
  api: string;
  key: string;
  orderNo: string;
}
/** What came back for a call. It is written later than the call, so it can come in another page. */
export interface AnswerRow {
  of: number;
  at: number;
  kind: Outcome<unknown>['kind'];
  code: string;
}

/** Calls and answers of a stretch of the record; `before` asks for the one below, null at the end. */
export interface CallPage {
  calls: CallRow[];
  answers: AnswerRow[];
  before: number | null;
  /** The newest line there is; 0 when there is none. */
  last: number;
}

/** Personal data that is kept so many days, and what is over that time now. */
export interface RetentionView {
  days: number;
  /** Lines of the record, and closed cases, that still hold some. */
  due: { calls: number; cases: number };
}

export interface AttentionGroup {
  kind: AttentionKind;
  count: number;
  /** The newest few. */
  newest: CaseRow[];
}
export interface AttentionView {
  groups: AttentionGroup[];
  total: number;
  holdHours: number;
  /** Jobs without an end, and those that ended in the last hour. */
  jobs: JobView[];
  lock: LockState;
  /** Providers that do not answer, each with its address. */
  down: { baseUrl: string; since: number }[];
}

const Key = z.string().check(z.minLength(3), z.maxLength(800));
const LineId = z.nullable(z.int().check(z.gte(0)));
/** Days of personal data: not shorter than a month, for what is still being worked on is looked up. */
export const Days = z.int().check(z.gte(30), z.lte(3650));

/** The record as pages of the extension show it: every case and call, what needs a person, and what of it is kept. */
export const activityRoutes = {
  /** Cases in the order of their keys, `after` this one; or, with `keys`, these alone. */
  'activity.cases': route<{ cases: CaseRow[]; after: string | null; total: number }>()(
    ['extensionPage'],
    z.strictObject({ after: z.nullable(Key), keys: z.optional(z.array(Key).check(z.maxLength(500))) }),
  ),
  /** Lines of the record, the newest stretch first; `after`: what was added since that line. */
  'activity.calls': route<CallPage>()(['extensionPage'], z.strictObject({ before: LineId, after: LineId })),
  /** The calls of one case in full. */
  'activity.case': route<AuditView>()(
    ['extensionPage'],
    z.strictObject({ key: Key, before: z.nullable(z.int().check(z.gte(1))) }),
  ),
  'activity.attention': route<AttentionView>()(['extensionPage'], z.strictObject({})),
  /** Shows the order's row in a tab that has it. `shown` false: there is none. */
  'activity.show': route<{ shown: boolean }>()(['extensionPage'], z.strictObject({ key: Key })),
  /** Opens the activity page at an order of the caller's back office. */
  'activity.open': route<{ ok: true }>()(['orderPage'], z.strictObject({ hostId: HostId })),
  'retention.look': route<RetentionView>()(['extensionPage'], z.strictObject({ days: z.nullable(Days) })),
  /** Keeps the number of days and deletes what is over its time by it. */
  'retention.set': route<RetentionView | Failure>()(['extensionPage'], z.strictObject({ days: Days })),
  'alerts.get': route<Alerts>()(['extensionPage'], z.strictObject({})),
  'alerts.set': route<Alerts>()(['extensionPage'], Alerts),
} as const;

/**
 * Under this key of the session's storage, which is closed to content scripts, the worker leaves the keys of the cases that
 * changed last, the newest first. Open pages of the extension watch it and ask for what they show.
 */
export const newsKey = 'news';
export const mostTold = 100;
export const readNews = (value: unknown): string[] => {
  const parsed = z.safeParse(z.object({ keys: z.array(z.string()) }), value);
  return parsed.success ? parsed.data.keys : [];
};

/** Worker → content script: is this order's row here? Then it is brought into view, and the answer is true. */
export interface RowAsked {
  event: 'row.show';
  backOffice: string;
  hostId: string;
}
