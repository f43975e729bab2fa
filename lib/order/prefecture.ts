/** The 47 prefectures in the order of their official codes (JIS X 0401, ISO 3166-2:JP). */
const names =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(
    ' ',
  );
const romaji =
  'hokkaido aomori iwate miyagi akita yamagata fukushima ibaraki tochigi gunma saitama chiba tokyo kanagawa niigata toyama ishikawa fukui yamanashi nagano gifu shizuoka aichi mie shiga kyoto osaka hyogo nara wakayama tottori shimane okayama hiroshima yamaguchi tokushima kagawa ehime kochi fukuoka saga nagasaki kumamoto oita miyazaki kagoshima okinawa'.split(
    ' ',
  );

/** The prefecture a text begins with, or null. */
export function leadingPrefecture(text: string): string | null {
  return names.find((name) => text.startsWith(name)) ?? null;
}

/** The prefecture that a shop system keeps as a code, `JP13`; null for anything else. */
export function prefectureOfCode(text: string): string | null {
  const code = /^JP(\d{2})$/.exec(text)?.[1];
  return code === undefined ? null : (names[Number(code) - 1] ?? null);
}

/** A prefecture as its Japanese name: `東京都`, `東京`, `Tokyo`, `JP-13`, `JP13`. Null when it is none. */
export function prefectureName(text: string): string | null {
  const plain = text.trim();
  const short = names.find((name) => name === plain || (name !== '北海道' && name.slice(0, -1) === plain));
  if (short) return short;
  const code = /^jp-?(\d{2})$/i.exec(plain)?.[1];
  if (code) return names[Number(code) - 1] ?? null;
  const spelled = plain
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[- ]?(to|do|fu|ken|prefecture)$/, (end) => (/^[- ]/.test(end) ? '' : end));
  const at = romaji.indexOf(spelled);
  return at < 0 ? null : (names[at] ?? null);
}
