import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driftKind, driftOf, sentAfter, type Sent } from '../../../lib/credit/drift.ts';
import { scopes } from '../../../lib/credit/facts.ts';

const sent: Sent = {
  orderNo: 'T1',
  orderYmd: '20261123',
  shipYmd: '20261126',
  sendDiv: '1',
  name: '大和　太郎',
  nameKana: 'ﾔﾏﾄ ﾀﾛｳ',
  postCode: '1040061',
  address1: '東京都中央区銀座２－１６－１０',
  address2: 'みほんビル',
  telNum: '0312345678',
  email: 'taro@shop.example',
  totalAmount: '5300',
  itemName1: 'テスト商品Ａ',
  itemCount1: '2',
  unitPrice1: '2500',
  subTotal1: '5000',
  itemName2: '送料',
  subTotal2: '500',
  itemName3: '値引き',
  subTotal3: '-200',
  sendName: '大和　花子',
  sendPostCode: '5300001',
  sendAddress1: '大阪府大阪市北区梅田１－１',
  sendAddress2: '',
  sendTelNum: '0612345678',
};

/** What the change of some fields is told as: `label: before → after`. */
const told = (change: Record<string, string>, from: Sent = sent): string[] =>
  driftOf(from, { ...from, ...change }).map(({ label, before, after }) => `${label}: ${before} → ${after}`);

describe('in words', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['the total', { totalAmount: '12300' }, ['請求金額: 5,300円 → 12,300円']],
    ['the name', { name: '大和　次郎' }, ['注文者氏名: 大和　太郎 → 大和　次郎']],
    ['a name taken out', { nameKana: '' }, ['注文者カナ: ﾔﾏﾄ ﾀﾛｳ → ']],
    ['the phone', { telNum: '0311112222' }, ['注文者電話番号: 0312345678 → 0311112222']],
    ['the mail', { email: 'jiro@shop.example' }, ['メールアドレス: taro@shop.example → jiro@shop.example']],
    [
      'post code and address together, once',
      { postCode: '1040062', address2: '' },
      [
        '注文者住所: 〒1040061 東京都中央区銀座２－１６－１０ みほんビル → 〒1040062 東京都中央区銀座２－１６－１０',
      ],
    ],
    [
      'the same address, split elsewhere',
      { address1: '東京都中央区銀座２－１６－１０み', address2: 'ほんビル' },
      [],
    ],
    [
      'one piece less',
      { itemCount1: '1', subTotal1: '2500' },
      ['明細: テスト商品Ａ ×2 5,000円 → テスト商品Ａ ×1 2,500円'],
    ],
    [
      'only the price of one piece',
      { unitPrice1: '2400' },
      ['明細: テスト商品Ａ ×2（単価 2,500円） 5,000円 → テスト商品Ａ ×2（単価 2,400円） 5,000円'],
    ],
    [
      'another item in its place',
      { itemName1: 'テスト商品Ｂ' },
      ['明細: テスト商品Ａ ×2 5,000円 → テスト商品Ｂ ×2 5,000円'],
    ],
    ['a line added', { itemName4: '手数料', subTotal4: '0' }, ['明細:  → 手数料 0円']],
    ['a line removed', { itemName3: '', subTotal3: '' }, ['明細: 値引き -200円 → ']],
    [
      'the first line removed, the others moved up',
      {
        itemName1: '送料',
        itemCount1: '',
        unitPrice1: '',
        subTotal1: '500',
        itemName2: '値引き',
        subTotal2: '-200',
        itemName3: '',
        subTotal3: '',
      },
      ['明細: テスト商品Ａ ×2 5,000円 → '],
    ],
    [
      'lines in another order',
      { itemName2: '値引き', subTotal2: '-200', itemName3: '送料', subTotal3: '500' },
      [],
    ],
    [
      'two changed, each beside its own',
      { itemName2: '値引き', subTotal2: '-100', itemName3: '送料', subTotal3: '400' },
      ['明細: 送料 500円 → 送料 400円', '明細: 値引き -200円 → 値引き -100円'],
    ],
    [
      'a text that is not a number is shown as it stands',
      { subTotal2: '0500' },
      ['明細: 送料 500円 → 送料 0500'],
    ],
    [
      'the destination',
      { sendTelNum: '' },
      [
        '送り先: 大和　花子 〒5300001 大阪府大阪市北区梅田１－１ 0612345678 → 大和　花子 〒5300001 大阪府大阪市北区梅田１－１',
      ],
    ],
    [
      'a second destination (its first address is sendAddress12)',
      { sendName2: '大和　三郎', sendAddress12: '北海道札幌市１', sendAddress22: 'ビル' },
      ['送り先:  → 大和　三郎 北海道札幌市１ ビル'],
    ],
    ['the free text of the invoice', { billPostCode: 'ありがとう' }, ['フリー項目:  → ありがとう']],
    ['a field nobody knows', { fraudbuster: '1' }, ['fraudbuster:  → 1']],
    [
      'how the call is made',
      {
        orderNo: 'T1-2',
        orderYmd: '20261124',
        shipYmd: '20261130',
        sendDiv: '2',
        requestDate: '1',
        cartCode: 'x',
      },
      [],
    ],
  ])('%s', (_name, change, words) => {
    expect(told(change)).toEqual(words);
  });

  test('more lines than one side has numbers for, alike ones counted', () => {
    const twice: Sent = { itemName1: 'Ａ', subTotal1: '100', itemName2: 'Ａ', subTotal2: '100' };
    expect(told({ itemName2: '', subTotal2: '' }, twice)).toEqual(['明細: Ａ 100円 → ']);
    expect(told({ itemName10: 'Ａ', subTotal10: '100' }, twice)).toEqual(['明細:  → Ａ 100円']);
  });
});

