import { full, median, repeat, runs, type Family, type Figure } from '../figure.ts';
import { isolatedIn, type InWorld } from '../isolated.ts';
import { orderOf } from '../orders.ts';
import type { World } from '../world.ts';

const orders = full(500, 20);
const latency = 200;
const concurrency = 4;
const ideal = (orders * latency) / concurrency;
let first = 0;

type Heard = { event?: string; job?: { jobId: string; state: string; counts: Record<string, number> } };

/** Runs in the list: starts a job and waits until it is told that it has ended. */
async function runJob(input: { jobId: string }): Promise<{ ms: number; counts: Record<string, number> }> {
  const { chrome } = globalThis as unknown as InWorld;
  const ended = new Promise<Record<string, number>>((done) =>
    chrome.runtime.onMessage.addListener((message) => {
      const { event, job } = message as Heard;
      if (event === 'jobs.changed' && job?.jobId === input.jobId && job.state === 'finished')
        done(job.counts);
    }),
  );
  const start = performance.now();
  const answer = (await chrome.runtime.sendMessage({ route: 'jobs.start', input })) as { ok: boolean };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const counts = await ended;
  return { ms: performance.now() - start, counts };
}

async function once(world: World): Promise<number> {
  const entries = Array.from({ length: orders }, () => ({
    order: orderOf(first++),
    print: '',
    mends: [],
    accept: null,
  }));
  const inside = await isolatedIn(world.ours);
  const { ms, counts } = await inside(runJob, {
    jobId: crypto.randomUUID(),
    operation: 'authorize',
    automatic: false,
    entries: entries.map((entry) => ({ ...entry, hostId: entry.order.hostId })),
  });
  const done = counts['done'] ?? 0;
  if (done < orders) throw new Error(`Only ${done} of ${orders} were done: ${JSON.stringify(counts)}`);
  return ms;
}

export const throughput: Family<World> = {
  names: ['bulkThroughput'],
  async measure(world) {
    await world.keep(25);
    const { control } = world.stage.provider;
    await control.fault({ kind: 'latency', ms: latency, api: 'KAARA' });
    try {
      const times = await repeat(runs, () => once(world));
      const value = (100 * ideal) / median(times);
      const figure: Figure = {
        name: 'bulkThroughput',
        what: `${orders} authorizations, an answer takes ${latency} ms, ${concurrency} at a time: of what these two allow`,
        value,
        unit: '%',
        comparison: { what: 'concurrency by latency', value: 100 },
        ratio: value / 100,
        limit: '≥ 95 %',
        reached: value >= 95,
        runs,
        more: { 'orders per second': orders / (median(times) / 1000) },
      };
      return [figure];
    } finally {
      await control.clearFaults();
    }
  },
};
