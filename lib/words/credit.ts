/** Words of the credit life cycle: why an operation is not possible and what to do, the steps of a change, the buttons. */
export const creditJa = {
  'overlay.change': '与信内容変更',
  'overlay.cancel': '与信キャンセル',
  'overlay.registerShipment': '伝票番号同期',
  'overlay.withdrawShipment': '伝票番号の取消',
  'overlay.fetchInvoice': '請求書ダウンロード',
  'overlay.clear': '未実行に戻す',

  'why.running': '処理中です。終わるまでお待ちください。',
  'why.uncertain': '前の送信の結果を確認中です。「与信結果確認」を押し、結果が分かってから操作してください。',
  'why.notRequested': 'まだ与信を実行していません。先に「与信を実行」を押してください。',
  'why.mendFirst': '直していただく項目があります。注文を直してから「与信を実行」を押してください。',
  'why.onHold': '提供元が審査中です。結果を待つか、「与信キャンセル」のあとで与信をやり直してください。',
  'why.granted': 'すでに与信OKです。注文を変えたときは「与信内容変更」を押してください。',
  'why.declined':
    '与信NGのため、有効な与信がありません。注文を直して「与信を実行」を押すか、別のお支払い方法をご案内ください。',
  'why.cancelled': 'キャンセル済みです。必要なら「与信を実行」でやり直せます。',
  'why.clearGranted': '提供元に与信が残っています。取りやめるときは「与信キャンセル」を押してください。',
  'why.paid': '入金済みのため、この操作はできません。返金が必要なときは、購入者へ直接お願いします。',
  'why.noDrift': '与信したときから変わったところがありません。',
  'why.sentUnknown':
    '与信したときの内容がこのPCに残っていないため、変更できません。提供元の管理画面で変更してください。',
  'why.raiseNever': '増額はできません。差額は別のお支払い方法をご案内ください。',
  'why.replaceTooLate':
    '新しい番号で与信をやり直す必要がありますが、配送や請求が進んでいるためできません。提供元にご相談ください。',
  'why.replaceBundled':
    '請求書を同梱して出荷済みのため、新しい番号で与信をやり直せません。提供元にご相談ください。',
  'why.trackingGone':
    '同期済みの伝票番号が受注管理画面にありません。番号を入力するか、先に「伝票番号の取消」を押してください。',
  'why.amountContract':
    '金額変更の契約が設定されていないため、減額できません。契約があれば設定画面で有効にしてください。',
  'why.changeTooLate': '今の取引状況では、内容を変更できません。提供元の管理画面でご確認ください。',
  'why.cancelTooLate': '今の取引状況では、キャンセルできません。提供元の管理画面でご確認ください。',
  'why.noTracking': '伝票番号がありません。受注管理画面に入力すると同期できます。',
  'why.slipSame': 'この伝票番号は同期済みです。',
  'why.noSlip': '同期した伝票番号がありません。',
  'why.slipFixed':
    '配送が進んでいるため、伝票番号の変更や取消はできません。提供元の管理画面でご確認ください。',
  'why.otherCarrier':
    '他社配送の契約が設定されていません。契約があれば設定画面で有効にし、なければヤマト運輸の伝票番号を入力してください。',
  'why.notBundled': '請求書を同梱しない注文です。請求書は提供元から購入者へ郵送されます。',
  'why.bundledContract': '請求書の同梱の契約が設定されていません。契約があれば設定画面で有効にしてください。',
  'why.invoiceTooLate': '今の取引状況では、請求書を取得できません。提供元の管理画面でご確認ください。',

  'plan.reduce': '請求金額を変更する',
  'plan.correct': '請求内容を変更する',
  'plan.authorizeNew': '新しい番号で与信を実行する',
  'plan.cancelOld': '前の番号の与信をキャンセルする',
  'plan.registerNew': '新しい番号に伝票番号を同期する',
  'plan.note.keepsOld':
    '新しい与信が通らなかったときは、前の与信がそのまま残ります。両方がある間は、購入者の限度額に両方の金額が数えられることがあります。',
  'plan.note.reissue': '請求書の再発行として数えられます。回数には上限があります。',
  'plan.note.printAgain': '同梱する請求書は、変更のあとにもう一度ダウンロードしてください。',
  'plan.note.invoiceSent': '出荷した請求書は変更前の内容です。購入者へお知らせください。',
  'plan.note.left': '次の項目は、この変更では提供元に伝わりません。',
} as const;

