import { randomUUID } from 'node:crypto';
import { json, redirect, wholeNumber, type Reply } from '../backoffice/web/exchange.ts';
import { markup } from '../backoffice/web/markup.ts';
import { html, serve, type Asked } from '../shared/http.ts';
import { listPage, listUrl, type Face } from './list-page.ts';
import { inventOrders, type Order } from './orders.ts';
import { orderJson } from './rest.ts';
import { script, style } from './script.ts';

/** A shop administration that behaves as WooCommerce was seen to: see the facts each part names. */
export async function startWooCommerce({ orders: count = 61, face = 'hpos' as Face } = {}) {
  const orders = inventOrders(count);
  /** Cookie of each login, and its key for the shop's own interface. */
  const sessions = new Map<string, string>();
  /** Who is editing an order: the cookie. Taken by the mere reading of its edit page. */
  const locks = new Map<number, string>();
  const asked: string[] = [];
  const site = await serve((request) => {
    asked.push(`${request.method} ${request.path}${request.query.size > 0 ? `?${request.query}` : ''}`);
    return answer(request);
  });
  const frame = { 'content-security-policy': "frame-ancestors 'self'" };

  function answer(request: Asked): Reply {
    const { path } = request;
    if (path === '/wp-admin/load-styles.css')
      return { status: 200, headers: { 'content-type': 'text/css' }, body: style };
    if (path === '/wp-admin/load-scripts.js')
      return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: script };
    if (path === '/wp-login.php')
      return html(markup`<html lang="ja"><title>ログイン</title><form></form></html>`);
    const cookie = request.cookies.get('wordpress_logged_in') ?? '';
    const nonce = sessions.get(cookie);
    if (path.startsWith('/wp-json/')) return rest(request, nonce);
    if (nonce === undefined) return redirect('/wp-login.php?reauth=1');
    if (path === '/wp-admin/admin-ajax.php') return preview(request);
    const edited = wholeNumber(request.query.get('post') ?? request.query.get('id'), 0);
    if (request.query.get('action') === 'edit') return edit(edited, cookie);
    if (path === '/wp-admin/admin.php' || path === '/wp-admin/edit.php') return list(request, nonce, cookie);
    return html(markup`<html lang="ja"><title>404</title></html>`, 404);
  }

  function list({ query }: Asked, nonce: string, cookie: string): Reply {
    const ids = [...query.getAll('id[]'), ...query.getAll('post[]')].map(Number);
    const status = /^mark_(.+)$/.exec(query.get('action') ?? '')?.[1];
    if (status !== undefined) {
      for (const order of orders) if (ids.includes(order.id)) order.status = status;
      return redirect(`${listUrl(face)}&bulk_action=marked_${status}&changed=${ids.length}`);
    }
    const search = query.get('s') ?? '';
    const wanted = query.get('status') ?? '';
    const found = orders.filter(
      (order) =>
        (wanted === '' || order.status === wanted) &&
        `${order.number} ${order.billing.last_name}`.includes(search),
    );
    const shown = {
      face,
      root: `${site.origin}/wp-json/`,
      nonce,
      page: wholeNumber(query.get('paged'), 1),
      search,
      status: wanted,
    };
    const locked = (id: number): boolean => locks.has(id) && locks.get(id) !== cookie;
    return html(listPage(found, shown, locked), 200, frame);
  }

  /** Whoever reads this page edits the order from now on, as far as everybody else is concerned. */
  function edit(id: number, cookie: string): Reply {
    const order = orders.find((one) => one.id === id);
    if (!order) return html(markup`<html lang="ja"><title>500</title></html>`, 500);
    locks.set(id, cookie);
    return html(
      markup`<html lang="ja"><title>注文を編集</title><form id="order"><h2>注文 #${order.number} の詳細</h2></form></html>`,
      200,
      frame,
    );
  }

  function rest({ path, query, header }: Asked, nonce: string | undefined): Reply {
    const given = header('X-WP-Nonce');
    if (given === '') return json({ code: 'woocommerce_rest_cannot_view', data: { status: 401 } }, 401);
    if (given !== nonce) return json({ code: 'rest_cookie_invalid_nonce', data: { status: 403 } }, 403);
    const places = wholeNumber(query.get('dp'), 0);
    const id = Number(/^\/wp-json\/wc\/v3\/orders\/(\d+)$/.exec(path)?.[1]);
    if (path === '/wp-json/wc/v3/orders') {
      const ids = (query.get('include') ?? '').split(',').map(Number);
      return json(orders.filter((one) => ids.includes(one.id)).map((one) => orderJson(one, places)));
    }
    const order = orders.find((one) => one.id === id);
    return order
      ? json(orderJson(order, places))
      : json({ code: 'woocommerce_rest_shop_order_invalid_id', data: { status: 404 } }, 404);
  }

  function preview({ query }: Asked): Reply {
    const order = orders.find(({ id }) => id === wholeNumber(query.get('order_id'), 0));
    return order
      ? json({
          success: true,
          data: { status: order.status, payment_via: order.title, data: { billing: order.billing } },
        })
      : json({ success: false }, 404);
  }

  return {
    ...site,
    face,
    listUrl: site.origin + listUrl(face),
    orders: orders as readonly Order[],
    asked: asked as readonly string[],
    locks: locks as ReadonlyMap<number, string>,
    /** A fresh login as a cookie. */
    logIn(): { name: string; value: string } {
      const value = randomUUID();
      sessions.set(value, randomUUID().slice(0, 10));
      return { name: 'wordpress_logged_in', value };
    },
    logOutEverybody: (): void => sessions.clear(),
  };
}

export type WooCommerce = Awaited<ReturnType<typeof startWooCommerce>>;
