import { computedTotal, type Buyer, type Charges, type SiteOrder } from '../order.ts';

/** What a test may change in an order; parts of `buyer` and `charges` may be given alone, lists are replaced. */
export type OrderPatch = Partial<Omit<SiteOrder, 'id' | 'buyer' | 'charges'>> & {
  buyer?: Partial<Buyer>;
  charges?: Partial<Charges>;
};

export class OrderPatchError extends Error {}

/**
 * The order with a patch applied. `billed` follows the lines and charges unless the patch sets it.
 * @throws OrderPatchError when the patch names a field that orders do not have, or gives it another type
 */
export function mergeOrder(order: SiteOrder, patch: unknown): SiteOrder {
  const { billed, ...rest } = checkedAgainst(order, patch, 'order') as OrderPatch;
  const changed: SiteOrder = {
    ...order,
    ...rest,
    id: order.id,
    buyer: { ...order.buyer, ...rest.buyer },
    charges: { ...order.charges, ...rest.charges },
  };
  const touched = 'lines' in rest || 'charges' in rest;
  return { ...changed, billed: billed ?? (touched ? computedTotal(changed) : order.billed) };
}

/** Compares a patch with the order it is for, key by key; list items with the first item of the list. */
function checkedAgainst(model: unknown, value: unknown, at: string): unknown {
  if (Array.isArray(model)) {
    if (!Array.isArray(value)) throw new OrderPatchError(`${at} must be a list`);
    for (const [index, item] of value.entries()) {
      const missing = Object.keys(Object(model[0])).filter((key) => !(key in Object(item)));
      if (missing.length > 0) throw new OrderPatchError(`${at}[${index}] lacks ${missing.join(', ')}`);
      checkedAgainst(model[0], item, `${at}[${index}]`);
    }
    return value;
  }
  if (typeof model !== typeof value || value === null)
    throw new OrderPatchError(`${at} must be of type ${typeof model}`);
  if (typeof model === 'object' && model !== null) {
    for (const [key, part] of Object.entries(value as object)) {
      if (!(key in model)) throw new OrderPatchError(`${at} has no field ${key}`);
      checkedAgainst((model as Record<string, unknown>)[key], part, `${at}.${key}`);
    }
  }
  return value;
}
