/** Words of what happens by itself: the line beside the launcher. */
export const automationJa = {
  'automation.title': '自動処理',
  'automation.on': '自動処理：オン',
  'automation.done.authorize': '自動処理：{count}件を与信しました（{time}）',
  'automation.done.check': '自動処理：{count}件の与信結果を確認しました（{time}）',
  'automation.done.registerShipment': '自動処理：{count}件の伝票番号を同期しました（{time}）',
  'automation.failedToo': '　失敗 {count}件',
  'automation.leftToo': '　要確認 {count}件',
  'automation.reading': '自動処理：注文 {count}件を読み取っています',
  'automation.running': '自動処理：{operation}を実行中',
  'automation.paused': '自動処理：一時停止中',
  'automation.stopped': '自動処理：失敗が続いたため停止しました',
  'automation.provider': '自動処理：提供元の応答を待っています',
  'automation.access': '自動処理：パスワードが使えないため待っています',
  'automation.loggedOut': '自動処理：受注管理画面からログアウトしているため止めています',
  'automation.pause': '自動処理を一時停止する',
  'automation.resume': '自動処理を再開する',
  'automation.why.look': '送信する内容の確認が必要です。注文の行のボタンから実行してください。',
  'automation.why.old':
    '30日より前の注文か、伝票番号がすでに入力された注文です。注文の行のボタンから実行してください。',
} as const;

export const automationEn: Readonly<Record<keyof typeof automationJa, string>> = {
  'automation.title': 'Automation',
  'automation.on': 'Automation: on',
  'automation.done.authorize': 'Automation: credit requested for {count} ({time})',
  'automation.done.check': 'Automation: {count} checked ({time})',
  'automation.done.registerShipment': 'Automation: {count} slip numbers synced ({time})',
  'automation.failedToo': ', {count} failed',
  'automation.leftToo': ', {count} to look at',
  'automation.reading': 'Automation: reading {count} orders',
  'automation.running': 'Automation: {operation} is running',
  'automation.paused': 'Automation: paused',
  'automation.stopped': 'Automation: stopped after repeated failures',
  'automation.provider': 'Automation: waiting for the provider',
  'automation.access': 'Automation: waiting, no usable password',
  'automation.loggedOut': 'Automation: stopped, you are logged out of the back office',
  'automation.pause': 'Pause automation',
  'automation.resume': 'Resume automation',
  'automation.why.look': 'What is sent has to be looked at. Use the button in the order’s row.',
  'automation.why.old':
    'Older than 30 days, or a slip number was entered already. Use the button in the order’s row.',
};

/** The same in the panel. */
export const automationPanelJa = {
  'automation.text.on': 'この一覧の注文を、設定画面で選んだ範囲で自動的に処理します。',
  'automation.text.paused': 'このブラウザーで一時停止しています。実行中だった自動の処理も止まっています。',
  'automation.text.stopped':
    '自動処理が続けて3回失敗したため、停止しました。下の処理の一覧で原因を確かめてから再開してください。',
  'automation.text.provider': '提供元から応答がありません。応答が戻ると自動で再開します。',
  'automation.text.access': 'パスワードが使えません。設定画面でパスワードをご確認ください。',
  'automation.text.loggedOut':
    '受注管理画面からログアウトしています。ログインして、このページを再読み込みしてください。',
  'automation.goOn': '停止を解除して再開する',
  'automation.pauseShort': '一時停止',
  'automation.resumeShort': '再開',
  'automation.showLast': '前回の処理を表示',
  'automation.left': '確認が必要なため送信していない注文',
} as const;

export const automationPanelEn: Readonly<Record<keyof typeof automationPanelJa, string>> = {
  'automation.text.on': 'Works on the orders of this list, as far as the settings allow.',
  'automation.text.paused': 'Paused in this browser. What was running by itself stands still too.',
  'automation.text.stopped':
    'Automation failed three times in a row and has stopped. See why in the list of jobs below, then go on.',
  'automation.text.provider': 'The provider does not answer. It goes on when it does.',
  'automation.text.access': 'There is no usable password. Please see the settings.',
  'automation.text.loggedOut': 'You are logged out of the back office. Log in and load this page again.',
  'automation.goOn': 'Go on',
  'automation.pauseShort': 'Pause',
  'automation.resumeShort': 'Resume',
  'automation.showLast': 'Show the last job',
  'automation.left': 'Not sent because somebody has to look',
};
