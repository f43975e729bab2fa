import type { ListField, OrderField } from './fields.ts';
import { ownKind } from './fields.ts';

/** Words that head a field in back offices, the surest first. */
const words: Readonly<Record<string, readonly RegExp[]>> = {
  number: [
    /^(ご?注文|受注|オーダー|取引)(番号|no\.?|id)$/i,
    /^(注文|受注|受付|オーダー|取引|伝票).{0,3}(番号|no|id|コード)/i,
    /^(no\.?|番号|id)$/i,
  ],
  payment: [/^(お?支払い?|決済|ご?入金)(い?方法|手段|種別|区分)?$/, /支払|決済/],
  total: [
    /^(ご?請求|お支払い?)(金額|額|合計)$/,
    /^(総合計|合計金額|総計|総額|合計)(\(税込\))?$/,
    /請求|合計|総額|総計/,
    /^金額|購入金額/,
  ],
  orderedOn: [/^(ご?注文|受注|購入|受付)(日時?|年月日)$/, /(注文|受注|購入|受付).{0,2}日/, /^日(付|時)$/],
  name: [
    /^(ご?注文者|ご?購入者|お客様|ご?依頼主|顧客|注文主)(氏名|名|様)?$/,
    /^(お?名前|氏名|宛名)$/,
    /(注文者|購入者|お客様|依頼主|顧客|届け?先|送付先|配送先).{0,2}(氏名|名|名前|様)?$/,
  ],
  kana: [/カナ|ｶﾅ|ふりがな|フリガナ|かな/],
  postCode: [/^(郵便番号|〒)/, /郵便番号/],
  prefecture: [/都道府県/],
  street: [/^ご?(住所|所在地)$/, /住所(1|１)?$|市区町村|番地|所在地/],
  building: [/建物|マンション|住所(2|２)|部屋/],
  phone: [/^(電話番号|電話|tel|お?電話)/i, /電話|tel|連絡先|携帯/i],
  email: [/^(e-?mail|メール(アドレス)?)$/i, /メール|mail/i],
  itemName: [/^(商品名|品名|商品|品目|内容)$/, /商品|品名|品目/],
  itemCount: [/^(数量|個数|点数|数)$/, /数量|個数|点数/],
  itemPrice: [/^(単価|価格|販売価格)/, /単価|価格/],
  itemSum: [/^(小計|金額|計)(\(税込\))?$/, /小計|金額|計$/],
  shipping: [/^(送料|配送料|運賃)/, /送料|配送料/],
  fee: [/^(決済|代引き?|後払い?)?手数料/, /手数料/],
  discount: [/^(値引き?|割引|クーポン|ポイント)/, /値引|割引|クーポン|ポイント利用/],
  carrier: [/^(配送|運送)(業者|会社)$/, /配送業者|運送会社|配送方法/],
  slip: [
    /^(送り状|お?問い?合わ?せ|荷物|追跡)(伝票)?(番号|no)/i,
    /伝票番号|送り状|追跡番号|お?問い?合わ?せ番号/,
  ],
};

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s:*]|必須|任意/g, '');

/** How surely a heading names a field: 0 not at all, else the higher the surer. */
export function headingScore(field: ListField | OrderField, heading: string): number {
  const said = plain(heading);
  if (said === '' || said.length > 30) return 0;
  const kind = /^to[A-Z]/.test(field) ? ownKind(field as OrderField) : field;
  const list = words[kind] ?? [];
  const at = list.findIndex((word) => word.test(said));
  return at < 0 ? 0 : list.length - at + 1;
}

/** Does a heading, or the part of the page that it stands in, speak of where the goods go? */
export const speaksOfRecipient = (...texts: readonly string[]): boolean =>
  texts.some((text) => /届け?先|送付先|配送先|発送先|お届け|送り先|shipto|deliver/i.test(plain(text)));
