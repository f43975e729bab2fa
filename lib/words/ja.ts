import { creditJa } from './credit.ts';
import { optionsJa } from './options-ja.ts';

/** Screen words. English has the same keys (checked by the compiler). `{name}` is filled in. */
export const ja = {
  'status.none': '未実行',
  'status.invalid': '要修正',
  'status.running': '処理中',
  'status.uncertain': '結果確認中',
  'status.review': '与信保留',
  'status.approved': '与信OK',
  'status.declined': '与信NG',
  'status.cancelled': 'キャンセル済',
  'status.shipped': '伝票番号同期OK',
  'overlay.authorize': '与信を実行',
  'overlay.check': '与信結果確認',
  'overlay.details': '詳細',
  'overlay.close': '閉じる',
  'overlay.sentNumber': '送信番号',
  'overlay.amount': '請求金額',
  'overlay.answeredAt': '提供元の回答',
  'overlay.next': '次にすること',
  'overlay.yen': '{amount}円',
  'overlay.confirmTitle': '次のように変換して送信します',
  'overlay.confirmLead': '文字は切り捨てません。内容をご確認ください。',
  'overlay.item': '項目',
  'overlay.before': '受注管理画面の表示',
  'overlay.after': '送信する内容',
  'overlay.total': '請求金額 {amount}円',
  'overlay.always': '全角・半角だけの変換は、今後確認しない',
  'overlay.send': '送信する',
  'overlay.stop': 'やめる',
  'overlay.changed': '表示中の注文が入れ替わったため、実行を中止しました。もう一度お確かめください。',
  'overlay.login': '受注管理画面からログアウトしています。ログインし直してから、もう一度実行してください。',
  'overlay.unreadable': '注文の内容を読み取れませんでした（{what}）。何も送信していません。',
  'overlay.problems': '直していただく項目',
  ...optionsJa,
  ...creditJa,
} as const;

export type WordKey = keyof typeof ja;
