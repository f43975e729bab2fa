import { creditEn, creditJa } from './credit.ts';
import type { Topic } from './help-topic.ts';

type WhyKey = Extract<keyof typeof creditJa, `why.${string}`>;
type Reasons = Readonly<Record<WhyKey, readonly [cause: string, todo: string]>>;

const screen = '提供元の管理画面でご確認ください。';
const screenEn = 'See the provider’s own screen.';

/** Why an operation is not possible: the sentence of the list, and more about it. */
const reasonsJa: Reasons = {
  'why.running': ['この注文の送信の途中です。', '終わるまでお待ちください。ページを閉じても続きます。'],
  'why.uncertain': [
    '結果が分からないまま次を送ると、二重になるおそれがあります。',
    '「与信結果確認」を押し、結果が分かってから操作してください。',
  ],
  'why.notRequested': ['提供元に、この注文の与信がありません。', '先に「与信を実行」を押してください。'],
  'why.mendFirst': [
    '送信前の確認で止まっています。',
    '「詳細」の項目を直してから「与信を実行」を押してください。',
  ],
  'why.onHold': [
    '審査の結果が出るまで、ほかの操作はできません。',
    '結果を待つか、「与信キャンセル」のあとで与信をやり直してください。',
  ],
  'why.granted': ['有効な与信がすでにあります。', '注文を変えたときは「与信内容変更」を押してください。'],
  'why.declined': [
    '承認されなかった注文には、変更や取消の対象がありません。',
    '注文を直して「与信を実行」を押すか、別のお支払い方法をご案内ください。',
  ],
  'why.cancelled': ['与信は取り消されています。', '必要なら「与信を実行」でやり直してください。'],
  'why.clearGranted': [
    '表示だけを未実行に戻すと、提供元の与信が見えなくなります。',
    '取りやめるときは「与信キャンセル」を押してください。',
  ],
  'why.paid': ['購入者がすでに支払っています。', '返金が必要なときは、購入者へ直接お願いします。'],
  'why.noDrift': [
    '受注管理画面の内容は、与信したときと同じです。',
    '注文を直してから、もう一度お試しください。',
  ],
  'why.sentUnknown': [
    '別のパソコンで与信したため、送った内容がここにありません。',
    `提供元の管理画面で変更してください。`,
  ],
  'why.raiseNever': [
    'この契約では、金額を上げる方法がありません。',
    '差額は別のお支払い方法をご案内ください。',
  ],
  'why.replaceTooLate': [
    '与信のやり直しには前の与信の取消が必要ですが、配送や請求が進むと取り消せません。',
    '提供元にご相談ください。',
  ],
  'why.replaceBundled': ['荷物の中の請求書は、前の番号のものです。', '提供元にご相談ください。'],
  'why.trackingGone': [
    '同期したあとで、受注管理画面の伝票番号が消されています。',
    '番号を入力し直すか、「伝票番号の取消」を押してください。',
  ],
  'why.amountContract': [
    '減額には、提供元との金額変更の契約が必要です。',
    '契約があれば、設定画面の「契約オプション」で有効にしてください。',
  ],
  'why.changeTooLate': ['取引が先へ進んでいます。', screen],
  'why.cancelTooLate': ['取引が先へ進んでいます。', screen],
  'why.noTracking': [
    '受注管理画面に伝票番号が入っていません。',
    '伝票番号を入力し、一覧を再読み込みしてください。',
  ],
  'why.slipSame': ['同じ番号がすでに登録されています。', '何もする必要はありません。'],
  'why.noSlip': ['取り消す伝票番号がありません。', '何もする必要はありません。'],
  'why.slipFixed': ['荷物が動き出したあとは、番号を変えられません。', screen],
  'why.otherCarrier': [
    'ヤマト運輸以外の番号には、他社配送の契約が必要です。',
    '契約があれば設定画面で有効にし、なければヤマト運輸の伝票番号を入力してください。',
  ],
  'why.notBundled': [
    '与信したときに、請求書を別送する注文として登録されています。',
    '請求書は提供元から購入者へ郵送されます。',
  ],
  'why.bundledContract': [
    '請求書の同梱には、提供元との契約が必要です。',
    '契約があれば、設定画面の「契約オプション」で有効にしてください。',
  ],
  'why.invoiceTooLate': ['取引が先へ進んでいます。', screen],
};

