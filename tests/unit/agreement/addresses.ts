import * as fc from 'fast-check';
import { badText, blank, fineText, mostly } from './alphabet.ts';

interface Address {
  prefecture: string;
  street: string;
  building: string;
}

const tokyo = fc.constantFrom('東京都', '東京', 'Tokyo', 'tōkyō', 'JP-13', 'ＪＰ－１３', ' 東京都 ');
const number = fc.constantFrom(
  '1-2-3',
  '１−２−３',
  '1ー2―3',
  '二丁目三番四号',
  '十八番地',
  '一の五',
  '12番3',
);
const building = mostly(
  fc.constantFrom('', 'メゾン青葉101', 'ﾒｿﾞﾝ青葉 3F', '（株）みほん・営業部'),
  [60, fineText(1, 20)],
  [15, badText(10)],
  [15, fineText(35, 60)],
  [15, blank],
);

const usualAddress: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ prefecture: tokyo, street: number.map((no) => `中央区銀座${no}`), building }),
  fc.record({
    prefecture: fc.constantFrom('東京都', 'Tokyo', ''),
    street: number.map((no) => `東京都中央区銀座${no}`),
    building,
  }),
  fc.record({
    prefecture: fc.constantFrom('京都府', 'Kyoto', '京都'),
    street: number.map((no) => `京都市上京区今出川通烏丸東入ル相国寺門前町${no}`),
    building,
  }),
);

/** Prefecture, street and building as people type them. */
export const address: fc.Arbitrary<Address> = mostly(
  usualAddress,
  [12, fc.constant({ prefecture: '', street: '　', building: '' })],
  // No digit anywhere; some hold kanji numerals that number nothing.
  [
    20,
    fc.record({
      prefecture: tokyo,
      street: fc.constantFrom('中央区銀座', '八王子市', '港区三田', '千代田区一番町', '千代田区三の丸'),
      building: fc.constant(''),
    }),
  ],
  [5, fc.constant({ prefecture: '三重県', street: '津市広明町', building: '' })],
  [
    12,
    fc.record({
      prefecture: fc.constantFrom('', '関東', 'JP-99', '東京府'),
      street: fc.constantFrom('中央区銀座1-2', '東京中央区1'),
      building,
    }),
  ],
  [
    12,
    fc.record({
      prefecture: fc.constantFrom('東京都', 'Osaka'),
      street: fc.constant('北海道札幌市中央区北1条西2'),
      building,
    }),
  ],
  // Address 1 can be sent, address 2 cannot.
  [
    12,
    fc.record({
      prefecture: fc.constant('京都府'),
      street: fc.constant('京都市上京区今出川通烏丸東入ル相国寺門前町1-2'),
      building: fc.constantFrom('甲\u0007棟', '甲\t棟', '‾甲', '①甲', '甲\u200b棟'),
    }),
  ],
  [12, fc.record({ prefecture: tokyo, street: badText(10).map((text) => `中央区${text}1-2`), building })],
  [12, fc.record({ prefecture: tokyo, street: fineText(30, 60).map((text) => `中央区${text}1`), building })],
);
