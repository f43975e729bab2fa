import { baseUrlOf, type Shop } from './shop.ts';

/** Why two shops cannot stand side by side, and which shop is the other one. */
export interface Clash {
  /** `mallTaken`: both would answer for the same orders. `prefixNeeded`: both could send the same order number. */
  readonly code: 'mallTaken' | 'prefixNeeded';
  readonly other: Shop;
}

type Binding = Pick<
  Shop,
  'id' | 'backOffice' | 'mall' | 'merchantCode' | 'environment' | 'ownUrl' | 'numberPrefix'
>;

/** The first shop of the list that this one clashes with. The list may hold this shop's older version. */
export function clashOf(list: readonly Shop[], shop: Binding): Clash | null {
  const others = list.filter((other) => other.id !== shop.id);
  const same = others.find((other) => other.backOffice === shop.backOffice && other.mall === shop.mall);
  if (same) return { code: 'mallTaken', other: same };
  const shared = others.find(
    (other) =>
      other.merchantCode === shop.merchantCode &&
      baseUrlOf(other) === baseUrlOf(shop) &&
      // Without a prefix a number could look like another shop's with one.
      (other.numberPrefix === shop.numberPrefix || other.numberPrefix === '' || shop.numberPrefix === ''),
  );
  return shared ? { code: 'prefixNeeded', other: shared } : null;
}
