import { caseKey } from '../../ledger/records.ts';
import type { Merchant } from '../../vault/vault.ts';
import { shopOf } from '../../settings/shop-of.ts';
import type { Shop } from '../../settings/shop.ts';
import { termsOf } from '../access.ts';
import { askedTotal } from '../charge.ts';
import type { Ports } from '../ports.ts';
import type { JobPorts } from './ports.ts';

/** A merchant contract as one word for the queue; the address is what stands before the space. */
export const laneOf = ({ baseUrl, merchantCode }: Merchant): string => `${baseUrl} ${merchantCode}`;

/** What the settings and the ledger know of orders before they run, and how many may run at once. */
export function createAbout(
  { ledger, shops }: Pick<Ports, 'ledger' | 'shops'>,
  concurrencyOf: (shop: Shop) => number,
): Pick<JobPorts, 'about' | 'concurrency'> {
  return {
    async about(backOffice, entries) {
      const keys = entries.map(({ hostId }) => caseKey(backOffice, hostId));
      const [list, records] = await Promise.all([shops.list(), ledger.cases(keys)]);
      return entries.map(({ hostId, order }, at) => {
        const record = records[at];
        const shop = order
          ? shopOf(list, backOffice, order.mall)
          : list.find(({ id }) => id === record?.shopId);
        const terms = shop ? termsOf(shop) : record?.series?.terms;
        return {
          lane: terms ? laneOf(terms) : '',
          number: order?.number ?? record?.series?.number ?? hostId,
          amount: order ? askedTotal(order, shop, record) : (record?.amount ?? null),
          status: record?.status ?? 'none',
        };
      });
    },
    async concurrency(lanes) {
      const used = (await shops.list()).filter((shop) => lanes.includes(laneOf(termsOf(shop))));
      // A contract of two shops is held to the lower one. Without a shop nothing can be sent anyway.
      return Math.min(...used.map(concurrencyOf), used.length > 0 ? Infinity : 1);
    },
  };
}
