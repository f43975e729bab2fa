import type { Order } from '../../order/order.ts';
import { outsideHalfKana, toHalfWidthAscii, toHalfWidthKana } from '../../order/width.ts';
import type { Findings } from './findings.ts';
import { addressFields, phoneField, postField } from './party.ts';
import { fullWidthText, named } from './text.ts';

export function buyerFields(found: Findings, { buyer: who }: Order): Record<string, string> {
  const name = fullWidthText(found, { field: 'buyer.name', label: '注文者氏名' }, who.name);
  const nameKana = kana(found, who.kana);
  const postCode = postField(found, { field: 'buyer.postCode', label: '注文者郵便番号' }, who.postCode);
  const [address1, address2] = addressFields(found, 'buyer', '注文者', who);
  const telNum = phoneField(found, { field: 'buyer.phone', label: '注文者電話番号' }, who.phone, true);
  return { name, nameKana, postCode, address1, address2, telNum, email: email(found, who.email) };
}

/** Optional at the provider: half-width katakana, at most 40 (one table) or 80 (another); 40 satisfies both. */
export const kanaLimit = 40;

function kana(found: Findings, value: string): string {
  const place = { field: 'buyer.kana', label: '注文者カナ' };
  const before = value.trim();
  const after = toHalfWidthKana(found.text(place, before).trim());
  found.convert(place, before, after);
  const strange = outsideHalfKana(after);
  if (strange.length > 0) {
    found.problem(
      place,
      before,
      `半角カタカナにできない文字があります（${named(strange)}）。`,
      'カタカナと空白だけに直すか、空欄にしてください。',
    );
  }
  const length = [...after].length;
  if (length > kanaLimit) {
    found.problem(
      place,
      before,
      `半角${kanaLimit}文字までです（濁点を含めて現在${length}文字）。`,
      '短くするか、空欄にしてください。',
    );
  }
  return after;
}

export const emailLimit = 64;

/** No published rule asks for an address; one that is there must be well formed. */
function email(found: Findings, value: string): string {
  const place = { field: 'buyer.email', label: 'メールアドレス' };
  const before = value.trim();
  const after = toHalfWidthAscii(found.text(place, before).trim());
  found.convert(place, before, after);
  if (after === '') return '';
  const strange = [...new Set(after)].filter((char) => !/[\u0021-\u007e]/.test(char));
  const length = [...after].length;
  if (strange.length > 0) {
    found.problem(
      place,
      before,
      `使えない文字があります（${named(strange)}）。`,
      '半角英数字と記号だけで入力してください。',
    );
  }
  if (!/^[^@]+@[^@]+$/.test(after)) {
    found.problem(
      place,
      before,
      'メールアドレスの形になっていません。',
      '「@」が1つだけあるか、その前後が抜けていないかご確認ください。',
    );
  }
  if (length > emailLimit) {
    found.problem(
      place,
      before,
      `${emailLimit}文字までです（現在${length}文字）。`,
      '短いメールアドレスにするか、空欄にしてください。',
    );
  }
  return after;
}
