import type { SiteOrder } from './order.ts';
import type { OrderPatch } from './store/order-patch.ts';
import type { ReadCount } from './store/read-counts.ts';

export type { OrderPatch } from './store/order-patch.ts';
export type { PageKind, ReadCount } from './store/read-counts.ts';
export type { SiteOrder } from './order.ts';

/** An order as the site holds it, with two facts worked out. */
export interface OrderTruth extends SiteOrder {
  /** Yen, before charges and discounts. */
  goodsTotal: number;
  /** A parcel goes to somebody else than the buyer. */
  gift: boolean;
}

export interface OrderTruthPage {
  orders: OrderTruth[];
  total: number;
  page: number;
  pages: number;
}

export interface BackOfficeControl {
  /** Puts every order back as seeded and clears the read counts; logins stay. */
  reset(): Promise<{ orders: number }>;
  order(id: number): Promise<OrderTruth>;
  /** Changes an order behind the site's back. `billed` is worked out again unless given. */
  patchOrder(id: number, patch: OrderPatch): Promise<OrderTruth>;
  /** The orders of one list page in its order; by default the first 25 of 新規受付. */
  orders(query?: { stat?: number; page?: number; per?: number }): Promise<OrderTruthPage>;
  /** GETs since the start or the last reset, per page kind and order. */
  reads(): Promise<ReadCount[]>;
  /** Ends every login. */
  logOutEverybody(): Promise<{ ended: number }>;
  /** A fresh login as a cookie, to skip the login form. */
  logIn(): Promise<{ name: string; value: string }>;
}

/**
 * Client of the control interface.
 * @param origin what `startBackOffice` gave
 */
export function backOfficeControl(origin: string): BackOfficeControl {
  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${origin}/control/${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    if (!response.ok)
      throw new Error(`${method} /control/${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }
  return {
    reset: () => call('POST', 'reset'),
    order: (id) => call('GET', `orders/${id}`),
    patchOrder: (id, patch) => call('PATCH', `orders/${id}`, patch),
    orders: (query = {}) => {
      const params = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
      return call('GET', `orders?${params}`);
    },
    reads: () => call('GET', 'reads'),
    logOutEverybody: () => call('POST', 'logout'),
    logIn: () => call('POST', 'session'),
  };
}
