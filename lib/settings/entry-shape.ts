import * as z from 'zod/mini';
import { scopes } from '../credit/facts.ts';
import { operations, progresses, statuses } from '../credit/status.ts';

/**
 * The shape of an order's records in a file, as lib/ledger writes them; a test holds the two together. What the ledger
 * itself has written is not checked again at every read, but a file can have been anywhere. Checked on the page that reads
 * the file, for the worker's start should not carry it. Bounds are far above anything that is ever written.
 */
const Text = z.string().check(z.maxLength(5_000));
const Key = z.string().check(z.minLength(1), z.maxLength(800));
const Count = z.int().check(z.gte(0));
const Yen = z.int().check(z.gte(0), z.lte(999_999_999));
/** Epoch ms, before the year 2100. */
const Moment = z.int().check(z.gte(0), z.lte(4_102_444_800_000));
const Sent = z.record(z.string().check(z.maxLength(100)), Text);
const Bill = { billed: Yen, had: Yen };
const Charge = z.strictObject({ ...Bill, fee: Yen });
const Slip = z.strictObject({ number: Text, carrier: z.enum(['yamato', 'other']) });

const Terms = z.strictObject({
  merchantCode: z.string().check(z.regex(/^\d{11}$/)),
  baseUrl: z.string().check(
    z.maxLength(300),
    z.refine((url) => URL.canParse(url) && url.endsWith('/')),
  ),
  options: z.strictObject({
    bundledInvoice: z.boolean(),
    otherCarrier: z.boolean(),
    amountChange: z.boolean(),
  }),
});
const Series = z.strictObject({ terms: Terms, number: Text, prefix: Text });

const Standing = z.union([
  z.strictObject({ credit: z.enum(['absent', 'approved', 'review', 'cancelled']) }),
  z.strictObject({ credit: z.literal('declined'), why: z.enum(['unavailable', 'overLimit', 'unknown']) }),
  z.strictObject({ credit: z.literal('shipped'), progress: z.enum(progresses) }),
]);

const Difference = z.strictObject({
  field: Text,
  label: Text,
  before: Text,
  after: Text,
  kind: z.enum(['amount', 'text']),
  scope: z.enum(scopes),
});
const credit = {
  attempt: Count,
  sentNumber: Text,
  amount: z.nullable(Yen),
  fee: z.exactOptional(z.nullable(Charge)),
  sent: z.nullable(Sent),
  doubt: z.nullable(z.strictObject({ sent: Sent, amount: z.nullable(Yen) })),
  firstTotal: z.nullable(Yen),
  authorizedOn: z.nullable(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
  bundled: z.boolean(),
  slip: z.nullable(Slip),
  differences: z.array(Difference).check(z.maxLength(500)),
};
const Mend = z.strictObject({ field: Text, before: Text, after: Text });
const Problem = z.strictObject({ field: Text, label: Text, value: Text, reason: Text, remedy: Text });

export const CaseShape = z.strictObject({
  ...credit,
  version: z.literal(2),
  key: Key,
  backOffice: Key,
  hostId: Key,
  shopId: Text,
  status: z.enum(statuses),
  before: z.enum(statuses),
  progress: z.nullable(z.enum(progresses)),
  message: Text,
  remedy: Text,
  code: Text,
  problems: z.array(Problem).check(z.maxLength(500)),
  raw: z.exactOptional(z.string().check(z.maxLength(100_000))),
  mends: z.exactOptional(z.array(Mend).check(z.maxLength(100))),
  series: z.nullable(Series),
  consumed: z.boolean(),
  tried: Count,
  claims: z.array(Key).check(z.maxLength(500)),
  answeredAt: z.nullable(Moment),
  heldSince: z.nullable(Moment),
  asks: Count,
  askAt: z.nullable(Moment),
  seen: z.nullable(
    z.strictObject({
      total: z.int(),
      carrier: z.enum(['yamato', 'other', 'unknown']),
      slip: z.nullable(Slip),
      typed: z.boolean(),
      fits: z.boolean(),
      bill: z.exactOptional(z.strictObject({ ...Bill, shopId: Text })),
    }),
  ),
  print: Text,
});

const Prepared = z.strictObject({
  orderNo: Text,
  total: Yen,
  fields: Sent,
  charge: z.exactOptional(Charge),
});
const Step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('authorize'), prepared: Prepared }),
  z.strictObject({ kind: z.literal('cancel'), orderNo: Text }),
  z.strictObject({ kind: z.literal('reduce'), orderNo: Text, prepared: Prepared }),
  z.strictObject({ kind: z.literal('correct'), orderNo: Text, prepared: Prepared }),
  z.strictObject({
    kind: z.literal('register'),
    orderNo: Text,
    slip: Text,
    carrier: z.enum(['yamato', 'other']),
  }),
  z.strictObject({ kind: z.literal('changeSlip'), orderNo: Text, slip: Text, before: Text, shipYmd: Text }),
  z.strictObject({ kind: z.literal('withdrawSlip'), orderNo: Text }),
]);

export const IntentShape = z
  .strictObject({
    version: z.literal(2),
    caseKey: Key,
    requestId: Key,
    operation: z.enum(operations),
    shopId: Text,
    series: Series,
    steps: z.array(Step).check(z.minLength(1), z.maxLength(20)),
    at: Count,
    state: z.enum(['planned', 'sent']),
    plannedAt: Moment,
    resends: Count,
    duplicate: z.boolean(),
    absentSince: z.nullable(Moment),
    obliged: z.boolean(),
    asks: Count,
    askAt: Moment,
    attempt: Count,
    now: z.nullable(Sent),
    won: z.nullable(z.strictObject({ ...credit, standing: Standing })),
    who: z.exactOptional(Text),
  })
  .check(z.refine(({ at, steps }) => at < steps.length));

/** One order as it travels: its case, and the operation that has no end yet. */
export const EntryShape = z
  .strictObject({ case: CaseShape, intent: z.nullable(IntentShape) })
  .check(
    z.refine(
      ({ case: one, intent }) =>
        one.key === `${one.backOffice} ${one.hostId}` && (intent === null || intent.caseKey === one.key),
    ),
  );
