import type { Conversion, Mend, Problem } from '../port.ts';

/** Where a value comes from, in the order and on the screen. */
export interface Place {
  readonly field: string;
  readonly label: string;
}

/** Collects what preflight finds: everything at once, so that an order is mended in one go. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly conversions: readonly Conversion[];
  /** The text to send of a place: the one a person agreed to, or the order's own. */
  text(place: Place, typed: string): string;
  /** Is it the one a person agreed to? */
  mended(place: Place): boolean;
  /** `reason` does not repeat the label: the screen shows it in front. `value` is of the order, whatever is sent. */
  problem(place: Place, value: string, reason: string, remedy: string): void;
  /** Notes that text goes out differently; nothing when it does not. */
  convert(place: Place, before: string, after: string, kind?: Conversion['kind']): void;
}

export function createFindings(mends: readonly Mend[] = []): Findings {
  const problems: Problem[] = [];
  const conversions: Conversion[] = [];
  /** Those in use, by field. */
  const used = new Map<string, Mend>();
  return {
    problems,
    conversions,
    text(place, typed) {
      const mend = mends.find(({ field, before }) => field === place.field && before === typed);
      if (mend) used.set(place.field, mend);
      return mend?.after ?? typed;
    },
    mended: ({ field }) => used.has(field),
    problem: (place, value, reason, remedy) =>
      problems.push({ ...place, value: used.get(place.field)?.before ?? value, reason, remedy }),
    convert(place, typed, after, how = 'width') {
      const mend = used.get(place.field);
      const [before, kind] = mend ? [mend.before, 'mend' as const] : [typed, how];
      if (before !== after) conversions.push({ ...place, before, after, kind });
    },
  };
}
