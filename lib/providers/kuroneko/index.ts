import type { Access, Outcome, Prepared, Provider, Standing } from '../port.ts';
import { testConnection } from './connection.ts';
import { transportError } from './errors/transport.ts';
import { creditOf, lookupOne } from './lookup.ts';
import { preflight } from './preflight.ts';
import { call, type Deps } from './wire.ts';

const label = 'クロネコ代金後払い';

async function authorizeOne(deps: Deps, prepared: Prepared, access: Access): Promise<Outcome<Standing>> {
  const outcome = await call(deps, 'KAARA0010', access, prepared.fields);
  if (outcome.kind !== 'answered') return outcome;
  const standing = creditOf(outcome.value.result);
  // Carried out, but with a result we cannot read: the inquiry will tell.
  return standing
    ? { kind: 'answered', value: standing }
    : { kind: 'unknown', error: transportError('malformed', 'no result') };
}

/** クロネコ代金後払い behind the port. */
export function createKuroneko(deps: Deps): Provider {
  return {
    id: 'kuroneko',
    label,
    serves: (payment) => payment.normalize('NFKC').replaceAll(/\s/g, '').includes(label),
    preflight,
    authorize: (list, access) => Promise.all(list.map((prepared) => authorizeOne(deps, prepared, access))),
    lookup: (list, access) => Promise.all(list.map((orderNo) => lookupOne(deps, orderNo, access))),
    test: (access) => testConnection(deps, access),
  };
}
