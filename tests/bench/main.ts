// Every figure of the benchmark, side by side in one run: reports/bench.json and a table.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeDocs } from './docs.ts';
import { failed, quick, type Figure } from './figure.ts';
import { families } from './figures/index.ts';
import { machineOf } from './machine.ts';
import { print } from './report.ts';
import { openWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    /** Names of figures, separated by commas; all of them without it. */
    only: { type: 'string', default: '' },
    /** Writes the table of the README and the pictures and tables of docs/performance.md. */
    docs: { type: 'boolean', default: false },
    /** Only shows that everything can be measured; see figure.ts. */
    quick: { type: 'boolean', default: false },
  },
});
const only = values.only === '' ? null : new Set(values.only.split(','));
const all = families.flatMap(({ names }) => names);
for (const name of only ?? [])
  if (!all.includes(name)) throw new Error(`No figure ${name}: ${all.join(', ')}`);

const start = Date.now();
const figures: Figure[] = [];
const world = await openWorld();
const machine = await machineOf(world);
try {
  for (const { names, measure } of families) {
    if (only && !names.some((name) => only.has(name))) continue;
    const begun = Date.now();
    let measured: readonly Figure[];
    try {
      measured = await measure(world);
    } catch (cause) {
      measured = names.map((name) => failed(name, cause));
    }
    figures.push(...measured.filter(({ name }) => !only || only.has(name)));
    console.log(`▸ ${names.join(', ')}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  }
} finally {
  await world.close().catch((cause: unknown) => console.error('A browser did not close:', cause));
}

mkdirSync('reports', { recursive: true });
const report = { machine, takenAt: new Date().toISOString(), seconds: (Date.now() - start) / 1000, figures };
writeFileSync(
  quick ? 'reports/bench-quick.json' : 'reports/bench.json',
  `${JSON.stringify(report, null, 2)}\n`,
);
print(report);
if (values.docs && !quick) writeDocs(report);
process.exit(figures.some(({ error }) => error !== undefined) ? 1 : 0);
