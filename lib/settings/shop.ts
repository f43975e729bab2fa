import * as z from 'zod/mini';

export const Environment = z.enum(['test', 'live', 'own']);
export type Environment = z.infer<typeof Environment>;

/** Published base addresses (2024). Settings, not truths: the service was suspended in 2026 and may come back elsewhere. */
export const baseUrls = {
  live: 'https://atobarai.kuronekoyamato.co.jp/kuroneko-atobarai-api/',
  test: 'https://atobarai-test.kuronekoyamato.co.jp/kuroneko-atobarai-api/',
} as const;

const loopback = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\//;

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
  /** When true, full-width conversion is sent without asking each time. */
  acceptWidth: z.boolean(),
  /** Calls to the provider at the same moment. */
  concurrency: z.int().check(z.gte(1), z.lte(8)),
});
export type Shop = z.infer<typeof Shop>;

/** The address calls of this shop go to. */
export function baseUrlOf(shop: Pick<Shop, 'environment' | 'ownUrl'>): string {
  return shop.environment === 'own' ? shop.ownUrl : baseUrls[shop.environment];
}

/** The browser's permission pattern for everything under an address's origin. */
export const accessPattern = (address: string): string => `${new URL(address).origin}/*`;

/** What the browser must allow for this shop: its back office, and an own address of the provider (the published ones come with the extension). */
export function patternsOf(shop: Pick<Shop, 'backOffice' | 'environment' | 'ownUrl'>): string[] {
  const patterns = [accessPattern(shop.backOffice)];
  if (shop.environment === 'own') patterns.push(accessPattern(shop.ownUrl));
  return patterns;
}
