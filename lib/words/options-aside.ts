/** Words of the options page for records that could not be read. */
export const asideJa = {
  'aside.title': '読み取れない記録',
  'aside.count': '{count}件',
  'aside.since': '{at} から',
  'aside.sinceUnknown': 'いつからかは記録されていません',
  'aside.what':
    '以前の与信の記録のうち、このバージョンでは読み取れないものです。消さずにそのまま残し、判断には使っていません。',
  'aside.means':
    '該当する注文は、記録がない注文として扱われます。操作の前に、一覧で「与信結果確認」を押すと提供元の状態が分かります。二重に与信されることはありません。',
  'aside.orders': '該当する注文',
  'aside.untold': 'どの注文のものか分からない記録 {count}件',
  'aside.store.cases': '与信の記録',
  'aside.store.intents': '途中の操作の記録',
  'aside.save': 'サポート用のファイルに保存',
  'aside.saveHint':
    'ファイルには記録がそのまま入ります。氏名・住所・注文内容が含まれることがあります。パスワードは含まれません。',
  'aside.file': 'yoshin_unreadable_{at}.json',
  'aside.failed': '読み取れない記録があるかどうかを確認できません。',
} as const;

export const asideEn: Readonly<Record<keyof typeof asideJa, string>> = {
  'aside.title': 'Records that cannot be read',
  'aside.count': '{count}',
  'aside.since': 'since {at}',
  'aside.sinceUnknown': 'since when was not noted',
  'aside.what':
    'These records of earlier credit cannot be read by this version. They are kept as they are, and nothing is decided by them.',
  'aside.means':
    'Their orders count as orders without a record. Before doing anything with one, “Check the result” in the list shows how it stands at the provider. Nothing is authorized twice.',
  'aside.orders': 'Orders',
  'aside.untold': '{count} do not tell whose they are',
  'aside.store.cases': 'record of a credit',
  'aside.store.intents': 'record of something under way',
  'aside.save': 'Save as a file for support',
  'aside.saveHint':
    'The file holds the records as they are. They may contain names, addresses and items. They contain no password.',
  'aside.file': 'yoshin_unreadable_{at}.json',
  'aside.failed': 'It cannot be found out whether there are records that cannot be read.',
};
