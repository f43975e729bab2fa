import { defaultSwitches } from '../../switches.ts';
import type { Merchant, MerchantOptions, Switches } from '../../types.ts';
import { json } from '../reply.ts';
import { Refused, type Routes } from './request.ts';

/** The values each switch knows; the others are told by the type of their default. */
const choices: Readonly<Record<string, readonly unknown[]>> = {
  validationOrder: ['table', 'credentialsFirst'],
  requestDate: ['echo', 'clock'],
  slipRegisteredTwice: ['accept', 'kaasl018E', 'kaasl020E'],
  otherCarrierSettles: ['immediately', 'never'],
  reissueCap: [7, 9],
  merchantCodeNumbering: ['EC', 'W'],
};

function switchPatch(body: Readonly<Record<string, unknown>>): Partial<Switches> {
  for (const [name, value] of Object.entries(body)) {
    const standard: unknown = Object.entries(defaultSwitches).find(([each]) => each === name)?.[1];
    const allowed = choices[name]?.includes(value) ?? typeof value === typeof standard;
    if (standard === undefined || !allowed)
      throw new Refused(400, `cannot set ${name} to ${JSON.stringify(value)}`);
  }
  return body as Partial<Switches>;
}

const optionNames = ['bundledInvoice', 'otherCarrier', 'amountChange', 'smartphone'] as const;

function options(value: unknown, before: MerchantOptions): MerchantOptions {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const next = { ...before };
  for (const name of optionNames) if (typeof given[name] === 'boolean') next[name] = given[name];
  return next;
}

function merchantFrom(body: Readonly<Record<string, unknown>>, before: Merchant): Merchant {
  return {
    code: before.code,
    password: typeof body.password === 'string' ? body.password : before.password,
    name: typeof body.name === 'string' ? body.name : before.name,
    enabled: typeof body.enabled === 'boolean' ? body.enabled : before.enabled,
    options: options(body.options, before.options),
  };
}

const blank: Omit<Merchant, 'code'> = {
  password: '',
  name: '無名の店',
  enabled: true,
  options: { bundledInvoice: false, otherCarrier: false, amountChange: false, smartphone: false },
};

export const settingRoutes: Routes = {
  'GET /control/switches': ({ service }) => json(service.switches()),
  'PATCH /control/switches': ({ service }, { body }) => json(service.patchSwitches(switchPatch(body))),
  'POST /control/clock': ({ service }, { body }) => {
    if (typeof body.advanceMs !== 'number') throw new Refused(400, 'advanceMs must be a number');
    return json({ now: service.advanceClock(body.advanceMs).toISOString() });
  },
  'GET /control/merchants': ({ store }) => json(store.merchants.all()),
  'PUT /control/merchants/:code': ({ store }, { parts: [code = ''], body }) => {
    if (typeof body.password !== 'string') throw new Refused(400, 'a merchant needs a password');
    const merchant = merchantFrom(body, { code, ...blank });
    store.merchants.save(merchant);
    return json(merchant);
  },
  'PATCH /control/merchants/:code': ({ store }, { parts: [code = ''], body }) => {
    const before = store.merchants.find(code);
    if (!before) throw new Refused(404, `no merchant ${code}`);
    const merchant = merchantFrom(body, before);
    store.merchants.save(merchant);
    return json(merchant);
  },
  'POST /control/reset': ({ store, service, desk }, { body }) => {
    desk.interrupt();
    store.orders.clear();
    if (body.keepMerchants !== true) store.merchants.reset();
    if (body.keepSwitches !== true) service.resetSwitches();
    desk.faults.clear();
    desk.answers.clear();
    desk.calls.clear();
    return json({});
  },
};
