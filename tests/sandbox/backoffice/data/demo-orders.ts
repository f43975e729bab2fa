import { malls } from '../choices.ts';
import { knownOrders } from '../known-orders.ts';
import type { SiteOrder } from '../order.ts';
import { demoOrder, person } from './demo-order.ts';
import { slipNumber } from './slip-number.ts';

/** The fixed orders of known-orders.ts, newest first. Everything not mentioned is clean. */
export function demoOrders(): SiteOrder[] {
  const id = knownOrders;
  const gift = person({
    name: '藤井　さくら',
    kana: 'フジイ　サクラ',
    phone: '080-0000-2203',
    postalCode: '980-0811',
    prefecture: '宮城県',
    address1: '仙台市青葉区一番町２丁目５－１１',
    address2: 'コーポ青葉２０３',
  });
  return [
    // No planned day: one of this data set has passed for whoever runs it, and a passed day asks before sending.
    demoOrder(id.clean, {}),
    demoOrder(id.cleanTwoItems, {
      mall: malls.own,
      number: '10084102',
      buyer: {
        name: '小林　直樹',
        kana: 'コバヤシ　ナオキ',
        postalCode: '460-0008',
        prefecture: '愛知県',
        address1: '名古屋市中区栄４丁目６－２',
        address2: '',
      },
      lines: [
        { name: '波佐見焼 マグカップ 青磁', code: 'TB-0031', price: 2200, count: 2 },
        { name: '宇治抹茶バウムクーヘン', code: 'FD-3211', price: 2160, count: 1 },
      ],
      charges: { shipping: 660, fee: 205 },
      purchases: 4,
      rank: 'シルバー',
    }),
    demoOrder(id.giftRecipient, {
      buyer: { name: '中村　陽子', kana: 'ナカムラ　ヨウコ' },
      destinations: [gift],
      note: 'のし：内祝　金額の分かるものは入れないでください',
      addressCaution: true,
    }),
    demoOrder(id.twelveItems, {
      buyer: { name: '長谷川　誠', kana: 'ハセガワ　マコト' },
      lines: Array.from({ length: 12 }, (_, index) => ({
        name: `和紙便箋セット ${'花月風鳥山川空海雪星雨虹'[index]}`,
        code: `ST-60${String(index + 8).padStart(2, '0')}`,
        price: 880,
        count: index === 0 ? 3 : 1,
      })),
      bundled: true,
      flag: 'blue',
    }),
    demoOrder(id.variantKanji, { buyer: { name: '髙橋　﨑子', kana: 'タカハシ　サキコ' } }),
    demoOrder(id.noHouseNumber, {
      buyer: {
        name: '山本　結衣',
        kana: 'ヤマモト　ユイ',
        address1: '札幌市中央区北一条西',
        address2: '',
        postalCode: '060-0001',
        prefecture: '北海道',
      },
      addressCaution: true,
    }),
    demoOrder(id.hostileName, {
      buyer: { name: '<img src=x onerror=alert(1)>', kana: '"><script>alert(1)</script>' },
      note: `'"><img src=x onerror=alert(2)>`,
    }),
    demoOrder(id.creditCard, {
      mall: malls.rakuten,
      number: '318264-20261120-0084108',
      payment: 'クレジットカード',
      buyer: { name: '森　翔', kana: 'モリ　ショウ' },
      paidDate: '2026-11-20',
      shipDate: '2026-11-21',
      memo: 'のし確認済',
      rank: 'ゴールド',
    }),
    demoOrder(id.longNumber, {
      mall: malls.rakuten,
      number: '318264-20261120-0123456789',
      buyer: { name: '岡本　裕子', kana: 'オカモト　ユウコ' },
      purchases: 2,
    }),
    demoOrder(id.zeroTotal, {
      mall: malls.rakuten,
      number: '318264-20261120-084110',
      buyer: { name: '西田　和子', kana: 'ニシダ　カズコ' },
      lines: [{ name: 'LEDデスクライト 調光式', code: 'LV-5100', price: 6280, count: 1 }],
      charges: { shipping: 0, points: 6280 },
    }),
    demoOrder(id.sevenDigitTotal, {
      buyer: {
        name: '前田　一郎',
        kana: 'マエダ　イチロウ',
        company: '株式会社北斗設計',
        department: '総務部',
      },
      lines: [{ name: '電動昇降デスク 幅120cm ナチュラル', code: 'LV-5500', price: 49_380, count: 25 }],
      charges: { shipping: 0 },
      carrier: '西濃運輸',
      packages: 25,
      carrierCaution: true,
      flag: 'red',
    }),
    demoOrder(id.totalMismatch, {
      buyer: { name: '加藤　文夫', kana: 'カトウ　フミオ' },
      lines: [{ name: 'LEDデスクライト 調光式', code: 'LV-5100', price: 6280, count: 1 }],
      billed: 6330,
    }),
    demoOrder(id.halfWidthText, {
      mall: malls.rakuten,
      number: '318264-20261120-084113',
      buyer: {
        name: '斉藤 ﾏｻﾐ',
        kana: 'ｻｲﾄｳ ﾏｻﾐ',
        address1: '福岡市中央区天神2-8-15',
        address2: 'ｸﾞﾗﾝﾄﾞﾊｲﾂ503',
        postalCode: '8100001',
        prefecture: '福岡県',
      },
    }),
    demoOrder(id.longAddress, {
      buyer: {
        name: '村上　隆',
        kana: 'ムラカミ　タカシ',
        postalCode: '600-8216',
        prefecture: '京都府',
        address1: '京都市下京区東塩小路町８４３番地２烏丸通塩小路下る西側旧街道沿い',
        address2: 'さくらビジネスセンター別館東棟五階五〇二号室わかば商事様方気付',
      },
    }),
    demoOrder(id.threeRecipients, {
      buyer: { name: '渡辺　恵子', kana: 'ワタナベ　ケイコ' },
      destinations: [
        gift,
        person({
          name: '渡辺　健太',
          kana: 'ワタナベ　ケンタ',
          phone: '080-0000-2215',
          postalCode: '650-0021',
          prefecture: '兵庫県',
          address1: '神戸市中央区三宮町１丁目９－１',
          address2: '',
        }),
        person({
          name: '平野　亮',
          kana: 'ヒラノ　リョウ',
          phone: '070-0000-2216',
          postalCode: '900-0014',
          prefecture: '沖縄県',
          address1: '那覇市松尾２丁目１０－３',
          address2: 'ハイム若草３０１',
        }),
      ],
      lines: [{ name: '国産はちみつ アカシア 500g', code: 'FD-3012', price: 3240, count: 3 }],
      charges: { shipping: 1980 },
      packages: 3,
    }),
    demoOrder(id.romanisedPrefecture, {
      buyer: {
        name: '工藤　千夏',
        kana: 'クドウ　チナツ',
        postalCode: '060-0001',
        prefecture: 'Hokkaido',
        address1: '札幌市中央区北一条西７丁目４',
        address2: '',
      },
    }),
    demoOrder(id.repeatedPrefecture, {
      buyer: {
        name: '石井　奈々',
        kana: 'イシイ　ナナ',
        prefecture: '東京都',
        address1: '東京都渋谷区神宮前３丁目１５－８',
      },
    }),
    demoOrder(id.fullWidthPhone, {
      buyer: { name: '金子　浩二', kana: 'カネコ　コウジ', phone: '０９０−００００ー１２３４' },
    }),
    demoOrder(id.shortPhone, {
      buyer: { name: '川口　典子', kana: 'カワグチ　ノリコ', phone: '090-0000-123' },
    }),
    demoOrder(id.noEmailNoKana, { buyer: { name: '土屋　まさみ', kana: '', email: '' } }),
    demoOrder(id.outsideJis, {
      mall: malls.rakuten,
      number: '318264-20261120-084121',
      buyer: {
        name: '𠮷田　綾😊',
        kana: 'ヨシダ　アヤ',
        company: '㈱みどり園芸',
        address2: '①号棟Ⅲ－２０５',
      },
    }),
    demoOrder(id.oddOrderNumber, {
      number: 'EC#2026/11-20 №084122',
      buyer: { name: '坂本　大輔', kana: 'サカモト　ダイスケ' },
    }),
    demoOrder(id.discounts, {
      mall: malls.rakuten,
      number: '318264-20261120-084123',
      buyer: { name: '宮崎　智子', kana: 'ミヤザキ　トモコ' },
      lines: [
        { name: '帆布トートバッグ L キャメル', code: 'BG-4100', price: 6980, count: 1 },
        { name: 'まとめ買い割引', code: 'DISCOUNT', price: -300, count: 1 },
      ],
      charges: { shipping: 550, fee: 205, points: 120, coupon: 500, other: -100 },
      purchases: 8,
      reviewStars: 5,
      memo: '同梱希望あり 木村',
      rank: 'プラチナ',
    }),
    demoOrder(id.slipEntered, {
      buyer: { name: '横山　春香', kana: 'ヨコヤマ　ハルカ' },
      slip: slipNumber('40002026112'),
      shipDate: '2026-11-20',
      slipPrinted: true,
    }),
    demoOrder(id.aboveBuyerLimit, {
      buyer: { name: '大野　真一', kana: 'オオノ　シンイチ' },
      lines: [{ name: '本革ビジネスリュック ブラック', code: 'BG-4300', price: 32_800, count: 2 }],
      charges: { shipping: 0 },
    }),
    demoOrder(id.plus81Phone, {
      buyer: { name: '関口　涼子', kana: 'セキグチ　リョウコ', phone: '+81 90-0000-1426' },
    }),
    demoOrder(id.wrongPostalCode, {
      buyer: { name: '青木　幸子', kana: 'アオキ　サチコ', postalCode: '900-0014' },
    }),
    demoOrder(id.npPayment, { payment: 'NP後払い', buyer: { name: '竹内　明美', kana: 'タケウチ　アケミ' } }),
    demoOrder(id.dashesAndWaves, {
      buyer: {
        name: '上田　由美',
        kana: 'ウエダ　ユミ',
        address1: '渋谷区神宮前３‐１５−８',
        address2: 'メゾン青葉A〜B棟 2ー05',
      },
      lines: [{ name: 'ワインオープナー 10〜12cm対応', code: 'KT-2301', price: 1980, count: 1 }],
      note: '18時～20時 or 19時〜21時',
    }),
    demoOrder(id.cashOnDelivery, {
      payment: '代金引換',
      buyer: { name: '本田　久美子', kana: 'ホンダ　クミコ' },
      charges: { shipping: 550, fee: 330 },
    }),
  ];
}
