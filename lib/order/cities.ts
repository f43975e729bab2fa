/** Cities designated by ordinance, and the wards of Tokyo whose name stands for one place only. */
const cities: Readonly<Record<string, string>> = {
  北海道: '札幌市',
  宮城県: '仙台市',
  埼玉県: 'さいたま市',
  千葉県: '千葉市',
  東京都:
    '千代田区 新宿区 文京区 台東区 墨田区 江東区 品川区 目黒区 大田区 世田谷区 渋谷区 中野区 杉並区 豊島区 荒川区 板橋区 練馬区 足立区 葛飾区 江戸川区',
  神奈川県: '横浜市 川崎市 相模原市',
  新潟県: '新潟市',
  静岡県: '静岡市 浜松市',
  愛知県: '名古屋市',
  京都府: '京都市',
  大阪府: '大阪市 堺市',
  兵庫県: '神戸市',
  岡山県: '岡山市',
  広島県: '広島市',
  福岡県: '福岡市 北九州市',
  熊本県: '熊本市',
};

/** The prefecture of an address that begins with a city known to everybody; null where more than one could be meant. */
export function prefectureOfCity(address: string): string | null {
  const found = Object.entries(cities).find(([, names]) =>
    names.split(' ').some((name) => address.startsWith(name)),
  );
  return found?.[0] ?? null;
}
