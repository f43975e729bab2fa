import * as z from 'zod/mini';

/** Text as the host page shows it: kept as it is, only bounded so that a message cannot grow without end. */
const Text = z.string().check(z.maxLength(500));

/** Whole yen, tax included. May be negative on a discount line. */
const Yen = z.int().check(z.gte(-99_999_999), z.lte(99_999_999));

/** Calendar day in Japan, `YYYY-MM-DD`. */
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A person or company with an address, exactly as typed into the back office. Absent fields are empty strings. */
export const Party = z.strictObject({
  name: Text,
  kana: Text,
  postCode: Text,
  prefecture: Text,
  /** City, town and house number. */
  street: Text,
  /** Building, room, company, department: whatever follows the house number. */
  building: Text,
  phone: Text,
  email: Text,
});
export type Party = z.infer<typeof Party>;

export const LineKind = z.enum(['goods', 'shipping', 'fee', 'discount', 'other']);
export type LineKind = z.infer<typeof LineKind>;

/** One line of the bill. `count` and `unitPrice` are null where the host shows none (shipping, discounts). */
export const Line = z.strictObject({
  kind: LineKind,
  name: Text,
  count: z.nullable(z.int().check(z.gte(0), z.lte(1_000_000))),
  unitPrice: z.nullable(Yen),
  subTotal: Yen,
});
export type Line = z.infer<typeof Line>;

/** An order as the shop sees it at the moment of the click. Nothing in it is trusted to be well formed text. */
export const Order = z.strictObject({
  /** The back office's own id of the order, used in its URLs. */
  hostId: Text.check(z.minLength(1)),
  /** The order number that buyer, mall and staff use. */
  number: Text.check(z.minLength(1)),
  /** The mall or shop as the back office writes it; decides which contract is used. */
  mall: Text,
  /** The payment method as the back office writes it. */
  payment: Text,
  orderedOn: Day,
  /** Planned day of dispatch where the host has one. */
  shipOn: z.nullable(Day),
  buyer: Party,
  /** Only destinations that differ from the buyer; empty when the goods go to the buyer. */
  recipients: z.array(Party).check(z.maxLength(20)),
  lines: z.array(Line).check(z.minLength(1), z.maxLength(200)),
  /** What the host says is billed. Checked against the lines, never assumed. */
  total: Yen,
  carrier: Text,
  trackingNumbers: z.array(Text).check(z.maxLength(20)),
});
export type Order = z.infer<typeof Order>;
