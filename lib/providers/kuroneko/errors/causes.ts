/** Why a rule of the provider is met, for the built-in guide: rule → Japanese, English. 〈〉 stands for the field's name. */
export const causes: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  required: [
    '受注管理画面で〈〉が空欄になっています。モールから取り込むときに抜けた場合もあります。',
    'It is blank in the back office, or was lost when the order came from the mall.',
  ],
  wide: [
    '提供元は全角の文字だけを受け付けます。全角にできない半角記号や、見えない文字が混ざっています。',
    'The provider takes full-width characters only, and something in it has no full-width form.',
  ],
  characters: [
    '提供元が使う文字の範囲（JIS第1・第2水準など）にない文字が入っています。',
    'It holds characters outside the set that the provider uses (such as rare kanji or emoji).',
  ],
  long: [
    '提供元の項目には決まった長さがあり、それを超えています。Yoshinは文字を黙って切り捨てません。',
    'The provider’s field holds no more. Yoshin never cuts text silently.',
  ],
  length: [
    '桁が足りないか多すぎます。途中までしか入力されていない場合が多くあります。',
    'Digits are missing or too many; often it was typed only in part.',
  ],
  kana: [
    'フリガナの欄に、漢字・ひらがな・英数字などが入っています。',
    'There are kanji, hiragana, letters or digits in the field for kana.',
  ],
  digitsOnly: [
    '電話番号や郵便番号の欄に、括弧・空白・文字などが入っています。',
    'There are brackets, blanks or letters in it.',
  ],
  hyphen: ['ハイフンの位置が決まった形と違います。', 'The hyphens are not where they belong.'],
  leadingZero: [
    '先頭の0が落ちています。表計算ソフトを通した注文で起こりがちです。',
    'The leading 0 was lost, as happens in spreadsheets.',
  ],
  ascii: [
    '全角の文字や、使えない記号が入っています。',
    'There are full-width characters or other signs in it.',
  ],
  email: ['「@」がないか、その前後が空です。', 'There is no “@”, or nothing before or after it.'],
  date: ['2月30日のような、ない日付が入っています。', 'A day such as the 30th of February was entered.'],
  window: [
    '出荷予定日が先すぎます。提供元は90日先までを受け付けます。',
    'The day of dispatch is too far away; the provider takes 90 days.',
  ],
  beforeOrder: [
    '出荷予定日か受注日のどちらかが間違っています。',
    'Either the day of dispatch or the day of the order is wrong.',
  ],
  notReal: [
    '提供元の郵便番号の表にない番号です。打ち間違いか、廃止された番号です。',
    'It is not in the provider’s list: mistyped, or given up.',
  ],
  prefecture: [
    '住所が市区町村から始まっているか、都道府県名の前に別の文字があります。',
    'The address begins with the city, or something stands before the prefecture.',
  ],
  houseNumber: [
    '住所に数字がなく、番地が書かれていないと判断されました。',
    'There is no number in the address, so no house number was seen.',
  ],
  recipient: [
    '注文者と送り先が別の注文では、送り先の3つの項目がすべて必要です。',
    'Where buyer and recipient differ, all three are needed.',
  ],
  total: ['合計が0円以下か、後払いの上限を超えています。', 'The total is zero or less, or above the limit.'],
  amount: ['1つの明細の金額が大きすぎます。', 'The amount of one line is too large.'],
  count: ['1つの明細の数量が大きすぎます。', 'The quantity of one line is too large.'],
  sum: [
    '送料・手数料・値引きのどれかが、合計か明細の片方だけに入っています。',
    'Postage, a fee or a discount is in the total or in the lines alone.',
  ],
  sumKept: [
    '請求内容の変更では、金額を変えることができません。',
    'A correction of the contents cannot change the amount.',
  ],
  slip: ['数字以外の文字が入っています。', 'There is something else than digits in it.'],
  checkDigit: [
    '伝票番号の最後の桁（検査用の数字）が、ほかの桁と合いません。',
    'Its last digit, which checks the others, does not fit.',
  ],
  otherSlip: [
    '代金引換など、別のサービスの伝票番号が入力されています。',
    'It is the number of another service, such as cash on delivery.',
  ],
  unknownSlip: [
    'まだ登録していないか、すでに変更・取消された番号です。',
    'It was not registered yet, or was changed or withdrawn.',
  ],
  chosen: ['選択する項目が空のまま送られました。', 'Something to be chosen was left open.'],
  typed: ['入力する項目が空のまま送られました。', 'Something to be typed was left open.'],
  smsCode: ['桁が違うか、数字以外が入っています。', 'It has another length, or something else than digits.'],
  duplicate: [
    '同じ番号が一度送られています。ほかのパソコンで実行したか、前の送信の返事を受け取れなかったときに起こります。提供元は同じ番号を一度しか受け付けないため、二重請求にはなりません。',
    'The number was sent before: on another PC, or by a call whose answer was lost. The provider takes a number once, so nobody is billed twice.',
  ],
  notFound: [
    '送信が届いていないか、別の加盟店コードで登録されています。',
    'It never arrived, or was registered under another merchant code.',
  ],
  gone: [
    '送信が届いていないか、提供元の管理画面などで取り消されています。',
    'It never arrived, or was cancelled, perhaps on the provider’s own screen.',
  ],
  status: [
    '審査・出荷・請求・入金など、取引が先へ進んでいます。',
    'The transaction has moved on: review, dispatch, billing or payment.',
  ],
  paid: ['購入者がすでに支払っています。', 'The buyer has paid.'],
  notApproved: [
    '審査中・NG・キャンセル済などの注文に対する操作です。',
    'The order is on hold, declined or cancelled.',
  ],
  notBundled: [
    '与信を依頼したときに、請求書を別送する注文として登録されています。',
    'When credit was requested, the invoice was to be mailed.',
  ],
  nothingWaiting: ['SMSの認証を必要としない注文です。', 'The order needs no code by SMS.'],
  expired: ['購入者が期限までに認証しませんでした。', 'The buyer did not enter the code in time.'],
  unchanged: [
    '前の変更がすでに届いているか、同じ金額で送られました。',
    'An earlier change has arrived, or the same amount was sent.',
  ],
  notReduced: ['提供元の金額変更は減額だけです。', 'The provider’s change of amount can only lower it.'],
  oneSlip: ['すでに1件登録されています。', 'One is registered already.'],
  tenSlips: ['すでに10件登録されています。', 'Ten are registered already.'],
  threeOrders: [
    '同梱した注文が4件以上あるか、別の注文の番号を入力しています。',
    'Four or more orders share a parcel, or the number belongs to other orders.',
  ],
  reissues: [
    '請求内容の変更は請求書の再発行として数えられ、回数に上限があります。',
    'Each correction counts as a re-issued invoice, and their number is limited.',
  ],
  tries: ['認証コードの打ち間違いが続きました。', 'The code was mistyped too often.'],
  badCode: [
    '設定した加盟店コードの桁数か文字が違います。',
    'The code in the settings has another length or other signs.',
  ],
  badPassword: [
    '設定したパスワードに使えない文字があるか、長すぎます。',
    'The password in the settings is too long or has other signs.',
  ],
  unknownMerchant: [
    '打ち間違いか、テスト環境と本番環境の取り違えです。',
    'Mistyped, or the test and the live environment are mixed up.',
  ],
  disabled: [
    '契約の終了・停止、または提供元がサービスを止めている場合に返されます。',
    'The contract has ended or is stopped, or the provider has stopped the service.',
  ],
  mismatch: [
    '提供元でパスワードが変更されたか、別の店舗のパスワードが入っています。',
    'The password was changed at the provider, or is that of another shop.',
  ],
  noReduction: [
    '減額には、提供元との金額変更の契約が必要です。',
    'Lowering amounts needs a contract with the provider.',
  ],
  bundle: [
    '請求書の同梱を契約していない加盟店コードで、同梱の注文を送りました。',
    'An order with its invoice in the parcel was sent without a contract for it.',
  ],
  carrier: [
    'ヤマト運輸以外の伝票番号には、他社配送の契約が必要です。',
    'Numbers of other carriers than Yamato need a contract.',
  ],
  shape: [
    'この項目はYoshinが自動で作ります。画面の操作で直せるところはありません。',
    'Yoshin writes this field by itself. Nothing on the screens can mend it.',
  ],
};
