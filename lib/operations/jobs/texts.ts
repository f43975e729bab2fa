/** What a job has to say to staff about one order. */
export const jobTexts = {
  confirm: {
    message: '注文の内容が確認のときから変わったため、送信していません。',
    remedy: '確認が必要です。注文の行のボタンから内容を確かめて実行してください。',
  },
  brokeOff: {
    message: '拡張機能の内部で問題が起き、この注文の結果を確認できていません。',
    remedy: '自動で確認します。「結果を確認する」を押すとすぐに確認します。二重には送信しません。',
  },
  noEffect: {
    message: '操作は反映されていません。',
    remedy: '表示されている状態を確認し、必要なら「失敗した注文をやり直す」を押してください。',
  },
} as const;

export const jobFailures = {
  otherJob: {
    code: 'otherJob',
    message: 'この一括処理は別の受注管理画面で始められています。',
    remedy: 'ページを再読み込みして、もう一度お試しください。',
  },
} as const;
