import { events, live, type ParcelEvent, status } from '../../actions/status.ts';
import { matches } from '../../desk/match.ts';
import type { StoredOrder } from '../../types.ts';
import { json } from '../reply.ts';
import { type ControlRequest, type ControlRoom, filterOf, Refused, type Routes } from './request.ts';

function one({ store }: ControlRoom, { parts }: ControlRequest): StoredOrder {
  const [merchant = '', orderNo = ''] = parts;
  const order = store.orders.find(merchant, orderNo);
  if (!order) throw new Refused(404, `no order ${orderNo} of merchant ${merchant}`);
  return order;
}

function patched(order: StoredOrder, { body }: ControlRequest): StoredOrder {
  const next = { ...order };
  for (const [name, value] of Object.entries(body)) {
    if (name === 'result' && (value === '0' || value === '1' || value === '2' || value === '3'))
      next.result = value;
    else if ((name === 'status' || name === 'warning') && typeof value === 'string') next[name] = value;
    else if ((name === 'smsCode' || name === 'smsIssuedAt') && (typeof value === 'string' || value === null))
      next[name] = value;
    else throw new Refused(400, `cannot set ${name} to ${JSON.stringify(value)}`);
  }
  return next;
}

function save({ store }: ControlRoom, order: StoredOrder) {
  store.orders.save(order);
  return json(order);
}

const eventNames = Object.keys(events) as ParcelEvent[];

/**
 * Live authorizations per number. Attempts of one order end in -2, -3 …; those endings are left out
 * when grouping by original, and given prefixes come before that rule.
 */
function groupOf(orderNo: string, by: string, prefixes: readonly string[]): string {
  if (by === 'orderNo') return orderNo;
  return prefixes.find((prefix) => orderNo.startsWith(prefix)) ?? orderNo.replace(/-[0-9]{1,2}$/, '');
}

export const orderRoutes: Routes = {
  'GET /control/orders': ({ store }, { query }) => {
    const { merchant, orderNo, orderNoPrefix } = filterOf(query);
    const filter = {
      ...(merchant !== undefined && { merchant }),
      ...(orderNo !== undefined && { orderNo }),
      ...(orderNoPrefix !== undefined && { orderNoPrefix }),
    };
    return json(store.orders.all().filter((order) => matches(filter, { ...order, api: 'KAARA' })));
  },
  'GET /control/live': ({ store }, { query }) => {
    const by = query.get('by') ?? 'orderNo';
    const prefixes = query.getAll('prefix');
    const counts = new Map<string, number>();
    for (const order of store.orders.all()) {
      if (!live.has(order.status)) continue;
      const group = groupOf(order.orderNo, by, prefixes);
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return json(Object.fromEntries(counts));
  },
  'GET /control/orders/:merchant/:orderNo': (room, request) => json(one(room, request)),
  'PATCH /control/orders/:merchant/:orderNo': (room, request) =>
    save(room, patched(one(room, request), request)),
  'POST /control/orders/:merchant/:orderNo/flip-to-declined': (room, request) => {
    const order = one(room, request);
    if (order.result !== '0' || !live.has(order.status))
      throw new Refused(409, 'only a granted, open order can flip');
    return save(room, { ...order, result: '1', status: status.declined });
  },
  'POST /control/orders/:merchant/:orderNo/events/:event': (room, request) => {
    const order = one(room, request);
    const name = eventNames.find((each) => each === request.parts[2]);
    if (!name) throw new Refused(404, `no such event: ${request.parts[2]}`);
    const { from, to } = events[name];
    if (!from.some((each) => each === order.status))
      throw new Refused(409, `${name} is not possible in status ${order.status}`);
    return save(room, { ...order, status: to });
  },
};
