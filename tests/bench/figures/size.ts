import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Family, Figure } from '../figure.ts';
import type { World } from '../world.ts';

interface Entry {
  readonly entry: string;
  readonly KiB: number;
  readonly gzip: number;
}
const limit = 100;

export const size: Family<World> = {
  names: ['size'],
  async measure() {
    // Over its own budget it says so and writes its report all the same.
    spawnSync(process.execPath, ['scripts/size.mjs'], { stdio: 'ignore' });
    const entries = JSON.parse(readFileSync('reports/size.json', 'utf8')) as Entry[];
    const judged = entries.filter(({ entry }) => /^background|content-scripts/.test(entry));
    const value = Math.max(...judged.map(({ KiB }) => KiB));
    const figure: Figure = {
      name: 'size',
      what: 'the larger of worker and content script, minified, with all they load at their start',
      value,
      unit: 'KiB',
      comparison: null,
      ratio: null,
      limit: `≤ ${limit} KiB each`,
      reached: judged.length >= 2 && value <= limit,
      runs: 1,
      more: Object.fromEntries(
        entries.flatMap(({ entry, KiB, gzip }) => [
          [entry, KiB],
          [`${entry}, gzip`, gzip],
        ]),
      ),
    };
    return [figure];
  },
};
