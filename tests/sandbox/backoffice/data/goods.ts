import type { Line } from '../order.ts';
import type { Random } from './random.ts';

const goods = [
  ['TW-0512', '今治フェイスタオル 5枚セット ホワイト', 3280],
  ['TW-0520', '今治バスタオル 2枚組 ネイビー', 4180],
  ['KT-1103', '南部鉄器 急須 0.6L', 7480],
  ['KT-1120', '琺瑯 片手鍋 16cm アイボリー', 5280],
  ['KT-2040', 'ステンレス保温ポット 1.0L', 4950],
  ['KT-2215', 'ひのきまな板 Mサイズ', 3960],
  ['TB-0031', '波佐見焼 マグカップ 青磁', 2200],
  ['TB-0044', '美濃焼 茶碗 夫婦セット', 5500],
  ['TB-0107', '有田焼 豆皿 5枚組', 3850],
  ['TB-0210', '津軽びいどろ グラス 桜', 2420],
  ['FD-3001', '【送料無料】新潟県産コシヒカリ 5kg', 4280],
  ['FD-3012', '国産はちみつ アカシア 500g', 3240],
  ['FD-3105', '紀州南高梅 はちみつ梅 1kg', 3980],
  ['FD-3211', '宇治抹茶バウムクーヘン', 2160],
  ['FD-3308', '北海道産じゃがいもスープ 12食', 2592],
  ['FD-3402', '讃岐うどん 半生 10人前', 1980],
  ['BG-4100', '帆布トートバッグ L キャメル', 6980],
  ['BG-4121', '保冷ランチバッグ グレー', 1760],
  ['LV-5003', 'い草ラグ 約176×176cm', 12800],
  ['LV-5022', 'そばがら枕 35×50cm', 2750],
  ['LV-5100', 'LEDデスクライト 調光式', 6280],
  ['LV-5230', '檜の入浴剤 10包', 1320],
  ['ST-6008', '和紙便箋セット 花', 880],
  ['ST-6031', '万年筆 細字 ブラック', 8800],
  ['GF-7001', 'ギフトラッピング（包装紙・のし）', 330],
  ['GF-7010', '母の日カーネーション 5号鉢', 4400],
  ['LV-5500', '電動昇降デスク 幅120cm ナチュラル', 49800],
  ['BG-4300', '本革ビジネスリュック ブラック', 32800],
] as const;

/** One ordinary line; most buyers take one of each. */
export function inventLine(random: Random): Line {
  const [code, name, price] = random.pick(goods);
  const count = random.weighted([
    [1, 78],
    [2, 14],
    [3, 5],
    [5, 2],
    [10, 1],
  ] as const);
  return { name, code, price: random.chance(0.1) ? price - 100 : price, count };
}

const decorated = [
  '【ポイント10倍】<br>限定SET',
  'ワインオープナー 10〜12cm対応',
  'キッチンスケール 0.1g～3kg',
  '珈琲豆 №7 ブレンド 200ｇ',
  'ﾊﾝﾄﾞﾀｵﾙ 3枚入',
  'クリスマス🎄リース 30㎝',
  '①番人気★お試しセット',
  'スプーン "Lサイズ" & フォーク',
] as const;

/** A product name as marketing writes it: wave dashes, emoji, circled digits, markup left behind. */
export function decoratedName(random: Random): string {
  return random.pick(decorated);
}
