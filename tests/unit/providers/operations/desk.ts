import { createKuroneko } from '../../../../lib/providers/kuroneko/index.ts';
import type { Access, Outcome, Prepared, Provider, ShipStep } from '../../../../lib/providers/port.ts';
import { Secret } from '../../../../lib/vault/secret.ts';
import type { Call } from '../../../sandbox/kuroneko/control.ts';
import { about, merchantA, NOON, openShop, order, slips, type Shop } from '../../sandbox/kuroneko/shop.ts';
import { plainWords } from '../words.ts';

export { merchantA, merchantB, NOON, slips } from '../../sandbox/kuroneko/shop.ts';

export interface Desk {
  readonly shop: Shop;
  readonly provider: Provider;
  readonly access: Access;
  /** An order that the service has approved, 5,300 yen. */
  authorize(orderNo: string, more?: Record<string, string>): Promise<void>;
  /** As `authorize`, with the first slip number registered. */
  dispatch(orderNo: string): Promise<void>;
  /** Every request the client made of one call, as the service saw it. */
  sent(api: Call['api']): Promise<readonly Record<string, string>[]>;
}

/** The simulator over HTTP and the client talking to it. */
export async function openDesk(
  merchant: { ycfStrCode: string; password: string } = merchantA,
  more: Partial<Access> = {},
): Promise<Desk> {
  const shop = await openShop();
  const provider = createKuroneko({
    fetch: (url, init) => fetch(url, init),
    now: () => NOON,
    random: () => 0.5,
    delay: () => Promise.resolve(),
    words: plainWords,
  });
  const access: Access = {
    merchantCode: merchant.ycfStrCode,
    password: new Secret(merchant.password),
    baseUrl: shop.baseUrl,
    timeout: 5_000,
    options: { bundledInvoice: true, otherCarrier: true, amountChange: true },
    ...more,
  };
  const authorize = async (orderNo: string, fields: Record<string, string> = {}): Promise<void> => {
    const answer = await shop.post('KAARA0010', order(orderNo, { ...merchant, ...fields }));
    if (answer.get('errorCode') !== '') throw new Error(`${orderNo}: ${answer.get('errorCode')}`);
  };
  return {
    shop,
    provider,
    access,
    authorize,
    async dispatch(orderNo) {
      await authorize(orderNo);
      const slip = { ...about(orderNo, { processDiv: '0', paymentNo: slips[0] }), ...merchant };
      const answer = await shop.post('KAASL0010', slip);
      if (answer.get('errorCode') !== '') throw new Error(`${orderNo}: ${answer.get('errorCode')}`);
    },
    sent: async (api) => (await shop.control.calls({ api })).map(({ fields }) => fields),
  };
}

/** What a change of the order made by `authorize` would send, with the total given. */
export function changed(orderNo: string, total: number, more: Record<string, string> = {}): Prepared {
  return {
    orderNo,
    total,
    fields: {
      orderNo,
      postCode: '1040061',
      address1: '東京都中央区銀座２－１６－１１',
      address2: '銀座ビル３階',
      itemName1: 'テスト商品Ｂ',
      itemCount1: '1',
      unitPrice1: String(total),
      subTotal1: String(total),
      totalAmount: String(total),
      reasonReissue: '6',
      reasonReissueEtc: '注文内容の変更',
      ...more,
    },
  };
}

export const register = (orderNo: string, slip: string = slips[0]): ShipStep => ({
  kind: 'register',
  orderNo,
  slip,
  carrier: 'yamato',
});

/** Every call the provider side can make about one order, one operation each. */
export const operations = (
  desk: Desk,
): Readonly<Record<string, (orderNo: string) => Promise<readonly Outcome<unknown>[]>>> => {
  const { provider, access } = desk;
  return {
    cancel: (orderNo) => provider.cancel([orderNo], access),
    reduce: (orderNo) => provider.reduce([changed(orderNo, 4000)], access),
    correct: (orderNo) => provider.correct([changed(orderNo, 5300)], access),
    register: (orderNo) => provider.ship([register(orderNo)], access),
    invoices: (orderNo) => provider.invoices([orderNo], access),
  };
};

/** The first outcome in few words: kind, code, whether it says "already so". */
export function brief(outcomes: readonly Outcome<unknown>[]): string {
  const [outcome] = outcomes;
  if (!outcome) return 'nothing';
  if (outcome.kind === 'answered') return 'answered';
  const same = outcome.kind === 'refused' && outcome.same ? ' same' : '';
  return `${outcome.kind} ${outcome.error.code}${same}`;
}
