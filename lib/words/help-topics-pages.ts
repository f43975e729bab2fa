import type { Topic } from './help-topic.ts';

const reload =
  '拡張機能の画面（chrome://extensions）でYoshinが有効か確かめ、ページを再読み込みしてください。';
const openOrder = '受注管理画面で注文を開いて確かめ、もう一度実行してください。';
const openOrderEn = 'Open the order in the back office, look at it, and try again.';

/** States of an order, and what goes wrong in pages. Both languages, same keys. */
export const topicsOfPagesJa = {
  'state.uncertain': [
    '「結果確認中」：送信しましたが、結果をまだ確認できていません。',
    '返事が届く前に通信が切れた、ブラウザやパソコンが止まった、提供元が応答しなかった、などです。届いたかどうかは提供元だけが知っています。',
    '自動で確認します。急ぐときは「与信結果確認」を押してください。同じ番号は一度しか受け付けられないため、二重請求にはなりません。',
  ],
  'state.invalid': [
    '「要修正」：送信の前の確認で、直していただく項目が見つかりました。',
    '住所・氏名・電話番号・金額などが、提供元の決まりに合っていません。何も送信していません。',
    '「詳細」に、項目ごとの理由と直し方が表示されます。受注管理画面で注文を直してから、もう一度「与信を実行」を押してください。',
  ],
  'state.review': [
    '「与信保留」：提供元が審査中です。',
    '提供元の担当者が内容を確認しています。理由は通知されません。',
    '自動で確認します。長く続くときは「与信結果確認」を押すか、提供元にお問い合わせください。取りやめるときは「詳細」の「与信キャンセル」を押します。',
  ],
  'state.declined': [
    '「与信NG」：与信が承認されませんでした。',
    'ご利用不可（理由は通知されません）か、限度額の超過（購入者の未払い残高を含む累計）です。',
    '注文の内容を確かめて再度実行するか、別のお支払い方法をご案内ください。限度額の超過では、金額を下げると通ることがあります。',
  ],
  'state.changed': [
    '「要変更」：与信のあとで注文が変わりました。',
    '金額・住所・商品などが、与信したときと違います。受注管理画面で直したときや、同梱したときに表示されます。',
    '「詳細」で変わったところを確かめ、「与信内容変更」を押してください。何を送るかを確かめてから送信できます。',
  ],
  lost: [
    '結果を受け取る前に、拡張機能との接続が切れました。',
    'ブラウザが拡張機能を休ませた、または更新した直後に起こります。操作の記録はこのパソコンに残っています。',
    '「与信結果確認」を押してください。二重には送信しません。',
  ],
  reload: [
    '拡張機能が更新されたため、開いているページからは操作できません。',
    'ページに残っているのは更新前の部品で、新しい拡張機能とは話せません。表示はそのまま見られます。',
    'ページを再読み込みしてください。送信した操作は、更新のあとも続きから処理されます。',
  ],
  slow: [
    '設定の読み込みに時間がかかっています。',
    'ブラウザの起動直後や、記録が多いときに起こります。',
    `少しお待ちください。変わらないときは、${reload}`,
  ],
  login: [
    '受注管理画面からログアウトしています。',
    '時間が経った、または別の場所でログインしたため、注文を読み取れません。何も送信していません。',
    '受注管理画面にログインし直してから、もう一度実行してください。',
  ],
  unreadable: [
    '注文の内容を読み取れませんでした。',
    '受注管理画面の注文ページが、Yoshinの知っている形と違います。何も送信していません。',
    'ページを再読み込みしてもう一度お試しください。続くときは、「報告をコピー」でサポートへご連絡ください。',
  ],
  'read.missing': [
    '受注管理画面に、必要な項目が見つかりません。',
    '一覧や注文ページの項目名、表示する列の設定が変わっています。',
    '項目名や表示設定を元に戻してください。心当たりがない場合はサポートへご連絡ください。',
  ],
  'read.ambiguous': [
    '同じ項目が2か所以上にあり、内容が異なります。',
    '注文ページに同じ名前の欄が重なっています。どちらが正しいかYoshinには決められません。',
    '注文ページでその項目を確かめてください。心当たりがない場合はサポートへご連絡ください。',
  ],
  'read.tooLong': [
    '項目が長すぎます。',
    '備考などが住所や氏名の欄に入っています。',
    '注文ページでその項目を短く直してから、もう一度実行してください。',
  ],
  'read.tooMany': [
    '明細や送り先が多すぎます。',
    '1つの注文で扱える数を超えています。',
    '注文を分けてから、もう一度実行してください。',
  ],
  'read.amount': [
    '金額・数量として読み取れません。',
    '数字以外の文字が入っています。',
    '注文ページでその項目を数字に直してから、もう一度実行してください。',
  ],
  'read.date': [
    '日付として読み取れません。',
    '日付の形になっていません。',
    '注文ページでその項目を日付に直してから、もう一度実行してください。',
  ],
  'read.otherOrder': [
    '開いた注文ページは別の注文のものでした。',
    '一覧が表示されたあとで、並びや内容が変わりました。',
    '一覧を再読み込みしてから、もう一度実行してください。',
  ],
  'read.elsewhere': [
    '注文ページの代わりに、別のページが表示されました。',
    'お知らせやエラーの画面に移されています。',
    openOrder,
  ],
  'read.refused': [
    '注文ページを開けませんでした。',
    '権限がないか、受注管理画面が混み合っています。',
    openOrder,
  ],
  'read.unreachable': [
    '受注管理画面に接続できませんでした。',
    'ネットワークが切れているか、受注管理画面が止まっています。',
    'ネットワークとログインの状態を確かめ、もう一度実行してください。',
  ],
  'read.timeout': [
    '受注管理画面から時間内に返事がありませんでした。',
    '受注管理画面が混み合っています。',
    '少し待ってから、もう一度実行してください。',
  ],
  'read.tooBig': [
    '注文ページが大きすぎて読み取れません。',
    '注文ページの形が大きく変わっています。',
    'サポートへご連絡ください。',
  ],
  'read.charset': [
    '注文ページの文字が正しく読み取れません（文字化け）。',
    'ページの文字コードの指定が、実際と違います。',
    '注文を開いて文字が正しく表示されるか確かめてください。正しいときはサポートへご連絡ください。',
  ],
} as const satisfies Readonly<Record<string, Topic>>;

