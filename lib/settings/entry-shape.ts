import { scopes } from '../credit/facts.ts';
import { operations, progresses, statuses } from '../credit/status.ts';
import { either, fields, flag, just, list, maybe, table, text, whole } from './guard.ts';

/**
 * The shape of an order's records in a file, as lib/ledger writes them; a test holds the two together. What the ledger
 * itself has written is not checked again at every read, but a file can have been anywhere. Bounds are far above anything
 * that is ever written.
 */
const words = text(5_000);
const key = text(800, 1);
const count = whole();
const yen = whole(999_999_999);
/** Epoch ms, before the year 2100. */
const moment = whole(4_102_444_800_000);
const carrier = just('yamato', 'other');
const sent = table(text(100), words);
const slip = fields({ number: words, carrier });
const bill = { billed: yen, had: yen };
const charge = fields({ ...bill, fee: yen });

const terms = fields({
  merchantCode: text(11, 11, /^\d{11}$/),
  baseUrl: text(300, 1, /^https?:\/\/[^/]+\/.*$/),
  options: fields({ bundledInvoice: flag, otherCarrier: flag, amountChange: flag }),
});
const series = fields({ terms, number: words, prefix: words });
const standing = either(
  fields({ credit: just('absent') }),
  fields({ credit: just('approved', 'review', 'cancelled') }),
  fields({ credit: just('declined'), why: just('unavailable', 'overLimit', 'unknown') }),
  fields({ credit: just('shipped'), progress: just(...progresses) }),
);
const difference = fields({
  field: words,
  label: words,
  before: words,
  after: words,
  kind: just('amount', 'text'),
  scope: just(...scopes),
});
const credit = {
  attempt: count,
  sentNumber: words,
  amount: maybe(yen),
  sent: maybe(sent),
  doubt: maybe(fields({ sent, amount: maybe(yen) })),
  firstTotal: maybe(yen),
  authorizedOn: maybe(text(10, 10, /^\d{4}-\d\d-\d\d$/)),
  bundled: flag,
  slip: maybe(slip),
  differences: list(difference, 500),
};
const optionalCredit = { fee: maybe(charge) };
const mend = fields({ field: words, before: words, after: words });
const problem = fields({ field: words, label: words, value: words, reason: words, remedy: words });

export const isCase = fields(
  {
    ...credit,
    version: just(2),
    key,
    backOffice: key,
    hostId: key,
    shopId: words,
    status: just(...statuses),
    before: just(...statuses),
    progress: maybe(just(...progresses)),
    message: words,
    remedy: words,
    code: words,
    problems: list(problem, 500),
    series: maybe(series),
    consumed: flag,
    tried: count,
    claims: list(key, 500),
    answeredAt: maybe(moment),
    heldSince: maybe(moment),
    asks: count,
    askAt: maybe(moment),
    seen: maybe(
      fields(
        {
          total: yen,
          carrier: just('yamato', 'other', 'unknown'),
          slip: maybe(slip),
          typed: flag,
          fits: flag,
        },
        { bill: fields({ ...bill, shopId: words }) },
      ),
    ),
    print: words,
  },
  {
    ...optionalCredit,
    raw: text(100_000),
    mends: list(mend, 100),
    agedFrom: moment,
    printed: fields({ sentNumber: words, at: moment }),
  },
);

const prepared = fields({ orderNo: words, total: yen, fields: sent }, { charge });
const step = either(
  fields({ kind: just('authorize'), prepared }),
  fields({ kind: just('cancel'), orderNo: words }),
  fields({ kind: just('reduce'), orderNo: words, prepared }),
  fields({ kind: just('correct'), orderNo: words, prepared }),
  fields({ kind: just('register'), orderNo: words, slip: words, carrier }),
  fields({ kind: just('changeSlip'), orderNo: words, slip: words, before: words, shipYmd: words }),
  fields({ kind: just('withdrawSlip'), orderNo: words }),
);
export const isIntent = fields(
  {
    version: just(2),
    caseKey: key,
    requestId: key,
    operation: just(...operations),
    shopId: words,
    series,
    steps: list(step, 20, 1),
    at: count,
    state: just('planned', 'sent'),
    plannedAt: moment,
    resends: count,
    duplicate: flag,
    absentSince: maybe(moment),
    obliged: flag,
    asks: count,
    askAt: moment,
    attempt: count,
    now: maybe(sent),
    won: maybe(fields({ ...credit, standing }, optionalCredit)),
  },
  { who: words },
);
const shaped = fields({ case: isCase, intent: maybe(isIntent) });

/** One order as it travels: its case, and the operation that has no end yet. */
export function isEntry(value: unknown): boolean {
  if (!shaped(value)) return false;
  const { case: one, intent } = value;
  return (
    one.key === `${one.backOffice} ${one.hostId}` &&
    URL.canParse(one.backOffice) &&
    (intent === null || (intent.caseKey === one.key && intent.at < intent.steps.length))
  );
}
