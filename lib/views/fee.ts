import { tierFaults } from '../credit/fee-table.ts';
import { decide, type Charge } from '../credit/fees.ts';
import type { Case } from '../ledger/records.ts';
import type { CaseView } from '../messages/contract.ts';
import type { Shop } from '../settings/shop.ts';
import { isLive } from './case.ts';

/** What a page may know of the fee. `shops`: where its shop is looked for. */
export function feeOf(record: Case, shops: readonly Shop[]): Pick<CaseView, 'fee' | 'feeUnread'> {
  const { status, fee: asked, sent, seen, backOffice } = record;
  const bill = seen?.bill;
  const live = isLive(status);
  if (live || status === 'running' || status === 'uncertain') {
    // Written into the back office since: the order's own total is what was asked for.
    if (!asked || asked.fee === asked.had || bill?.had === asked.fee) return {};
    const same = bill?.billed === asked.billed && bill.had === asked.had;
    const mode = shops.find(({ id }) => id === (bill?.shopId ?? record.shopId))?.fees.mode;
    const may = live && sent !== null && same && mode !== undefined;
    return shown(asked, asked.had, true, !may ? 'no' : mode === 'add' ? 'add' : 'yes');
  }
  if (!bill) {
    const here = shops.some((shop) => shop.backOffice === backOffice && shop.fees.tiers.length > 0);
    return here ? { feeUnread: true } : {};
  }
  const table = shops.find(({ id }) => id === bill.shopId)?.fees;
  if (!table || tierFaults(table.tiers).length > 0) return {};
  const next = decide(bill, table, asked ?? null, false);
  return next.fee === bill.had ? {} : shown(next, bill.had, false, 'no');
}

const shown = (
  { billed, fee }: Charge,
  had: number,
  sent: boolean,
  write: NonNullable<CaseView['fee']>['write'],
): Pick<CaseView, 'fee'> => ({ fee: { own: billed + had, had, fee, total: billed + fee, sent, write } });
