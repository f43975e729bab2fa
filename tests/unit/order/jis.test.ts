import { describe, expect, test } from 'vitest';
import { jisX0208, outsideJis } from '../../../lib/order/jis.ts';

describe('JIS X 0208', () => {
  test('has as many characters as the standard, without five contested signs', () =>
    expect(jisX0208().size).toBe(6879 - 5));

  test.each([
    ['kanji, kana, signs and Latin of the standard', '高崎ヶ々〆ー～－ＡＺ０９ー゛，．・（）＆', []],
    ['Greek, Cyrillic and lines', 'ΑωЖя─┼', []],
    ['vendor kanji', '髙﨑德', ['髙', '﨑', '德']],
    ['row 13', '①Ⅲ㈱№㎡', ['①', 'Ⅲ', '㈱', '№', '㎡']],
    ['signs that systems decode differently', '―∥￠￡￢', ['―', '∥', '￠', '￡', '￢']],
    ['beyond the BMP, as whole characters', '𠮷😊', ['𠮷', '😊']],
    ['half width', 'aﾔ ', ['a', 'ﾔ', ' ']],
    ['each once, in order', '髙①髙', ['髙', '①']],
    ['invisible', 'あ\u200bい\u0000', ['\u200b', '\u0000']],
    ['half of a surrogate pair', 'あ\ud83d', ['\ud83d']],
  ])('%s', (_name, text, outside) => expect(outsideJis(text)).toEqual(outside));
});
