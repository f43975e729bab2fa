/** Words about the lock in the list; the options page has its own. English has the same keys. */
export const lockJa = {
  'lock.locked': 'ロック中',
  'lock.title': 'ロック中です',
  'lock.text':
    '状態の表示はそのまま見られます。操作には合言葉が必要です。「ロックを解除」を押すと、拡張機能の画面が開きます。',
  'lock.safe': '合言葉をこのページに入力することはありません。解除したら、もう一度操作してください。',
  'lock.unlock': 'ロックを解除',
  'lock.stop': '閉じる',
  'lock.opened': 'ロックを解除しました。もう一度操作できます。',
} as const;

export const lockEn: Readonly<Record<keyof typeof lockJa, string>> = {
  'lock.locked': 'Locked',
  'lock.title': 'Yoshin is locked',
  'lock.text':
    'States are shown as before. Actions need the passphrase. “Unlock” opens a window of the extension.',
  'lock.safe': 'The passphrase is never typed into this page. Once unlocked, do it again.',
  'lock.unlock': 'Unlock',
  'lock.stop': 'Close',
  'lock.opened': 'Unlocked. You can go on.',
};
