import type { Access, Outcome, Receipt, ShipStep, Standing } from '../port.ts';
import { call, type Deps } from './wire.ts';

/** The provider takes hyphens but may count them; another carrier's number may hold no sign at all. */
const bare = (slip: string): string => slip.replaceAll(/[-_]/g, '');

/**
 * The parameters of KAASL0010, but for who asks and when. A parameter that a process does not know is left out, never sent
 * empty. Process 2 is registration and change in one, and no parameter names the carrier.
 */
export function shipmentFields(step: ShipStep): Record<string, string> {
  const { orderNo } = step;
  switch (step.kind) {
    case 'register':
      return { orderNo, paymentNo: bare(step.slip), processDiv: step.carrier === 'yamato' ? '0' : '2' };
    case 'changeSlip':
      return {
        orderNo,
        paymentNo: bare(step.slip),
        processDiv: '1',
        shipYmd: step.shipYmd,
        beforePaymentNo: bare(step.before),
      };
    case 'withdrawSlip':
      return { orderNo, processDiv: '9' };
  }
}

/** Success sets 取引状況 3, and a withdrawal sets 1. The provider may move on from there at once. */
const standingAfter = (step: ShipStep): Standing =>
  step.kind === 'withdrawSlip' ? { credit: 'approved' } : { credit: 'shipped', progress: 'registered' };

/** KAASL0010. What a second call of the same answers is not public: ask the provider before sending it again. */
export async function shipOne(deps: Deps, step: ShipStep, access: Access): Promise<Outcome<Receipt>> {
  const outcome = await call(deps, 'KAASL0010', access, shipmentFields(step));
  if (outcome.kind !== 'answered') return outcome;
  return { kind: 'answered', value: { standing: standingAfter(step), remark: '' } };
}
