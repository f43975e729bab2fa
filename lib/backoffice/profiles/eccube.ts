import { addresses } from './addresses.ts';
import type { Profile, Source } from '../profile.ts';

const field = (name: string, page = 'order'): Source => ({ page, select: `[name="${name}"]` });

/** The fields of a person in one of the forms; `{n}` is the number of the parcel. */
function person(form: string, page: string) {
  const of = (name: string): Source => field(`${form}${name}`, page);
  return {
    name: { join: [of('[name][name01]'), of('[name][name02]')], by: '　' },
    kana: { join: [of('[kana][kana01]'), of('[kana][kana02]')], by: '　' },
    postCode: of('[postal_code]'),
    prefecture: of('[address][pref]'),
    street: of('[address][addr01]'),
    building: { join: [of('[address][addr02]'), of('[company_name]')], by: '　' },
    phone: of('[phone_number]'),
  };
}

/**
 * EC-CUBE 4 (4.0 to 4.3). One row per parcel, so several rows can be one order. The amount that is billed is お支払い合計;
 * prices of goods are without tax, so the price of a piece is reckoned from the sub total, which is with tax.
 */
export const eccube4: Profile = {
  version: 1,
  id: 'eccube-4',
  name: 'EC-CUBE 4',
  match: { address: addresses.eccube4 },
  vars: {
    // The folder of the administration is a setting of each shop.
    admin: { address: String.raw`^([^?]*?)/order(?:/page/\d+)?/?(?:\?|$)` },
    token: { select: 'meta[name="eccube-csrf-token"]', attribute: 'content' },
  },
  list: {
    table: 'table#search_result',
    row: 'tbody > tr',
    id: {
      select: 'a[href$="/edit"][href*="/order/"]',
      attribute: 'href',
      pattern: String.raw`/order/(\d+)/edit$`,
    },
    number: { select: 'a.action-edit', line: 0 },
    payment: { header: '支払方法', index: 2 },
    grouping: 'byId',
    slot: { header: '支払方法', index: 2 },
    ticks: { how: 'native', select: 'input[name="ids[]"]' },
    shows: {
      // Only what all rows of an order repeat: whichever of them is looked at, the order looks the same.
      all: [
        { header: '注文者', index: 1 },
        { header: '購入金額', index: 4, pattern: String.raw`[-−]?[￥¥][\d,]+` },
      ],
      some: [],
    },
    signs: {
      state: { header: '対応状況', index: 3 },
      onPage: { select: '[name="order[OrderStatus]"]' },
      over: 'キャンセル|返品|発送済|決済処理中|購入処理中',
      slip: { select: 'input.update_tracking_number', take: 'value' },
    },
    refresh: 'load',
  },
  order: {
    open: '{admin}/order/{id}/edit',
    pages: {
      order: { address: '{admin}/order/{id}/edit', as: 'html', called: 'order' },
      // Several destinations are on a page of their own, whose address has the id of the order too.
      parcels: {
        address: '{admin}/shipping/{id}/edit',
        as: 'html',
        called: 'address',
        unless: '[name="order[Shipping][name][name01]"]',
      },
    },
    fields: {
      headings: '.row > .col-3:has(+ .col), .row.justify-content-end.mb-3 > :first-child:has(+ :last-child)',
      number: { label: '注文番号' },
      payment: { ...field('order[Payment]'), as: '支払方法' },
      orderedOn: { label: '注文日' },
      buyer: { ...person('order', 'order'), email: field('order[email]') },
      recipients: [
        { party: person('order[Shipping]', 'order') },
        { from: 0, party: person('form[shippings][{n}]', 'parcels') },
      ],
      bill: {
        lines: [
          {
            table: '#table-form-field',
            as: '商品名',
            name: { select: '[name$="[product_name]"]', as: '商品名' },
            count: { select: '[name$="[quantity]"]', as: '数量' },
            // The sixth cell, with tax.
            sum: { index: 5, take: 'text', as: '小計' },
            kind: {
              by: { select: '[name$="[order_item_type]"]', as: '明細の種類' },
              is: { 1: 'goods', 2: 'shipping', 3: 'fee', 4: 'discount', 5: 'other', 6: 'discount' },
            },
            required: true,
          },
        ],
        total: { label: 'お支払い合計' },
        feeNames: ['手数料', '決済手数料', '後払い手数料', '代引手数料', '代引き手数料'],
      },
      carrier: {
        first: [
          { ...field('order[Shipping][Delivery]'), as: '配送業者' },
          { ...field('form[shippings][0][Delivery]', 'parcels'), as: '配送業者', optional: true },
        ],
      },
      tracking: [
        field('order[Shipping][tracking_number]'),
        { page: 'parcels', select: '[name^="form[shippings]"][name$="[tracking_number]"]' },
      ],
    },
  },
  login: { address: '/login/?$' },
  // Whoever looks at the list in the background sends the person elsewhere at the next «back to list».
  traces: [{ address: String.raw`^[^?]*/order(/page/\d+)?/?(\?|$)`, leaves: 'session' }],
  writeTracking: {
    method: 'PUT',
    address: '{admin}/shipping/{part}/tracking_number',
    fields: [['tracking_number', '{slip}']],
    headers: { 'ECCUBE-CSRF-TOKEN': '{token}', 'X-Requested-With': 'XMLHttpRequest' },
    part: { select: 'input[name="ids[]"]', take: 'value' },
    now: { select: 'input.update_tracking_number', take: 'value' },
    takes: '^[0-9a-zA-Z-]*$',
    done: { path: 'status', is: 'OK' },
  },
};
