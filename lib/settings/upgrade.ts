/** The shape in which shops are stored now. */
export const version = 3;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/**
 * Settings of an older version in the shape of the present one; anything else as it is, for the schema to judge. Pure:
 * nothing is written before somebody saves.
 */
export function upgraded(raw: unknown): unknown {
  if (!isFields(raw)) return raw;
  if (raw.version === 1) return upgraded(from1(raw));
  return raw.version === 2 ? from2(raw) : raw;
}

/** 1 → 2: the options 他社配送 and 金額変更 of the contract, and how many calls are made at once. */
const from1 = (raw: Fields): unknown =>
  grown(raw, 2, { otherCarrier: false, amountChange: false, concurrency: 4 });

/** 2 → 3: スマホタイプ, fees, automation, the rule for the day of dispatch, names of carriers, the time a call may take. */
const from2 = (raw: Fields): unknown =>
  grown(raw, 3, {
    smartphone: false,
    fees: { mode: 'keep', tiers: [] },
    automation: {
      authorizeNew: false,
      checkHolds: false,
      registerSlips: false,
      recheckBeforeDispatch: false,
    },
    shipDate: { days: null, skipWeekends: false, skipHolidays: false },
    carriers: [],
    timeout: 25,
  });

/** The next version, in which every shop has these fields too. What is not a list of shops stays for the schema to refuse. */
function grown(raw: Fields, next: number, added: Fields): unknown {
  const shops: unknown = Array.isArray(raw.shops)
    ? raw.shops.map((shop: unknown) => (isFields(shop) ? { ...shop, ...added } : shop))
    : raw.shops;
  return { ...raw, version: next, shops };
}
