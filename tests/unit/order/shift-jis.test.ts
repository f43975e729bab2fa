import { expect, test } from 'vitest';
import { csvText } from '../../../lib/order/csv.ts';
import { toShiftJis } from '../../../lib/order/shift-jis.ts';

const read = (bytes: Uint8Array): string => new TextDecoder('shift_jis', { fatal: true }).decode(bytes);

test('the bytes are those that Windows writes', () => {
  // From the code charts of JIS X 0208 and of the IBM extensions, not from this table.
  const known: [string, number[]][] = [
    ['A', [0x41]],
    ['ｱ', [0xb1]],
    ['あ', [0x82, 0xa0]],
    ['亜', [0x88, 0x9f]],
    ['表', [0x95, 0x5c]],
    ['①', [0x87, 0x40]],
    ['㈱', [0x87, 0x8a]],
    ['髙', [0xfb, 0xfc]],
    ['﨑', [0xfa, 0xb1]],
    ['～', [0x81, 0x60]],
    ['〜', [0x81, 0x60]],
    ['－', [0x81, 0x7c]],
    ['\r', [0x0d]],
  ];
  for (const [char, bytes] of known) expect([...toShiftJis(char).bytes], char).toEqual(bytes);
});

test('whatever has a code comes back as it was', () => {
  const text = '東京都千代田区丸の内１－２－３　㈱髙島﨑ﾃｽﾄ ABC,"\r\n①②③ソ能表';
  expect(toShiftJis(text)).toMatchObject({ missing: [] });
  expect(read(toShiftJis(text).bytes)).toBe(text);
});

test('what has none is named, each once, and stands as 〓: never dropped, never guessed', () => {
  const { bytes, missing } = toShiftJis('𠮷野家😀と𠮷田 é');
  expect(missing).toEqual(['𠮷', '😀', 'é']);
  expect(read(bytes)).toBe('〓野家〓と〓田 〓');
});

test('a table as a file: a text that a spreadsheet would run is guarded, a number stays one', () => {
  expect(csvText([['=1+1', '+81', '-5', '@x', '\tx', '\rx', '＝x', 'a-b', null, 7]])).toBe(
    `'=1+1,+81,-5,'@x,'\tx,"'\rx",'＝x,a-b,,7\r\n`,
  );
  expect(csvText([['a,b', 'a"b', 'a\nb']])).toBe('"a,b","a""b","a\nb"\r\n');
});
