import type { Profile } from '../profile.ts';

/**
 * GoQSystem 受注管理. Paths, row attributes and the names a59, da19, a6–a13 come from public automation code of two shops
 * (2026-10); labels, a4, a5 and the item table are assumptions until somebody has seen the live pages.
 */
export const goq: Profile = {
  id: 'goq',
  listPath: /\/goq21\/index(_\w+)?\.php$/,
  list: {
    table: '#order-list-table table, table:has(> tbody > tr[data-order-number])',
    row: 'tr[data-order-number]',
    idAttribute: 'data-order-number',
    numberLink: 'a[href*="order_details_beta.php"]',
    // An assumption, like the labels.
    mall: '.mall',
    tick: 'input[type="checkbox"][name="order_number[]"]',
    payment: { header: '支払い方法', index: 7 },
    shows: ['合計金額', '注文者氏名', '商品名', '送り先氏名'],
    // Also says [伝票入力済], which calls for 伝票番号同期.
    mayShow: ['配送業者'],
  },
  signs: {
    // The manual's heading. Shops name their states themselves; these words are in the common names of those that are over.
    state: {
      header: 'ステータス',
      label: '受注ステータス',
      over: /キャンセル|取り?消|返品|返金|保留|確認|発送済|出荷/,
    },
    slipEntered: /\[伝票入力済\]/,
    shipDate: '出荷日',
  },
  pages: {
    order: '/goq21/order_details_beta.php?oid={id}&stat=',
    address: '/goq21/order_derivery2_1_4.php?oid={id}&st=&stat=',
  },
  loginPath: /\/login/,
  labels: {
    number: '注文番号',
    orderedAt: '注文日時',
    mall: 'モール・店舗',
    payment: 'お支払い方法',
    email: '注文者メールアドレス',
    carrier: '配送業者',
    total: '請求金額',
    shipDate: '出荷日',
  },
  shipDate: '[name="a59"]',
  tracking: '[name^="da19["]',
  items: { table: '#item-list', name: '商品名', price: '単価', count: '個数', subTotal: '小計' },
  charges: [
    { label: '送料', kind: 'shipping', sign: 1 },
    { label: '手数料', kind: 'fee', sign: 1 },
    { label: 'ポイント利用', kind: 'discount', sign: -1 },
    { label: 'クーポン値引', kind: 'discount', sign: -1 },
    { label: 'その他調整', kind: 'other', sign: 1 },
  ],
  feeNames: [
    '手数料',
    '決済手数料',
    '後払い手数料',
    '後払い決済手数料',
    '代引手数料',
    '代引き手数料',
    '代金引換手数料',
  ],
  // 処理パネル 手数料一括入力 with one order ticked: unlike the order page's own form it cannot touch another field. The row
  // is the manual's; the names of its fields are assumptions.
  writeFee: {
    label: '手数料',
    path: '/goq21/index_beta.php',
    fields: [
      ['order_number[]', '{id}'],
      ['bulk_fee', '{fee}'],
      ['Bfee', '0'],
    ],
  },
  party: {
    name: 'a4[{n}]',
    kana: 'a5[{n}]',
    phone: 'a6[{n}]',
    postCode: 'a8[{n}]',
    prefecture: 'a9[{n}]',
    street: 'a10[{n}]',
    building: ['a11[{n}]', 'a12[{n}]', 'a13[{n}]'],
  },
};

export const profiles: readonly Profile[] = [goq];
