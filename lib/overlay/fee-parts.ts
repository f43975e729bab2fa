import type { CaseView, FeeView } from '../messages/contract.ts';
import { t as tFee } from '../words/fees.ts';
import { factList, yen } from './tables.ts';

/** The order's own total and the fee; what both come to, unless it stands elsewhere. */
export function feeFacts({ own, had, fee, total }: FeeView, withTotal = true): HTMLElement {
  return factList([
    [tFee('fee.own'), yen(own)],
    [tFee('fee.fee'), had === 0 ? yen(fee) : tFee('fee.had', { fee: yen(fee), had: yen(had) })],
    ...(withTotal ? [[tFee('fee.total'), yen(total)] as const] : []),
  ]);
}

/** The fee and the total asked for in one line. */
export const feeName = ({ fee, total, sent }: NonNullable<CaseView['fee']>): string =>
  tFee(sent ? 'fee.rowName' : 'fee.rowNext', { fee: yen(fee), total: yen(total) });
