import { randomUUID } from 'node:crypto';
import { redirect, type Reply } from '../backoffice/web/exchange.ts';
import { markup } from '../backoffice/web/markup.ts';
import { inventOrders, type Order } from '../eccube/orders.ts';
import { html, serve, type Asked } from '../shared/http.ts';
import { listPage, orderPage, type Columns } from './pages.ts';

/** A back office that no profile knows. See README.md beside this file. */
export async function startKanri({ orders: count = 20 }: { orders?: number } = {}) {
  const orders = inventOrders(count);
  const sessions = new Set<string>();
  let columns: Columns = { payment: '決済', last: false };
  const site = await serve(answer);

  function answer({ path, query, cookies }: Asked): Reply {
    if (path === '/kanri/login.html')
      return html(markup`<html lang="ja"><title>ログイン</title><form></form></html>`);
    if (!sessions.has(cookies.get('kanri') ?? '')) return redirect('/kanri/login.html');
    if (path === '/kanri/ichiran.cgi') return html(listPage(orders, columns));
    const order = orders.find(({ id }) => id === Number(query.get('seiri')));
    if (path !== '/kanri/meisai.cgi' || !order)
      return html(markup`<html lang="ja"><title>404</title></html>`, 404);
    return html(orderPage(order));
  }

  return {
    ...site,
    list: `${site.origin}/kanri/ichiran.cgi`,
    orders: orders as readonly Order[],
    /** A fresh login as a cookie. */
    logIn(): { name: string; value: string } {
      const value = randomUUID();
      sessions.add(value);
      return { name: 'kanri', value };
    },
    /** An update of the product: the list shows other columns from now on. */
    change(next: Columns): void {
      columns = next;
    },
  };
}

export type Kanri = Awaited<ReturnType<typeof startKanri>>;
