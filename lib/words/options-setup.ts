/** Words of the options page for first run, the shop's rules, malls, carriers, staff name. Both languages, same keys. */
export const setupJa = {
  'setup.contents': 'このページの項目',
  'setup.formContents': '店舗の設定項目',
  'options.groupOptions': '契約オプション',
  'options.groupOptionsText':
    '提供元との契約に含まれるものだけを選びます。契約にないものは、提供元が受け付けません。',
  'options.groupNumber': '受注番号',
  'options.groupNumberText': '提供元へ送る番号の決め方です。',
  'setup.bundledDoes':
    'オンにすると、本人送りの注文を「同梱」で与信し、「請求書ダウンロード」が使えます。送り先が別の注文（ギフト）は別送のままです。',
  'setup.otherCarrierDoes':
    'オンにすると、ヤマト運輸以外の伝票番号も同期できます。オフのときは送信せず、理由を表示します。',
  'setup.amountChangeDoes':
    'オンにすると、減額を同じ番号のまま行います。オフのときは、新しい番号で与信を取り直してから元の与信をキャンセルします。',
  'setup.changePassword': 'パスワードを変更',
  'setup.passwordOf': '「{name}」のパスワードを変更',
  'setup.newPassword': '新しいパスワード',
  'setup.testAndSave': '接続テストをして保存',
  'setup.saveUntested': '確かめずに保存',
  'setup.passwordChanged': '店舗「{name}」のパスワードを変更しました。',
  'setup.smartphone': 'スマホタイプを契約している',
  'setup.smartphoneDoes':
    'スマホタイプの与信には購入者の認証が必要なため、店舗からは実行できません。オンにすると、カートで行われた与信が審査中のときに「SMS待ち」と表示します。Yoshinが送る内容は変わらず、認証コードの判定も行いません。',
  'setup.acceptWidthDoes': 'オンにしても、表現が変わるもの・行をまとめるものは毎回確認します。',
  'setup.numberTry': '番号を試す',
  'setup.numberTryHint': '受注管理画面の番号を入力すると、送る番号が下に表示されます。保存はされません。',
  'setup.numberTable': '受注番号と送る番号の例',
  'setup.numberHost': '受注管理画面の番号',
  'setup.numberFirst': '送る番号',
  'setup.numberSecond': '2回目の与信',
  'setup.numberWhy':
    '提供元の形式（半角英数字とハイフン20文字以内）に合わない番号は、頭の4文字と、元の番号から計算した文字に置き換えます。どのPCでも同じ番号になります。',
} as const;

export const setupEn: Readonly<Record<keyof typeof setupJa, string>> = {
  'setup.contents': 'On this page',
  'setup.formContents': 'Settings of this shop',
  'options.groupOptions': 'Contract options',
  'options.groupOptionsText':
    'Choose only what your contract includes. The provider refuses everything else.',
  'options.groupNumber': 'Order numbers',
  'options.groupNumberText': 'How the number sent to the provider is made.',
  'setup.bundledDoes':
    'On: orders sent to the buyer are authorized as “bundled”, and invoices can be downloaded. Gifts to another address keep their separate invoice.',
  'setup.otherCarrierDoes':
    'On: tracking numbers of carriers other than Yamato can be reported too. Off: they are not sent, and the reason is shown.',
  'setup.amountChangeDoes':
    'On: an amount is lowered under the same number. Off: credit is requested under a new number, then the old one is cancelled.',
  'setup.changePassword': 'Change password',
  'setup.passwordOf': 'Change the password of “{name}”',
  'setup.newPassword': 'New password',
  'setup.testAndSave': 'Test and save',
  'setup.saveUntested': 'Save untested',
  'setup.passwordChanged': 'The password of the shop “{name}” was changed.',
  'setup.smartphone': 'Contract includes スマホタイプ (payment by smartphone)',
  'setup.smartphoneDoes':
    'Such orders need the buyer’s own code, so a shop cannot request them. On: a credit that the cart requested and that is under review is shown as “SMS pending”. What Yoshin sends stays the same, and it never judges codes.',
  'setup.acceptWidthDoes': 'Even so, changed wording and merged lines are shown every time.',
  'setup.numberTry': 'Try a number',
  'setup.numberTryHint': 'Type a number of your back office: the number sent appears below. It is not saved.',
  'setup.numberTable': 'Examples of order numbers and numbers sent',
  'setup.numberHost': 'Back office',
  'setup.numberFirst': 'Number sent',
  'setup.numberSecond': 'Second request',
  'setup.numberWhy':
    'A number that does not fit the provider’s form (letters, digits and hyphens, 20 at most) becomes its first four characters and characters computed from the whole. Every PC gets the same.',
};
