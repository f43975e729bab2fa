import type { Merchant, Switches } from '../../types.ts';
import { json } from '../reply.ts';
import { expectOnly, Refused, type Routes } from './request.ts';

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(value);
const flag = oneOf(true, false);
const whole = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const statuses = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string' && /^[0-9]{0,2}$/.test(each));

/** What each switch can be set to. */
const settable: Readonly<Record<keyof Switches, (value: unknown) => boolean>> = {
  validationOrder: oneOf('table', 'credentialsFirst'),
  declinedConsumesNumber: flag,
  declinedTransaction: oneOf('refused', 'unknown'),
  resultOnError: flag,
  requestDate: oneOf('echo', 'clock'),
  slipRegisteredTwice: oneOf('accept', 'kaasl018E', 'kaasl020E', 'older'),
  slipHyphensCount: flag,
  otherCarrierSettles: oneOf('immediately', 'never'),
  reissueCap: oneOf(7, 9),
  reissuableStatuses: statuses,
  printableStatuses: statuses,
  printRefusal: oneOf('kaasd009E', 'kaasd018E'),
  printDataTakesUnderline: flag,
  reductionShipsFrom: oneOf('orderDate', 'today'),
  smsRetryCap: whole,
  merchantCodeNumbering: oneOf('EC', 'W'),
  nameKanaLimit: oneOf(40, 80),
  shipWindowInclusive: flag,
  contentType: (value) => typeof value === 'string' && /^[ -~]+$/.test(value),
  xmlDeclaration: flag,
  keepAlive: flag,
  serviceSuspended: flag,
  buyerLimit: whole,
};

function switchPatch(body: Readonly<Record<string, unknown>>): Partial<Switches> {
  expectOnly(body, Object.keys(settable));
  for (const [name, check] of Object.entries(settable)) {
    if (Object.hasOwn(body, name) && !check(body[name]))
      throw new Refused(400, `cannot set ${name} to ${JSON.stringify(body[name])}`);
  }
  return body as Partial<Switches>;
}

const optionNames = ['bundledInvoice', 'otherCarrier', 'amountChange', 'smartphone'] as const;
const types = { password: 'string', name: 'string', enabled: 'boolean', options: 'object' } as const;

function merchantFrom(body: Readonly<Record<string, unknown>>, before: Merchant): Merchant {
  expectOnly(body, ['code', ...Object.keys(types)]);
  for (const [name, type] of Object.entries(types)) {
    if (body[name] !== undefined && (body[name] === null || typeof body[name] !== type))
      throw new Refused(400, `${name} cannot be ${JSON.stringify(body[name])}`);
  }
  const given = (body.options ?? {}) as Readonly<Record<string, unknown>>;
  expectOnly(given, optionNames);
  if (!Object.values(given).every(flag)) throw new Refused(400, 'options are true or false');
  const options = { ...before.options, ...given };
  return { ...before, ...(body as Partial<Merchant>), code: before.code, options };
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
    expectOnly(body, ['advanceMs']);
    const { advanceMs } = body;
    if (typeof advanceMs !== 'number') throw new Refused(400, 'advanceMs must be a number');
    const year = new Date(service.now().getTime() + advanceMs).getUTCFullYear();
    // Stamps have four digits for the year; NaN is no year either.
    if (!(year >= 1970 && year < 9999)) throw new Refused(400, `${advanceMs} ms is too far`);
    return json({ now: service.advanceClock(advanceMs).toISOString() });
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
    expectOnly(body, ['keepMerchants', 'keepSwitches']);
    desk.interrupt();
    store.orders.clear();
    if (body.keepMerchants !== true) store.merchants.reset();
    if (body.keepSwitches !== true) service.resetSwitches();
    service.resetClock();
    desk.faults.clear();
    desk.answers.clear();
    desk.calls.clear();
    return json({});
  },
};
