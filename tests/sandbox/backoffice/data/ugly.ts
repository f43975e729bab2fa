import type { Buyer, SiteOrder } from '../order.ts';
import { halfWidthKana } from './kana.ts';
import { companies } from './people.ts';
import { toFullWidth } from './places.ts';
import type { Random } from './random.ts';

type Blemish = readonly [probability: number, spoil: (buyer: Buyer, random: Random) => void];

const dashes = ['－', 'ー', '‐', '−', '–', '―'] as const;

const variantNames = [
  ['髙橋 久美子', 'タカハシ クミコ'],
  ['山﨑 真一', 'ヤマザキ シンイチ'],
  ['𠮷田 裕子', 'ヨシダ ユウコ'],
  ['渡邉　亮', 'ワタナベ　リョウ'],
  ['齋藤 綾', 'サイトウ アヤ'],
  ['濵田 隆', 'ハマダ タカシ'],
  ['德永 典子', 'トクナガ ノリコ'],
] as const;

const hostileNames = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  `O'Brien "Bob" & Sons`,
  '{{7*7}}${7*7}',
  '</td></tr></table><h1>x',
  '=HYPERLINK("http://example.com")',
] as const;

const longTail =
  '字中之条通り南側旧街道沿い第二工業団地内さくらビジネスセンター別館東棟五階五〇二号室わかば商事気付';

/** What goes wrong in a real shop's data, with how often. Proportions are estimates, not measurements. */
const blemishes: readonly Blemish[] = [
  [
    0.15,
    (buyer, random) => {
      buyer.address1 = buyer.address1.replace(/[-－]/g, random.pick(dashes));
    },
  ],
  [
    0.2,
    (buyer) => {
      buyer.phone = buyer.phone.replaceAll('-', '');
    },
  ],
  [
    0.03,
    (buyer, random) => {
      buyer.phone = buyer.phone.replaceAll('-', random.pick(dashes));
    },
  ],
  [
    0.02,
    (buyer) => {
      buyer.phone = toFullWidth(buyer.phone);
    },
  ],
  [
    0.01,
    (buyer) => {
      buyer.phone = `+81 ${buyer.phone.slice(1)}`;
    },
  ],
  [
    0.008,
    (buyer) => {
      buyer.phone = buyer.phone.slice(0, -1);
    },
  ],
  [
    0.004,
    (buyer) => {
      buyer.phone = buyer.phone.replaceAll('-', ' ');
    },
  ],
  [
    0.03,
    (buyer) => {
      buyer.kana = halfWidthKana(buyer.kana);
    },
  ],
  [
    0.015,
    (buyer, random) => {
      buyer.address2 = `${random.pick(['ﾒｿﾞﾝ青葉', 'ｺｰﾎﾟ桜', 'ｸﾞﾗﾝﾄﾞﾊｲﾂ'])}${random.int(101, 905)}`;
    },
  ],
  [
    0.012,
    (buyer, random) => {
      [buyer.name, buyer.kana] = random.pick(variantNames);
    },
  ],
  [
    0.015,
    (buyer, random) => {
      buyer.company = `㈱${random.pick(companies).replace('株式会社', '')}`;
    },
  ],
  [
    0.006,
    (buyer, random) => {
      buyer.address2 = `${random.pick(['①', 'Ⅱ', '№'])}${random.int(1, 9)}号棟${random.int(101, 905)}`;
    },
  ],
  [
    0.006,
    (buyer, random) => {
      buyer.name += random.pick(['😊', '🌸', '♪', '(^^)']);
    },
  ],
  [
    0.01,
    (buyer) => {
      buyer.address2 = longTail;
    },
  ],
  [
    0.012,
    (buyer) => {
      buyer.address1 = buyer.address1.replace(/[0-9０-９].*$/, '');
      buyer.address2 = '';
    },
  ],
  [
    0.006,
    (buyer) => {
      buyer.prefecture = romanised.get(buyer.prefecture) ?? 'JP-13';
    },
  ],
  [
    0.025,
    (buyer) => {
      buyer.address1 = buyer.prefecture + buyer.address1;
    },
  ],
  [
    0.002,
    (buyer, random) => {
      buyer.name = random.pick(hostileNames);
    },
  ],
  [
    0.003,
    (buyer, random) => {
      buyer.name = buyer.name + random.pick(['\u200b', '\u00a0', ' 　']);
    },
  ],
  [
    0.015,
    (buyer) => {
      buyer.email = '';
    },
  ],
  [
    0.06,
    (buyer) => {
      buyer.kana = '';
    },
  ],
  [
    0.01,
    (buyer) => {
      buyer.postalCode = toFullWidth(buyer.postalCode);
    },
  ],
  [
    0.004,
    (buyer) => {
      buyer.postalCode = '';
    },
  ],
];

const romanised = new Map([
  ['北海道', 'Hokkaido'],
  ['東京都', 'Tokyo'],
  ['大阪府', 'Osaka'],
  ['愛知県', 'Aichi'],
  ['福岡県', 'JP-40'],
]);

/** Applies each blemish with its own chance; several may hit the same buyer, as in life. */
export function spoilBuyer(buyer: Buyer, random: Random): void {
  for (const [probability, spoil] of blemishes) if (random.chance(probability)) spoil(buyer, random);
}

const oddNumbers = ['EC#2026/11-', 'EC 2026 11 ', '№2026-11・', 'ＥＣ２０２６－', 'ec.2026.11+'] as const;

/** An order number with characters outside [0-9A-Za-z_-]; `serial` keeps it unique. */
export function oddNumber(serial: string, random: Random): string {
  return random.pick(oddNumbers) + serial;
}

const remarks = [
  '午前中は留守にしております。',
  '宅配ボックス希望',
  '領収書を同梱してください（宛名：上様）',
  'ギフトです🎁 金額の分かるものは入れないで下さい',
  '前回の〜と同じ箱で',
  '電話は18時～20時にお願いします\n不在時はメールで',
  '<b>至急</b>お願いします',
] as const;

/** Notes of buyers and staff. */
export function addRemarks(order: SiteOrder, random: Random): void {
  if (random.chance(0.12)) order.note = random.pick(remarks);
  if (random.chance(0.08))
    order.memo = random.pick(['要確認', '在庫確認済 11/19 木村', '同梱予定', 'のし：内祝', '着日厳守']);
}