test('each difference says what it is about', () => {
  const about = (change: Record<string, string>): string[] =>
    driftOf(sent, { ...sent, ...change }).map(({ scope, kind, field }) => `${field} ${scope} ${kind}`);
  expect(about({ totalAmount: '1' })).toEqual(['totalAmount amount amount']);
  expect(about({ itemName1: 'x' })).toEqual(['lines items text']);
  expect(about({ address1: 'x' })).toEqual(['address buyerAddress text']);
  expect(about({ sendAddress2: 'x' })).toEqual(['recipients recipient text']);
  expect(about({ name: 'x', nameKana: 'x', telNum: 'x', email: 'x' })).toEqual(
    ['name', 'nameKana', 'telNum', 'email'].map((field) => `${field} buyerOther text`),
  );
  expect(about({ billPostCode: 'x' })).toEqual(['billPostCode items text']);
  expect(about({ fraudbuster: 'x' })).toEqual(['fraudbuster buyerOther text']);
});

const numbered = (names: readonly string[], count: number): string[] =>
  names.flatMap((name) => Array.from({ length: count }, (_, at) => `${name}${at + 1}`));
const lineFields = numbered(['itemName', 'itemCount', 'unitPrice', 'subTotal'], 10);
const firstRecipient = ['sendName', 'sendPostCode', 'sendAddress1', 'sendAddress2', 'sendTelNum'];
const recipientFields = [
  ...firstRecipient,
  ...['2', '3', '10'].flatMap((at) => firstRecipient.map((name) => name + at)),
];
const compared = [
  'totalAmount',
  'name',
  'nameKana',
  'postCode',
  'address1',
  'address2',
  'telNum',
  'email',
  'billPostCode',
  'fraudbuster',
  ...lineFields,
  ...recipientFields,
];
const ignored = ['orderNo', 'orderYmd', 'shipYmd', 'requestDate', 'sendDiv', 'cartCode'];

/** Few values, so that fields, lines and destinations often look alike. */
const value = fc.constantFrom('', 'あ', 'い', 'あい', '1', '10', '-1', '01', ' ', 'あ ');
const anySent: fc.Arbitrary<Sent> = fc.dictionary(fc.constantFrom(...compared, ...ignored), value, {
  maxKeys: 40,
  noNullPrototype: true,
});

