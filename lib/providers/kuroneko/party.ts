import { addressLimit, hasHouseNumber, readAddress, splitAddress } from '../../order/address.ts';
import { phoneFault, postDigits, readPhone, type PhoneFault } from '../../order/contact.ts';
import type { Party } from '../../order/order.ts';
import { leadingPrefecture } from '../../order/prefecture.ts';
import { toFullWidth } from '../../order/width.ts';
import type { Findings, Place } from './findings.ts';
import { checkCharacters } from './text.ts';

/** Address as two fields of 25. The whole line is what people recognise, so problems and conversions show it whole. */
export function addressFields(
  found: Findings,
  path: string,
  who: string,
  party: Party,
): readonly [string, string] {
  const place = { field: `${path}.street`, label: `${who}住所` };
  const { typed, line, contradiction } = readAddress(party);
  if (line === '') {
    found.problem(place, typed, '入っていません。', '都道府県から番地まで入力してください。');
    return ['', ''];
  }
  found.convert(place, typed, line, toFullWidth(typed) === line ? 'width' : 'reword');
  checkCharacters(found, place, typed, line);
  if (contradiction) {
    const [field, street] = contradiction;
    found.problem(
      { field: `${path}.prefecture`, label: `${who}都道府県` },
      field,
      `都道府県の欄は「${field}」ですが、住所は「${street}」から始まっています。`,
      '正しいほうにそろえてください。',
    );
  }
  if (leadingPrefecture(line) === null) {
    found.problem(place, typed, '都道府県名から始まっていません。', '都道府県名を正しく入力してください。');
  }
  if (!hasHouseNumber(line)) {
    found.problem(
      place,
      typed,
      '番地が見当たりません。',
      '番地まで入力してください。わからないときは購入者にご確認ください。',
    );
  }
  const [first, second] = splitAddress(line);
  const over = [...second].length - addressLimit;
  if (over > 0) {
    found.problem(
      place,
      typed,
      `全角${addressLimit * 2}文字までです（${over}文字超過）。`,
      '建物名を略すなど、届く範囲で短くしてください。',
    );
  }
  return [first, second];
}

/** A number without the hyphens everybody writes. */
const dashless = (value: string): string => value.trim().replaceAll(/(?<=\d)-(?=\d)/g, '');

export function postField(found: Findings, place: Place, value: string): string {
  const digits = postDigits(value);
  const mend = '郵便番号を7桁の数字で入力してください。';
  if (digits === '') {
    found.problem(place, value, '入っていません。', mend);
  } else if (!/^\d{7}$/.test(digits)) {
    found.problem(place, value, '7桁の数字ではありません。', mend);
  } else if (digits.startsWith('000')) {
    found.problem(place, value, '実在しない郵便番号です。', '住所に合う郵便番号に直してください。');
  }
  // A hyphen is a way of writing the same seven digits; anything else that changes is shown.
  if (dashless(value) !== digits) found.convert(place, value.trim(), digits);
  return digits;
}

const phoneWords: Readonly<Record<PhoneFault, readonly [reason: string, remedy: string]>> = {
  characters: ['数字以外の文字があります。', '電話番号を1つだけ、数字とハイフンで入力してください。'],
  leadingZero: ['0から始まっていません。', '市外局番または090などから入力してください。'],
  unassigned: ['020から始まる番号は通話に使われていません。', '購入者に正しい番号をご確認ください。'],
  length: [
    '桁数が合いません（現在{n}桁）。',
    '携帯電話・IP電話（050・060・070・080・090）は11桁、そのほかは10桁で入力してください。',
  ],
};

export function phoneField(found: Findings, place: Place, value: string, required: boolean): string {
  const { digits, reworded } = readPhone(value);
  const fault = digits === '' ? null : phoneFault(digits);
  if (digits === '' && required) {
    found.problem(place, value, '入っていません。', '電話番号を入力してください。');
  } else if (fault) {
    const [reason, remedy] = phoneWords[fault];
    found.problem(place, value, reason.replace('{n}', String(digits.length)), remedy);
  }
  // A lone dash that some type for "none" says something too: leaving it out is shown.
  const kind = reworded || digits === '' ? 'reword' : 'width';
  if (dashless(value) !== digits) found.convert(place, value.trim(), digits, kind);
  return digits;
}
