/**
 * What is new, version by version: `new.<version>.<place in the list>`, one sentence for staff each. The newest version
 * stands first. Both languages, same keys. A version that staff see nothing of has no line here.
 */
export const whatsNewJa = {
  'new.0.1.0.1': 'エラーや状態の「ヘルプ」から、意味・原因・直し方を調べられます。',
  'new.0.1.0.2':
    'キーで操作できます。一括処理の開閉は Alt+Y、確認が必要な次の注文へは Alt+N です（設定画面で変更できます）。',
  'new.0.1.0.3': '「操作履歴」で、扱った注文と送信した操作を検索・集計し、CSVで保存できます。',
  'new.0.1.0.4': '同梱する請求書を、注文一覧の「一括処理」から印刷できます。',
  'new.0.1.0.5': 'サポートに連絡するときの報告を、ボタン1つでコピーできます（個人情報は含みません）。',
} as const;

export const whatsNewEn: Readonly<Record<keyof typeof whatsNewJa, string>> = {
  'new.0.1.0.1': '“Help” beside errors and states tells what they mean, why they appear and what to do.',
  'new.0.1.0.2':
    'There are keys: Alt+Y opens the panel, Alt+N goes to the next order that needs you (to be changed in the settings).',
  'new.0.1.0.3': '“Activity” lets you search and count orders and calls, and save them as CSV.',
  'new.0.1.0.4': 'Invoices for the parcel can be printed from the panel of the order list.',
  'new.0.1.0.5': 'A report for support is copied with one press, without personal data.',
};