export const topicsOfPagesEn: Readonly<Record<keyof typeof topicsOfPagesJa, Topic>> = {
  'state.uncertain': [
    '“Checking result”: it was sent, and the result is not known yet.',
    'The line broke before the answer came, the browser or the PC stopped, or the provider did not answer. Only the provider knows whether it arrived.',
    'Yoshin asks by itself. Press “Check result” to ask at once. A number is taken only once, so nobody is billed twice.',
  ],
  'state.invalid': [
    '“Needs editing”: something was found before sending that has to be corrected.',
    'Address, name, phone number or amount do not fit the provider’s rules. Nothing was sent.',
    'The details tell the reason and the remedy, field by field. Correct the order in the back office, then press “Request credit”.',
  ],
  'state.review': [
    '“On hold”: the provider is reviewing it.',
    'Somebody at the provider looks at it. The reason is not told.',
    'Yoshin asks by itself. If it takes long, press “Check result” or ask the provider. “Cancel credit” in the details gives it up.',
  ],
  'state.declined': [
    '“Credit NG”: credit was not granted.',
    'Either not available (no reason is told), or over the limit, unpaid orders of the buyer included.',
    'Look at the order and request credit again, or offer another payment method. Over the limit, a lower amount may pass.',
  ],
  'state.changed': [
    '“Edited since”: the order has changed since credit was granted.',
    'Amount, address or items differ from what was authorized, because the order was edited or joined with another.',
    'See the differences in the details, then press “Change”. What will be sent is shown first.',
  ],
  lost: [
    'The line to the extension broke before the result came.',
    'The browser had put the extension to sleep, or has just updated it. What was done is kept on this PC.',
    'Press “Check result”. Nothing is sent twice.',
  ],
  reload: [
    'The extension was updated; this page can show, but no longer do.',
    'What is in the page is a part of the version before, which cannot talk to the new one.',
    'Reload the page. What was sent is carried on after the update.',
  ],
  slow: [
    'Reading the settings takes long.',
    'The browser has just started, or there are many records.',
    'Please wait. If nothing changes, see that Yoshin is turned on in chrome://extensions and reload the page.',
  ],
  login: [
    'You are logged out of the back office.',
    'Time has passed, or somebody logged in elsewhere, so the order cannot be read. Nothing was sent.',
    'Log in to the back office, then try again.',
  ],
  unreadable: [
    'The order could not be read.',
    'The order’s page in the back office is not as Yoshin knows it. Nothing was sent.',
    'Reload the page and try again. If it goes on, copy a report and tell support.',
  ],
  'read.missing': [
    'A field that is needed was not found in the back office.',
    'Names of fields, or the columns of the list, were changed.',
    'Change them back. If you changed nothing, tell support.',
  ],
  'read.ambiguous': [
    'The same field stands in two places with different contents.',
    'The page has two fields of that name, and Yoshin cannot choose.',
    'Look at the field on the order’s page. If all is well there, tell support.',
  ],
  'read.tooLong': [
    'A field is too long.',
    'Remarks were typed into a name or an address.',
    'Shorten it on the order’s page, then try again.',
  ],
  'read.tooMany': [
    'There are too many lines or recipients.',
    'One order holds no more.',
    'Split the order, then try again.',
  ],
  'read.amount': [
    'Something is no amount or quantity.',
    'There is something else than digits in it.',
    'Correct it on the order’s page, then try again.',
  ],
  'read.date': [
    'Something is no date.',
    'It is not written as a date.',
    'Correct it on the order’s page, then try again.',
  ],
  'read.otherOrder': [
    'The page that was opened belongs to another order.',
    'The list changed after it was shown.',
    'Reload the list, then try again.',
  ],
  'read.elsewhere': [
    'Another page came instead of the order.',
    'The back office showed a notice or an error.',
    openOrderEn,
  ],
  'read.refused': [
    'The order’s page could not be opened.',
    'You have no right to it, or the back office is busy.',
    openOrderEn,
  ],
  'read.unreachable': [
    'The back office could not be reached.',
    'The network is down, or the back office is.',
    'Look at the network and the login, then try again.',
  ],
  'read.timeout': [
    'The back office did not answer in time.',
    'It is busy.',
    'Wait a little, then try again.',
  ],
  'read.tooBig': [
    'The order’s page is too large to be read.',
    'It has changed very much.',
    'Please tell support.',
  ],
  'read.charset': [
    'The characters of the order’s page cannot be read.',
    'The page says another character set than it has.',
    'Open the order and see whether it is shown well. If it is, tell support.',
  ],
};
