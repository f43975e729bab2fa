import type { Why } from '../credit/why.ts';
import type { Failure } from '../messages/contract.ts';
import type { Problem } from '../providers/port.ts';
import { failures as ofStorage, notes as shown } from '../views/texts.ts';

/** What the worker itself has to say to staff: what happened, what to do next. */
export const failures = {
  ...ofStorage,
  /** What preflight found, in one sentence each. */
  problems: (problems: readonly Problem[]): Failure => ({
    code: 'preflight',
    message: problems.map(({ label, reason }) => `${label}：${reason}`).join(''),
    remedy: problems.map(({ remedy }) => remedy).join(''),
  }),
  /** Its words, which end with what to do, are put in where they are shown. */
  why: (why: Why): Failure => ({ code: why, message: '', remedy: '' }),
  orderNeeded: (): Failure => ({
    code: 'orderNeeded',
    message: '注文の内容が届かなかったため、中止しました。何も送信していません。',
    remedy: 'ページを再読み込みして、もう一度お試しください。',
  }),
  otherContract: (): Failure => ({
    code: 'otherContract',
    message:
      'この注文の与信は、今の店舗の設定とは別の契約（加盟店コードか接続先）で行われました。何も送信していません。',
    remedy: '設定画面で元の契約に戻すか、提供元の管理画面で操作してください。',
  }),
  noShop: (mall: string): Failure => ({
    code: 'noShop',
    message: `モール「${mall || '（名称なし）'}」に対応する店舗が設定されていません。`,
    remedy: 'Yoshinの設定画面で店舗を追加し、モール名を受注管理画面の表示と同じにしてください。',
  }),
  noPassword: ({ merchantCode, baseUrl }: { merchantCode: string; baseUrl: string }): Failure => ({
    code: 'noPassword',
    message: `加盟店コード「${merchantCode}」（接続先 ${URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl}）のパスワードが保存されていません。`,
    remedy:
      'Yoshinの設定画面で、この加盟店コードと接続先の店舗にパスワードを入力し、接続テストをしてください。',
  }),
  locked: (): Failure => ({
    code: 'locked',
    message: 'ロック中のため、何も送信していません。',
    remedy: 'ロックを解除してから、もう一度操作してください。',
  }),
  vaultBroken: (): Failure => ({
    code: 'vaultBroken',
    message: '保存されたパスワードを読み出せませんでした。',
    remedy: 'Yoshinの設定画面でパスワードをもう一度入力してください。',
  }),
  otherPayment: (): Failure => ({
    code: 'otherPayment',
    message: 'この注文のお支払い方法はクロネコ代金後払いではありません。',
    remedy: '受注管理画面のお支払い方法をご確認ください。',
  }),
  notAllowed: (): Failure => ({
    code: 'notAllowed',
    message: 'この注文はすでに与信済み、または処理中です。二重に送信しないため中止しました。',
    remedy: '表示されている状態をご確認ください。',
  }),
  attemptsUsedUp: (): Failure => ({
    code: 'attemptsUsedUp',
    message: 'この注文の与信はすでに99回行われたため、これ以上は送信できません。何も送信していません。',
    remedy: '受注管理画面で注文を複製して新しい注文番号で行うか、別のお支払い方法をご案内ください。',
  }),
  numberTaken: (orderNo: string): Failure => ({
    code: 'numberTaken',
    message: `送信する受注番号「${orderNo}」は別の注文で使われています。何も送信していません。`,
    remedy: '同じ加盟店コードを使う店舗ごとに、設定画面で異なる「番号の接頭辞」を付けてください。',
  }),
  noHolidays: (): Failure => ({
    code: 'noHolidays',
    message: '祝日の一覧を読み取れないため、出荷予定日を決められません。何も送信していません。',
    remedy:
      '拡張機能を再読み込みしてください。急ぐときは、受注管理画面で出荷日を入力してから実行してください。',
  }),
  badFees: (): Failure => ({
    code: 'badFees',
    message: '手数料の表に、金額の範囲の重なりか逆転があります。どの手数料か決められないため、中止しました。',
    remedy: 'Yoshinの設定画面で、この店舗の手数料の範囲を直してください。',
  }),
  nothingToAsk: (): Failure => ({
    code: 'nothingToAsk',
    message: 'この注文はまだ与信を実行していません。',
    remedy: '「与信を実行」を押してください。',
  }),
} as const;

