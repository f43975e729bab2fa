import { test, expect } from 'vitest';
import { type Found, judge, order, recipient, told, withBuyer, withRecipient } from './order-fixture.ts';

const long = (length: number): string => 'あ'.repeat(length);

test.each<Found>([
  ['no name', withBuyer({ name: '　' }), 'buyer.name', '注文者氏名：入っていません。→ 入力してください。'],
  [
    'a long name',
    withBuyer({ name: long(31) }),
    'buyer.name',
    '注文者氏名：全角30文字までです（現在31文字）。→ 意味が変わらないように1文字以上短くしてください。',
  ],
  [
    'a vendor kanji',
    withBuyer({ name: '髙橋' }),
    'buyer.name',
    '注文者氏名：提供元が受け付けない文字があります（「髙」）。→ 「髙」は「高」に直してください。',
  ],
  [
    'several kinds of characters',
    withBuyer({ name: '髙橋㈱😊\u200b' }),
    'buyer.name',
    '注文者氏名：提供元が受け付けない文字があります（「髙」「㈱」「😊」目に見えない文字U+200B）。→ 「髙」は「高」、「㈱」は「（株）」に直してください。「😊」は削除するか、別の文字にしてください。目に見えない文字は、いったん全体を消して入力し直すと取り除けます。',
  ],
  [
    'markup is text, and long',
    withBuyer({ name: '<img src=x onerror=alert(1)>😊' }),
    'buyer.name',
    '注文者氏名：提供元が受け付けない文字があります（「😊」）。→ 「😊」は削除するか、別の文字にしてください。',
  ],
  [
    'kanji as kana',
    withBuyer({ kana: '山田' }),
    'buyer.kana',
    '注文者カナ：半角カタカナにできない文字があります（「山」「田」）。→ カタカナと空白だけに直すか、空欄にしてください。',
  ],
  [
    'long kana',
    withBuyer({ kana: 'ガ'.repeat(21) }),
    'buyer.kana',
    '注文者カナ：半角40文字までです（濁点を含めて現在42文字）。→ 短くするか、空欄にしてください。',
  ],
  [
    'no postal code',
    withBuyer({ postCode: '' }),
    'buyer.postCode',
    '注文者郵便番号：入っていません。→ 郵便番号を7桁の数字で入力してください。',
  ],
  [
    'half a postal code',
    withBuyer({ postCode: '104-006' }),
    'buyer.postCode',
    '注文者郵便番号：7桁の数字ではありません。→ 郵便番号を7桁の数字で入力してください。',
  ],
  [
    'a postal code of nowhere',
    withBuyer({ postCode: '000-0000' }),
    'buyer.postCode',
    '注文者郵便番号：実在しない郵便番号です。→ 住所に合う郵便番号に直してください。',
  ],
  [
    'no address',
    withBuyer({ prefecture: '', street: ' ', building: '' }),
    'buyer.street',
    '注文者住所：入っていません。→ 都道府県から番地まで入力してください。',
  ],
  [
    'no prefecture',
    withBuyer({ prefecture: '' }),
    'buyer.street',
    '注文者住所：都道府県名から始まっていません。→ 都道府県名を正しく入力してください。',
  ],
  [
    'a prefecture that is none',
    withBuyer({ prefecture: '関東' }),
    'buyer.street',
    '注文者住所：都道府県名から始まっていません。→ 都道府県名を正しく入力してください。',
  ],
  [
    'two prefectures',
    withBuyer({ prefecture: '東京都', street: '北海道札幌市中央区1' }),
    'buyer.prefecture',
    '注文者都道府県：都道府県の欄は「東京都」ですが、住所は「北海道」から始まっています。→ 正しいほうにそろえてください。',
  ],
  [
    'no house number',
    withBuyer({ street: '中央区銀座' }),
    'buyer.street',
    '注文者住所：番地が見当たりません。→ 番地まで入力してください。わからないときは購入者にご確認ください。',
  ],
  [
    'a long address',
    withBuyer({ building: long(40) }),
    'buyer.street',
    '注文者住所：全角50文字までです（6文字超過）。→ 建物名を略すなど、届く範囲で短くしてください。',
  ],
  [
    'a strange sign in the address',
    withBuyer({ building: '①号棟' }),
    'buyer.street',
    '注文者住所：提供元が受け付けない文字があります（「①」）。→ 「①」は「（１）」に直してください。',
  ],
  [
    'no phone',
    withBuyer({ phone: '' }),
    'buyer.phone',
    '注文者電話番号：入っていません。→ 電話番号を入力してください。',
  ],
  [
    'words in the phone',
    withBuyer({ phone: '090-1234-5678（母）' }),
    'buyer.phone',
    '注文者電話番号：数字以外の文字があります。→ 電話番号を1つだけ、数字とハイフンで入力してください。',
  ],
  [
    'a phone without its 0',
    withBuyer({ phone: '3-1234-5678' }),
    'buyer.phone',
    '注文者電話番号：0から始まっていません。→ 市外局番または090などから入力してください。',
  ],
  [
    'a short phone',
    withBuyer({ phone: '03-1234-567' }),
    'buyer.phone',
    '注文者電話番号：桁数が合いません（現在9桁）。→ 携帯電話・IP電話（050・060・070・080・090）は11桁、そのほかは10桁で入力してください。',
  ],
  [
    'a machine',
    withBuyer({ phone: '020-1234-5678' }),
    'buyer.phone',
    '注文者電話番号：020から始まる番号は通話に使われていません。→ 購入者に正しい番号をご確認ください。',
  ],
  [
    'Japanese in the e-mail',
    withBuyer({ email: '太郎@mail.example' }),
    'buyer.email',
    'メールアドレス：使えない文字があります（「太」「郎」）。→ 半角英数字と記号だけで入力してください。',
  ],
  [
    'no @',
    withBuyer({ email: 'taro.mail.example' }),
    'buyer.email',
    'メールアドレス：メールアドレスの形になっていません。→ 「@」が1つだけあるか、その前後が抜けていないかご確認ください。',
  ],
  [
    'a long e-mail',
    withBuyer({ email: `${'a'.repeat(60)}@b.jp` }),
    'buyer.email',
    'メールアドレス：64文字までです（現在65文字）。→ 短いメールアドレスにするか、空欄にしてください。',
  ],
  [
    'eleven destinations',
    order({ recipients: Array(11).fill(recipient) }),
    'recipients',
    '送り先：10件までです（現在11件）。→ 注文を分けてください。',
  ],
  [
    'the only destination without a name',
    withRecipient({ name: '' }),
    'recipients.0.name',
    '送り先氏名：入っていません。→ 入力してください。',
  ],
  [
    'the second without a postal code',
    order({ recipients: [recipient, { ...recipient, postCode: '' }] }),
    'recipients.1.postCode',
    '送り先2の郵便番号：入っていません。→ 郵便番号を7桁の数字で入力してください。',
  ],
  [
    'a destination without a house number',
    withRecipient({ street: '大阪市北区梅田' }),
    'recipients.0.street',
    '送り先住所：番地が見当たりません。→ 番地まで入力してください。わからないときは購入者にご確認ください。',
  ],
  [
    'a destination with two prefectures',
    withRecipient({ street: '東京都港区1' }),
    'recipients.0.prefecture',
    '送り先都道府県：都道府県の欄は「大阪府」ですが、住所は「東京都」から始まっています。→ 正しいほうにそろえてください。',
  ],
  [
    'a destination with half a phone',
    withRecipient({ phone: '090-1234' }),
    'recipients.0.phone',
    '送り先電話番号：桁数が合いません（現在7桁）。→ 携帯電話・IP電話（050・060・070・080・090）は11桁、そのほかは10桁で入力してください。',
  ],
])('%s', (_what, given, field, words) => expect(told(judge(given))).toEqual([[field, words]]));
