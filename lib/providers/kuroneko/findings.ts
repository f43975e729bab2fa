import type { Conversion, Problem } from '../port.ts';

/** Where a value comes from, in the order and on the screen. */
export interface Place {
  readonly field: string;
  readonly label: string;
}

/** Collects what preflight finds: everything at once, so that an order is mended in one go. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly conversions: readonly Conversion[];
  /** `reason` does not repeat the label: the screen shows it in front. */
  problem(place: Place, value: string, reason: string, remedy: string): void;
  /** Notes that text goes out differently; nothing when it does not. */
  convert(place: Place, before: string, after: string, kind?: Conversion['kind']): void;
}

export function createFindings(): Findings {
  const problems: Problem[] = [];
  const conversions: Conversion[] = [];
  return {
    problems,
    conversions,
    problem: (place, value, reason, remedy) => problems.push({ ...place, value, reason, remedy }),
    convert: (place, before, after, kind = 'width') => {
      if (before !== after) conversions.push({ ...place, before, after, kind });
    },
  };
}
