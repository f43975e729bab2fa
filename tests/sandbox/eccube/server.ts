import { randomUUID } from 'node:crypto';
import { json, redirect, wholeNumber, type Reply } from '../backoffice/web/exchange.ts';
import { markup } from '../backoffice/web/markup.ts';
import { html, serve, type Asked } from '../shared/http.ts';
import { editPage, shippingPage } from './edit-page.ts';
import { script, style } from './layout.ts';
import { listPage, type ListState } from './list-page.ts';
import { inventOrders, type Order } from './orders.ts';

interface Session extends ListState {
  readonly token: string;
}

/** A shop administration that behaves as EC-CUBE 4 was seen to: see the facts each part names. */
export async function startEccube({ orders: count = 60 }: { orders?: number } = {}) {
  const orders = inventOrders(count);
  const sessions = new Map<string, Session>();
  /** Every address that was asked for, with its method. */
  const asked: string[] = [];
  const site = await serve((request) => {
    asked.push(`${request.method} ${request.path}`);
    return answer(request);
  });

  function answer(request: Asked): Reply {
    const { method, path } = request;
    const at = `${method} ${path}`;
    if (at === 'GET /admin/assets/admin.css')
      return { status: 200, headers: { 'content-type': 'text/css' }, body: style };
    if (at === 'GET /admin/assets/list.js')
      return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: script };
    if (path === '/admin/login')
      return html(markup`<html lang="ja"><title>ログイン</title><form></form></html>`);
    const session = sessions.get(request.cookies.get('eccube') ?? '');
    if (!session) return redirect('/admin/login');
    if (method === 'PUT') return put(request, session);
    if (path === '/admin/order' || path.startsWith('/admin/order/page/')) return list(request, session);
    const [, kind, id] = /^\/admin\/(order|shipping)\/(\d+)\/edit$/.exec(path) ?? [];
    const order = orders.find((one) => one.id === Number(id));
    if (method !== 'GET' || !order) return html(markup`<html lang="ja"><title>404</title></html>`, 404);
    return html((kind === 'order' ? editPage : shippingPage)(order, session.token));
  }

  /** Looking at the list, by whoever, moves where «back to list» leads. */
  function list({ method, path, query, body }: Asked, session: Session): Reply {
    if (method === 'POST') {
      session.search = new URLSearchParams(body).get('admin_search_order[multi]') ?? '';
      session.page = 1;
    } else if (!query.has('resume')) session.page = wholeNumber(/\/page\/(\d+)$/.exec(path)?.[1] ?? null, 1);
    session.pageCount = wholeNumber(query.get('page_count'), session.pageCount);
    const found = orders.filter(({ number, buyer }) =>
      `${number} ${buyer.name01}${buyer.name02}`.includes(session.search),
    );
    return html(listPage(found, session, session.token));
  }

  function put(request: Asked, session: Session): Reply {
    if (request.header('ECCUBE-CSRF-TOKEN') !== session.token)
      return html(markup`<html lang="ja"><title>アクセスできません</title></html>`, 403);
    const [, id, what] = /^\/admin\/shipping\/(\d+)\/(\w+)$/.exec(request.path) ?? [];
    const order = orders.find(({ shippings }) => shippings.some((one) => one.id === Number(id)));
    const shipping = order?.shippings.find((one) => one.id === Number(id));
    const form = new URLSearchParams(request.body);
    if (!order || !shipping) return html(markup`<html lang="ja"><title>404</title></html>`, 404);
    if (what === 'order_status') {
      order.status = form.get('order_status') ?? order.status;
      if (order.status === '発送済み') shipping.shippedOn = '2026/11/25';
      return json({ status: 'OK' });
    }
    const tracking = form.get('tracking_number') ?? '';
    if (!/^[0-9a-zA-Z-]*$/.test(tracking))
      return json({ status: 'NG', messages: ['半角英数字かハイフンのみを入力してください。'] }, 400);
    shipping.tracking = tracking;
    return json({ status: 'OK', shipping_id: shipping.id, tracking_number: tracking });
  }

  return {
    ...site,
    orders: orders as readonly Order[],
    asked: asked as readonly string[],
    sessions: sessions as ReadonlyMap<string, Readonly<Session>>,
    /** A fresh login as a cookie. */
    logIn(): { name: string; value: string } {
      const value = randomUUID();
      sessions.set(value, { token: randomUUID(), page: 1, pageCount: 50, search: '' });
      return { name: 'eccube', value };
    },
    logOutEverybody: (): void => sessions.clear(),
  };
}

export type Eccube = Awaited<ReturnType<typeof startEccube>>;
