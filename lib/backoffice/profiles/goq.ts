import type { Profile } from '../profile.ts';

const stand = (label: string) => ({ label });
const block = (name: string) => ({ page: 'address', select: `[name="${name}[{n}]"]` });
/** Blocks of the address form: 0 the buyer, then the destinations. */
const party = {
  name: block('a4'),
  kana: block('a5'),
  phone: block('a6'),
  postCode: block('a8'),
  prefecture: block('a9'),
  street: block('a10'),
  building: { join: ['a11', 'a12', 'a13'].map(block), by: '　' },
};

/**
 * GoQSystem 受注管理, the current list. Paths, row attributes and the names a59, da19, a6–a13 come from public automation
 * code of two shops (2026-10); labels, a4, a5 and the item table are assumptions until somebody has seen the live pages.
 */
export const goq: Profile = {
  version: 1,
  id: 'goq',
  name: 'GoQSystem',
  match: { address: String.raw`/goq21/index_\w+\.php(\?|$)` },
  vars: {},
  list: {
    table: '#order-list-table table, table:has(> tbody > tr[data-order-number])',
    row: 'tr[data-order-number]',
    id: { attribute: 'data-order-number' },
    number: { select: 'a[href*="order_details_beta.php"]' },
    payment: { header: '支払い方法', index: 7 },
    // An assumption, like the labels.
    mall: { select: '.mall' },
    grouping: 'none',
    slot: { header: '支払い方法', index: 7 },
    ticks: { how: 'native', select: 'input[type="checkbox"][name="order_number[]"]' },
    shows: {
      all: [{ header: '合計金額' }, { header: '注文者氏名' }, { header: '商品名' }, { header: '送り先氏名' }],
      // Also says [伝票入力済], which calls for 伝票番号同期.
      some: [{ header: '配送業者' }],
    },
    signs: {
      // The manual's heading. Shops name their states themselves; these words are in the common names of those that are over.
      state: { header: 'ステータス' },
      onPage: { label: '受注ステータス' },
      over: 'キャンセル|取り?消|返品|返金|保留|確認|発送済|出荷',
      slip: { pattern: String.raw`\[伝票入力済\]` },
      shipDate: { header: '出荷日' },
    },
    refresh: 'recycle',
  },
  order: {
    open: '/goq21/order_details_beta.php?oid={id}&stat=',
    pages: {
      order: { address: '/goq21/order_details_beta.php?oid={id}&stat=', as: 'html', called: 'order' },
      address: {
        address: '/goq21/order_derivery2_1_4.php?oid={id}&st=&stat=',
        as: 'html',
        called: 'address',
      },
    },
    fields: {
      headings: 'th:has(+ td)',
      number: stand('注文番号'),
      mall: stand('モール・店舗'),
      payment: stand('お支払い方法'),
      orderedOn: stand('注文日時'),
      shipOn: { select: '[name="a59"]', as: '出荷日', optional: true },
      buyer: { ...party, email: stand('注文者メールアドレス') },
      recipients: [{ page: 'address', from: 1, party }],
      bill: {
        lines: [
          {
            table: '#item-list',
            as: '商品名',
            name: { header: '商品名' },
            count: { header: '個数' },
            price: { header: '単価' },
            sum: { header: '小計' },
            kind: 'goods',
            required: true,
          },
          charge('送料', 'shipping'),
          charge('手数料', 'fee'),
          { ...charge('ポイント利用', 'discount'), sign: -1 },
          { ...charge('クーポン値引', 'discount'), sign: -1 },
          charge('その他調整', 'other'),
        ],
        total: stand('請求金額'),
        feeNames: [
          '手数料',
          '決済手数料',
          '後払い手数料',
          '後払い決済手数料',
          '代引手数料',
          '代引き手数料',
          '代金引換手数料',
        ],
      },
      carrier: stand('配送業者'),
      tracking: [{ select: '[name^="da19["]' }],
    },
  },
  login: { address: '/login' },
  traces: [],
  // 処理パネル 手数料一括入力 with one order ticked: unlike the order page's own form it cannot touch another field. The row
  // is the manual's; the names of its fields are assumptions.
  writeFee: {
    label: '手数料',
    address: '/goq21/index_beta.php',
    fields: [
      ['order_number[]', '{id}'],
      ['bulk_fee', '{fee}'],
      ['Bfee', '0'],
    ],
  },
};

function charge(label: string, kind: 'shipping' | 'fee' | 'discount' | 'other') {
  return { as: label, name: { text: label }, sum: { label }, kind };
}

/** The classic list, with the columns of the manual's screens: where headers do not tell, payment stands one further left. */
export const goqClassic: Profile = {
  ...goq,
  id: 'goq-classic',
  name: 'GoQSystem (classic)',
  match: { address: String.raw`/goq21/index\.php(\?|$)` },
  list: {
    ...goq.list,
    payment: { header: '支払い方法', index: 6 },
    slot: { header: '支払い方法', index: 6 },
  },
};
