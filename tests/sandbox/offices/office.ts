import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { redirect, type Reply } from '../backoffice/web/exchange.ts';
import { markup } from '../backoffice/web/markup.ts';
import { html, serve, type Asked } from '../shared/http.ts';
import { inventOrders, type Order } from './orders.ts';

/** What one kind of back office answers; undefined where it has no such page. */
export type Face = (request: Asked, orders: readonly Order[]) => Reply | undefined;

const root = new URL('../../../', import.meta.url);

/** A script of a package, or of these stand-ins. */
export const script = (...files: string[]): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body: files.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n'),
});
export const style = (file: string): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/css; charset=utf-8' },
  body: readFileSync(new URL(file, root), 'utf8'),
});

/** A small back office with a login, on a free port of this machine, in memory. */
export async function startOffice({ face, orders: count }: { face: Face; orders: number }) {
  const orders = inventOrders(count);
  const sessions = new Set<string>();
  const asked: string[] = [];
  const site = await serve((request) => {
    asked.push(`${request.method} ${request.path}${request.query.size > 0 ? `?${request.query}` : ''}`);
    return answer(request);
  });

  function answer(request: Asked): Reply {
    if (request.path === '/login') return html(markup`<html lang="ja"><title>ログイン</title></html>`);
    if (!sessions.has(request.cookies.get('office') ?? '')) return redirect('/login');
    return face(request, orders) ?? html(markup`<html lang="ja"><title>404</title></html>`, 404);
  }

  return {
    ...site,
    orders: orders as readonly Order[],
    asked: asked as readonly string[],
    /** A fresh login as a cookie. */
    logIn(): { name: string; value: string } {
      const value = randomUUID();
      sessions.add(value);
      return { name: 'office', value };
    },
    logOutEverybody: (): void => sessions.clear(),
  };
}

export type Office = Awaited<ReturnType<typeof startOffice>>;
