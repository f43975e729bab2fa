import { describe, expect, test } from 'vitest';
import { outsideHalfKana, toFullWidth, toHalfWidthAscii, toHalfWidthKana } from '../../../lib/order/width.ts';

describe('full width', () => {
  test.each([
    ['half-width kana, voiced marks joined', 'ﾔﾏﾀﾞ ﾊﾟﾝ ｳﾞ', 'ヤマダ　パン　ヴ'],
    ['half-width punctuation', '｢ﾃｽﾄ｣､｡･', '「テスト」、。・'],
    ['a half-width mark without a kana', 'ｱﾞ か ﾟ', 'ア゛　か　゜'],
    ['kana and mark as two characters', 'か\u3099ハ\u309aあ\u3099', 'がパあ゛'],
    ['a mark that stands alone behind the kana it belongs to', 'ｶ゛ ハ゜ か゛', 'ガ　パ　が'],
    ['and behind another', 'あ゛ ン゜', 'あ゛　ン゜'],
    ['hyphens in a number', '1-2-3', '１－２－３'],
    ['other dashes between digits', '1ー2―3‐4‑5–6−7', '１－２－３－４－５－６－７'],
    ['a long vowel between kana', 'コーヒー', 'コーヒー'],
    ['a long vowel behind a digit', '3ーB', '３ーＢ'],
    ['quotes and ampersands', 'A&B "x" \'y\'', 'Ａ＆Ｂ　”ｘ”　’ｙ’'],
    ['yen and backslash', '¥100 \\100', '￥１００　￥１００'],
    ['waves', '~ 〜 ～', '～　～　～'],
    ['a no-break space', 'A\u00a0B', 'Ａ　Ｂ'],
    ['markup', '<img src=x>', '＜ｉｍｇ　ｓｒｃ＝ｘ＞'],
    ['what has no other width', '①㈱髙𠮷😊', '①㈱髙𠮷😊'],
    ['control characters', 'A\u0007B', 'Ａ\u0007Ｂ'],
    ['nothing', '', ''],
  ])('%s', (_name, before, after) => {
    expect(toFullWidth(before)).toBe(after);
    expect(toFullWidth(after), 'once is enough').toBe(after);
  });

  test('every printable ASCII character has a partner out of ASCII, one for one', () => {
    for (let code = 0x20; code < 0x7f; code++) {
      const char = String.fromCharCode(code);
      expect(toFullWidth(char), char).toMatch(/^[\u3000\uff01-\uff5e\uffe5’”]$/);
    }
  });
});

describe('half width', () => {
  test.each([
    ['Ａ１＠　．', 'A1@ .'],
    ['～－', '~-'],
    ['ＴＡＲＯ＠ｂ．ｊｐ', 'TARO@b.jp'],
    ['山田ﾔ', '山田ﾔ'],
  ])('ASCII: %s', (before, after) => expect(toHalfWidthAscii(before)).toBe(after));

  test.each([
    ['ヤマダ　がっきー', 'ﾔﾏﾀﾞ ｶﾞｯｷｰ'],
    ['ﾔﾏﾀﾞ', 'ﾔﾏﾀﾞ'],
    ['か\u3099ﾊﾟ', 'ｶﾞﾊﾟ'],
    ['ヴァ ン゛', 'ｳﾞｧ ﾝﾞ'],
    ['山田ヤ', '山田ﾔ'],
    ['', ''],
  ])('kana: %s', (before, after) => expect(toHalfWidthKana(before)).toBe(after));

  test('what is no half-width kana is named, once each', () => {
    expect(outsideHalfKana('ﾔﾏﾀﾞ ﾀﾛｳ')).toEqual([]);
    expect(outsideHalfKana(toHalfWidthKana('ジョン・ヰ・1・'))).toEqual(['・', 'ヰ', '1']);
  });
});
