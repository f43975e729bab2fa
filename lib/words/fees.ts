import { translator } from './translate.ts';

/** Words about the fee of an order: in the row, its details, before sending, and when it is written into the back office. */
export const feesJa = {
  'fee.title': '手数料',
  'fee.own': '注文の合計',
  'fee.fee': '手数料',
  'fee.total': '請求金額（手数料込み）',
  'fee.had': '{fee}（受注管理画面では {had}）',
  'fee.row': '計{total}円',
  'fee.rowName': '手数料 {fee}　請求金額 {total}',
  'fee.rowNext': '手数料 {fee}　請求金額 {total}（これから実行する場合）',
  'fee.next': 'これから与信を実行する場合の金額です。',
  'fee.reading': '手数料を確認しています…',
  'fee.unread': '手数料を確認できませんでした。',
  'fee.same': 'この注文の金額は、手数料の設定では変わりません。',
  'fee.confirmTitle': '次の金額で与信を実行しますか',
  'fee.confirmLead':
    '設定の手数料により、注文の合計とは異なる金額で送信します。「送信する」を押すまで、何も送信しません。',
  'fee.write': '手数料を受注管理画面に書き込む',
  'fee.writeAdd':
    '「加算する」の設定では、受注管理画面に書き込めません。書き込むと、ほかのPCが手数料をもう一度加算するためです。',
  'fee.writeTitle': '手数料を受注管理画面に書き込みますか',
  'fee.writeLead':
    '受注管理画面の手数料だけを書き換えます。ほかの項目は変えず、提供元には何も送信しません。「書き込む」を押すまで、何も変えません。',
  'fee.writeDo': '書き込む',
  'fee.billed': '請求金額',
  'fee.written':
    '受注管理画面の手数料を {before} から {after} に書き換え、読み直して確かめました。一覧の金額は、再読み込みすると変わります。',
  'fee.write.changed': '受注管理画面の内容が、表示した内容から変わっています。何も書き込んでいません。',
  'fee.write.changedHelp': '一覧を再読み込みして、注文の内容をご確認ください。',
  'fee.write.elsewhere': 'この注文の手数料は商品明細の行にあるため、書き込めません。何も書き込んでいません。',
  'fee.write.elsewhereHelp': '注文を開いて、明細の手数料を直してください。',
  'fee.write.notTaken': '受注管理画面は手数料を変更しませんでした（今の手数料：{now}）。',
  'fee.write.notTakenHelp': '注文を開いて手数料をご確認のうえ、必要なら手で入力してください。',
  'fee.write.other': '手数料は書き込まれましたが、同じ間にほかの項目も変わりました。',
  'fee.write.otherHelp': '注文を開いて、内容をご確認ください。',
  'fee.write.unread': '手数料の書き込みを送りましたが、書き込まれたかどうかを確かめられませんでした。',
  'fee.write.unreadHelp': '注文を開いて、手数料をご確認ください。',
} as const;

export const feesEn: Readonly<Record<keyof typeof feesJa, string>> = {
  'fee.title': 'Fee',
  'fee.own': 'Order total',
  'fee.fee': 'Fee',
  'fee.total': 'Amount with fee',
  'fee.had': '{fee} (in the back office: {had})',
  'fee.row': '¥{total}',
  'fee.rowName': 'Fee {fee}, amount {total}',
  'fee.rowNext': 'Fee {fee}, amount {total} (if requested now)',
  'fee.next': 'What would be asked for now.',
  'fee.reading': 'Looking up the fee…',
  'fee.unread': 'The fee could not be looked up.',
  'fee.same': 'The fees of the shop leave this order’s amount as it is.',
  'fee.confirmTitle': 'Request credit for this amount?',
  'fee.confirmLead':
    'Because of the shop’s fees, an amount other than the order’s total goes out. Nothing is sent until you press “Send”.',
  'fee.write': 'Write the fee into the back office',
  'fee.writeAdd':
    'Not while fees are added: once the fee is in the back office, another PC would add it again.',
  'fee.writeTitle': 'Write the fee into the back office?',
  'fee.writeLead':
    'Only the fee in the back office is changed. Other fields stay, and nothing is sent to the provider. Nothing changes until you press “Write”.',
  'fee.writeDo': 'Write',
  'fee.billed': 'Amount',
  'fee.written':
    'The fee in the back office was changed from {before} to {after}, and read again to make sure. The list shows it once it is reloaded.',
  'fee.write.changed': 'The back office no longer shows what was on the screen. Nothing was written.',
  'fee.write.changedHelp': 'Reload the list and look at the order.',
  'fee.write.elsewhere': 'The fee of this order stands among its items. Nothing was written.',
  'fee.write.elsewhereHelp': 'Open the order and correct the fee there.',
  'fee.write.notTaken': 'The back office did not change the fee (now {now}).',
  'fee.write.notTakenHelp': 'Open the order, look at its fee, and type it in by hand if needed.',
  'fee.write.other': 'The fee was written, but other fields changed in the same moment.',
  'fee.write.otherHelp': 'Open the order and look at it.',
  'fee.write.unread': 'The fee was sent to the back office, but nobody knows whether it was taken.',
  'fee.write.unreadHelp': 'Open the order and look at its fee.',
};

export type FeeWord = keyof typeof feesJa;

/** Words of fees in a list page: the panel does not carry them. */
export const t = translator('fees');
