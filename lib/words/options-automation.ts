/** Words of the settings for what happens by itself, and for speed. */
export const optionsAutomationJa = {
  'options.groupAutomation': '自動処理',
  'options.groupAutomationText':
    '注文一覧を開いている間、表示された注文をクリックなしで処理します。最初はすべてオフです。1回に50件まで、前の処理から1分以上あけて行い、結果は一覧の「一括処理」に残ります。',
  'options.auto.authorizeNew': '新しい注文の与信を実行する',
  'options.auto.authorizeNewText':
    '一度も与信していない30日以内の注文に、与信を1回だけ実行します。手数料の追加など内容の確認が必要な注文、与信NG・要修正の注文、キャンセル・保留・確認待ち・出荷済みなどの注文には実行しません。',
  'options.auto.checkHolds': '与信保留の結果を確認する',
  'options.auto.checkHoldsText':
    '与信保留の注文を一覧で見たとき、前回の回答から10分たっていれば結果を問い合わせます。問い合わせるだけで、与信のやり直しやキャンセルはしません（オフでも間隔をあけた確認は行います）。',
  'options.auto.registerSlips': '伝票番号を同期する',
  'options.auto.registerSlipsText':
    '与信OKの注文に伝票番号が入力されたら、提供元に登録します。登録済みの番号の変更や取消、番号の形に問題がある注文の送信はしません。',
  'options.auto.recheckBeforeDispatch': '出荷の前に与信を確かめ直す',
  'options.auto.recheckBeforeDispatchText':
    '出荷日が来たか伝票番号が入力された与信OKの注文で、最後の回答が6時間より前なら、もう一度結果を問い合わせます。問い合わせるだけで、出荷は止めません。',
  'options.auto.ask': '新しい注文の与信を自動で実行しますか？',
  'options.auto.askText':
    '注文一覧に表示された新しい注文に、クリックや確認なしで与信を実行するようになります。購入者の利用枠が使われ、承認されるとその金額の請求につながります。保存するまでは始まりません。',
  'options.auto.askYes': '自動で実行する',
  'options.auto.askNo': 'やめる',
  'options.auto.stopped': '失敗が3回続いたため、この店舗の自動処理を停止しています',
  'options.auto.stoppedNext': '注文一覧の「一括処理」で原因を確かめてから、再開してください。',
  'options.auto.goOn': '自動処理を再開',
  'options.auto.wentOn': '自動処理を再開しました。',
  'options.auto.paused': 'このブラウザーでは自動処理を一時停止しています',
  'options.auto.pausedNext': '注文一覧で一時停止したか、自動の処理を中止したためです。',
  'options.auto.resume': '一時停止を解除',
  'options.groupSpeed': '通信',
  'options.groupSpeedText': '分からないときは、このままお使いください。',
  'options.concurrency': '同時に送信する数',
  'options.concurrencyHint': '1〜8。一括処理で、提供元へ同時に送る注文の数です。初期値は4です。',
  'options.timeout': 'タイムアウト（秒）',
  'options.timeoutHint':
    '5〜25。1回の通信で返事を待つ時間です。過ぎると「結果確認中」になり、あとで確かめます。初期値は25です。',
  'options.bad.concurrency': '1から8までの整数で入力してください。',
  'options.bad.timeout': '5から25までの整数で入力してください。',
} as const;

export const optionsAutomationEn: Readonly<Record<keyof typeof optionsAutomationJa, string>> = {
  'options.groupAutomation': 'Automation',
  'options.groupAutomationText':
    'While an order list is open, works on the orders shown without a click. All off at first. At most 50 orders at a time and a minute apart; results stay under “Bulk” in the list.',
  'options.auto.authorizeNew': 'Request credit for new orders',
  'options.auto.authorizeNewText':
    'Once, for orders of the last 30 days for which credit was never requested. Never where something has to be looked at first (a fee that is added, for one), after NG or “needs editing”, or for orders that are cancelled, set aside, to be checked or dispatched.',
  'options.auto.checkHolds': 'Check credits on hold',
  'options.auto.checkHoldsText':
    'Asks again for an order on hold that is seen in the list, when the last answer is ten minutes old. Never requests or cancels anything. (Even when off, holds are asked after at longer intervals.)',
  'options.auto.registerSlips': 'Sync slip numbers',
  'options.auto.registerSlipsText':
    'Registers the slip number of an approved order once it was entered. Never changes or withdraws a registered number, never sends a number that looks wrong.',
  'options.auto.recheckBeforeDispatch': 'Check again before dispatch',
  'options.auto.recheckBeforeDispatchText':
    'Asks again for an approved order that is due or has a slip number, when the last answer is six hours old. Only asks; it does not stop a dispatch.',
  'options.auto.ask': 'Request credit for new orders automatically?',
  'options.auto.askText':
    'Credit will be requested for new orders in the list without a click or a look. This uses up the buyer’s limit, and what is granted will be billed. It does not begin before you save.',
  'options.auto.askYes': 'Do so',
  'options.auto.askNo': 'Do not',
  'options.auto.stopped': 'Automation of this shop has stopped after three failures in a row',
  'options.auto.stoppedNext': 'See why under “Bulk” in the order list, then go on.',
  'options.auto.goOn': 'Resume automation',
  'options.auto.wentOn': 'Automation goes on.',
  'options.auto.paused': 'Automation is paused in this browser',
  'options.auto.pausedNext': 'Somebody paused it in an order list, or stopped a job that began by itself.',
  'options.auto.resume': 'End the pause',
  'options.groupSpeed': 'Calls',
  'options.groupSpeedText': 'If in doubt, leave these as they are.',
  'options.concurrency': 'Calls at the same time',
  'options.concurrencyHint': '1 to 8: orders of a bulk job that are sent at once. 4 at first.',
  'options.timeout': 'Time-out (seconds)',
  'options.timeoutHint':
    '5 to 25: how long one call waits for its answer. After that the result is checked later. 25 at first.',
  'options.bad.concurrency': 'Enter a whole number from 1 to 8.',
  'options.bad.timeout': 'Enter a whole number from 5 to 25.',
};
