import * as z from 'zod/mini';
import { tierFaults } from '../credit/fee-table.ts';
import { Shop, shopDefaults } from './shop.ts';

/** A field of a shop, or its password, as a policy can fix it. */
export type LockedField = keyof Shop | 'password';

/** A shop as the policy gives it: `fields` is a whole shop, of which only `given` was said by the policy. */
export interface PolicyShop {
  readonly fields: Shop;
  readonly given: readonly LockedField[];
  /** Empty when the policy brings none. */
  readonly password: string;
}

/** What the policy allows. Null lists: anywhere. */
export interface Rules {
  /** Origins. */
  readonly backOffices: readonly string[] | null;
  /** Origins of provider addresses, the published ones included. */
  readonly providers: readonly string[] | null;
  readonly ownUrl: boolean;
  readonly exportPasswords: boolean;
  readonly automation: boolean;
  readonly acceptWidth: boolean;
}

/** A part that was ignored. `path` as in the policy: `shops[1].merchantCode`. */
export interface PolicyProblem {
  readonly path: string;
  readonly why: 'shape' | 'unknown' | 'twice';
}

export interface Policy {
  readonly shops: readonly PolicyShop[];
  readonly rules: Rules;
  readonly problems: readonly PolicyProblem[];
}

export const freeRules: Rules = {
  backOffices: null,
  providers: null,
  ownUrl: true,
  exportPasswords: true,
  automation: true,
  acceptWidth: true,
};

/** Names in the policy, and the rule that each switches. True allows, which is also what absence means. */
export const switches = {
  allowOwnUrl: 'ownUrl',
  allowExportPasswords: 'exportPasswords',
  allowAutomation: 'automation',
  allowAcceptWidth: 'acceptWidth',
} as const satisfies Record<string, keyof Rules>;
export const lists = {
  allowedBackOffices: 'backOffices',
  allowedProviders: 'providers',
} as const satisfies Record<string, keyof Rules>;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const Password = z.string().check(z.regex(/^[0-9A-Za-z]{1,8}$/));
const names = ['id', 'name', 'backOffice', 'merchantCode', 'environment'] as const;
/** `automation` and the like may be given in part; a tier without an upper end leaves `to` out. */
const filled = (raw: Fields): Fields => ({
  ...raw,
  ...(typeof raw.backOffice === 'string' ? { backOffice: originOf(raw.backOffice) ?? raw.backOffice } : {}),
  ...(typeof raw.ownUrl === 'string' && raw.ownUrl !== '' && !raw.ownUrl.endsWith('/')
    ? { ownUrl: `${raw.ownUrl}/` }
    : {}),
  ...(isFields(raw.fees)
    ? {
        fees: {
          ...shopDefaults.fees,
          ...raw.fees,
          ...(Array.isArray(raw.fees.tiers)
            ? {
                tiers: raw.fees.tiers.map((tier: unknown) => (isFields(tier) ? { to: null, ...tier } : tier)),
              }
            : {}),
        },
      }
    : {}),
  ...(isFields(raw.automation) ? { automation: { ...shopDefaults.automation, ...raw.automation } } : {}),
  ...(isFields(raw.shipDate) ? { shipDate: { ...shopDefaults.shipDate, ...raw.shipDate } } : {}),
});

function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { origin } = new URL(text);
  return origin === 'null' ? null : origin;
}

/** Reads what the browser hands on from the administrator. Never throws: what cannot be read is ignored and named. */
export function readPolicy(raw: unknown): Policy {
  const problems: PolicyProblem[] = [];
  const bad = (path: string, why: PolicyProblem['why'] = 'shape'): void => void problems.push({ path, why });
  if (raw === undefined || raw === null) return { shops: [], rules: freeRules, problems };
  if (!isFields(raw)) return { shops: [], rules: freeRules, problems: [{ path: '', why: 'shape' }] };

  const rules: { -readonly [K in keyof Rules]: Rules[K] } = { ...freeRules };
  let shops: PolicyShop[] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (Object.hasOwn(switches, name)) {
      if (typeof value === 'boolean') rules[switches[name as keyof typeof switches]] = value;
      else bad(name);
    } else if (Object.hasOwn(lists, name)) {
      if (!Array.isArray(value)) {
        bad(name);
        continue;
      }
      rules[lists[name as keyof typeof lists]] = value.flatMap((entry: unknown, at): string[] => {
        const origin = typeof entry === 'string' ? originOf(entry) : null;
        if (origin === null) bad(`${name}[${at}]`);
        return origin === null ? [] : [origin];
      });
    } else if (name === 'shops') {
      if (Array.isArray(value))
        shops = value.flatMap((one: unknown, at) => shopFrom(one, `shops[${at}]`, bad));
      else bad(name);
    } else bad(name, 'unknown');
  }
  const once = shops.filter(({ fields }, at) => {
    const first = shops.findIndex((other) => other.fields.id === fields.id) === at;
    if (!first) bad(`shops: ${fields.id}`, 'twice');
    return first;
  });
  return { shops: once, rules, problems };
}

function shopFrom(
  raw: unknown,
  path: string,
  bad: (path: string, why?: PolicyProblem['why']) => void,
): PolicyShop[] {
  if (!isFields(raw)) {
    bad(path);
    return [];
  }
  const { password = '', ...rest } = filled(raw);
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(rest)) {
    // A policy may be written for a newer version: what is not known yet is no reason to drop the shop.
    if (Object.hasOwn(Shop.shape, name)) known[name] = value;
    else bad(`${path}.${name}`, 'unknown');
  }
  const parsed = z.safeParse(Shop, { mall: '', ownUrl: '', ...shopDefaults, ...known });
  const faults = parsed.success ? [] : parsed.error.issues.map(({ path: at }) => String(at[0] ?? ''));
  // Which of two fees is meant must not be guessed.
  if (parsed.success && tierFaults(parsed.data.fees.tiers).length > 0) faults.push('fees');
  const missing = names.filter((name) => !Object.hasOwn(known, name));
  if (known.environment === 'own' && !known.ownUrl) missing.push('ownUrl' as never);
  const secret = password === '' || z.safeParse(Password, password).success;
  for (const name of new Set([...faults, ...missing])) bad(`${path}.${name}`);
  if (!secret) bad(`${path}.password`);
  if (!parsed.success || faults.length + missing.length > 0) return [];
  const given = Object.keys(known) as LockedField[];
  const kept = secret ? String(password) : '';
  return [{ fields: parsed.data, given: kept === '' ? given : [...given, 'password'], password: kept }];
}