describe('for any two orders', () => {
  test('an order does not differ from itself, in whatever order its fields stand', () => {
    fc.assert(
      fc.property(anySent, (one) => {
        expect(driftOf(one, one)).toEqual([]);
        expect(driftOf(one, Object.fromEntries(Object.entries(one).toReversed()))).toEqual([]);
      }),
    );
  });

  test('the order of the fields changes nothing in what is said', () => {
    fc.assert(
      fc.property(anySent, anySent, (one, other) => {
        const turned = (fields: Sent): Sent => Object.fromEntries(Object.entries(fields).toReversed());
        expect(driftOf(turned(one), turned(other))).toEqual(driftOf(one, other));
      }),
    );
  });

  test('an absent field and an empty one are the same', () => {
    fc.assert(
      fc.property(anySent, (one) => {
        const bare = Object.fromEntries(Object.entries(one).filter(([, text]) => text !== ''));
        const full = { ...Object.fromEntries(compared.map((field) => [field, ''])), ...bare };
        expect(driftOf(bare, full)).toEqual([]);
        expect(driftOf(full, bare)).toEqual([]);
      }),
    );
  });

  test('a change of any one field is seen, and both its sides are told apart', () => {
    fc.assert(
      fc.property(anySent, fc.constantFrom(...compared), value, (one, field, text) => {
        fc.pre((one[field] ?? '') !== text);
        const found = driftOf(one, { ...one, [field]: text });
        expect(found).not.toEqual([]);
        for (const { before, after } of found) expect(before).not.toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing that only says how the call is made is seen', () => {
    fc.assert(
      fc.property(anySent, fc.constantFrom(...ignored), value, (one, field, text) => {
        expect(driftOf(one, { ...one, [field]: text })).toEqual([]);
      }),
    );
  });

  test('it differs there exactly when it differs back, with before and after exchanged', () => {
    fc.assert(
      fc.property(anySent, anySent, (one, other) => {
        const there = driftOf(one, other);
        const back = driftOf(other, one);
        expect(there.length).toBe(back.length);
        expect(there.map(({ field }) => field).sort()).toEqual(back.map(({ field }) => field).sort());
        const single = there.filter(({ field }) => !['lines', 'recipients'].includes(field));
        for (const { field, before, after } of single)
          expect(back.find((one) => one.field === field)).toMatchObject({ before: after, after: before });
      }),
    );
  });

  test('what was told is no drift any more, what was not told stays', () => {
    fc.assert(
      fc.property(anySent, anySent, fc.subarray([...scopes]), (one, other, carried) => {
        const left = driftOf(sentAfter(one, other, carried), other);
        expect(left).toEqual(driftOf(one, other).filter(({ scope }) => !carried.includes(scope)));
      }),
    );
  });
});

describe('as the life cycle asks for it', () => {
  const some = driftOf(sent, { ...sent, name: 'x' });
  test.each([
    ['nothing differs', [], 5000, 5000, 5000, 'none'],
    ['only text differs', some, 5000, 5000, 5000, 'text'],
    ['less', some, 10_000, 7000, 10_000, 'lower'],
    ['more', some, 10_000, 10_001, 10_000, 'higher'],
    ['after 10,000 → 7,000, back to 9,000: a reduction reaches it', some, 7000, 9000, 10_000, 'lower'],
    ['after 10,000 → 7,000, back to 10,000: it does not', some, 7000, 10_000, 10_000, 'higher'],
    ['one yen below the first', some, 7000, 9999, 10_000, 'lower'],
    ['the first total is not known: the present one counts', some, 7000, 9000, null, 'higher'],
    ['somebody else authorized it', some, null, 9000, null, 'unknown'],
    ['what was sent is not known', null, 5000, 5000, 5000, 'unknown'],
  ] as const)('%s', (_name, differences, before, now, first, kind) => {
    expect(driftKind(differences, { before, now, first })).toBe(kind);
  });
});
