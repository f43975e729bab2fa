import { round, type Figure } from './figure.ts';
import type { Machine } from './machine.ts';

export interface Report {
  readonly machine: Machine;
  readonly takenAt: string;
  readonly seconds: number;
  readonly figures: readonly Figure[];
}

export const said = (value: number | null, unit: string): string =>
  value === null ? '–' : `${round(value).toLocaleString('en')}${unit === '' ? '' : ` ${unit}`}`;

export const machineLine = ({ cpu, cores, memoryGiB, browser }: Machine): string =>
  `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${browser}`;

/** Tells the figures as a table, and what went wrong below it. */
export function print({ machine, figures, seconds }: Report): void {
  console.log(machineLine(machine));
  console.table(
    figures.map(({ name, value, unit, comparison, ratio, limit, reached, runs }) => ({
      name,
      value: said(value, unit),
      'compared with': comparison ? said(comparison.value, unit) : '',
      ratio: ratio === null ? '' : `${round(ratio)}×`,
      limit,
      reached,
      runs,
    })),
  );
  for (const { name, growth } of figures)
    if (growth)
      console.log(`${name}: ${growth.map(({ rows, value }) => `${rows} → ${round(value)}`).join(', ')}`);
  for (const { name, reached, profile } of figures)
    if (profile && !reached)
      console.log(
        `${name}, main thread, ms: ${Object.entries(profile)
          .map(([kind, ms]) => `${kind} ${round(ms as number)}`)
          .join(', ')}`,
      );
  for (const { name, error } of figures) if (error) console.error(`✗ ${name}: ${error}`);
  console.log(
    `${figures.filter(({ reached }) => reached).length} of ${figures.length} reached, ${Math.round(seconds)} s`,
  );
}
