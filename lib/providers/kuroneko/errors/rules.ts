import type { NextStep } from '../../port.ts';

interface Words {
  /** What is wrong; 〈〉 stands for the field's name. */
  readonly what: string;
  readonly todo: string;
  readonly next: NextStep;
}

const mend = '受注管理画面で〈〉を直してから、もう一度実行してください。';
const report = 'Yoshinの送信内容の問題と考えられます。コードを添えてサポートへご連絡ください。';
const look = '「与信結果確認」で現在の状態を確かめてください。';
const settings = 'Yoshinの設定画面でこの店舗の設定を確認し、接続テストをしてください。';
const edit = (what: string, todo = mend): Words => ({ what, todo, next: 'edit' });
const state = (what: string, todo = look): Words => ({ what, todo, next: 'check' });

/** Each kind of rule in words for staff. Where the field is one that staff never type, `explain` changes the advice. */
export const rules: Readonly<Record<string, Words>> = {
  required: edit('〈〉が入っていません。'),
  digits: edit('〈〉に半角数字以外の文字があります。'),
  length: edit('〈〉の桁数が合っていません。'),
  maxlength: edit('〈〉が長すぎます。', '受注管理画面で〈〉を短くしてから、もう一度実行してください。'),
  charset: edit(
    '〈〉に提供元が受け付けない文字があります。',
    '機種依存文字や絵文字などを一般的な文字に直してください。',
  ),
  fullwidth: edit('〈〉に全角でない文字があります。'),
  format: edit('〈〉の形式が正しくありません。'),
  date: edit('〈〉が暦にない日付です。'),
  datetime: edit('〈〉が正しい日時ではありません。'),
  range: edit('〈〉が許される範囲の外です。'),
  enum: edit('〈〉の区分が、この契約では使えません。', settings),
  not_real: edit('〈〉が実在しません。', '住所と郵便番号が合っているか、購入者にもご確認ください。'),
  prefecture: edit('〈〉が都道府県名から始まっていません。'),
  houseNumber: edit('〈〉に番地がありません。', '番地まで入力されているか、購入者にもご確認ください。'),
  sum: edit(
    '合計金額と明細の合計が一致しません。',
    '送料・手数料・値引きを含めて、明細の合計を請求金額に合わせてください。',
  ),
  recipient: edit('送り先の氏名・郵便番号・住所のどれかが足りません。'),
  beforeOrder: edit('出荷予定日が受注日より前です。'),
  checkdigit: edit('〈〉の検査数字が合いません。', '伝票番号の打ち間違いがないかご確認ください。'),
  not_eligible: edit('〈〉は代金後払いに使えない種類の伝票番号です。'),
  limit: {
    what: '〈〉の回数または件数が上限を超えています。',
    todo: '提供元にお問い合わせください。',
    next: 'never',
  },
  forbidden: edit('この処理では〈〉を指定できません。', report),
  duplicate: state('この番号はすでに提供元に登録されています。'),
  not_found: state('提供元にこの番号の記録がないか、取り消されています。'),
  status: state('いまの取引状況では、この処理はできません。'),
  unchanged: state('変更前と同じ金額です。変更は不要です。'),
  not_reduced: state(
    '最初の金額より下げる変更だけができます。',
    '増額するときは、新しい番号で与信を取り直してください。',
  ),
  unknown_merchant: { what: '加盟店コードが提供元に登録されていません。', todo: settings, next: 'settings' },
  merchant_disabled: {
    what: 'この加盟店コードは現在利用できません（契約または提供元の停止）。',
    todo: '提供元に契約の状態をお問い合わせください。',
    next: 'settings',
  },
  mismatch: { what: '加盟店コードとパスワードの組み合わせが違います。', todo: settings, next: 'settings' },
  layout: { what: '送信した項目の形式が提供元に受け付けられませんでした。', todo: report, next: 'never' },
};

/** Names of the fields as staff know them. */
export const labels: Readonly<Record<string, string>> = {
  ycfStrCode: '加盟店コード',
  password: 'パスワード',
  orderNo: '受注番号',
  orderYmd: '受注日',
  shipYmd: '出荷予定日',
  name: '注文者氏名',
  nameKana: '注文者カナ',
  postCode: '郵便番号',
  address1: '住所',
  address2: '住所（後半）',
  telNum: '電話番号',
  email: 'メールアドレス',
  totalAmount: '合計金額',
  sendDiv: '送り先区分',
  itemName: '商品名',
  itemCount: '数量',
  unitPrice: '単価',
  subTotal: '小計',
  sendName: '送り先氏名',
  sendPostCode: '送り先郵便番号',
  sendAddress1: '送り先住所',
  sendAddress2: '送り先住所（後半）',
  sendTelNum: '送り先電話番号',
  requestDate: '依頼日時',
  billPostCode: 'フリー項目',
  paymentNo: '伝票番号',
  beforePaymentNo: '変更前の伝票番号',
  processDiv: '処理区分',
  requestContents: 'ご依頼内容',
  reasonReissue: '不備事由',
  reasonReissueEtc: '不備事由（その他）',
  ninCode: '認証コード',
  all: '送信項目',
};

/** Fields that come from the settings or from Yoshin itself: staff cannot mend them in the order. */
export const fromSettings = new Set(['ycfStrCode', 'password']);
export const fromUs = new Set(['requestDate', 'processDiv', 'requestContents', 'sendDiv']);
export const settingsAdvice = settings;
export const reportAdvice = report;
