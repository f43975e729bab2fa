import * as z from 'zod/mini';
import { Order } from '../order/order.ts';
import { Shop } from '../settings/shop.ts';
import { operations, type Operation, type Progress, type Status } from '../credit/status.ts';
import type { Difference } from '../credit/drift.ts';
import type { PlanNote, PlanStep } from '../credit/change-plan.ts';
import type { Why } from '../credit/why.ts';
import type { ConnectionTest, Conversion, Invoice, Problem } from '../providers/port.ts';
import { activityRoutes } from './activity.ts';
import { asideRoutes } from './aside.ts';
import { automationRoutes } from './automation.ts';
import { invoiceRoutes } from './invoices.ts';
import { jobRoutes } from './jobs.ts';
import { setupRoutes } from './setup.ts';
import { lockRoutes } from './lock.ts';
import { fileRoutes } from './settings-files.ts';
import { Mends, type Mending } from './mends.ts';
import { profileRoutes } from './profiles.ts';
import { HostId, Print, RequestId, route } from './route.ts';
import { readingRoutes } from './reading.ts';
import { supportRoutes } from './support.ts';

export type { Caller } from './route.ts';

/** The fee of an order where the total asked for is not the order's own total. Yen, tax included. */
export interface FeeView {
  /** The order's own total, and the fee in it. */
  own: number;
  had: number;
  /** The fee asked for, and the total with it. */
  fee: number;
  total: number;
}

/** What a page may know of one order's case. No credential, no raw answer, no other order. */
export interface CaseView {
  hostId: string;
  status: Status;
  progress: Progress | null;
  /** Why it was declined, in Japanese, or what went wrong; empty when nothing is to be said. */
  message: string;
  /** What the person should do next; may be empty. */
  remedy: string;
  /** Provider's code behind the message, empty if none. */
  code: string;
  /** Number sent to the provider, empty before the first attempt. */
  sentNumber: string;
  /** Yen asked for; null before the first attempt. */
  amount: number | null;
  /** Epoch ms of the provider's last word, null if it never spoke. */
  answeredAt: number | null;
  /** The first button of the row; null when nothing is called for. */
  main: Operation | null;
  /** Why an operation is not possible now; null when it is. */
  verdicts: Record<Operation, Why | null>;
  problems: Problem[];
  /** How the order, when it was last read in full, differed from what was authorized: 要変更 when not empty. */
  differences: Difference[];
  /** Epoch ms since when the provider has it on hold (与信保留); null when it is not. */
  heldSince: number | null;
  /** The hold may be a wait for the buyer's own code (スマホタイプ): nobody here authorized it. */
  sms?: true;
  /** Epoch ms when its invoice was printed last; absent when it never was. */
  printedAt?: number;
  /** Slip number registered at the provider as far as this PC knows; empty when none. */
  slip: string;
  /** Of an order that was read in full. `sent`: this was asked for; else it is what would be asked for now. */
  fee?: FeeView & {
    sent: boolean;
    /** Whether it may be written into the back office; `add`: not while fees are added, another PC would add it again. */
    write: 'yes' | 'no' | 'add';
  };
  /** This back office has a table of fees, and what it means for this order is known once the order is read in full. */
  feeUnread?: true;
  /** The provider's answer is kept for support: its code is unknown. `cases.raw` tells it. */
  support?: boolean;
}

/** What a person must see before anything is sent. */
export interface Ask {
  operation: Operation;
  /** Texts that do not fit, each with what would be sent in its place. Agreed to by sending them back. */
  mends: Mending[];
  /** Text that goes out differently from how it stands. */
  conversions: Conversion[];
  /** What has changed since it was authorized. */
  differences: Difference[];
  /** The calls that will be made, in order, as word keys. */
  steps: PlanStep[];
  notes: PlanNote[];
  /** What the provider is not told by this change and stays different. */
  left: Difference[];
  /** Yen authorized now; null when there is none, or nobody here knows. */
  before: number | null;
  /** Yen billed afterwards; null when the operation does not touch the amount. */
  after: number | null;
  /** Number at the provider that this is about; empty before the first attempt. */
  sentNumber: string;
  /** Slip number to be registered; empty where there is none. */
  slip: string;
  /** The fee, where the total sent is not the order's own. */
  fee?: FeeView;
}

