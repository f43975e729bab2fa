import { events, live, type ParcelEvent, status } from '../../actions/status.ts';
import { matches } from '../../desk/match.ts';
import { originalOf } from '../../store/peaks.ts';
import type { StoredOrder } from '../../types.ts';
import { json } from '../reply.ts';
import {
  type ControlRequest,
  type ControlRoom,
  expectOnly,
  filterOf,
  Refused,
  type Routes,
} from './request.ts';

function one({ store }: ControlRoom, { parts }: ControlRequest): StoredOrder {
  const [merchant = '', orderNo = ''] = parts;
  const order = store.orders.find(merchant, orderNo);
  if (!order) throw new Refused(404, `no order ${orderNo} of merchant ${merchant}`);
  return order;
}

const oneOf = (values: readonly string[]) => (value: unknown) => values.some((each) => each === value);
const textOrNull = (shape: RegExp) => (value: unknown) =>
  value === null || (typeof value === 'string' && shape.test(value));

/** What a test may set on an order, and to what. Nothing else follows from it. */
const settable: Readonly<Record<string, (value: unknown) => boolean>> = {
  result: oneOf(['0', '1', '2', '3']),
  status: oneOf(Object.values(status)),
  warning: oneOf(['0', '1', '2', '3', '4']),
  smsCode: textOrNull(/^[0-9]{1,4}$/),
  smsIssuedAt: textOrNull(/^[0-9]{14}$/),
  reissuePending: (value) => typeof value === 'boolean',
};

function patched(order: StoredOrder, { body }: ControlRequest): StoredOrder {
  for (const [name, value] of Object.entries(body)) {
    if (!Object.hasOwn(settable, name) || !settable[name]?.(value))
      throw new Refused(400, `cannot set ${name} to ${JSON.stringify(value)}`);
  }
  return { ...order, ...(body as Partial<StoredOrder>) };
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
  return prefixes.find((prefix) => orderNo.startsWith(prefix)) ?? originalOf(orderNo);
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
    if (by !== 'orderNo' && by !== 'original') throw new Refused(400, `cannot count by ${by}`);
    const prefixes = query.getAll('prefix');
    const counts = new Map<string, number>();
    for (const order of store.orders.all()) {
      if (!live.has(order.status)) continue;
      const group = groupOf(order.orderNo, by, prefixes);
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return json(Object.fromEntries(counts));
  },
  'GET /control/peaks': ({ store }) => json(store.peaks.list()),
  'GET /control/orders/:merchant/:orderNo': (room, request) => json(one(room, request)),
  'PATCH /control/orders/:merchant/:orderNo': (room, request) =>
    save(room, patched(one(room, request), request)),
  'POST /control/orders/:merchant/:orderNo/flip-to-declined': (room, request) => {
    const order = one(room, request);
    if (order.result !== '0' || !live.has(order.status))
      throw new Refused(409, 'only a granted, open order can flip');
    return save(room, { ...order, result: '1', status: status.declined });
  },
  'POST /control/orders/:merchant/:orderNo/settle': (room, request) => {
    const order = one(room, request);
    const { result } = request.body;
    expectOnly(request.body, ['result']);
    if (result !== '0' && result !== '1' && result !== '2')
      throw new Refused(400, 'result is "0", "1" or "2"');
    if (order.status !== status.reviewing)
      throw new Refused(409, 'only an order under review can be settled');
    return save(room, { ...order, result, status: result === '0' ? status.approved : status.declined });
  },
  'POST /control/orders/:merchant/:orderNo/events/:event': (room, request) => {
    const order = one(room, request);
    const name = eventNames.find((each) => each === request.parts[2]);
    if (!name) throw new Refused(404, `no such event: ${request.parts[2]}`);
    const { from, to } = events[name];
    if (!from.some((each) => each === order.status))
      throw new Refused(409, `${name} is not possible in status ${order.status}`);
    // An invoice that is issued carries a change that was asked for: too late to take it back.
    return save(room, {
      ...order,
      status: to,
      reissuePending: name === 'invoice' ? false : order.reissuePending,
    });
  },
};
