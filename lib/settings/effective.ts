import { clashOf } from './clash.ts';
import type { LockedField, Policy, PolicyProblem, Rules } from './policy.ts';
import { baseUrlOf, shopDefaults, type Shop } from './shop.ts';

/** Why the policy keeps a shop from being used. */
export type Blocked = 'backOffice' | 'provider' | 'ownUrl' | 'clash';

/** The settings that count: those of this browser with the policy laid over them. */
export interface Effective {
  readonly shops: readonly Shop[];
  /** Fields that the policy decides, by shop. */
  readonly locked: Readonly<Record<string, readonly LockedField[]>>;
  /** Shops that the policy brings: they cannot be removed here. */
  readonly managed: readonly string[];
  /** Shops of this browser, or of the policy itself, that are not used. */
  readonly blocked: readonly { readonly shop: Shop; readonly why: Blocked }[];
  readonly rules: Rules;
  readonly problems: readonly PolicyProblem[];
}

/** Whether the rules allow calls to this address. */
export const providerAllowed = ({ providers }: Rules, baseUrl: string): boolean =>
  providers === null || providers.includes(new URL(baseUrl).origin);

/** Why the rules do not allow this shop; null when they do. `fromPolicy`: an own address given by the policy is allowed. */
export function barred(rules: Rules, shop: Shop, fromPolicy: boolean): Exclude<Blocked, 'clash'> | null {
  if (shop.environment === 'own' && !rules.ownUrl && !fromPolicy) return 'ownUrl';
  if (rules.backOffices !== null && !rules.backOffices.includes(shop.backOffice)) return 'backOffice';
  return providerAllowed(rules, baseUrlOf(shop)) ? null : 'provider';
}

/** What the rules fix for every shop. */
const everywhere = (rules: Rules): LockedField[] => [
  ...(rules.automation ? [] : (['automation'] as const)),
  ...(rules.acceptWidth ? [] : (['acceptWidth'] as const)),
];

/** Policy over settings. Pure: what is stored here stays as it is. */
export function effective(policy: Policy, local: readonly Shop[]): Effective {
  const { rules } = policy;
  const locked: Record<string, readonly LockedField[]> = {};
  const ruled = (shop: Shop): Shop => ({
    ...shop,
    ...(rules.automation ? {} : { automation: shopDefaults.automation }),
    ...(rules.acceptWidth ? {} : { acceptWidth: false }),
  });
  const given = new Map(policy.shops.map((one) => [one.fields.id, one]));
  const whole = (id: string, stored: Shop | undefined): Shop | undefined => {
    const one = given.get(id);
    if (!one) return stored && ruled(stored);
    const fixed = Object.fromEntries(
      one.given.filter((name) => name !== 'password').map((name) => [name, one.fields[name]]),
    );
    return ruled({ ...(stored ?? one.fields), ...fixed });
  };

  const wanted = [
    // The policy first: where two shops cannot stand side by side, its own stays.
    ...policy.shops.map(({ fields }) => fields.id),
    ...local.filter(({ id }) => !given.has(id)).map(({ id }) => id),
  ];
  const shops: Shop[] = [];
  const blocked: { shop: Shop; why: Blocked }[] = [];
  for (const id of wanted) {
    const shop = whole(
      id,
      local.find((one) => one.id === id),
    );
    if (!shop) continue;
    const one = given.get(id);
    const why =
      barred(rules, shop, one?.given.includes('environment') ?? false) ??
      (clashOf(shops, shop) && policy.shops.length > 0 ? 'clash' : null);
    if (why) blocked.push({ shop, why });
    else {
      shops.push(shop);
      locked[id] = [...new Set([...(one?.given ?? []), ...everywhere(rules)])];
    }
  }
  // The order in which this browser knows them, so that the screen does not jump about.
  const place = ({ id }: Shop): number => {
    const at = local.findIndex((one) => one.id === id);
    return at < 0 ? -1 : at;
  };
  const managed = policy.shops.map(({ fields }) => fields.id);
  return {
    shops: shops.toSorted((a, b) => place(a) - place(b)),
    locked,
    managed,
    blocked,
    rules,
    problems: policy.problems,
  };
}

/** The locked fields in which a shop differs from what counts. */
export function trespass(locked: readonly LockedField[], now: Shop, wanted: Shop): LockedField[] {
  return locked.filter(
    (name) =>
      name !== 'password' && JSON.stringify(sorted(now[name])) !== JSON.stringify(sorted(wanted[name])),
  );
}

/** Does saving this go against the policy? Where a field is fixed, only what it is fixed at can be saved. */
export function forbids(policy: Effective, shop: Shop, password: string | null): boolean {
  const now = policy.shops.find(({ id }) => id === shop.id);
  const locked = policy.locked[shop.id] ?? everywhere(policy.rules);
  if (barred(policy.rules, shop, policy.managed.includes(shop.id))) return true;
  if (password !== null && locked.includes('password')) return true;
  return (
    trespass(locked, now ?? { ...shop, automation: shopDefaults.automation, acceptWidth: false }, shop)
      .length > 0
  );
}

/** The same value with its names in one order. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, one]) => [name, sorted(one)]),
        )
      : value;
