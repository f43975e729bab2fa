import type { Access, Outcome, Receipt } from '../port.ts';
import { call, type Deps } from './wire.ts';

/**
 * KAACL0010: gives the credit of a whole order back. Sent twice, the second is refused with kaacl009E, which also stands for
 * every other status that cannot be cancelled: only the inquiry tells which.
 */
export async function cancelOne(deps: Deps, orderNo: string, access: Access): Promise<Outcome<Receipt>> {
  const outcome = await call(deps, 'KAACL0010', access, { orderNo });
  if (outcome.kind !== 'answered') return outcome;
  return { kind: 'answered', value: { standing: { credit: 'cancelled' }, remark: '' } };
}
