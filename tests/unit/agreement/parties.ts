import * as fc from 'fast-check';
import type { Party } from '../../../lib/order/order.ts';
import { address } from './addresses.ts';
import { atLimit, badText, blank, fineText, mostly } from './alphabet.ts';

const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const dash = fc.constantFrom('-', '－', 'ー', '‐', '−', '–', '―', ' ', '　', '~', '〜', '・', '.');

/** The same digits as people write them, cut at the given places. */
const written = (digits: string, ...cuts: readonly number[]): fc.Arbitrary<string> => {
  const parts = [...cuts, digits.length].map((end, at) => digits.slice(cuts[at - 1] ?? 0, end));
  return fc.oneof(
    fc.constant(digits),
    fc.constant(parts.join('-')),
    fc.constant(wide(parts.join('-'))),
    dash.map((sign) => ` ${parts.join(sign)} `),
  );
};

const postCode = mostly(
  fc.constantFrom('1040061', '0600001', '5300001', '9000006', '6028570', '0010001').chain((digits) =>
    fc.oneof(
      written(digits, 3),
      written(digits, 3).map((text) => `〒${text.trim()}`),
    ),
  ),
  [10, blank],
  [4, fc.constantFrom('---', 'なし')],
  [8, fc.constantFrom('000-0000', '0001234')],
  [8, fc.constantFrom('008-0000', '0090001', '209-1234')],
  [
    14,
    fc.constantFrom('12345', '104-00611', '104-006A', '〒', '1040061 1040062', '104\u200b0061', 'Ⅰ04-0061'),
  ],
);

const phone = mostly(
  fc
    .constantFrom(
      ['0312345678', 2, 6] as const,
      ['09012345678', 3, 7] as const,
      ['0120123456', 4, 7] as const,
      ['05012345678', 3, 7] as const,
      ['08001234567', 4, 7] as const,
      ['0570123456', 4, 7] as const,
    )
    .chain(([digits, ...cuts]) =>
      fc.oneof(
        { weight: 5, arbitrary: written(digits, ...cuts) },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom('+81 ', '+81', '＋８１－', '+81-(0)')
            .map((code) => code + digits.slice(1)),
        },
        { weight: 1, arbitrary: fc.constant(`(${digits.slice(0, 2)})${digits.slice(2)}`) },
      ),
    ),
  [12, blank],
  [4, fc.constantFrom('-', '---', '　－　')],
  [8, fc.constantFrom('3123456789', '9012345678', '３１２３４５６７８９')],
  [8, fc.constantFrom('02012345678', '020-1234-5678', '0201234567')],
  [14, fc.constantFrom('03-1234-567', '090-1234-567', '0312345678９', '03123456789')],
  [
    10,
    fc.constantFrom(
      '内線12',
      '090-1234-5678（母）',
      '03-1234-5678/090-1234-5678',
      '\u202a0312345678',
      '不明',
    ),
  ],
);

const kana = mostly(
  fc.constantFrom('', 'ヤマダ タロウ', 'やまだ　たろう', 'ﾔﾏﾀﾞ ﾀﾛｳ', 'ガッキー', 'か\u3099んだ', ' '),
  [15, fc.constantFrom('山田', 'ヤマダ1', 'YAMADA', 'ジョン・スミス', 'ヰ', 'ヤマダ😊', 'ヤマ\nダ', 'ﾔﾏﾀﾞ｡')],
  [12, fc.constantFrom(40, 41, 60, 80).map((length) => 'ヤ'.repeat(length))],
  [8, fc.integer({ min: 41, max: 60 }).map((length) => 'ガ'.repeat(length))],
  [8, fc.constant('ヤ'.repeat(81))],
);

const email = mostly(
  fc.constantFrom(
    'taro@mail.example',
    '',
    'ＴＡＲＯ＠ｍａｉｌ．ｅｘａｍｐｌｅ',
    'a.b-c_d+e@mail.example',
    ' taro@mail.example ',
  ),
  [
    10,
    fc.constantFrom(
      '太郎@mail.example',
      'ta ro@mail.example',
      'taro@mail。example',
      'taro\u200b@mail.example',
    ),
  ],
  [10, fc.constantFrom('taro', 'taro@', '@mail.example', 'a@b@mail.example')],
  [5, fc.constantFrom(64, 65).map((length) => `${'a'.repeat(length - 5)}@b.jp`)],
  [8, fc.constantFrom(`${'a'.repeat(60)}@mail.example`, 'ａ'.repeat(65) + '@ｂ')],
);

const name = mostly(
  fc.oneof(
    fc.constantFrom('山田 太郎', 'ﾔﾏﾀﾞ ﾀﾛｳ', 'か\u3099んだ', '<img src=x onerror=alert(1)>'),
    fineText(1, 26),
  ),
  [12, blank],
  [15, badText(20)],
  [10, fineText(40, 60)],
  [15, atLimit(30)],
);

/** A person with an address. About a sixth cannot be sent. */
export const party: fc.Arbitrary<Party> = fc
  .record({ name, kana, postCode, phone, email, address })
  .map(({ address, ...rest }) => ({ ...rest, ...address }));

/** One that can be sent as it stands; for long lists of recipients, where chance alone would spoil every list. */
export const plainParty: fc.Arbitrary<Party> = fc.constant({
  name: '大和　花子',
  kana: '',
  postCode: '5300001',
  prefecture: '大阪府',
  street: '大阪市北区梅田1-2-3',
  building: '',
  phone: '',
  email: '',
});
