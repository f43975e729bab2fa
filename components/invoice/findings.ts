import type { Invoice } from '../../lib/messages/invoices.ts';
import { t } from '../../lib/words/invoice.ts';
import { yen } from './money.ts';

/** What is to be seen to before this invoice goes into a parcel. In words. */
export function findingsOf({ slip, dueOn, lines, total }: Invoice): string[] {
  const found: string[] = [];
  if (slip.barcode === '') found.push(t('invoice.noBarcode'));
  else if (!/^\d{44}$/.test(slip.barcode)) found.push(t('invoice.oddBarcode'));
  if (dueOn === null) found.push(t('invoice.noDue'));
  const sums = lines.map(({ subTotal }) => subTotal);
  // A line without an amount makes a sum that says nothing.
  if (sums.length > 0 && !sums.includes(null)) {
    const sum = sums.reduce<number>((all, one) => all + (one ?? 0), 0);
    if (sum !== total) found.push(t('invoice.sumDiffers', { lines: yen(sum), total: yen(total) }));
  }
  return found;
}