const reasonsEn: Reasons = {
  'why.running': ['This order is being sent.', 'Wait until it is done. It goes on if you close the page.'],
  'why.uncertain': [
    'To send more before the result is known might send it twice.',
    'Press “Check result” and go on once it is known.',
  ],
  'why.notRequested': ['The provider holds no credit for this order.', 'Press “Request credit” first.'],
  'why.mendFirst': [
    'It was stopped before sending.',
    'Correct what the details show, then press “Request credit”.',
  ],
  'why.onHold': [
    'Nothing else is possible before the review has its result.',
    'Wait for the result, or cancel the credit and request it again.',
  ],
  'why.granted': ['There is a credit already.', 'If the order was edited, press “Change”.'],
  'why.declined': [
    'What was declined cannot be changed or cancelled.',
    'Edit the order and press “Request credit”, or offer another payment method.',
  ],
  'why.cancelled': ['The credit was given back.', 'Press “Request credit” to start again.'],
  'why.clearGranted': [
    'To reset only what is shown would hide the provider’s credit.',
    'To give it up, press “Cancel credit”.',
  ],
  'why.paid': ['The buyer has paid.', 'Refunds go directly to the buyer.'],
  'why.noDrift': [
    'The back office shows the same as when credit was requested.',
    'Edit the order, then try again.',
  ],
  'why.sentUnknown': [
    'Credit was requested on another PC, so this one does not know what was sent.',
    'Change it on the provider’s own screen.',
  ],
  'why.raiseNever': [
    'There is no way to raise an amount under this contract.',
    'Offer another payment method for the difference.',
  ],
  'why.replaceTooLate': ['A new credit needs the old one cancelled, which is too late.', 'Ask the provider.'],
  'why.replaceBundled': ['The invoice in the parcel has the old number.', 'Ask the provider.'],
  'why.trackingGone': [
    'The slip number was removed from the back office after it was synced.',
    'Enter it again, or press “Withdraw slip number”.',
  ],
  'why.amountContract': [
    'Lowering amounts needs a contract with the provider.',
    'If you have it, turn it on in the settings.',
  ],
  'why.changeTooLate': ['The transaction has moved on.', screenEn],
  'why.cancelTooLate': ['The transaction has moved on.', screenEn],
  'why.noTracking': ['The back office has no slip number.', 'Enter it and reload the list.'],
  'why.slipSame': ['The same number is registered already.', 'Nothing has to be done.'],
  'why.noSlip': ['There is no slip number to withdraw.', 'Nothing has to be done.'],
  'why.slipFixed': ['Once the parcel moves, its number stays.', screenEn],
  'why.otherCarrier': [
    'Numbers of other carriers than Yamato need a contract.',
    'If you have it, turn it on in the settings; else enter a Yamato number.',
  ],
  'why.notBundled': [
    'When credit was requested, the invoice was to be mailed.',
    'The provider mails it to the buyer.',
  ],
  'why.bundledContract': [
    'Invoices in the parcel need a contract with the provider.',
    'If you have it, turn it on in the settings.',
  ],
  'why.invoiceTooLate': ['The transaction has moved on.', screenEn],
};

const topicsOf = (words: Readonly<Record<WhyKey, string>>, reasons: Reasons): Record<WhyKey, Topic> =>
  Object.fromEntries(
    Object.entries(reasons).map(([key, [cause, todo]]) => [key, [words[key as WhyKey], cause, todo]]),
  ) as unknown as Record<WhyKey, Topic>;

export const whyTopicsJa = topicsOf(creditJa, reasonsJa);
export const whyTopicsEn = topicsOf(creditEn, reasonsEn);
