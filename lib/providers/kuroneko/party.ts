import { addressLimit, addressLine, hasHouseNumber, splitAddress } from '../../order/address.ts';
import { isPhone, phoneDigits, postDigits } from '../../order/contact.ts';
import type { Party } from '../../order/order.ts';
import { leadingPrefecture } from '../../order/prefecture.ts';
import { checkCharacters, type Findings, type Place } from './findings.ts';

/** Address as two fields of 25. The whole line is what people recognise, so problems and conversions show it whole. */
export function addressFields(
  found: Findings,
  path: string,
  who: string,
  party: Party,
): readonly [string, string] {
  const place = { field: `${path}.street`, label: `${who}住所` };
  const typed = [party.prefecture.trim() + party.street.trim(), party.building.trim()]
    .filter(Boolean)
    .join('　');
  const { line } = addressLine(party);
  if (line === '') {
    found.problem(place, typed, `${who}住所が入っていません。`, '都道府県から番地まで入力してください。');
    return ['', ''];
  }
  found.convert(place, typed, line);
  checkCharacters(found, place, typed, line);
  if (leadingPrefecture(line) === null) {
    found.problem(place, typed, `${who}住所が都道府県名から始まっていません。`, '都道府県を選んでください。');
  }
  if (!hasHouseNumber(line)) {
    found.problem(
      place,
      typed,
      `${who}住所に番地がありません。`,
      '番地まで入力してください。番地がない土地は購入者に確認してください。',
    );
  }
  const halves = splitAddress(line);
  if (!halves) {
    const over = [...line].length - addressLimit * 2;
    found.problem(
      place,
      typed,
      `${who}住所は全角${addressLimit * 2}文字までです（${over > 0 ? `${over}文字超過` : '区切りが収まりません'}）。`,
      '建物名を略すなど、届く範囲で短くしてください。Yoshinが切り捨てることはありません。',
    );
    return ['', ''];
  }
  return halves;
}

export function postField(found: Findings, place: Place, value: string): string {
  const digits = postDigits(value);
  if (digits === '') {
    found.problem(place, value, `${place.label}が入っていません。`, '郵便番号を7桁で入力してください。');
  } else if (!/^\d{7}$/.test(digits)) {
    found.problem(
      place,
      value,
      `${place.label}が7桁の数字ではありません。`,
      '郵便番号を7桁で入力してください。',
    );
  } else if (digits.startsWith('000')) {
    found.problem(place, value, `${place.label}が実在しません。`, '住所に合う郵便番号に直してください。');
  }
  // A hyphen is a way of writing the same seven digits; anything else that changes is shown.
  found.convert(place, value.trim().replace(/^(\d{3})-(\d{4})$/, '$1$2'), digits);
  return digits;
}

export function phoneField(found: Findings, place: Place, value: string, required: boolean): string {
  const digits = phoneDigits(value);
  if (digits === '') {
    if (required)
      found.problem(place, value, `${place.label}が入っていません。`, '電話番号を入力してください。');
    return '';
  }
  if (!isPhone(digits)) {
    found.problem(
      place,
      value,
      `${place.label}の桁数または形式が合いません。`,
      '0から始まる10桁（携帯・IP電話は11桁）で入力してください。',
    );
  }
  found.convert(place, value.trim().replaceAll(/(?<=\d)-(?=\d)/g, ''), digits);
  return digits;
}
