import type { ActReply } from '../messages/contract.ts';
import { toCsv } from './csv.ts';

type Invoice = Extract<ActReply, { kind: 'invoice' }>['invoice'];

/** The provider prints no more; the same columns every time, so that a print layout fits every file. */
const mostLines = 10;

const columns: readonly (readonly [string, (invoice: Invoice) => string | number | null])[] = [
  ['受注番号', ({ orderNo }) => orderNo],
  ['宛名', ({ addressee }) => addressee.name],
  ['郵便番号', ({ addressee }) => addressee.postCode],
  ['住所1', ({ addressee }) => addressee.address[0]],
  ['住所2', ({ addressee }) => addressee.address[1]],
  ['購入店名', ({ shop }) => shop.name],
  ['購入店URL', ({ shop }) => shop.url],
  ['購入店電話番号', ({ shop }) => shop.phone],
  ['購入店メールアドレス', ({ shop }) => shop.email],
  ['請求金額', ({ total }) => total],
  ['注文日', ({ orderedOn }) => orderedOn],
  ['請求書発行日', ({ issuedOn }) => issuedOn],
  ['支払期限日', ({ dueOn }) => dueOn],
  ...Array.from({ length: mostLines }, (_, at): typeof columns => [
    [`商品名${at + 1}`, ({ lines }) => lines[at]?.name ?? null],
    [`数量${at + 1}`, ({ lines }) => lines[at]?.count ?? null],
    [`単価${at + 1}`, ({ lines }) => lines[at]?.unitPrice ?? null],
    [`小計${at + 1}`, ({ lines }) => lines[at]?.subTotal ?? null],
  ]).flat(),
  ['口座番号1', ({ slip }) => slip.accounts[0]],
  ['口座番号2', ({ slip }) => slip.accounts[1]],
  ['加入者名', ({ slip }) => slip.holder],
  ['受取人', ({ slip }) => slip.recipient],
  ['払込人', ({ slip }) => slip.payer],
  ['払込票の購入店名', ({ slip }) => slip.shopName],
  ['OCR上段', ({ slip }) => slip.ocr[0]],
  ['OCR下段', ({ slip }) => slip.ocr[1]],
  ['バーコード', ({ slip }) => slip.barcode],
  ['お問合せ番号', ({ inquiryNumber }) => inquiryNumber],
  ['フリー項目', ({ freeText }) => freeText],
];

/** Invoices for a printing program: one row each, under Japanese headings. Throws a RangeError rather than leave a line out. */
export function invoiceCsv(invoices: readonly Invoice[]): string {
  if (invoices.some(({ lines }) => lines.length > mostLines)) throw new RangeError('lines');
  return toCsv([
    columns.map(([name]) => name),
    ...invoices.map((invoice) => columns.map(([, value]) => value(invoice))),
  ]);
}
