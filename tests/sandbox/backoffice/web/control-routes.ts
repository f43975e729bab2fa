import { isGift, goodsTotal, type SiteOrder } from '../order.ts';
import { mergeOrder, OrderPatchError } from '../store/order-patch.ts';
import { sessionCookie } from '../store/sessions.ts';
import type { Site } from '../store/site.ts';
import { json, wholeNumber, type Reply, type SiteRequest } from './exchange.ts';
import { readListQuery } from '../pages/list-search.ts';

/** The JSON interface for tests under /control/; no login, loopback only. See control.ts for its client. */
export function answerControl(site: Site, request: SiteRequest): Reply {
  const path = request.path.slice('/control/'.length);
  switch (`${request.method} ${path}`) {
    case 'POST reset':
      site.reset();
      return json({ orders: site.orders.count() });
    case 'POST logout':
      return json({ ended: site.sessions.endAll() });
    case 'POST session':
      return json({ name: sessionCookie, value: site.sessions.open() });
    case 'GET reads':
      return json(site.reads.all());
    case 'GET orders': {
      const shown = site.orders.list(readListQuery(request.query));
      return json({ ...shown, orders: shown.orders.map(truth) });
    }
  }
  const id = wholeNumber(/^orders\/(\d+)$/.exec(path)?.[1] ?? null, 0);
  const order = site.orders.get(id);
  if (!order)
    return json({ error: `no such control address or order: ${request.method} ${request.path}` }, 404);
  if (request.method === 'GET') return json(truth(order));
  if (request.method !== 'PATCH') return json({ error: 'use GET or PATCH' }, 405);
  return patchOrder(site, order, request.body);
}

function patchOrder(site: Site, order: SiteOrder, body: string): Reply {
  try {
    const changed = mergeOrder(order, JSON.parse(body));
    site.orders.save(changed);
    return json(truth(changed));
  } catch (error) {
    if (error instanceof OrderPatchError || error instanceof SyntaxError)
      return json({ error: error.message }, 400);
    throw error;
  }
}

function truth(order: SiteOrder) {
  return { ...order, goodsTotal: goodsTotal(order.lines), gift: isGift(order) };
}
