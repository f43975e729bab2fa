import { readFileSync } from 'node:fs';
import { json, wholeNumber, type Reply } from '../backoffice/web/exchange.ts';
import { markup } from '../backoffice/web/markup.ts';
import { html } from '../shared/http.ts';
import { script, type Face } from './office.ts';
import { totalOf, type Order } from './orders.ts';

const modules = {
  react: 'react/cjs/react.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
};

/** React as it is published, for a page: its files are modules of Node, so each gets what it asks for. */
function react(): Reply {
  const files = Object.entries(modules).map(([name, file]) => {
    const text = readFileSync(new URL(`../../../node_modules/${file}`, import.meta.url), 'utf8');
    return `${JSON.stringify(name)}: (require, exports, module) => {${text}\n}`;
  });
  const body = `const made = {};
const files = {${files.join(',\n')}};
globalThis.require = (name) => {
  if (!made[name]) files[name](require, (made[name] = {}), { get exports() { return made[name]; }, set exports(all) { made[name] = all; } });
  return made[name];
};
globalThis.process = { env: { NODE_ENV: 'production' } };`;
  return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body };
}

const listed = (order: Order) => ({
  id: order.id,
  number: order.number,
  payment: order.payment,
  state: order.state,
  name: order.name,
  total: totalOf(order),
});
const whole = (order: Order) => ({
  ...order,
  total: totalOf(order),
  items: order.items.map((item) => ({ ...item, sum: item.count * item.price })),
});

/**
 * A single-page back office written with React, in the shadow tree of its own element: another page of the list fills the
 * same rows anew, whole cells are links, ticks are `role="checkbox"`, an order opens in a drawer, and the address changes
 * without loading.
 */
export const reactFace: Face = ({ method, path, query, body }, orders) => {
  switch (`${method} ${path}`) {
    case 'GET /':
    case 'GET /orders':
      return html(
        markup`<html lang="ja"><head><meta charset="UTF-8"><title>受注</title><link rel="icon" href="data:,"></head>
<body style="margin:12px;font-size:13px"><order-app></order-app><script src="/assets/react.js"></script><script src="/assets/app.js"></script></body></html>`,
      );
    case 'GET /assets/react.js':
      return react();
    case 'GET /assets/app.js':
      return script('tests/sandbox/offices/static/react-app.js');
    case 'GET /api/orders': {
      const ids = query.get('ids');
      if (ids !== null)
        return json({ orders: orders.filter(({ id }) => ids.split(',').includes(String(id))).map(whole) });
      return json(page(orders, query));
    }
  }
  const id = wholeNumber(/^\/api\/orders\/(\d+)$/.exec(path)?.[1] ?? null, 0);
  const order = orders.find((one) => one.id === id);
  if (!order) return undefined;
  if (method === 'POST') {
    const count = wholeNumber(new URLSearchParams(body).get('count'), 1);
    if (order.items[0]) order.items[0].count = count;
  }
  return json(whole(order));
};

function page(orders: readonly Order[], query: URLSearchParams) {
  const text = query.get('q') ?? '';
  const found = orders.filter(({ number, payment, name }) => `${number} ${payment} ${name}`.includes(text));
  if (query.get('sort') === 'total') found.sort((a, b) => totalOf(a) - totalOf(b));
  if (query.get('sort') === 'name') found.sort((a, b) => a.name.localeCompare(b.name, 'ja'));
  const pages = Math.max(1, Math.ceil(found.length / 12));
  const at = Math.min(pages, wholeNumber(query.get('page'), 1));
  return { pages, rows: found.slice((at - 1) * 12, at * 12).map(listed) };
}
