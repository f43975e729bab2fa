import { describe, expect, test } from 'vitest';
import { outsideJis } from '../../../lib/order/jis.ts';
import { respell, spelling, usualSpelling } from '../../../lib/order/spelling.ts';
import { variants } from '../../../lib/order/variants.ts';
import { toFullWidth } from '../../../lib/order/width.ts';

describe('the usual spelling', () => {
  test.each([
    ['髙', '高'],
    ['﨑', '崎'],
    ['𠮷', '吉'],
    ['㈱', '（株）'],
    ['①', '（１）'],
    ['⑳', '（２０）'],
    ['Ⅷ', 'ＶＩＩＩ'],
    ['№', 'Ｎｏ．'],
    ['㎡', 'ｍ２'],
    ['㌔', 'キロ'],
    ['\ufa19', '神'],
    ['㍿', '株式会社'],
    ['—', '－'],
    ['―', '－'],
    ['£', 'ポンド'],
    ['😊', null],
    ['ñ', 'ｎ'],
    ['\u200b', null],
    ['\u0007', null],
  ])('%s is suggested as %s', (char, usual) => expect(usualSpelling(char)).toBe(usual));

  test('a suggestion can itself be sent', () => {
    for (let code = 0x80; code < 0x20000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const usual = usualSpelling(String.fromCodePoint(code));
      if (usual !== null && outsideJis(usual).length > 0) throw new Error(`U+${code.toString(16)}: ${usual}`);
    }
  });
});

describe('the table of variants', () => {
  test('holds nothing that can be sent as it is, and leads to nothing that cannot', () => {
    for (const [variant, usual] of variants()) {
      expect([...variant, ...usual], variant).toHaveLength(2);
      expect(outsideJis(variant), variant).toEqual([variant]);
      expect(outsideJis(usual), variant).toEqual([]);
      // Else Unicode tells by itself, and for certain.
      expect(variant.normalize('NFC')).toBe(variant);
    }
    expect(variants().size).toBeGreaterThan(140);
  });
});

describe('a text with the usual spellings', () => {
  test.each<[what: string, text: string, after: string, certain: boolean, ...lost: string[]]>([
    ['a variant of a name', '髙橋　﨑子', '高橋　崎子', false],
    ['beyond the BMP', '𠮷田', '吉田', false],
    ['the same character by another code', '\ufa19谷', '神谷', true],
    ['a radical out of a PDF', '⼭本', '山本', true],
    ['a glyph variant of the same character (IVS)', '葛\u{e0100}城', '葛城', true],
    ['both at once', '髙\u{e0100}', '高', false],
    ['invisible characters', '山\u200b田\ufeff\u202a太郎', '山田太郎', true],
    ['control codes', '山\u0000田\u0007', '山田', true],
    ['tab and line break', '山田\t太\n郎', '山田　太　郎', true],
    ['an odd blank', '山\u2003田', '山　田', true],
    ['an odd dash', '銀座１―２—３', '銀座１－２－３', true],
    ['a dash behind a kana', 'コ―ヒ―', 'コーヒー', false],
    ['a circled number and a company', '㈱みほん①', '（株）みほん（１）', false],
    ['accents', 'Ｃａｆé', 'Ｃａｆｅ', false],
    ['an accent by itself', 'ｅ\u0301', 'ｅ', false],
    ['an emoji', '花束🌸', '花束', false],
    ['an emoji between words', '花束　🌸　特大', '花束　特大', false],
    ['an emoji of many parts', '👩🏽‍🍳の店', 'の店', false],
    ['a flag, a keycap', '🇯🇵産１\ufe0f\u20e3', '産１', false],
    ['a heart', '好き♥', '好き', false],
    ['half a surrogate pair', '山\ud83d田', '山田', false],
    ['a kanji without a usual form', '𩸽焼', '焼', false, '𩸽'],
    ['a gaiji', '\ue000田', '田', false, '\ue000'],
    ['what fits', '高橋', '高橋', true],
    ['nothing', '', '', true],
  ])('%s', (_what, text, after, certain, ...lost) =>
    expect(respell(text)).toEqual({ text: after, certain, lost }),
  );

  test('can be sent, whatever stood there; and what fits stays as it is', () => {
    for (let code = 0x20; code < 0x20000; code += code < 0xff00 ? 1 : 7) {
      const text = toFullWidth(`甲${String.fromCodePoint(code)}乙`);
      const respelled = respell(text);
      if (outsideJis(respelled.text).length > 0) throw new Error(`U+${code.toString(16)}`);
      if (outsideJis(text).length === 0 && respelled.text !== text) throw new Error(`U+${code.toString(16)}`);
    }
  });

  test('what is certain shows the same', () => {
    for (let code = 0x80; code < 0x20000; code++) {
      const char = String.fromCodePoint(code);
      const found = outsideJis(char).length > 0 ? spelling(char) : null;
      if (!found?.certain || found.text === '　' || found.text === '－') continue;
      if (found.text === '') expect(char).toMatch(/[\p{C}\p{M}\u115f\u1160\u3164\uffa0]/u);
      else expect([char.normalize('NFC'), toFullWidth(char.normalize('NFKC'))]).toContain(found.text);
    }
  });
});
