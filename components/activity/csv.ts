import { csvText, type CsvRow } from '../../lib/order/csv.ts';
import { toShiftJis } from '../../lib/order/shift-jis.ts';
import { t } from '../../lib/words/activity-screen.ts';
import type { CallEntry, CaseEntry } from './book.ts';
import { resultOf } from './filter.ts';
import { callName, doerOf, resultName, sayWord } from './say.ts';
import { stampInFile } from '../time.ts';

export type Encoding = 'utf8' | 'sjis';

/** What shops are called; empty for one that is gone. */
export type ShopName = (id: string) => string;
const moment = (at: number | null): string => (at === null || at === 0 ? '' : stampInFile(at));

/** The list of orders as a table with its headings. */
export const caseRows = (cases: readonly CaseEntry[], shopName: ShopName): CsvRow[] => [
  [
    t('activity.col.status'),
    t('activity.col.number'),
    t('activity.col.sentNumber'),
    t('activity.col.name'),
    t('activity.col.amount'),
    t('activity.col.shop'),
    t('activity.csv.shopId'),
    t('activity.hostId'),
    t('activity.slip'),
    t('activity.authorizedOn'),
    t('activity.answeredAt'),
    t('activity.heldSince'),
    t('activity.col.staff'),
    t('activity.col.moved'),
    t('activity.csv.message'),
    t('activity.code'),
  ],
  ...cases.map((one) => [
    t(one.status === 'shipped' && one.progress ? `status.progress.${one.progress}` : `status.${one.status}`),
    one.number,
    one.sentNumber,
    one.name,
    one.amount,
    shopName(one.shopId),
    one.backOffice,
    one.hostId,
    one.slip,
    one.authorizedOn,
    moment(one.answeredAt),
    moment(one.heldSince),
    one.staff.join(' '),
    moment(one.movedAt),
    sayWord(one.message),
    one.code,
  ]),
];

/** The list of operations as a table with its headings. */
export const callRows = (calls: readonly CallEntry[], shopName: ShopName): CsvRow[] => [
  [
    t('activity.col.at'),
    t('activity.csv.doer'),
    t('activity.col.operation'),
    t('activity.col.call'),
    t('activity.col.number'),
    t('activity.col.sentNumber'),
    t('activity.col.shop'),
    t('activity.col.result'),
    t('activity.code'),
    t('activity.csv.answeredAt'),
  ],
  ...calls.map((one) => [
    moment(one.at),
    doerOf(one),
    t(`overlay.${one.operation}`),
    callName(one.api),
    one.number,
    one.orderNo,
    shopName(one.shopId),
    resultName(resultOf(one)),
    one.answer?.code ?? '',
    moment(one.answer?.at ?? null),
  ]),
];

export interface CsvFile {
  readonly parts: (string | Uint8Array<ArrayBuffer>)[];
  /** Characters that the encoding does not have; each is 〓 in the file. */
  readonly missing: readonly string[];
}

/** A table as the content of a file. UTF-8 carries its mark, by which Excel knows it. */
export function fileOf(rows: readonly CsvRow[], encoding: Encoding): CsvFile {
  const text = csvText(rows);
  if (encoding === 'utf8') return { parts: [`\ufeff${text}`], missing: [] };
  const { bytes, missing } = toShiftJis(text);
  return { parts: [bytes], missing };
}
