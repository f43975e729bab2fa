import { carrierName } from '../order/carrier-name.ts';
import type { Carrier, Shop } from './shop.ts';

/** Who carries by the shop's own table; undefined where the table does not name this carrier. */
export function carrierIn(shop: Pick<Shop, 'carriers'> | undefined, text: string): Carrier | undefined {
  const name = carrierName(text);
  if (name === '') return undefined;
  return shop?.carriers.find((one) => carrierName(one.name) === name)?.carrier;
}
