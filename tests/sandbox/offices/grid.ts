import { json, wholeNumber } from '../backoffice/web/exchange.ts';
import { markup } from '../backoffice/web/markup.ts';
import { html } from '../shared/http.ts';
import { script, style, type Face } from './office.ts';
import { orderPage } from './order-page.ts';
import { totalOf } from './orders.ts';

/** A back office around a published grid (Tabulator): rows are `div`s that leave the page while one scrolls. */
export const gridFace: Face = ({ method, path, body }, orders) => {
  switch (`${method} ${path}`) {
    case 'GET /orders':
      return html(
        markup`<html lang="ja"><head><meta charset="UTF-8"><title>受注グリッド</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/grid.css"></head>
<body style="margin:12px;font-size:13px"><h1>受注</h1><label>絞り込み <input id="filter"></label> <output id="log"></output><div id="grid"></div><script src="/assets/grid.js"></script></body></html>`,
      );
    case 'GET /assets/grid.js':
      return script(
        'node_modules/tabulator-tables/dist/js/tabulator.min.js',
        'tests/sandbox/offices/static/grid.js',
      );
    case 'GET /assets/grid.css':
      return style('node_modules/tabulator-tables/dist/css/tabulator_simple.min.css');
    case 'GET /api/orders':
      return json(
        orders.map((order) => ({
          id: order.id,
          number: order.number,
          payment: order.payment,
          name: order.name,
          total: totalOf(order),
          memo: order.state,
        })),
      );
  }
  const id = wholeNumber(/^\/(?:api\/)?orders\/(\d+)$/.exec(path)?.[1] ?? null, 0);
  const order = orders.find((one) => one.id === id);
  if (!order) return undefined;
  if (method === 'POST') {
    order.state = new URLSearchParams(body).get('memo') ?? order.state;
    return json({ ok: true });
  }
  return html(orderPage(order, 'UTF-8'));
};
