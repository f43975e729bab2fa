import type { Access, Sign } from '../port.ts';
import { unusedNumber } from './connection.ts';
import { call, type Deps } from './wire.ts';

/**
 * Asks for the status of a number nobody has used: once, without a second try. Any answer that can be read is a sign of
 * life, a refusal too; the provider's own exceptions (err0001–err0003) are none.
 */
export async function probe(deps: Deps, access: Access): Promise<Sign> {
  const outcome = await call(deps, 'KAAST0010', access, { orderNo: unusedNumber(deps) });
  return outcome.kind === 'answered' || outcome.kind === 'refused'
    ? { alive: true }
    : { alive: false, error: outcome.error };
}
