/** The day the seed data pretends it is; the site never asks the clock. */
export const today = '2026-11-20';

export const malls = { rakuten: '楽天市場店', own: '自社EC本店' } as const;

/** Status ids differ from shop to shop in the field, so these are deliberately not 1, 2, 3. */
export const statuses = [
  { id: 1, label: '新規受付' },
  { id: 4, label: '確認待ち' },
  { id: 6, label: '入金待ち' },
  { id: 9, label: '発送待ち' },
  { id: 14, label: '出荷指示済' },
  { id: 29, label: '★発送済み' },
  { id: 33, label: '予約・取寄せ' },
  { id: 35, label: '保留' },
  { id: 40, label: 'キャンセル' },
] as const;

/** The tab that shows every order. */
export const allStatuses = { id: 12, label: '全て' } as const;

export const newOrders = 1;

export function statusLabel(id: number): string {
  return statuses.find((status) => status.id === id)?.label ?? `不明(${id})`;
}

export const payments = [
  'クロネコ代金後払い',
  'クレジットカード',
  '代金引換',
  '銀行振込',
  'NP後払い',
  'Amazon Pay',
  'コンビニ前払い',
] as const;

export const carriers = ['ヤマト運輸', '佐川急便', '日本郵便', 'ネコポス', '西濃運輸'] as const;

export const deliverySlots = [
  '指定なし',
  '午前中',
  '12時～14時',
  '14時～16時',
  '16時～18時',
  '18時～20時',
  '19時～21時',
] as const;

export const pageSizes = [25, 50, 100, 200, 500] as const;
