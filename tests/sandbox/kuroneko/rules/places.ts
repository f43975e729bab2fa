/**
 * First three digits of the postal codes in use, by prefecture, as inclusive ranges.
 * An approximation (assumption): the real service compares with the full list of seven-digit codes.
 */
const areas: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  // prettier-ignore
  北海道: [[1, 7], [40, 99]],
  青森県: [[30, 39]],
  岩手県: [[20, 29]],
  宮城県: [[980, 989]],
  秋田県: [[10, 19]],
  山形県: [[990, 999]],
  福島県: [[960, 979]],
  茨城県: [[300, 319]],
  栃木県: [[320, 329]],
  群馬県: [[370, 379]],
  埼玉県: [[330, 369]],
  千葉県: [[260, 299]],
  東京都: [[100, 208]],
  神奈川県: [[210, 259]],
  新潟県: [[940, 959]],
  富山県: [[930, 939]],
  石川県: [[920, 929]],
  福井県: [[910, 919]],
  山梨県: [[400, 409]],
  長野県: [[380, 399]],
  岐阜県: [[500, 509]],
  静岡県: [[410, 439]],
  愛知県: [[440, 499]],
  三重県: [[510, 519]],
  滋賀県: [[520, 529]],
  京都府: [[600, 629]],
  大阪府: [[530, 599]],
  兵庫県: [[650, 679]],
  奈良県: [[630, 639]],
  和歌山県: [[640, 649]],
  鳥取県: [[680, 689]],
  島根県: [[690, 699]],
  岡山県: [[700, 719]],
  広島県: [[720, 739]],
  山口県: [[740, 759]],
  徳島県: [[770, 779]],
  香川県: [[760, 769]],
  愛媛県: [[790, 799]],
  高知県: [[780, 789]],
  福岡県: [[800, 839]],
  佐賀県: [[840, 849]],
  長崎県: [[850, 859]],
  熊本県: [[860, 869]],
  大分県: [[870, 879]],
  宮崎県: [[880, 889]],
  鹿児島県: [[890, 899]],
  沖縄県: [[900, 909]],
};

const prefectures = Object.keys(areas);
const ranges = Object.values(areas).flat();

/** Whether the area of a seven-digit postal code (hyphens ignored) is in use. */
export function postalCodeExists(text: string): boolean {
  const area = Number(text.replaceAll('-', '').slice(0, 3));
  return ranges.some(([from, to]) => area >= from && area <= to);
}

export const startsWithPrefecture = (address: string): boolean =>
  prefectures.some((name) => address.startsWith(name));

/**
 * Whether both address lines together show a house number (番地). Assumption: a digit anywhere, or kanji
 * numerals where they number a block (三丁目, 二の五); those in names such as 三重県, 八王子市 and 一番町 do not count.
 */
export const hasHouseNumber = (first: string, second: string): boolean =>
  /[0-9０-９]|[〇一二三四五六七八九十百千]+(丁目|番(?!町)|号|線|地割|の|ノ|－|‐)/.test(first + second);