/** Words for cases that end without a provider's answer. */
export const notes = {
  ...shown,
  running: { message: '', remedy: '', code: '' },
  invalid: {
    message: '送信前の確認で、直していただく項目が見つかりました。何も送信していません。',
    remedy: '受注管理画面で注文を直してから、もう一度「与信を実行」を押してください。',
    code: 'preflight',
  },
  mendable: {
    message: '送信前の確認で、このままでは送れない項目が見つかりました。何も送信していません。',
    remedy:
      'もう一度「与信を実行」を押すと、直した内容を確かめて送信できます。受注管理画面の注文を直してもかまいません。',
    code: 'preflight',
  },
  unfit: {
    message:
      '送信前の確認で、直していただく項目が見つかりました。何も送信していません。今の与信はそのままです。',
    remedy: '受注管理画面で注文を直してから、もう一度お試しください。',
    code: 'preflight',
  },
  unfitMendable: {
    message:
      '送信前の確認で、このままでは送れない項目が見つかりました。何も送信していません。今の与信はそのままです。',
    remedy:
      '同じ操作をもう一度押すと、直した内容を確かめて送信できます。受注管理画面の注文を直してもかまいません。',
    code: 'preflight',
  },
  notDone: {
    message: 'この操作は提供元に反映されていませんでした。',
    remedy: '表示されている状態をご確認のうえ、必要ならもう一度操作してください。',
  },
  stopped: {
    message: '送信の前に中断されました。提供元では何も変わっていません。',
    remedy: '必要ならもう一度操作してください。',
  },
  unknowable: {
    message: '送信しましたが、反映されたかどうかを確認する方法がありません。',
    remedy: '提供元の管理画面でご確認ください。反映されていなければ、もう一度操作してください。',
    code: 'unknowable',
  },
  sameAmount: {
    message:
      '請求金額は、すでに変更後の金額になっていました。明細などの変更が提供元に届いているかは確認できません。',
    remedy: '提供元の管理画面でご確認ください。届いていなければ、もう一度「与信内容変更」を押してください。',
    code: 'sameAmount',
  },
  otherReduction: 'もう一度「与信内容変更」を押すと、別の方法で変更できます。',
  clientFault: { message: '提供元からの返事を処理できませんでした。', remedy: '' },
  interrupted: {
    message: '送信の前に中断されました。提供元には何も届いていません。',
    remedy: 'もう一度「与信を実行」を押してください。',
  },
  notArrived: {
    message: '送信は提供元に届いていませんでした。',
    remedy: 'もう一度「与信を実行」を押してください。',
  },
  usedUp: {
    message: '送信した番号は使用済みですが、提供元に有効な記録がありません。',
    remedy:
      '提供元の管理画面でご確認のうえ、必要ならもう一度「与信を実行」を押してください。次は別の番号で送信します。',
  },
  vanished: {
    message: '提供元にこの番号の記録がありません。',
    remedy: '管理画面でご確認のうえ、必要ならもう一度「与信を実行」を押してください。',
  },
  review: { message: '提供元が審査中です。', remedy: '時間をおいて「与信結果確認」を押してください。' },
  unavailable: {
    message: 'ご利用不可と判定されました（理由は提供元から通知されません）。',
    remedy: '注文内容を確認して再度実行するか、別のお支払い方法をご案内ください。',
  },
  overLimit: {
    message: '限度額を超過しています（購入者の未払い残高を含む累計）。',
    remedy: '金額を下げて再度実行するか、別のお支払い方法をご案内ください。',
  },
  declined: {
    message: '与信が承認されませんでした。',
    remedy: '注文内容を確認して再度実行するか、別のお支払い方法をご案内ください。',
  },
  adopted: {
    message:
      'この番号はすでに送信されていたため、その結果を引き継ぎました。金額と内容はこの画面では分かりません。',
    remedy: '提供元の管理画面で金額と内容をご確認ください。',
  },
} as const;

/** Words about a change that takes a new number. */
export const changeNotes = {
  kept: (orderNo: string, why: string) => ({
    message: `新しい番号「${orderNo}」の与信は成立しませんでした。前の与信はそのまま有効です。${why}`,
    remedy: '金額や内容を直すか、差額は別のお支払い方法をご案内ください。',
    code: 'keptOld',
  }),
  held: (orderNo: string, old: string) => ({
    message: `変更のための新しい番号「${orderNo}」を提供元が審査中です。前の与信（番号「${old}」）は有効なままです。`,
    remedy: '結果が出ると自動で切り替わります。取りやめるときは「与信キャンセル」を押してください。',
    code: 'heldChange',
  }),
  undone: (orderNo: string) => ({
    message: `新しい番号「${orderNo}」の与信を取り消しました。前の与信はそのまま有効です。`,
    remedy: '',
    code: 'undone',
  }),
  both: (orderNo: string, other: string) => ({
    message: `番号「${orderNo}」と「${other}」の両方に有効な与信が残っています。`,
    remedy: '提供元の管理画面で、不要なほうをキャンセルしてください。',
    code: 'twoLive',
  }),
} as const;