export const creditEn: Readonly<Record<keyof typeof creditJa, string>> = {
  'overlay.change': 'Change',
  'overlay.cancel': 'Cancel credit',
  'overlay.registerShipment': 'Sync slip number',
  'overlay.withdrawShipment': 'Withdraw slip number',
  'overlay.fetchInvoice': 'Download invoice',
  'overlay.clear': 'Back to not requested',

  'why.running': 'Working. Please wait until it is done.',
  'why.uncertain':
    'The result of the last call is not known yet. Press “Check result” and go on once it is known.',
  'why.notRequested': 'Credit was not requested yet. Press “Request credit” first.',
  'why.mendFirst': 'Something has to be corrected. Edit the order, then press “Request credit”.',
  'why.onHold':
    'The provider is reviewing it. Wait for the result, or cancel the credit and request it again.',
  'why.granted': 'Credit is OK already. If the order was edited, press “Change”.',
  'why.declined':
    'Declined: there is no credit to work on. Edit the order and press “Request credit”, or offer another payment method.',
  'why.cancelled': 'Cancelled. “Request credit” starts again if needed.',
  'why.clearGranted': 'The provider still holds a credit. To give it up, press “Cancel credit”.',
  'why.paid': 'Already paid, so this is not possible. Refunds go directly to the buyer.',
  'why.noDrift': 'Nothing has changed since credit was requested.',
  'why.sentUnknown':
    'This PC does not know what was sent, so it cannot change it. Use the provider’s own screen.',
  'why.raiseNever': 'The amount cannot be raised. Offer another payment method for the difference.',
  'why.replaceTooLate':
    'This needs a new credit under a new number, and delivery or billing has gone too far for that. Ask the provider.',
  'why.replaceBundled':
    'The invoice left in the parcel, so the credit cannot be renewed under a new number. Ask the provider.',
  'why.trackingGone':
    'The synced slip number is gone from the back office. Enter it again, or press “Withdraw slip number” first.',
  'why.amountContract':
    'The contract for lowering amounts is not set. If the shop has it, turn it on in the settings.',
  'why.changeTooLate': 'In its present state it cannot be changed. See the provider’s own screen.',
  'why.cancelTooLate': 'In its present state it cannot be cancelled. See the provider’s own screen.',
  'why.noTracking': 'There is no slip number. Enter it in the back office to sync it.',
  'why.slipSame': 'This slip number is synced already.',
  'why.noSlip': 'No slip number was synced.',
  'why.slipFixed':
    'Delivery has gone too far to change or withdraw the slip number. See the provider’s own screen.',
  'why.otherCarrier':
    'The contract for other carriers is not set. If the shop has it, turn it on in the settings; if not, enter a Yamato number.',
  'why.notBundled': 'No invoice in the parcel for this order. The provider mails it to the buyer.',
  'why.bundledContract':
    'The contract for invoices in the parcel is not set. If the shop has it, turn it on in the settings.',
  'why.invoiceTooLate': 'In its present state there is no invoice to fetch. See the provider’s own screen.',

  'plan.reduce': 'Change the amount',
  'plan.correct': 'Correct the invoice',
  'plan.authorizeNew': 'Request credit under a new number',
  'plan.cancelOld': 'Cancel the credit under the old number',
  'plan.registerNew': 'Sync the slip number to the new number',
  'plan.note.keepsOld':
    'If the new credit is refused, the old one stays. While both exist, both may count against the buyer’s limit.',
  'plan.note.reissue': 'Counts as a re-issued invoice, of which there is a limited number.',
  'plan.note.printAgain': 'Download the invoice for the parcel again after the change.',
  'plan.note.invoiceSent': 'The invoice in the parcel shows the old contents. Please tell the buyer.',
  'plan.note.left': 'The provider is not told of the following by this change.',
};
