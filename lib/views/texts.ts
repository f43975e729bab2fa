import type { Failure } from '../messages/contract.ts';

/** Storage that cannot be read or written. */
export const failures = {
  settingsUnreadable: (): Failure => ({
    code: 'settingsUnreadable',
    message: '保存されている設定を読み取れません。内容は消さずにそのまま残し、何も送信していません。',
    remedy: '拡張機能を最新版に更新してください。解決しない場合はサポートへご連絡ください。',
  }),
  ledgerUnavailable: (): Failure => ({
    code: 'ledgerUnavailable',
    message: '記録をこのパソコンに保存できないため、中止しました。今回の操作では何も送信していません。',
    remedy:
      'プライベートウィンドウではご利用いただけません。ディスクの空き容量を確認し、ブラウザを再起動してください。',
  }),
} as const;

/** Words for cases that are not as the provider told them. */
export const notes = {
  uncertain: {
    message: '送信しましたが、結果をまだ確認できていません。',
    remedy:
      '自動で確認します。「与信結果確認」を押すとすぐに確認します。同じ番号は一度しか受け付けられないため、二重請求にはなりません。',
  },
  uncertainStep: {
    message: '送信しましたが、結果をまだ確認できていません。',
    remedy: '自動で確認し、途中の操作は最後まで行います。「与信結果確認」を押すとすぐに確認します。',
  },
  sms: {
    message:
      'スマホタイプの与信です。購入者のスマートフォンでの認証（SMSの認証コード）を待っている可能性があります。',
    remedy:
      '認証は購入者が行います。時間をおいて「与信結果確認」を押してください。期限を過ぎたときは、購入者に注文し直してもらってください。',
  },
} as const;
