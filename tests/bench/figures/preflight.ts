import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { median, runs, type Family, type Figure, type Point } from '../figure.ts';
import type { World } from '../world.ts';

const many = 1000;

/** The judging as one script that leaves `bench`. */
async function bundle(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome148',
      lib: { entry: join(import.meta.dirname, '../page/preflight.ts'), formats: ['iife'], name: 'bench' },
    },
  })) as Rolldown.RolldownOutput[];
  return made[0]!.output[0].code;
}

export const preflight: Family<World> = {
  names: ['preflight'],
  async measure({ stage }) {
    const code = await bundle();
    const worker = await stage.worker();
    const judge = async (count: number): Promise<{ ms: number[]; ok: number }> =>
      // The first of them compile: more than are counted are judged.
      JSON.parse(
        await worker.evaluate<string>(`${code}; JSON.stringify(bench.judge(${count}, ${runs + 1}))`),
      ) as { ms: number[]; ok: number };
    const growth: Point[] = [];
    let ok = 0;
    for (const count of [100, many, 10_000]) {
      const judged = await judge(count);
      growth.push({ rows: count, value: median(judged.ms.slice(1)) });
      if (count === many) ({ ok } = judged);
    }
    const { value } = growth.find(({ rows }) => rows === many)!;
    const figure: Figure = {
      name: 'preflight',
      what: `${many} orders are judged before they are sent, in the worker`,
      value,
      unit: 'ms',
      comparison: null,
      ratio: null,
      limit: '≤ 50 ms',
      reached: value <= 50,
      runs,
      growth,
      more: { 'of them fit': ok },
    };
    return [figure];
  },
};
