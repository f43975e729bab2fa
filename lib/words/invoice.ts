import { translator } from './translate.ts';

/** What is printed is for the buyer and always Japanese. */
export const invoiceJa = {
  'invoice.title': '同梱請求書の印刷',
  'invoice.count': '{n}件（{n}ページ）　合計 {sum}',
  'invoice.print': '印刷する',
  'invoice.done': '印刷済みにする',
  'invoice.asked': '印刷できましたか？　できたら「印刷済みにする」を押してください。',
  'invoice.marked': '{n}件を印刷済みにしました。受注一覧の「詳細」でも確かめられます。',
  'invoice.approval':
    '払込票の様式は、お使いになる前に収納代行会社の確認を受けてください。Yoshinの様式はまだどこの承認も受けていません。',
  'invoice.approvalNext':
    '確認が済むまでは、請求書の部分だけをお使いになるか、CSVを印刷ソフトに読み込んでください。倍率100％、余白なし、A4で印刷します。',
  'invoice.slips': '払込票も印刷する',
  'invoice.slipsHint': 'オフにすると、請求書と明細だけを印刷します。',
  'invoice.printed': '印刷済み {at}',
  'invoice.printedSome': '{n}件は印刷済みです。もう一度同梱すると、購入者に請求書が2通届きます。',
  'invoice.skipPrinted': '印刷済みを除く',
  'invoice.order': '受注番号 {number}',
  'invoice.noBarcode': 'バーコードの情報がありません。払込票は使えません。',
  'invoice.oddBarcode':
    'バーコードの情報が44桁の数字ではありません。払込票を使う前に提供元へご確認ください。',
  'invoice.noDue': '支払期限日がありません。',
  'invoice.sumDiffers': '明細の合計（{lines}）が請求金額（{total}）と違います。',
  'invoice.gone': '印刷する請求書が見つかりません。',
  'invoice.goneNext': '受注一覧の「一括処理」で、もう一度「請求書を印刷」を押してください。',
  'invoice.failed': '印刷済みの記録を残せませんでした。',
  'invoice.none': '印刷する請求書がありません。「印刷済みを除く」をオフにすると表示されます。',
} as const;
export type InvoiceWord = keyof typeof invoiceJa;

export const invoiceEn: Readonly<Record<InvoiceWord, string>> = {
  'invoice.title': 'Print invoices for parcels',
  'invoice.count': '{n} orders ({n} pages), {sum} in all',
  'invoice.print': 'Print',
  'invoice.done': 'Mark as printed',
  'invoice.asked': 'Did they come out of the printer? Then press “Mark as printed”.',
  'invoice.marked': '{n} marked as printed. The details of a row in the list show it too.',
  'invoice.approval':
    'The collection agency has to approve the layout of the payment slip before it is used. Ours has been approved by nobody yet.',
  'invoice.approvalNext':
    'Until then use the invoice part alone, or load the CSV into your printing software. Print at 100 %, without margins, on A4.',
  'invoice.slips': 'Print the payment slip too',
  'invoice.slipsHint': 'Off: invoice and items only.',
  'invoice.printed': 'Printed {at}',
  'invoice.printedSome': '{n} were printed before. In the parcel again, the buyer gets two invoices.',
  'invoice.skipPrinted': 'Leave out what was printed',
  'invoice.order': 'Order {number}',
  'invoice.noBarcode': 'There is no barcode. The payment slip cannot be used.',
  'invoice.oddBarcode': 'The barcode is not 44 digits. Ask the provider before the payment slip is used.',
  'invoice.noDue': 'There is no due date.',
  'invoice.sumDiffers': 'The items add up to {lines}, the amount asked for is {total}.',
  'invoice.gone': 'These invoices are not there any more.',
  'invoice.goneNext': 'Press “Print invoices” again in the panel of the order list.',
  'invoice.failed': 'It could not be kept that they were printed.',
  'invoice.none': 'Nothing is left to be printed. Turn off “Leave out what was printed” to see all.',
};

/** Words of the page that prints invoices. */
export const t = translator('invoice');
