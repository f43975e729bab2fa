import type { Failure } from '../messages/contract.ts';
import type { Access } from '../providers/port.ts';
import { baseUrlOf, type Shop } from '../settings/shop.ts';
import type { Ports } from './ports.ts';
import { failures } from './texts.ts';

/** Client-side limit of one provider call, ms. Below the 30 s after which a browser may end a waiting worker. */
export const callTimeout = 25_000;

/** Everything a call needs, password included, for as long as the caller holds it. */
export async function accessOf(ports: Pick<Ports, 'vault'>, shop: Shop): Promise<Access | Failure> {
  const password = await ports.vault.open(shop.id).catch(() => null);
  if (password === null) return failures.vaultBroken();
  if (password === undefined) return failures.noPassword();
  return {
    merchantCode: shop.merchantCode,
    baseUrl: baseUrlOf(shop),
    timeout: callTimeout,
    options: { bundledInvoice: shop.bundledInvoice },
    password,
  };
}
