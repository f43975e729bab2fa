import { translator } from './translate.ts';

/** Words of fees in the panel. */
export const feesPanelJa = {
  'fee.line': '注文の合計 {own}　手数料 {fee}',
  'fee.sum': '設定の手数料により、注文の合計より{by}',
  'fee.more': '{amount}多い金額です',
  'fee.less': '{amount}少ない金額です',
  'fee.had': '{fee}（受注管理画面では {had}）',
} as const;

export const feesPanelEn: Readonly<Record<keyof typeof feesPanelJa, string>> = {
  'fee.line': 'Order total {own}, fee {fee}',
  'fee.sum': 'Because of fees, {by} the orders’ own totals',
  'fee.more': '{amount} above',
  'fee.less': '{amount} below',
  'fee.had': '{fee} (in the back office: {had})',
};

export const t = translator('feesPanel');
