import type { Access, Outcome, Prepared, Provider, Standing } from '../port.ts';
import { cancelOne } from './cancel.ts';
import { capabilities } from './capabilities.ts';
import { carrierOf } from './carrier.ts';
import { preflightChange } from './change.ts';
import { testConnection } from './connection.ts';
import { isGeneral } from './errors/general.ts';
import { transportError } from './errors/transport.ts';
import { invoiceOne } from './invoice.ts';
import { creditOf, lookupOne } from './lookup.ts';
import { preflightShipment } from './preflight-shipment.ts';
import { preflight } from './preflight.ts';
import { probe } from './probe.ts';
import { reduceOne } from './reduction.ts';
import { correctOne } from './reissue.ts';
import { remedies } from './remedies/remedies.ts';
import { shipOne } from './shipment.ts';
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
    remedies,
    authorize: (list, access) => Promise.all(list.map((prepared) => authorizeOne(deps, prepared, access))),
    lookup: (list, access) => Promise.all(list.map((orderNo) => lookupOne(deps, orderNo, access))),
    test: (access) => testConnection(deps, access),
    capabilities,
    carrierOf,
    preflightChange,
    preflightShipment,
    cancel: (list, access) => Promise.all(list.map((orderNo) => cancelOne(deps, orderNo, access))),
    reduce: (list, access) => Promise.all(list.map((prepared) => reduceOne(deps, prepared, access))),
    correct: (list, access) => Promise.all(list.map((prepared) => correctOne(deps, prepared, access))),
    ship: (list, access) => Promise.all(list.map((step) => shipOne(deps, step, access))),
    invoices: (list, access) => Promise.all(list.map((orderNo) => invoiceOne(deps, orderNo, access))),
    general: isGeneral,
    probe: (access) => probe(deps, access),
  };
}
