/** The shape in which shops are stored now. */
export const version = 2;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/**
 * Settings of an older version in the shape of the present one; anything else as it is, for the schema to judge. Pure:
 * nothing is written before somebody saves.
 */
export function upgraded(raw: unknown): unknown {
  return isFields(raw) && raw.version === 1 ? from1(raw) : raw;
}

/** 1 → 2: the options 他社配送 and 金額変更 of the contract, and how many calls are made at once. */
function from1(raw: Fields): unknown {
  const added = { otherCarrier: false, amountChange: false, concurrency: 4 };
  const shops: unknown = Array.isArray(raw.shops)
    ? raw.shops.map((shop: unknown) => (isFields(shop) ? { ...shop, ...added } : shop))
    : raw.shops;
  return { ...raw, version: 2, shops };
}
