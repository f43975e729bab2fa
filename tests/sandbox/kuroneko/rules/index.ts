import type { ApiCode, Fields, Merchant, Switches, Validate, World } from '../types.ts';
import { kaaraRules } from './authorization.ts';
import { kaaclRules } from './cancellation.ts';
import { kaarsRules, kaasdRules, kaastRules } from './queries.ts';
import { kaakkRules } from './reduction.ts';
import { kaarrRules } from './reissue.ts';
import type { Rule } from './rule.ts';
import { firstBroken, inquire } from './rule.ts';
import { kaaslRules } from './shipment.ts';
import { kaasaRules } from './sms.ts';

const others: Readonly<Record<Exclude<ApiCode, 'KAARA'>, readonly Rule[]>> = {
  KAARS: kaarsRules,
  KAACL: kaaclRules,
  KAASL: kaaslRules,
  KAAST: kaastRules,
  KAASD: kaasdRules,
  KAAKK: kaakkRules,
  KAARR: kaarrRules,
  KAASA: kaasaRules,
};

/** The rules of a call in the order of its table. */
export const rulesOf = (
  api: ApiCode,
  numbering: Switches['merchantCodeNumbering'] = 'EC',
): readonly Rule[] => (api === 'KAARA' ? kaaraRules[numbering] : others[api]);

/** The first error code of a request, or null when the service would act on it. */
export const validate: Validate = (api, fields, world) =>
  firstBroken(rulesOf(api, world.switches.merchantCodeNumbering), inquire(fields, world));

/**
 * Everything KAARA checks that needs no stored orders: for generated requests, without a server.
 * @param merchant the one contract that exists; other codes are unregistered
 */
export function judgeAuthorization(
  fields: Fields,
  merchant: Merchant,
  { now, switches }: { now: Date; switches: Switches },
): string | null {
  const world: World = {
    now,
    switches,
    merchant: (code) => (code === merchant.code ? merchant : undefined),
    order: () => undefined,
    ordersWithSlip: () => 0,
  };
  return validate('KAARA', fields, world);
}
