import { onTestFinished } from 'vitest';
import { type KuronekoControl, kuronekoControl } from '../../../sandbox/kuroneko/control.ts';
import { type Kuroneko, type KuronekoOptions, startKuroneko } from '../../../sandbox/kuroneko/server.ts';

export const merchantA = { ycfStrCode: '99900000011', password: 'abcd1234' };
export const merchantB = { ycfStrCode: '99900000022', password: 'wxyz5678' };

/** Slip numbers whose last digit is the first eleven modulo seven. */
export const slips = ['123456789013', '987654321091', '100000000004'] as const;

/** The day the tests live in: noon in Japan on 2026-11-24. */
export const NOON = new Date('2026-11-24T12:00:00+09:00');

export interface Answer {
  status: number;
  xml: string;
  /** Text of the first element of that name, '' when empty, undefined when absent. */
  get(name: string): string | undefined;
}

export interface Shop extends Kuroneko {
  control: KuronekoControl;
  post(api: string, fields: Record<string, string>): Promise<Answer>;
}

/** A running service and a shop that talks to it; both end with the test. */
export async function openShop(options: KuronekoOptions = {}): Promise<Shop> {
  const kuroneko = await startKuroneko({ now: () => NOON, ...options });
  let open = true;
  const close = async (): Promise<void> => {
    if (open) await kuroneko.close();
    open = false;
  };
  onTestFinished(close);
  return {
    ...kuroneko,
    close,
    control: kuronekoControl(kuroneko.origin),
    async post(api, fields) {
      const response = await fetch(`${kuroneko.baseUrl}${api}APIAction_execute.action`, {
        method: 'POST',
        body: new URLSearchParams(fields),
      });
      return answerOf(response.status, await response.text());
    },
  };
}

export function answerOf(status: number, xml: string): Answer {
  return {
    status,
    xml,
    get: (name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1],
  };
}

const requestDate = '20261124120000';

export function order(orderNo: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    ...merchantA,
    orderNo,
    orderYmd: '20261124',
    shipYmd: '20261127',
    name: '大和　太郎',
    nameKana: 'ﾔﾏﾄ ﾀﾛｳ',
    postCode: '1040061',
    address1: '東京都中央区銀座２－１６－１０',
    address2: '',
    telNum: '0312345678',
    email: 'taro@example.com',
    totalAmount: '5300',
    sendDiv: '0',
    itemName1: 'テスト商品Ａ',
    itemCount1: '2',
    unitPrice1: '2500',
    subTotal1: '5000',
    itemName2: '送料',
    subTotal2: '300',
    requestDate,
    ...more,
  };
}

export function about(orderNo: string, more: Record<string, string> = {}): Record<string, string> {
  return { ...merchantA, orderNo, requestDate, ...more };
}

export function reduction(orderNo: string, yen: number): Record<string, string> {
  return about(orderNo, {
    postCode: '104-0061',
    address1: '東京都中央区銀座２－１６－１０',
    itemName1: 'テスト商品Ａ',
    subTotal1: String(yen),
    totalAmount: String(yen),
  });
}

export function reissue(orderNo: string, yen = 5300): Record<string, string> {
  const { requestDate: _, totalAmount: __, ...rest } = reduction(orderNo, yen);
  return { ...rest, requestContents: '1', reasonReissue: '2' };
}
