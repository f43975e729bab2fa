/** Words of the keys and of help in the settings. Both languages, same keys. */
export const keysJa = {
  'keys.title': 'キー操作',
  'keys.text':
    'ブラウザのどこからでも使えるキーです。「与信を実行」を確かめるキーでも、送信する前に必ず画面で確認します。',
  'keys.panel': '「後払い 一括処理」を開く・閉じる',
  'keys.authorize': 'チェックした注文の「与信を実行」を確かめる（まだ送信しません）',
  'keys.next': '確認が必要な次の注文へ移る',
  'keys.lock': 'ロックする',
  'keys.none': '未設定',
  'keys.change': 'キーを変更する',
  'keys.changeHint':
    'ブラウザの「キーボード ショートカット」の画面が開きます。「Yoshin 与信」の欄で変更できます。',
  'keys.edit': '変更',
  'keys.editOf': '「{name}」のキーを変更',
  'keys.press': '新しいキーを押してください（Escでやめる、Backspaceでなくす）',
  'keys.bad': 'このキーは使えません。Ctrl か Alt と、英字・数字・ファンクションキーを組み合わせてください。',
  'keys.taken': 'このキーは、ブラウザかほかの拡張機能が使っています。別のキーを押してください。',
  'keys.saved': 'キーを変更しました。',
  'keys.helpTitle': 'ヘルプとサポート',
  'keys.helpText': '表示やコードの意味と直し方を調べたり、サポートへの報告を作ったりできます。',
  'keys.helpOpen': 'ヘルプを開く',
  'keys.failed': 'キーを読み込めませんでした。ページを再読み込みしてください。',
} as const;

export const keysEn: Readonly<Record<keyof typeof keysJa, string>> = {
  'keys.title': 'Keys',
  'keys.text':
    'They work anywhere in the browser. The key for “Request credit” only shows what would be sent; sending is always agreed to on the screen.',
  'keys.panel': 'Open or close the pay-later panel',
  'keys.authorize': 'See what “Request credit” would send for the ticked orders (sends nothing yet)',
  'keys.next': 'Go to the next order that needs you',
  'keys.lock': 'Lock',
  'keys.none': 'none',
  'keys.change': 'Change keys',
  'keys.changeHint': 'Opens the browser’s page of keyboard shortcuts, where “Yoshin 与信” has its own part.',
  'keys.edit': 'Change',
  'keys.editOf': 'Change the key of “{name}”',
  'keys.press': 'Press the new key (Esc: leave it, Backspace: none)',
  'keys.bad': 'This key cannot be used. Combine Ctrl or Alt with a letter, a digit or a function key.',
  'keys.taken': 'The browser or another extension uses this key. Press another one.',
  'keys.saved': 'The key was changed.',
  'keys.helpTitle': 'Help and support',
  'keys.helpText': 'Look up what states and codes mean, or make a report for support.',
  'keys.helpOpen': 'Open help',
  'keys.failed': 'The keys could not be read. Please reload this page.',
};
