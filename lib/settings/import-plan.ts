import { tierFaults } from '../credit/fee-table.ts';
import { clashOf } from './clash.ts';
import { barred, type Effective } from './effective.ts';
import type { Shop } from './shop.ts';

/** A field that changes, in the words of the data. */
export interface FieldChange {
  readonly field: keyof Shop;
  readonly before: unknown;
  readonly after: unknown;
}
export interface ShopChange {
  readonly name: string;
  readonly kind: 'new' | 'replaced' | 'unchanged';
  readonly changes: readonly FieldChange[];
}
export interface ShopPlan {
  /** Shops to be saved, each under the id that this browser knows it by. */
  readonly save: readonly Shop[];
  readonly changes: readonly ShopChange[];
  /** File's shop id and id here, where they differ. */
  readonly ids: readonly { readonly theirs: string; readonly ours: string }[];
  /** Why it cannot be done; null when it can. */
  readonly refusal:
    | { readonly why: 'mallTaken' | 'prefixNeeded'; readonly name: string; readonly other: string }
    | { readonly why: 'policy' | 'fees'; readonly name: string }
    | null;
}

/** What of a policy is asked here. */
type Ruling = Pick<Effective, 'rules' | 'managed'>;

/**
 * What becomes of the shops when a file is taken in. Pure. A shop is known by its id, or else by back office and mall:
 * two PCs that were set up one by one call the same shop by different ids. Shops that are not in the file stay.
 */
export function planShops(local: readonly Shop[], incoming: readonly Shop[], policy: Ruling): ShopPlan {
  const ids: { theirs: string; ours: string }[] = [];
  const save: Shop[] = [];
  const changes: ShopChange[] = [];
  for (const one of incoming) {
    const here =
      local.find(({ id }) => id === one.id) ??
      local.find(
        ({ id, backOffice, mall }) =>
          backOffice === one.backOffice && mall === one.mall && !incoming.some((other) => other.id === id),
      );
    const shop = here ? { ...one, id: here.id } : one;
    if (shop.id !== one.id) ids.push({ theirs: one.id, ours: shop.id });
    const fields = here ? differing(here, shop) : [];
    changes.push({
      name: shop.name,
      kind: !here ? 'new' : fields.length > 0 ? 'replaced' : 'unchanged',
      changes: fields,
    });
    if (!here || fields.length > 0) save.push(shop);
  }
  const after = [...local.filter(({ id }) => !save.some((shop) => shop.id === id)), ...save];
  return { save, changes, ids, refusal: refusalOf(save, after, policy) };
}

function refusalOf(save: readonly Shop[], after: readonly Shop[], policy: Ruling): ShopPlan['refusal'] {
  for (const shop of save) {
    const clash = clashOf(after, shop);
    if (clash) return { why: clash.code, name: shop.name, other: clash.other.name };
    if (tierFaults(shop.fees.tiers).length > 0) return { why: 'fees', name: shop.name };
    // Fields that the policy fixes are taken in and count for nothing while it stands.
    if (barred(policy.rules, shop, policy.managed.includes(shop.id)))
      return { why: 'policy', name: shop.name };
  }
  return null;
}

const differing = (before: Shop, after: Shop): FieldChange[] =>
  (Object.keys(after) as (keyof Shop)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
