import type { Access, Outcome, Prepared, Receipt } from '../port.ts';
import { call, type Deps } from './wire.ts';

/** What both calls about changed contents define, with the complete new item list. */
const contents = /^(?:orderNo|postCode|address[12]|shipYmd|(?:itemName|itemCount|unitPrice|subTotal)\d+)$/;

export function contentFields({ fields }: Prepared): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => contents.test(name)));
}

/** The parameters of KAAKK0010, but for who asks and when. */
export function reductionFields(prepared: Prepared): Record<string, string> {
  return { ...contentFields(prepared), totalAmount: String(prepared.total) };
}

/**
 * KAAKK0010: lowers the amount. Sent twice, the second is refused with kaakk049E "same amount as before", so a lost answer
 * may be followed by the same call; no inquiry tells the amount.
 */
export async function reduceOne(deps: Deps, prepared: Prepared, access: Access): Promise<Outcome<Receipt>> {
  const outcome = await call(deps, 'KAAKK0010', access, reductionFields(prepared));
  if (outcome.kind !== 'answered') return outcome;
  return { kind: 'answered', value: { standing: null, remark: '' } };
}
