import type { Case } from './actions/action.ts';
import { authorize } from './actions/authorize.ts';
import { orderActions } from './actions/index.ts';
import { withResult } from './apis.ts';
import type { AnswerBook } from './desk/answers.ts';
import { jstStamp } from './jst.ts';
import { defaultSwitches } from './switches.ts';
import type { Store } from './store/store.ts';
import type { ApiCode, Fields, StoredOrder, Switches, Validate, World } from './types.ts';
import type { Elements } from './xml.ts';

/** What the service made of one request. */
export interface Decision {
  returnCode: '0' | '1';
  /** '' on success. */
  errorCode: string;
  result: string | null;
  elements: Elements;
}

export interface Service {
  /** Judges and carries out one request, in one go: two requests never interleave here. */
  perform(api: ApiCode, fields: Fields): Decision;
  switches(): Switches;
  patchSwitches(patch: Partial<Switches>): Switches;
  resetSwitches(): void;
  now(): Date;
  /** Moves the service's clock, in ms; negative values move it back. */
  advanceClock(ms: number): Date;
  /** Back to the clock the service was started with. */
  resetClock(): void;
}

export function createService(
  store: Store,
  answers: AnswerBook,
  validate: Validate,
  clock: () => Date,
): Service {
  let switches = store.settings.switches();
  let offset = 0;
  let smsCodes = 0;
  const now = (): Date => new Date(clock().getTime() + offset);

  const world = (api: ApiCode, at: Date): World => ({
    now: at,
    switches,
    merchant: store.merchants.find,
    order: (merchant, orderNo) => visible(api, store.orders.find(merchant, orderNo)),
    ordersWithSlip: store.orders.withSlip,
  });

  /** For a new authorization a declined order may be as good as none; for queries it never is. */
  const visible = (api: ApiCode, order: StoredOrder | undefined): StoredOrder | undefined =>
    api === 'KAARA' && !switches.declinedConsumesNumber && (order?.result === '1' || order?.result === '2')
      ? undefined
      : order;

  const setSwitches = (next: Switches): Switches => {
    switches = next;
    store.settings.saveSwitches(next);
    return next;
  };

  return {
    perform(api, fields) {
      const at = now();
      const refused = validate(api, fields, world(api, at));
      if (refused !== null) return refusal(api, fields, refused, at, switches);
      const merchant = store.merchants.find(fields.ycfStrCode ?? '');
      const order = merchant && store.orders.find(merchant.code, fields.orderNo ?? '');
      // KAARS has no code for an unknown merchant: an unknown order is the nearest it can say.
      if (api !== 'KAARA' && !order) return refusal(api, fields, orderActions[api].notFound, at, switches);
      if (!merchant) return refusal(api, fields, 'err0001', at, switches);
      const rule = answers.take({ api, fields, merchant: merchant.code, order });
      if (rule?.errorCode !== undefined) return refusal(api, fields, rule.errorCode, at, switches);
      const about: Case = {
        fields,
        merchant,
        now: at,
        switches,
        forced: withResult.has(api) ? rule?.result : undefined,
        unpaidOf: store.orders.unpaidOf,
        save: store.orders.save,
        smsCode: () => String(1000 + ((++smsCodes * 7919) % 9000)),
      };
      const extra = api === 'KAARA' || !order ? authorize(about) : orderActions[api].act({ ...about, order });
      return {
        returnCode: '0',
        errorCode: '',
        result: extra.find(([name]) => name === 'result')?.[1] ?? null,
        elements: [...common(fields, '0', '', at, switches), ...extra],
      };
    },
    switches: () => switches,
    patchSwitches: (patch) => setSwitches({ ...switches, ...patch }),
    resetSwitches: () => void setSwitches(defaultSwitches),
    now,
    advanceClock(ms) {
      offset += ms;
      return now();
    },
    resetClock: () => void (offset = 0),
  };
}

function refusal(api: ApiCode, fields: Fields, code: string, at: Date, switches: Switches): Decision {
  const empty: Elements = switches.resultOnError && withResult.has(api) ? [['result', '']] : [];
  return {
    returnCode: '1',
    errorCode: code,
    result: null,
    elements: [...common(fields, '1', code, at, switches), ...empty],
  };
}

/** The elements every answer has. `requestDate` always has 14 digits, whatever was asked. */
function common(
  fields: Fields,
  returnCode: string,
  errorCode: string,
  at: Date,
  switches: Switches,
): Elements {
  const asked = fields.requestDate ?? '';
  const echo = switches.requestDate === 'echo' && /^[0-9]{14}$/.test(asked);
  return [
    ['returnCode', returnCode],
    ['errorCode', errorCode],
    ['ycfStrCode', fields.ycfStrCode ?? ''],
    ['orderNo', fields.orderNo ?? ''],
    ['requestDate', echo ? asked : jstStamp(at)],
  ];
}
