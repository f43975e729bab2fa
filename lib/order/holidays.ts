/** The public holidays of Japan, as far as they are known. Days are `YYYY-MM-DD`. */
export interface Holidays {
  /** The last day that the list speaks of; beyond it no day counts as a holiday. */
  readonly until: string;
  readonly days: ReadonlySet<string>;
}

/** Where the build puts the list, below the extension's root. */
export const holidaysFile = 'holidays.json';

/** The list as the file holds it. */
export interface HolidayTable {
  readonly until: string;
  readonly days: readonly string[];
}

/** Reads the list once, when it is first needed. A read that failed is tried again the next time, and rejects until then. */
export function lazyHolidays(read: () => Promise<unknown>): () => Promise<Holidays> {
  let made: Promise<Holidays> | undefined;
  return () => {
    made ??= read()
      .then(holidaysIn)
      .catch((cause: unknown) => {
        made = undefined;
        throw cause;
      });
    return made;
  };
}

/** Throws a SyntaxError for anything but such a list: half a list would be wrong days of dispatch. */
export function holidaysIn(raw: unknown): Holidays {
  const { until, days } = (raw ?? {}) as Partial<HolidayTable>;
  if (typeof until !== 'string' || !Array.isArray(days) || days.length === 0)
    throw new SyntaxError('no list of holidays');
  return { until, days: new Set(days) };
}
