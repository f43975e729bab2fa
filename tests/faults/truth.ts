import type { Status } from '../../lib/credit/status.ts';

/** One number in the provider's books. */
export interface Booked {
  readonly orderNo: string;
  /** 取引状況; empty for one that was declined. */
  readonly status: string;
  readonly totalAmount: number;
  readonly slips: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

/** The order as the back office has it. */
export interface Ordered {
  readonly number: string;
  /** Yen. */
  readonly billed: number;
  readonly items: readonly string[];
}

/** What a badge has to say of one order, by the books of the provider alone. */
export interface Truth {
  /** Numbers somebody could be billed for. */
  readonly live: readonly Booked[];
  /** The words that are right, without 要変更; one of them. */
  readonly words: readonly string[];
  readonly statuses: readonly Status[];
  /** The credit is not what the order says: 要変更. */
  readonly edited: boolean;
}

const liveWords: Readonly<Record<string, readonly [Status, string]>> = {
  '1': ['approved', '与信OK'],
  '30': ['review', '与信保留'],
  '3': ['shipped', '伝票番号同期OK'],
  '5': ['shipped', '配送要調査'],
  '6': ['shipped', '警報メール送信済'],
  '10': ['shipped', '売上確定'],
  '11': ['shipped', '請求書発行済'],
  '12': ['shipped', '入金済'],
};

/** Every attempt of an order: its number alone, or with -2, -3 … */
export const attemptsOf = (number: string, books: readonly Booked[]): Booked[] =>
  books
    .filter(({ orderNo }) => orderNo === number || /^-[0-9]{1,2}$/.test(orderNo.slice(number.length)))
    .filter(({ orderNo }) => orderNo.startsWith(number))
    .toSorted((a, b) => attemptOf(number, a) - attemptOf(number, b));

const attemptOf = (number: string, { orderNo }: Booked): number =>
  orderNo === number ? 1 : Number(orderNo.slice(number.length + 1));

/** Text as it compares: what goes out is full-width. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

function edited({ billed, items }: Ordered, { totalAmount, fields }: Booked): boolean {
  const names = Object.entries(fields)
    .filter(([name]) => /^itemName\d+$/.test(name))
    .map(([, text]) => plain(text));
  return billed !== totalAmount || items.some((item) => !names.includes(plain(item)));
}

export function truthOf(order: Ordered, books: readonly Booked[]): Truth {
  const attempts = attemptsOf(order.number, books);
  const live = attempts.filter(({ status }) => status in liveWords);
  const counts = live.at(-1);
  if (counts) {
    const [status, word] = liveWords[counts.status]!;
    return { live, words: [word], statuses: [status], edited: edited(order, counts) };
  }
  const last = attempts.at(-1);
  if (!last) return { live, words: ['未実行', '要修正'], statuses: ['none', 'invalid'], edited: false };
  return last.status === '2'
    ? { live, words: ['キャンセル済'], statuses: ['cancelled'], edited: false }
    : { live, words: ['与信NG', '未実行'], statuses: ['declined', 'none'], edited: false };
}
