import * as z from 'zod/mini';
import { accessPattern } from './access-pattern.ts';

export const Environment = z.enum(['test', 'live', 'own']);
export type Environment = z.infer<typeof Environment>;

/** Published base addresses (2024). Settings, not truths: the service was suspended in 2026 and may come back elsewhere. */
export const baseUrls = {
  live: 'https://atobarai.kuronekoyamato.co.jp/kuroneko-atobarai-api/',
  test: 'https://atobarai-test.kuronekoyamato.co.jp/kuroneko-atobarai-api/',
} as const;

const loopback = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\//;

/** Yen, whole. Nine digits are more than the provider takes; the contract's own limit is asked for by the preflight. */
const Yen = z.int().check(z.gte(0), z.lte(999_999_999));

/** One step of the fee table: for a billed amount (tax incl.) from … to …, both included. `to: null` = no upper end. */
export const Tier = z.strictObject({ from: Yen, to: z.nullable(Yen), fee: Yen });
export type Tier = z.infer<typeof Tier>;

/** What becomes of a fee that the order already has: 変更しない, 上書きする, 加算する. */
export const FeeMode = z.enum(['keep', 'replace', 'add']);
export type FeeMode = z.infer<typeof FeeMode>;

export const Fees = z.strictObject({ mode: FeeMode, tiers: z.array(Tier).check(z.maxLength(50)) });
export type Fees = z.infer<typeof Fees>;

/** What may happen by itself. */
export const Automation = z.strictObject({
  authorizeNew: z.boolean(),
  checkHolds: z.boolean(),
  registerSlips: z.boolean(),
  recheckBeforeDispatch: z.boolean(),
});
export type Automation = z.infer<typeof Automation>;
export const anySwitch = (automation: Automation): boolean => Object.values(automation).some(Boolean);

/** Planned dispatch of an order that has none: so many days after the order, moved past days on which nothing goes out. */
export const ShipDate = z.strictObject({
  /** null = no rule: the earliest day that the provider takes. */
  days: z.nullable(z.int().check(z.gte(0), z.lte(60))),
  skipWeekends: z.boolean(),
  skipHolidays: z.boolean(),
});
export type ShipDate = z.infer<typeof ShipDate>;

export const Carrier = z.enum(['yamato', 'other']);
export type Carrier = z.infer<typeof Carrier>;

/** One merchant contract bound to part of a back office. The password is not here: it lives in the vault. */
export const Shop = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-z-]{1,64}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  /** Origin of the back office, such as `https://order.goqsystem.com`. */
  backOffice: z
    .string()
    .check(z.refine((v) => !v.includes('*') && URL.canParse(v) && new URL(v).origin === v)),
  /** Mall name as the back office writes it; empty = every mall of that back office. */
  mall: z.string().check(z.maxLength(100)),
  merchantCode: z.string().check(z.regex(/^\d{11}$/)),
  environment: Environment,
  /** Used with `own` only. https, or http on loopback for trials; ends in a slash. */
  ownUrl: z.string().check(
    z.maxLength(300),
    z.refine(
      (v) =>
        v === '' || ((v.startsWith('https://') || loopback.test(v)) && v.endsWith('/') && URL.canParse(v)),
    ),
  ),
  /** Put before every order number sent; keeps shops that share a merchant code apart. */
  numberPrefix: z.string().check(z.regex(/^[0-9A-Za-z]{0,4}$/)),
  /** What the contract includes besides: invoices in the parcel, other carriers, lowered amounts. */
  bundledInvoice: z.boolean(),
  otherCarrier: z.boolean(),
  amountChange: z.boolean(),
  /** Payment by smartphone: the buyer types a code that came by SMS. */
  smartphone: z.boolean(),
  /** When true, full-width conversion is sent without asking each time. */
  acceptWidth: z.boolean(),
  fees: Fees,
  automation: Automation,
  shipDate: ShipDate,
  /** What the back office calls a carrier, and who that is for the provider. */
  carriers: z
    .array(z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(60)), carrier: Carrier }))
    .check(z.maxLength(100)),
  /** Calls to the provider at the same moment. */
  concurrency: z.int().check(z.gte(1), z.lte(8)),
  /** Seconds one call may take. Below the 30 s after which a browser may end a waiting worker. */
  timeout: z.int().check(z.gte(5), z.lte(25)),
});
export type Shop = z.infer<typeof Shop>;

/** What a shop is before anybody decides otherwise: nothing charged, nothing done by itself. */
export const shopDefaults = {
  numberPrefix: '',
  bundledInvoice: false,
  otherCarrier: false,
  amountChange: false,
  smartphone: false,
  acceptWidth: false,
  fees: { mode: 'keep', tiers: [] },
  automation: { authorizeNew: false, checkHolds: false, registerSlips: false, recheckBeforeDispatch: false },
  shipDate: { days: null, skipWeekends: false, skipHolidays: false },
  carriers: [],
  concurrency: 4,
  timeout: 25,
} as const satisfies Partial<Shop>;

/** The address calls of this shop go to. */
export function baseUrlOf(shop: Pick<Shop, 'environment' | 'ownUrl'>): string {
  return shop.environment === 'own' ? shop.ownUrl : baseUrls[shop.environment];
}

export { accessPattern };

/**
 * What the browser must allow for this shop: its back office, and the provider's address where it does not come with the
 * extension. In Firefox the published ones come with it too, and a person may take them away.
 */
export function patternsOf(shop: Pick<Shop, 'backOffice' | 'environment' | 'ownUrl'>): string[] {
  const patterns = [accessPattern(shop.backOffice)];
  if (shop.environment === 'own' || import.meta.env.FIREFOX) patterns.push(accessPattern(baseUrlOf(shop)));
  return patterns;
}
