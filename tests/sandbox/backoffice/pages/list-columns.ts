import { statusLabel } from '../choices.ts';
import { goodsTotal, isGift, type SiteOrder } from '../order.ts';

/** A line of text in a cell. `kind` is its class; `tone` colours it. */
export interface Piece {
  kind: string;
  text: (order: SiteOrder) => string;
  tone?: (order: SiteOrder) => string;
}

/**
 * A column of the list. Both faces of the list are built from this table, the served one and the client-side
 * one, so they cannot drift apart. The first two columns also hold the tick box and the link to the order.
 */
export interface Column {
  header: string;
  name: string;
  pieces: readonly Piece[];
}

const yen = (amount: number) => amount.toLocaleString('en-US');
const orBlank = (amount: number, label: string) => (amount === 0 ? '' : `${label} ${yen(amount)}`);
const slashed = (day: string) => day.replaceAll('-', '/');

/**
 * Positions 11 to 14 and 16 to 18 are where two shops found these columns in 2026; the order up to 10 follows the
 * manual of 2017 with one column (注文日時) added on the left, which is an assumption.
 */
export const columns: readonly Column[] = [
  { header: '注文ID', name: 'id', pieces: [{ kind: 'order-id', text: (order) => String(order.id) }] },
  {
    header: '注文番号/伝票/受注ステータス',
    name: 'number',
    pieces: [
      { kind: 'order-number', text: (order) => order.number },
      {
        kind: 'mall',
        text: (order) => order.mall,
        tone: (order) => (order.mall === '楽天市場店' ? 'rakuten' : 'own'),
      },
      { kind: 'printed', text: (order) => (order.slipPrinted ? '伝票 出力済' : '') },
      { kind: 'status', text: (order) => statusLabel(order.status), tone: (order) => `s${order.status}` },
    ],
  },
  {
    header: '注文日時',
    name: 'ordered',
    pieces: [{ kind: 'stamp', text: (order) => order.orderedAt.replace(' ', '\n') }],
  },
  {
    header: '注文者氏名/リピーター/レビュー',
    name: 'buyer',
    pieces: [
      { kind: 'buyer-name', text: (order) => order.buyer.name },
      { kind: 'buyer-company', text: (order) => order.buyer.company },
      { kind: 'repeater', text: (order) => (order.purchases > 1 ? `リピーター ${order.purchases}回目` : '') },
      { kind: 'review', text: (order) => '★'.repeat(order.reviewStars) },
    ],
  },
  {
    header: 'ランク',
    name: 'rank',
    pieces: [{ kind: 'rank', text: (order) => order.rank, tone: (order) => order.rank }],
  },
  {
    header: '同梱/送り先注意/旗/ポイント注意',
    name: 'marks',
    pieces: [
      { kind: 'mark', text: (order) => (order.bundled ? '同梱' : ''), tone: () => 'bundle' },
      { kind: 'mark', text: (order) => (order.addressCaution ? '【住】' : ''), tone: () => 'address' },
      { kind: 'mark', text: (order) => (order.flag ? '⚑' : ''), tone: (order) => `flag-${order.flag}` },
      { kind: 'mark', text: (order) => (order.charges.points >= 3000 ? 'P注意' : ''), tone: () => 'points' },
    ],
  },
  {
    header: '利用/増/減',
    name: 'adjust',
    pieces: [
      { kind: 'amount-note', text: (order) => orBlank(order.charges.points, '利') },
      {
        kind: 'amount-note',
        text: (order) => orBlank(order.charges.fee + Math.max(0, order.charges.other), '増'),
      },
      {
        kind: 'amount-note',
        text: (order) => orBlank(order.charges.coupon - Math.min(0, order.charges.other), '減'),
      },
    ],
  },
  { header: 'お支払い方法', name: 'payment', pieces: [{ kind: 'payment', text: (order) => order.payment }] },
  {
    header: '合計金額/送料',
    name: 'total',
    pieces: [
      { kind: 'goods-total', text: (order) => yen(goodsTotal(order.lines)) },
      { kind: 'grand-total', text: (order) => yen(order.billed) },
      { kind: 'shipping', text: (order) => `送料 ${yen(order.charges.shipping)}` },
    ],
  },
  {
    header: '商品名/送り数',
    name: 'items',
    pieces: [
      { kind: 'lines', text: firstLines },
      {
        kind: 'parcels',
        text: (order) => (order.destinations.length > 1 ? `送り先 ${order.destinations.length}件` : ''),
      },
    ],
  },
  {
    header: '送り先氏名/電話番号',
    name: 'recipient',
    pieces: [
      { kind: 'recipient-name', text: (order) => order.destinations[0]?.name ?? '' },
      { kind: 'phone', text: (order) => order.destinations[0]?.phone ?? '' },
      { kind: 'gift', text: (order) => (isGift(order) ? '送り先別' : '') },
    ],
  },
  {
    header: '配送業者',
    name: 'carrier',
    pieces: [
      {
        kind: 'carrier',
        text: (order) => order.carrier + (order.packages > 1 ? ` [${order.packages}個口]` : ''),
      },
      { kind: 'carrier-note', text: (order) => (order.carrierCaution ? '【注】' : '') },
      { kind: 'carrier-note', text: (order) => (order.convenienceStorePickup ? 'コンビニ受取' : '') },
      { kind: 'slip-entered', text: slipMark },
    ],
  },
  {
    header: 'お届け日',
    name: 'delivery',
    pieces: [{ kind: 'day', text: (order) => slashed(order.deliveryDate) }],
  },
  {
    header: '時刻',
    name: 'slot',
    pieces: [
      { kind: 'slot', text: (order) => (order.deliverySlot === '指定なし' ? '' : order.deliverySlot) },
    ],
  },
  { header: '入金日', name: 'paid', pieces: [{ kind: 'day', text: (order) => slashed(order.paidDate) }] },
  {
    header: 'メール',
    name: 'mail',
    pieces: [{ kind: 'mail', text: (order) => (order.thanksMailSent ? 'サンクス済' : '') }],
  },
  { header: '出荷日', name: 'ship', pieces: [{ kind: 'ship-date', text: (order) => order.shipDate }] },
  {
    header: '発注元/ひとことメモ/備考',
    name: 'notes',
    pieces: [
      { kind: 'memo', text: (order) => order.memo },
      { kind: 'note', text: (order) => order.note },
    ],
  },
  { header: '伝票', name: 'slip', pieces: [{ kind: 'slip-entered', text: slipMark }] },
];

function firstLines(order: SiteOrder): string {
  const lines = order.lines.slice(0, 3).map((line) => `${line.name}\n${yen(line.price)}円 x ${line.count}個`);
  return order.lines.length > 3 ? `${lines.join('\n')}\n他 ${order.lines.length - 3}商品` : lines.join('\n');
}

function slipMark(order: SiteOrder): string {
  return order.destinations.some((to) => to.slip !== '') ? '[伝票入力済]' : '';
}
