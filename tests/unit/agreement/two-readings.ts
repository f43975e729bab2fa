import { draft } from '../../../lib/providers/kuroneko/draft.ts';
import type { Problem } from '../../../lib/providers/port.ts';
import { judgeAuthorization, rulesOf } from '../../sandbox/kuroneko/rules/index.ts';
import { inquire } from '../../sandbox/kuroneko/rules/rule.ts';
import { defaultSwitches } from '../../sandbox/kuroneko/switches.ts';
import type { Fields, Merchant } from '../../sandbox/kuroneko/types.ts';
import type { Sample } from './orders.ts';
import { mattersOfCode, mattersOfField } from './parameters.ts';

/** One matter on which the two disagree. */
export type Disagreement =
  | { readonly side: 'client'; readonly problem: Problem; readonly sample: Sample; readonly fields: Fields }
  | { readonly side: 'simulator'; readonly code: string; readonly sample: Sample; readonly fields: Fields };

export interface TwoReadings {
  readonly problems: readonly Problem[];
  /** What the simulator answers. */
  readonly code: string | null;
  /** Every rule that is broken, not only the first. */
  readonly broken: readonly string[];
  readonly disagreements: readonly Disagreement[];
}

const merchant = (bundledInvoice: boolean): Merchant => ({
  code: '99900000011',
  password: 'abcd1234',
  name: 'みほん商店',
  enabled: true,
  options: { bundledInvoice, otherCarrier: false, amountChange: false, smartphone: false },
});

const stamp = (at: Date): string =>
  new Date(at.getTime() + 9 * 3_600_000).toISOString().replaceAll(/\D/g, '').slice(0, 14);

/**
 * The client's findings beside what the simulator says of the very request the client would have sent: same conversions,
 * nothing held back. Compared matter by matter, so that one fault cannot hide a disagreement about another.
 */
export function readTwice(sample: Sample): TwoReadings {
  const { order, orderNo, bundled, at } = sample;
  const { fields: drafted, problems } = draft(order, orderNo, { bundledInvoice: bundled }, at);
  const shop = merchant(bundled);
  const fields: Fields = {
    ...drafted,
    ycfStrCode: shop.code,
    password: shop.password,
    requestDate: stamp(at),
  };
  const code = judgeAuthorization(fields, shop, { now: at, switches: defaultSwitches });
  const broken = code === null ? [] : allBroken(fields, shop, at);
  const named = new Set(problems.flatMap((problem) => mattersOfField(problem.field)));
  const refused = new Set(broken.flatMap(mattersOfCode));
  return {
    problems,
    code,
    broken,
    disagreements: [
      ...problems
        .filter((problem) => !mattersOfField(problem.field).some((matter) => refused.has(matter)))
        .map((problem): Disagreement => ({ side: 'client', problem, sample, fields })),
      ...broken
        .filter((code) => !mattersOfCode(code).some((matter) => named.has(matter)))
        .map((code): Disagreement => ({ side: 'simulator', code, sample, fields })),
    ],
  };
}

function allBroken(fields: Fields, shop: Merchant, now: Date): string[] {
  const inquiry = inquire(fields, {
    now,
    switches: defaultSwitches,
    merchant: (code) => (code === shop.code ? shop : undefined),
    order: () => undefined,
    ordersWithSlip: () => 0,
  });
  return rulesOf('KAARA')
    .filter((rule) => rule.broken(inquiry))
    .map(({ code }) => code);
}
