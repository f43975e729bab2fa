import type { NextStep } from '../../port.ts';

export interface Words {
  /** What is wrong; 〈〉 stands for the field's name, 《》 for how much it holds. */
  readonly what: string;
  readonly todo: string;
  readonly next: NextStep;
}

const again = 'もう一度実行してください。';
const mend = `受注管理画面で〈〉を直してから、${again}`;
const look = '「与信結果確認」で現在の状態を確かめてください。';
const setUp = 'Yoshinの設定画面でこの店舗の設定を確認し、接続テストをしてください。';
const contract = '提供元に契約の内容をお問い合わせください。';
const edit = (what: string, todo = mend): Words => ({ what, todo, next: 'edit' });
const check = (what: string, todo = look): Words => ({ what, todo, next: 'check' });
const settings = (what: string, todo = setUp): Words => ({ what, todo, next: 'settings' });
const never = (what: string, todo: string): Words => ({ what, todo, next: 'never' });

/** Each kind of rule in words for staff. */
export const rules: Readonly<Record<string, Words>> = {
  // What staff type in the back office.
  required: edit('〈〉が入っていません。', `受注管理画面で〈〉を入力してから、${again}`),
  wide: edit(
    '〈〉に全角へ変換できない文字があります。',
    `半角の記号や目に見えない文字を消して入力し直してから、${again}`,
  ),
  characters: edit(
    '〈〉に提供元が受け付けない文字があります。',
    `機種依存文字・旧字体・絵文字などを一般的な文字に直してから、${again}`,
  ),
  long: edit('〈〉が長すぎます（《》）。', `〈〉を短くしてから、${again}`),
  length: edit('〈〉の桁数が合いません（《》）。'),
  kana: edit('〈〉にカタカナ以外の文字があります。', `カタカナと空白だけに直すか空欄にしてから、${again}`),
  digitsOnly: edit('〈〉に数字とハイフン以外の文字があります。'),
  hyphen: edit('〈〉のハイフンの位置または数が正しくありません。'),
  leadingZero: edit('〈〉が0から始まっていません。'),
  ascii: edit('〈〉に半角英数字以外の文字があります。'),
  email: edit('〈〉の形式が正しくありません（「@」の前後が必要です）。'),
  date: edit('〈〉が暦にない日付です。'),
  window: edit('〈〉が、与信を依頼した日から90日を超えています。'),
  beforeOrder: edit('出荷予定日が受注日より前です。'),
  notReal: edit('〈〉が実在しません。', `住所に合う郵便番号に直してから、${again}`),
  prefecture: edit('〈〉が都道府県名から始まっていません。'),
  houseNumber: edit(
    '〈〉に番地が見当たりません。',
    '番地まで入力してください。わからないときは購入者にご確認ください。',
  ),
  recipient: edit(
    '送り先の氏名・郵便番号・住所のどれかが足りません。',
    `送り先の氏名・郵便番号・住所をすべて入力してから、${again}`,
  ),
  total: edit('合計金額が1円から999,999円の範囲にありません。'),
  amount: edit('〈〉が-999,999円から999,999円の範囲にありません。'),
  count: edit('〈〉が9999を超えています。'),
  sum: edit(
    '合計金額と明細の合計が一致しません。',
    '送料・手数料・値引きを含めて、明細の合計と合計金額をそろえてください。',
  ),
  sumKept: edit(
    '明細の合計が、登録済みの請求金額と一致しません。',
    'この変更では金額を変えられません。明細の合計を登録済みの請求金額に合わせてください。',
  ),
  slip: edit('〈〉に使えない文字があります。', `数字だけで入力し直してから、${again}`),
  checkDigit: edit('〈〉が正しくありません。', '打ち間違いがないか、もう一度ご確認ください。'),
  otherSlip: edit(
    '代金後払いでは使えない種類の伝票番号です。',
    '配送方法と伝票番号が合っているかご確認ください。',
  ),
  unknownSlip: check('変更前の伝票番号が提供元に登録されていません。'),

  // What staff choose or type in Yoshin.
  chosen: edit('〈〉が選ばれていません。', `〈〉を選んでから、${again}`),
  typed: edit('〈〉が入っていません。', `〈〉を入力してから、${again}`),
  smsCode: edit('〈〉は4桁の数字です。', '購入者に届いた番号をもう一度ご確認ください。'),

  // Where the order stands at the provider.
  duplicate: check('この〈〉はすでに提供元に登録されています。'),
  notFound: check('提供元にこの受注番号の記録がありません。'),
  gone: check('提供元にこの受注番号の記録がないか、取り消されています。'),
  status: check('現在の取引状況では、この処理はできません。'),
  paid: never('入金済みのため、取り消せません。', '返金については提供元にお問い合わせください。'),
  notApproved: check('与信OKの注文だけ、金額を変更できます。'),
  notBundled: never(
    '請求書を同梱する注文ではありません。',
    'この注文の請求書は、提供元から購入者へ郵送されます。',
  ),
  nothingWaiting: check('認証コードを待っている注文ではありません。'),
  expired: check('認証の有効期限が切れ、提供元で処理されています。'),
  unchanged: check('変更前と同じ金額です。変更は不要です。'),
  notReduced: never(
    '変更後の金額は、最初の金額より低くなければなりません。',
    '増額するときは、新しい番号で与信を取り直してください。',
  ),
  oneSlip: never('この注文に登録できる伝票番号は1件までです。', '荷物が複数でも、1件だけ登録してください。'),
  tenSlips: never('この注文に登録できる伝票番号は10件までです。', '登録済みの伝票番号をご確認ください。'),
  threeOrders: edit('同じ伝票番号を使える注文は3件までです。'),
  reissues: never('請求書の再発行が上限の回数に達しています。', '提供元にお問い合わせください。'),
  tries: never('認証コードの入力が上限の回数に達しました。', '別のお支払い方法をご案内ください。'),

  // The contract and how Yoshin is set up.
  badCode: settings('加盟店コードの形式が正しくありません（11桁の数字）。'),
  badPassword: settings('パスワードの形式が正しくありません（半角英数字8文字以内）。'),
  unknownMerchant: settings('加盟店コードが提供元に登録されていません。'),
  disabled: settings('この加盟店コードは現在利用できません（契約または提供元の停止）。', contract),
  mismatch: settings('加盟店コードとパスワードの組み合わせが違います。'),
  noReduction: settings(
    'この加盟店コードでは金額変更を利用できません（未登録、または金額変更の契約がありません）。',
    contract,
  ),
  bundle: settings(
    'この契約では、請求書の同梱を利用できません。',
    'Yoshinの設定画面で「請求書の同梱を契約している」が契約の内容と合っているかご確認ください。',
  ),
  carrier: settings(
    'この契約では、この配送会社の伝票番号を登録できません。',
    '他社配送の契約があるか、提供元にご確認ください。',
  ),

  // What Yoshin writes itself: nothing that staff could mend.
  shape: never(
    '送信した〈〉が提供元に受け付けられませんでした。',
    'Yoshinの不具合と考えられます。コードを添えてサポートへご連絡ください。',
  ),
};
