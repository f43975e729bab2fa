import type { Random } from './random.ts';

/** Real postal codes with the town they belong to (public data); house numbers are invented. */
const towns = [
  ['060-0001', '北海道', '札幌市中央区北一条西'],
  ['030-0801', '青森県', '青森市新町'],
  ['020-0034', '岩手県', '盛岡市盛岡駅前通'],
  ['980-0811', '宮城県', '仙台市青葉区一番町'],
  ['010-0001', '秋田県', '秋田市中通'],
  ['990-0039', '山形県', '山形市香澄町'],
  ['960-8031', '福島県', '福島市栄町'],
  ['310-0015', '茨城県', '水戸市宮町'],
  ['320-0811', '栃木県', '宇都宮市大通り'],
  ['371-0024', '群馬県', '前橋市表町'],
  ['330-0854', '埼玉県', 'さいたま市大宮区桜木町'],
  ['260-0013', '千葉県', '千葉市中央区中央'],
  ['150-0001', '東京都', '渋谷区神宮前'],
  ['160-0022', '東京都', '新宿区新宿'],
  ['154-0004', '東京都', '世田谷区太子堂'],
  ['135-0063', '東京都', '江東区有明'],
  ['220-0012', '神奈川県', '横浜市西区みなとみらい'],
  ['231-0023', '神奈川県', '横浜市中区山下町'],
  ['950-0087', '新潟県', '新潟市中央区東大通'],
  ['930-0002', '富山県', '富山市新富町'],
  ['920-0858', '石川県', '金沢市木ノ新保町'],
  ['910-0006', '福井県', '福井市中央'],
  ['400-0031', '山梨県', '甲府市丸の内'],
  ['380-0823', '長野県', '長野市南千歳'],
  ['500-8833', '岐阜県', '岐阜市神田町'],
  ['420-0857', '静岡県', '静岡市葵区御幸町'],
  ['460-0008', '愛知県', '名古屋市中区栄'],
  ['450-0002', '愛知県', '名古屋市中村区名駅'],
  ['514-0009', '三重県', '津市羽所町'],
  ['520-0056', '滋賀県', '大津市末広町'],
  ['600-8216', '京都府', '京都市下京区東塩小路町'],
  ['530-0001', '大阪府', '大阪市北区梅田'],
  ['542-0076', '大阪府', '大阪市中央区難波'],
  ['650-0021', '兵庫県', '神戸市中央区三宮町'],
  ['630-8215', '奈良県', '奈良市東向中町'],
  ['640-8331', '和歌山県', '和歌山市美園町'],
  ['680-0833', '鳥取県', '鳥取市末広温泉町'],
  ['690-0003', '島根県', '松江市朝日町'],
  ['700-0901', '岡山県', '岡山市北区本町'],
  ['730-0011', '広島県', '広島市中区基町'],
  ['753-0074', '山口県', '山口市中央'],
  ['770-0831', '徳島県', '徳島市寺島本町西'],
  ['760-0023', '香川県', '高松市寿町'],
  ['790-0003', '愛媛県', '松山市三番町'],
  ['780-0870', '高知県', '高知市本町'],
  ['810-0001', '福岡県', '福岡市中央区天神'],
  ['812-0011', '福岡県', '福岡市博多区博多駅前'],
  ['840-0801', '佐賀県', '佐賀市駅前中央'],
  ['850-0057', '長崎県', '長崎市大黒町'],
  ['860-0807', '熊本県', '熊本市中央区下通'],
  ['870-0035', '大分県', '大分市中央町'],
  ['880-0805', '宮崎県', '宮崎市橘通東'],
  ['892-0842', '鹿児島県', '鹿児島市東千石町'],
  ['900-0014', '沖縄県', '那覇市松尾'],
] as const;

const buildings = [
  'メゾン青葉',
  'コーポさざんか',
  'グランドハイツ',
  'サンライズ',
  'ヴィラ桜',
  'パークサイド',
  'ハイム若草',
  'レジデンス泉',
] as const;

export interface Place {
  postalCode: string;
  prefecture: string;
  address1: string;
  address2: string;
}

/** A deliverable address: postal code and prefecture agree, and there is a house number. */
export function inventPlace(random: Random): Place {
  const [postalCode, prefecture, town] = random.pick(towns);
  const house = `${random.int(1, 5)}-${random.int(1, 28)}-${random.int(1, 30)}`;
  const room = random.chance(0.42) ? `${random.pick(buildings)}${random.int(1, 9)}0${random.int(1, 8)}` : '';
  const fullWidth = random.chance(0.35);
  return {
    postalCode: random.chance(0.3) ? postalCode.replace('-', '') : postalCode,
    prefecture,
    address1: fullWidth ? toFullWidth(town + house) : town + house,
    address2: fullWidth ? toFullWidth(room) : room,
  };
}

/** ASCII digits, letters and hyphen as their full-width twins. */
export function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

/** A number in the 0000 exchange, which is never assigned to anybody. */
export function inventPhone(random: Random): string {
  const head = random.weighted([
    ['090', 45],
    ['080', 30],
    ['070', 10],
    ['03', 8],
    ['06', 7],
  ] as const);
  return `${head}-0000-${random.digits(4)}`;
}
