// The fault suite: the built extension in a real browser, against the stand-ins, judged by the provider's books.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { browserKill, twoBrowsers } from './bulk.ts';
import { faults } from './count.ts';
import { spoilers } from './fault-list.ts';
import { inTime } from '../e2e/in-time.ts';
import { killCases, killChunk, playKills } from './kill.ts';
import { createLog } from './log.ts';
import { impatient, playProvider, providerCases, providerChunk } from './provider.ts';
import { record, type Recorded } from './record.ts';
import { merge, print, total, type Report } from './report.ts';
import { soak } from './soak.ts';
import { openWorld, type World } from './world.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261125' },
    /** Parts to run, by their keys in the report. */
    only: { type: 'string', default: 'kill,provider,browserKill,twoBrowsers,soak' },
    /** `2/6`: the second of six shares of kills and faults, for a machine that others need too. */
    share: { type: 'string', default: '1/1' },
    /** Adds to the report that is there: a suite played in shares. */
    add: { type: 'boolean', default: false },
    lanes: { type: 'string', default: '2' },
  },
});
const { short } = values;
const wanted = new Set(values.only.split(','));
const log = createLog();
log.say(
  short
    ? 'SHORT FORM of the fault suite: a spread of its cases. All of them: npm run faults'
    : 'The whole fault suite',
);

const file = 'reports/faults.json';
const report: Partial<Report> =
  values.add && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Report>) : {};
const [share = 1, shares = 1] = values.share.split('/').map(Number);
const mine = (_one: unknown, at: number): boolean => at % shares === share - 1;
type Task = readonly [name: string, run: () => Promise<void>];
const tasks: Task[] = [];
const add = (key: keyof Report, name: string, run: () => Promise<void>): void => {
  if (wanted.has(key)) tasks.push([name, run]);
};
const inWorld = async <T>(
  play: (world: World) => Promise<T>,
  shop: Record<string, unknown> = {},
): Promise<T> => {
  const world = await openWorld(1, { shop });
  try {
    return await play(world);
  } finally {
    await world.stage.close();
  }
};
const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, nth) => list.slice(nth * size, (nth + 1) * size));

let killCount = 0;
/** Once it is known what each operation does, its cases are known too. */
function lineUp(all: readonly Recorded[]): void {
  for (const { road, points, apis } of all)
    log.say(`${road.name}: ${points.length} points, calls ${apis.join(' ') || 'nobody'}`);
  const kills = killCases(all, short ? 2 : null).filter(mine);
  const strikes = providerCases(all, spoilers(), short ? 1 : null).filter(mine);
  killCount = kills.length;
  log.say(`${kills.length} kills, ${strikes.length} faults of the provider`);
  if (wanted.has('kill')) report.kill ??= {};
  if (wanted.has('provider')) report.provider ??= {};
  for (const some of chunks(kills, killChunk))
    add('kill', 'kill', async () =>
      merge(report.kill!, await inWorld((world) => playKills(world, some, log))),
    );
  for (const some of chunks(strikes, providerChunk))
    add('provider', 'provider', async () =>
      merge(report.provider!, await inWorld((world) => playProvider(world, some, log), impatient)),
    );
}

if (wanted.has('kill') || wanted.has('provider'))
  tasks.push(['the recording', async () => lineUp(await inWorld(record))]);
const seed = Number(values.seed);
const size = short ? 40 : 100;
add('browserKill', 'browserKill', async () => {
  report.browserKill = await browserKill({ kills: short ? 3 : 10, orders: size, seed }, log);
});
add('soak', 'soak', async () => {
  report.soak = await soak(short ? { least: 150, orders: 25 } : { least: 5000, orders: 100 }, log);
});
add('twoBrowsers', 'twoBrowsers', async () => {
  report.twoBrowsers = await twoBrowsers({ orders: size }, log);
});

/** What one task may take, ms: the soak takes the longest, some ten minutes. In the short form none takes two. */
const taskMs = (short ? 8 : 30) * 60_000;
/** Lanes run side by side and share nothing; what a lane waits for while others work may bring new tasks. */
let running = 0;
async function lane(): Promise<void> {
  for (;;) {
    const next = tasks.shift();
    if (next) {
      running++;
      const [name, run] = next;
      await inTime(name, taskMs, run()).catch((cause: unknown) =>
        log.missed(`${name}: ${String((cause as Error).stack ?? cause)}`),
      );
      running--;
    } else if (running === 0) return;
    else await new Promise((look) => setTimeout(look, 100));
  }
}
await Promise.all(Array.from({ length: Number(values.lanes) }, lane));

print(report);
const { kept, closed } = log.drops;
if (kept.calls + closed.calls > 0)
  log.say(
    `calls cut off without an answer: on a kept connection ${kept.calls}, of which the browser sent ${kept.resent} again by itself; on a fresh one ${closed.calls}, again ${closed.resent}`,
  );
mkdirSync('reports', { recursive: true });
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
const all = total(report);
/** Of the kills, so many of a hundred may not be reached. */
const mayMiss = 5;
if (log.never.length * 100 > Math.max(killCount, 20) * mayMiss)
  log.missed(`${log.never.length} of ${killCount} kills: ${log.never.join('; ')}`);
for (const line of log.troubles) console.error(`✗ ${line}`);
log.say(
  `${all.cases} cases, ${all.doubleAuthorizations} double authorizations, ${all.lostResults} lost results, ${all.wrongBadges} wrong badges, ${log.troubles.length} troubles`,
);
if (short) log.say('This was the short form.');
process.exit(faults(all) > 0 || log.troubles.length > 0 ? 1 : 0);
