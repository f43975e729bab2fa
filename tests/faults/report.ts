import type { Soak } from './soak.ts';
import { add, none, type Counters } from './count.ts';
import type { KillResult } from './kill.ts';
import type { ProviderResult } from './provider.ts';

/** What `reports/faults.json` holds; a part that was left out is not there. */
export interface Report {
  kill: KillResult;
  provider: ProviderResult;
  browserKill: Counters & { kills: number; seed: number };
  twoBrowsers: Counters & { orders: number; live: number };
  soak: Soak;
}

const sum = (all: readonly Counters[]): Counters => all.reduce(add, none());

/** Adds results of one chunk to those of the others. */
export function merge(into: Record<string, Record<string, Counters>>, more: typeof into): void {
  for (const [row, cells] of Object.entries(more))
    for (const [cell, counters] of Object.entries(cells))
      (into[row] ??= {})[cell] = add(into[row]?.[cell] ?? none(), counters);
}

/** All counters of a report together. */
export const total = ({ kill = {}, provider = {}, ...others }: Partial<Report>): Counters =>
  sum([
    ...[kill, provider].flatMap((grid) => Object.values(grid).flatMap((row) => Object.values(row))),
    ...Object.values(others),
  ]);

const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

const short = ({ cases, doubleAuthorizations, lostResults, wrongBadges }: Counters) => ({
  cases,
  doubles: doubleAuthorizations,
  lost: lostResults,
  'wrong badges': wrongBadges,
});

/** Prints what was counted. */
export function print({ kill, provider, browserKill, twoBrowsers, soak }: Partial<Report>): void {
  if (kill) {
    console.log('\nThe worker killed at every await between click and rest, by operation');
    console.table(
      Object.entries(kill).map(([operation, points]) => ({
        operation,
        points: Object.keys(points).length,
        ...short(sum(Object.values(points))),
      })),
    );
  }
  if (provider) {
    console.log('\nFaults of the provider, by fault; cases of each call');
    const calls = [...new Set(Object.values(provider).flatMap((row) => Object.keys(row)))].toSorted();
    console.table(
      Object.entries(provider).map(([fault, row]) => ({
        fault,
        ...Object.fromEntries(calls.map((call) => [call, row[call]?.cases ?? 0])),
        ...short(sum(Object.values(row))),
      })),
    );
  }
  const rows: object[] = [];
  if (browserKill)
    rows.push({
      what: `bulk job, browser killed ${browserKill.kills} times (seed ${browserKill.seed})`,
      ...short(browserKill),
    });
  if (twoBrowsers)
    rows.push({
      what: `two browsers, the same ${twoBrowsers.orders} orders: ${twoBrowsers.live} live at the provider`,
      ...short(twoBrowsers),
    });
  if (soak)
    rows.push({
      what: `soak of ${soak.operations} operations, worker ${mib(soak.workerMemory.start.heap)} → ${mib(soak.workerMemory.end.heap)}`,
      ...short(soak),
    });
  if (rows.length > 0) console.table(rows);
}