/**
 * Reply to any operation. `confirm`: show it, then send the same click again with `accept` set to `token` and with `mends` as
 * shown. A token that is empty cannot be agreed to: an edited text does not fit yet.
 */
export type ActReply =
  | { kind: 'done'; view: CaseView }
  | { kind: 'confirm'; ask: Ask; token: string }
  | { kind: 'invoice'; view: CaseView; invoice: Invoice }
  | ({ kind: 'failed' } & Failure);

/** Whether a provider answers; `downSince` epoch ms of the first call without an answer, null while it does. */
export interface ProviderHealth {
  downSince: number | null;
}

export interface ShopSummary {
  shop: Shop;
  /** Whether a password is kept for this shop; `unreadable`: the vault could not be asked. */
  password: 'stored' | 'missing' | 'unreadable';
}

/** Every failure that crosses a border. */
export interface Failure {
  code: string;
  message: string;
  remedy: string;
}

/** What the operations answer. A route without a part, a caller or a shape does not compile. */
export const operationRoutes = {
  ...jobRoutes,
  ...setupRoutes,
  ...asideRoutes,
  ...lockRoutes,
  ...fileRoutes,
  ...supportRoutes,
  ...automationRoutes,
  ...invoiceRoutes,
  ...activityRoutes,
  ...profileRoutes,
  /** Puts the panel's own script into the caller's page. */
  'panel.load': route<{ ok: true }>()(['orderPage'], z.strictObject({})),
  /**
   * Any operation on one order. The reply stays pending for all its provider calls. `requestId` names the click: sent
   * twice, it acts once. `order` is null only where the operation does not need it (check without a case does: it is how
   * another PC's attempt is found). change, cancel and withdrawShipment always answer `confirm` first.
   */
  'credit.act': route<ActReply>()(
    ['orderPage'],
    z.strictObject({
      requestId: RequestId,
      operation: z.enum(operations),
      hostId: HostId,
      order: z.nullable(Order),
      print: Print,
      accept: z.nullable(z.string().check(z.maxLength(100))),
      alwaysAccept: z.boolean(),
      mends: Mends,
    }),
  ),
  /** Compares the order as it is now with what was authorized and keeps the differences. Asks nobody. */
  'credit.compare': route<{ view: CaseView } | Failure>()(
    ['orderPage'],
    z.strictObject({ order: Order, print: Print }),
  ),
  'shops.list': route<{ shops: ShopSummary[] } | Failure>()(['extensionPage'], z.strictObject({})),
  /** `password` null keeps the stored one. */
  'shops.save': route<{ ok: true } | Failure>()(
    ['extensionPage'],
    z.strictObject({ shop: Shop, password: z.nullable(z.string().check(z.regex(/^[0-9A-Za-z]{1,8}$/))) }),
  ),
  'shops.remove': route<{ ok: true } | Failure>()(
    ['extensionPage'],
    z.strictObject({ id: z.string().check(z.maxLength(64)) }),
  ),
  /** Tests the given values; `password` null uses the stored one. Changes nothing at the provider. */
  'shops.test': route<ConnectionTest | { kind: 'noPassword' | 'vaultBroken' | 'locked' | 'managed' }>()(
    ['extensionPage'],
    z.strictObject({ shop: Shop, password: z.nullable(z.string().check(z.maxLength(64))) }),
  ),
} as const;

/** The whole traffic between pages and worker. */
export const routes = { ...readingRoutes, ...operationRoutes } as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
export type InputOf<N extends RouteName> = z.input<Routes[N]['input']>;
export type OutputOf<N extends RouteName> = Routes[N]['output'];

/** Worker → content scripts: these cases changed. Carries views only. */
export interface CasesChanged {
  event: 'cases.changed';
  /** Origin the cases belong to: a tab may have moved on to another back office since it was looked up. */
  backOffice: string;
  cases: CaseView[];
}

/** Worker → content scripts: what the list was told may be out of date, so it asks for its badges again. */
export interface RowsOutdated {
  event: 'rows.outdated';
  backOffice: string;
}

/** Worker → content scripts: the provider of this back office stopped answering, or answers again. */
export interface ProviderChanged {
  event: 'provider.changed';
  backOffice: string;
  provider: ProviderHealth;
}
