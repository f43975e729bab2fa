import * as z from 'zod/mini';
import type { Operation } from '../credit/status.ts';
import type { Outcome } from '../providers/port.ts';
import { HostId, route } from './route.ts';

/** Names that came by in the lists of one back office. */
export interface SeenNames {
  backOffice: string;
  malls: string[];
  /** `guess`: who that is by the name alone; a shop's own table knows better. */
  carriers: { name: string; guess: 'yamato' | 'other' | 'unknown' }[];
}

/** One call to the provider: who, when, what, for which order; the fields as sent and as answered, credentials masked. */
export interface AuditEntryView {
  id: number;
  /** Epoch ms. */
  at: number;
  /** `recovery`: went on by itself; `who` then began it. */
  by: 'person' | 'automation' | 'recovery';
  /** Empty when no name was given. */
  who: string;
  operation: Operation;
  /** The provider's name of the call. */
  api: string;
  backOffice: string;
  hostId: string;
  orderNo: string;
  fields: [name: string, value: string][];
  /** Null: no answer was seen. */
  answer: {
    at: number;
    kind: Outcome<unknown>['kind'];
    code: string;
    fields: [name: string, value: string][];
  } | null;
}
/** The newest first; `before` asks for the next page, null at the end. */
export interface AuditView {
  entries: AuditEntryView[];
  before: number | null;
}

const Before = z.nullable(z.int().check(z.gte(1)));

/** What a back office and the settings page ask besides the orders themselves. */
export const setupRoutes = {
  /** Who works in this browser; null when nobody was asked yet, empty when the question was passed over. */
  'staff.get': route<{ name: string | null }>()(['orderPage', 'extensionPage'], z.strictObject({})),
  'staff.set': route<{ name: string }>()(
    ['orderPage', 'extensionPage'],
    z.strictObject({ name: z.string().check(z.maxLength(30)) }),
  ),
  /** The record of one order of the caller's back office, fifty calls at a time. */
  'audit.order': route<AuditView>()(['orderPage'], z.strictObject({ hostId: HostId, before: Before })),
  /** The record of all orders, a hundred calls at a time. */
  'audit.all': route<AuditView>()(['extensionPage'], z.strictObject({ before: Before })),
  'seen.list': route<{ offices: SeenNames[] }>()(['extensionPage'], z.strictObject({})),
  /** Opens the settings where a shop for this mall of the caller's back office is added. */
  'settings.open': route<{ ok: true }>()(
    ['orderPage'],
    z.strictObject({ mall: z.string().check(z.maxLength(100)) }),
  ),
} as const;
