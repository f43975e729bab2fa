import { addressLimit, hasHouseNumber, readAddress, splitAddress, type Break } from '../../order/address.ts';
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
  const { typed, line: own, contradiction } = readAddress(party);
  const given = toFullWidth(found.text(place, typed));
  const mended = found.mended(place);
  // A person who agreed to a text saw which part goes into which field.
  const [top = '', ...rest] = given.split('\n').map((part) => part.trim());
  const broken: Break = mended
    ? { first: top, second: rest.join(''), how: 'building' }
    : splitAddress(own, toFullWidth(party.building.trim()));
  const { how } = broken;
  const parts = [broken.first, broken.second].filter((part) => part !== '');
  const line = mended ? parts.join('　') : own;
  if (line === '') {
    found.convert(place, typed, line);
    found.problem(place, typed, '入っていません。', '都道府県から番地まで入力してください。');
    return ['', ''];
  }
  const reworded = toFullWidth(typed) === line ? 'width' : 'reword';
  if (mended || how === 'words' || how === 'inside') {
    const kind = how === 'inside' ? 'cut' : reworded === 'reword' ? 'reword' : 'split';
    found.convert(place, typed, parts.join('\n'), kind);
  } else found.convert(place, typed, line, reworded);
  checkCharacters(found, place, typed, line);
  if (contradiction && !mended) {
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
  const over = Math.max(...parts.map((part) => [...part].length - addressLimit));
  if (over > 0) {
    const limit = mended ? `住所1・住所2とも全角${addressLimit}文字` : `全角${addressLimit * 2}文字`;
    const remedy = '建物名を略すなど、届く範囲で短くしてください。';
    found.problem(place, typed, `${limit}までです（${over}文字超過）。`, remedy);
  }
  return [parts[0] ?? '', parts[1] ?? ''];
}

/** A number without the hyphens everybody writes. */
const dashless = (value: string): string => value.trim().replaceAll(/(?<=\d)-(?=\d)/g, '');

export function postField(found: Findings, place: Place, value: string): string {
  const digits = postDigits(found.text(place, value));
  const mend = '郵便番号を7桁の数字で入力してください。';
  if (digits === '') {
    found.problem(place, value, '入っていません。', mend);
  } else if (!/^\d{7}$/.test(digits)) {
    found.problem(place, value, '7桁の数字ではありません。', mend);
  } else if (digits.startsWith('000')) {
    found.problem(place, value, '実在しない郵便番号です。', '住所に合う郵便番号に直してください。');
  }
  // A hyphen is a way of writing the same seven digits; anything else that changes is shown.
  if (found.mended(place) || dashless(value) !== digits) found.convert(place, value.trim(), digits);
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
  const { digits, reworded } = readPhone(found.text(place, value));
  const fault = digits === '' ? null : phoneFault(digits);
  if (digits === '' && required) {
    found.problem(place, value, '入っていません。', '電話番号を入力してください。');
  } else if (fault) {
    const [reason, remedy] = phoneWords[fault];
    found.problem(place, value, reason.replace('{n}', String(digits.length)), remedy);
  }
  // A lone dash that some type for "none" says something too: leaving it out is shown.
  const kind = reworded || digits === '' ? 'reword' : 'width';
  if (found.mended(place) || dashless(value) !== digits) found.convert(place, value.trim(), digits, kind);
  return digits;
}
