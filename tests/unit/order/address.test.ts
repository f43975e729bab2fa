import { describe, expect, test } from 'vitest';
import { hasHouseNumber, readAddress, splitAddress } from '../../../lib/order/address.ts';
import { leadingPrefecture, prefectureName } from '../../../lib/order/prefecture.ts';

describe('prefectures', () => {
  test.each([
    ['東京都', '東京都'],
    [' 東京 ', '東京都'],
    ['Tokyo', '東京都'],
    ['Tōkyō', '東京都'],
    ['TOKYO-TO', '東京都'],
    ['Osaka Fu', '大阪府'],
    ['Kyoto', '京都府'],
    ['京都', '京都府'],
    ['JP-13', '東京都'],
    ['jp01', '北海道'],
    ['Hokkaido', '北海道'],
    ['JP-48', null],
    ['北海', null],
    ['関東', null],
    ['', null],
  ])('%s', (typed, name) => expect(prefectureName(typed)).toBe(name));

  test('at the start of an address', () => {
    expect(leadingPrefecture('京都府京都市')).toBe('京都府');
    expect(leadingPrefecture('東京中央区')).toBeNull();
    expect(leadingPrefecture('中央区東京都')).toBeNull();
  });
});

describe('one line out of prefecture, street and building', () => {
  test.each([
    ['as selected', '東京都', '中央区1-2', '', '東京都中央区1-2', '東京都中央区１－２'],
    ['short, romanised, coded', 'Tokyo', '中央区1', '', 'Tokyo中央区1', '東京都中央区１'],
    ['in full width', 'ＪＰ－１３', '中央区1', '', 'ＪＰ－１３中央区1', '東京都中央区１'],
    ['repeated in the street: stands once', '東京都', '東京都中央区1', '', '東京都中央区1', '東京都中央区１'],
    ['repeated in another writing', 'Tokyo', '東京都中央区1', '', '東京都中央区1', '東京都中央区１'],
    ['only in the street', '', '東京都中央区1', '', '東京都中央区1', '東京都中央区１'],
    ['with a building', '東京都', '中央区1', ' ﾋﾞﾙ3F ', '東京都中央区1　ﾋﾞﾙ3F', '東京都中央区１　ビル３Ｆ'],
    [
      'unknown: kept, so that it is refused',
      '関東',
      '東京都中央区1',
      '',
      '関東東京都中央区1',
      '関東東京都中央区１',
    ],
    ['nothing', ' ', '　', '', '', ''],
  ])('%s', (_name, prefecture, street, building, typed, line) => {
    expect(readAddress({ prefecture, street, building })).toEqual({ typed, line, contradiction: null });
  });

  test('two prefectures are reported, none is chosen', () => {
    expect(readAddress({ prefecture: 'Tokyo', street: '北海道札幌市1', building: '' })).toMatchObject({
      typed: 'Tokyo北海道札幌市1',
      contradiction: ['Tokyo', '北海道'],
    });
  });
});

describe('two fields of 25', () => {
  test.each([
    ['one field is enough', 'あ'.repeat(25), 'あ'.repeat(25), ''],
    [
      'before the building where both halves fit',
      `${'あ'.repeat(13)}　${'ビ'.repeat(20)}`,
      'あ'.repeat(13),
      'ビ'.repeat(20),
    ],
    ['at the last blank', `あ　い　${'ビ'.repeat(23)}`, 'あ　い', 'ビ'.repeat(23)],
    [
      '51 characters with the blank in the middle',
      `${'あ'.repeat(25)}　${'い'.repeat(25)}`,
      'あ'.repeat(25),
      'い'.repeat(25),
    ],
    ['a building of 26: the blank is no help', `あ　${'ビ'.repeat(26)}`, `あ　${'ビ'.repeat(23)}`, 'ビビビ'],
    ['never inside a number', `${'あ'.repeat(22)}１２－３４－５い`, 'あ'.repeat(22), '１２－３４－５い'],
    ['unless the number leaves no choice', `あ${'１'.repeat(49)}`, `あ${'１'.repeat(24)}`, '１'.repeat(25)],
    ['50 without a blank', 'あ'.repeat(50), 'あ'.repeat(25), 'あ'.repeat(25)],
    ['too long: the second half says so', 'あ'.repeat(51), 'あ'.repeat(25), 'あ'.repeat(26)],
    ['surrogate pairs count once', '𠮷'.repeat(26), '𠮷'.repeat(25), '𠮷'],
  ])('%s', (_name, line, first, second) => expect(splitAddress(line)).toMatchObject({ first, second }));

  test('nothing is cut, whatever the length', () => {
    const line = Array.from({ length: 60 }, (_, at) => (at % 7 === 0 ? '　' : '１あい－う２'[at % 6])).join(
      '',
    );
    for (let length = 0; length <= 60; length++) {
      const text = line.slice(0, length);
      const { first, second } = splitAddress(text);
      expect([first + second, `${first}　${second}`]).toContain(text);
      expect(first.length).toBeLessThanOrEqual(25);
    }
  });
});

describe('house number', () => {
  test.each([
    ['銀座１', true],
    ['銀座1', true],
    ['銀座二丁目', true],
    ['十八番地', true],
    ['三番四号', true],
    ['北二十線', true],
    ['一の五', true],
    ['二ノ五', true],
    ['三－五', true],
    ['第二地割', true],
    ['二千番地', true],
    ['大字小島', false],
    ['三重県津市', false],
    ['八王子市', false],
    ['千代田区一番町', false],
    ['水戸市三の丸', false],
    ['', false],
  ])('%s: %s', (line, has) => expect(hasHouseNumber(line)).toBe(has));
});
