import type { CaseView, FeeView } from '../messages/contract.ts';
import { t } from '../words/index.ts';
import { factList, yen } from './tables.ts';

/** The order's own total, the fee, and what both come to. */
export function feeFacts({ own, had, fee, total }: FeeView): HTMLElement {
  return factList([
    [t('fee.own'), yen(own)],
    [t('fee.fee'), had === 0 ? yen(fee) : t('fee.had', { fee: yen(fee), had: yen(had) })],
    [t('fee.total'), yen(total)],
  ]);
}

/** The fee and the total asked for in one line. */
export const feeName = ({ fee, total, sent }: NonNullable<CaseView['fee']>): string =>
  t(sent ? 'fee.rowName' : 'fee.rowNext', { fee: yen(fee), total: yen(total) });
