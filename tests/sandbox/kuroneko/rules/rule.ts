import type { Fields, Merchant, StoredOrder, World } from '../types.ts';

/** One request with what the service knows about it. */
export interface Inquiry {
  readonly fields: Fields;
  readonly world: World;
  readonly merchant: Merchant | undefined;
  /** The stored order of that number; undefined too when the merchant is unknown. */
  readonly order: StoredOrder | undefined;
  /** The text of a parameter; absent and empty are the same thing here. */
  get(name: string): string;
}

/**
 * What a rule has to look at: the text alone, the merchant's identity, or contract and stored
 * orders. The switch `validationOrder` sorts by it.
 */
export type Stage = 'format' | 'credentials' | 'stored';

export interface Rule {
  readonly code: string;
  readonly stage: Stage;
  broken(inquiry: Inquiry): boolean;
}

export function rule(code: string, broken: (inquiry: Inquiry) => boolean, stage: Stage = 'format'): Rule {
  return { code, stage, broken };
}

export const stored = (code: string, broken: (inquiry: Inquiry) => boolean): Rule =>
  rule(code, broken, 'stored');

/** Broken when the parameter is absent or empty. */
export const required = (code: string, name: string): Rule => rule(code, ({ get }) => get(name) === '');

/** Broken when one of the parameters has a text that fails the test; empty ones pass. */
export function must(code: string, names: string | readonly string[], test: (text: string) => boolean): Rule {
  const list = typeof names === 'string' ? [names] : names;
  return rule(code, ({ get }) => list.some((name) => get(name) !== '' && !test(get(name))));
}

export function inquire(fields: Fields, world: World): Inquiry {
  const get = (name: string): string => (Object.hasOwn(fields, name) ? (fields[name] ?? '') : '');
  const merchant = world.merchant(get('ycfStrCode'));
  const order = merchant && world.order(merchant.code, get('orderNo'));
  return { fields, world, merchant, order, get };
}

const rank: Readonly<Record<Stage, number>> = { format: 0, credentials: 1, stored: 2 };

/** The code of the first broken rule, in the order the switches ask for. */
export function firstBroken(rules: readonly Rule[], inquiry: Inquiry): string | null {
  const ordered =
    inquiry.world.switches.validationOrder === 'table'
      ? rules
      : rules.toSorted((a, b) => rank[a.stage] - rank[b.stage]);
  return ordered.find((each) => each.broken(inquiry))?.code ?? null;
}
