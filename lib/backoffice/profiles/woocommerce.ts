import { addresses } from './addresses.ts';
import type { Profile, Source } from '../profile.ts';

const at = (path: string): Source => ({ path });
const maybe = (path: string): Source => ({ path, optional: true });

function person(who: 'billing' | 'shipping') {
  const kana = (part: string): Source => maybe(`meta_data[key=_${who}_yomigana_${part}].value`);
  return {
    name: { join: [at(`${who}.last_name`), at(`${who}.first_name`)], by: '　' },
    // The core has none; a plugin's came through.
    kana: { join: [kana('last_name'), kana('first_name')], by: ' ' },
    postCode: at(`${who}.postcode`),
    prefecture: at(`${who}.state`),
    street: { join: [at(`${who}.city`), at(`${who}.address_1`)], by: '' },
    building: { join: [at(`${who}.address_2`), at(`${who}.company`)], by: '　' },
    phone: who === 'billing' ? at('billing.phone') : maybe('shipping.phone'),
  };
}

/** With tax. */
const sum = { add: [at('total'), at('total_tax')] };

/**
 * WooCommerce with its newer order tables. Orders are read through the host's own interface: its edit page would lock the
 * order for colleagues, even when it is only fetched.
 */
export const woocommerce: Profile = {
  version: 1,
  id: 'woocommerce',
  name: 'WooCommerce',
  match: { address: addresses.woocommerce },
  vars: {
    admin: { address: '^([^?]*/wp-admin/)' },
    root: {
      select: 'script#wp-api-fetch-js-after',
      pattern: String.raw`createRootURLMiddleware\(\s*"([^"]+)"`,
      as: 'REST API',
    },
    nonce: {
      select: 'script#wp-api-fetch-js-after',
      pattern: String.raw`createNonceMiddleware\(\s*"([^"]+)"`,
      as: 'REST API nonce',
    },
  },
  list: {
    table: 'table.wc-orders-list-table',
    row: 'tbody#the-list > tr',
    id: { attribute: 'id', pattern: String.raw`^order-(\d+)$` },
    number: { select: '.column-order_number a.order-view > strong', pattern: String.raw`^#(\S+)` },
    // A sentence with the method in it; there also while the column is hidden.
    payment: { select: '.column-billing_address span.description', optional: true },
    grouping: 'none',
    // Shown in every window, however narrow. A press anywhere else in a row opens the order.
    slot: { select: '.column-order_number', className: 'no-link' },
    ticks: { how: 'native', select: 'input[name="id[]"], input[name="order[]"], input[name="post[]"]' },
    shows: {
      all: [
        // Of a refunded order the amount that is left, not the one struck out.
        { select: '.column-order_total .woocommerce-Price-amount:not(del *)' },
        { select: '.column-order_number a.order-view > strong' },
        { select: '.column-billing_address' },
        { select: '.column-shipping_address' },
      ],
      some: [],
    },
    signs: {
      state: {
        select: '.column-order_status mark',
        attribute: 'class',
        pattern: String.raw`\bstatus-([\w-]+)`,
      },
      onPage: { path: 'status' },
      over: 'pending|on-hold|completed|cancelled|refunded|failed|draft|trash',
      slip: { select: '.column-shipment_tracking', pattern: '[0-9A-Za-z-]{6,}' },
    },
    refresh: 'load',
  },
  order: {
    open: '{admin}admin.php?page=wc-orders&action=edit&id={id}',
    pages: {
      order: {
        // Six decimal places: the shop's own rounding of each line need not make its total.
        address: '{root}wc/v3/orders/{id}?dp=6',
        as: 'json',
        called: 'order',
        headers: { 'X-WP-Nonce': '{nonce}' },
        several: { address: '{root}wc/v3/orders?include={ids}&per_page=50&dp=6', id: 'id', most: 50 },
      },
    },
    fields: {
      number: { path: 'number', as: '注文番号' },
      payment: { path: 'payment_method_title', as: '支払い方法' },
      // In the shop's own time, without an offset.
      orderedOn: { path: 'date_created', as: '注文日' },
      buyer: { ...person('billing'), email: at('billing.email') },
      recipients: [{ party: person('shipping'), emptyIsBuyer: true }],
      bill: {
        lines: [
          {
            each: 'line_items',
            as: '商品',
            name: { path: 'name', as: '商品' },
            count: { path: 'quantity', as: '数量' },
            sum,
            kind: 'goods',
            required: true,
          },
          { each: 'shipping_lines', as: '配送', name: at('method_title'), sum, kind: 'shipping' },
          { each: 'fee_lines', as: '手数料', name: at('name'), sum, kind: 'other' },
          { each: 'refunds', as: '返金', name: { text: '返金' }, sum: at('total'), kind: 'discount' },
        ],
        total: { add: [{ path: 'total', as: '合計' }, maybe('refunds[].total')] },
        fractions: true,
        feeNames: ['手数料', '決済手数料', '後払い手数料', '後払い決済手数料', '代引手数料', '代引き手数料'],
      },
      carrier: maybe('shipping_lines[].method_title'),
      tracking: [],
    },
  },
  // A nonce of a login that has ended is refused, not redirected.
  login: { address: String.raw`/wp-login\.php$`, statuses: [401, 403] },
  traces: [{ address: String.raw`/post\.php\?|[?&]action=edit\b`, leaves: 'lock' }],
};

/** WooCommerce with orders among the posts. */
export const woocommerceClassic: Profile = {
  ...woocommerce,
  id: 'woocommerce-classic',
  name: 'WooCommerce (classic)',
  match: { address: addresses.woocommerceClassic },
  list: {
    ...woocommerce.list,
    table: '#posts-filter table.wp-list-table',
    id: { attribute: 'id', pattern: String.raw`^post-(\d+)$` },
  },
  order: { ...woocommerce.order, open: '{admin}post.php?post={id}&action=edit' },
};
