import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { jobActions } from '../../lib/credit/job.ts';
import { addsUp, createMachine, done, failed, input, office, uncertain, type Life } from './jobs-stand.ts';
import { view } from './host-page.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const job = fc.constantFrom(0, 1, 2);
const fate = fc.constantFrom('done', 'done', 'done', 'declined', 'network', 'uncertain', 'rejects', 'later');

/** What may happen, in any order. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('start' as const), job, count: fc.integer({ min: 1, max: 12 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('control' as const),
      job,
      action: fc.constantFrom(...jobActions),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('fate' as const),
      fates: fc.array(fate, { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('die' as const), n: fc.integer({ min: 1, max: 30 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('fault' as const), n: fc.integer({ min: 1, max: 30 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('alarm' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('down' as const), is: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('free' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('concurrency' as const), n: fc.integer({ min: 1, max: 5 }) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function createWorld() {
  const pc = createMachine();
  const inputs = [0, 1, 2].map(() => input([]));
  let life: Life = pc.start();
  let fates: string[] = [];
  let held: (() => void)[] = [];
  /** Orders whose authorization may have arrived: another one would be one too many. */
  const doubtful = new Set<string>();
  let highest = pc.concurrency;
  const wrong: string[] = [];
  let orders = 0;

  pc.script = async ({ hostId, operation }) => {
    if (operation === 'authorize' && doubtful.has(hostId)) wrong.push(`${hostId} is sent while uncertain`);
    const next = fates.shift() ?? 'done';
    if (next === 'later') await new Promise<void>((ok) => held.push(ok));
    if (operation === 'check' && next !== 'uncertain' && next !== 'network') doubtful.delete(hostId);
    if (next === 'uncertain' && operation === 'authorize') doubtful.add(hostId);
    if (next === 'declined') return done(hostId, { status: 'declined' });
    if (next === 'network') return failed('network');
    if (next === 'uncertain') return uncertain(hostId);
    return next === 'rejects' ? null : done(hostId);
  };
  const begin = (work: Promise<unknown>): Promise<unknown> =>
    Promise.race([work.catch(() => undefined), life.gate.stopped]);
  const free = (): void => {
    for (const go of held.splice(0)) go();
  };

  async function check(where: string): Promise<void> {
    expect(wrong, where).toEqual([]);
    expect(pc.most, where).toBeLessThanOrEqual(highest);
    for (const { job: kept, counts } of await pc.disk().list()) {
      const entries = await pc.disk().entries(kept.jobId);
      expect(addsUp({ total: kept.total, counts } as never), where).toBe(true);
      expect(entries.length, where).toBe(kept.total);
      expect(
        entries.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
        where,
      ).toBe(kept.sum);
      const left = counts.waiting + counts.running;
      expect(kept.finishedAt === null, where).toBe(left > 0);
      if (kept.state === 'finished') expect(left, where).toBe(0);
    }
    for (const { job: told } of pc.told) expect(addsUp(told), where).toBe(true);
    expect(
      pc.told.every(({ entries }) => new Set(entries.map(({ hostId }) => hostId)).size === entries.length),
    ).toBe(true);
  }

  async function run(one: Step): Promise<void> {
    switch (one.do) {
      case 'start': {
        const start = inputs[one.job]!;
        if (start.entries.length === 0)
          start.entries = input(Array.from({ length: one.count }, () => `order ${orders++}`)).entries;
        await begin(life.jobs.start(office, start));
        break;
      }
      case 'control':
        await begin(life.jobs.control(office, inputs[one.job]!.jobId, one.action));
        if (one.action === 'remove' && !(await pc.disk().tally(inputs[one.job]!.jobId))) {
          // Another job with other orders takes its place; what was removed is not judged any more.
          inputs[one.job] = { ...input([]), entries: [] };
        }
        break;
      case 'fate':
        fates = [...one.fates];
        break;
      case 'die':
        life.gate.arm('*', one.n);
        break;
      case 'fault':
        life.gate.fail('*', one.n);
        break;
      case 'restart':
        life.gate.arm('*');
        // What the dead worker had asked for arrives all the same.
        free();
        life = pc.start();
        await begin(life.jobs.recover());
        break;
      case 'alarm':
        await begin(life.jobs.recover());
        break;
      case 'down':
        pc.setDown(one.is);
        break;
      case 'free':
        free();
        break;
      case 'concurrency':
        pc.concurrency = one.n;
        highest = Math.max(highest, one.n);
        break;
    }
  }

  /** Everything mends: every job that nobody paused comes to its end by itself. */
  async function end(): Promise<void> {
    fates = [];
    life.gate.arm('*');
    free();
    pc.down = false;
    life = pc.start();
    await life.jobs.recover();
    for (const { jobId, pausedBy } of await life.jobs.list(office))
      if (pausedBy) await life.jobs.control(office, jobId, 'resume');
    await vi.waitFor(
      async () => {
        free();
        expect((await pc.disk().list()).every(({ job: kept }) => kept.finishedAt !== null)).toBe(true);
      },
      { interval: 5, timeout: 10_000 },
    );
    // One order is done once under one name; a second try has another name and comes after a failure only.
    expect(new Set(pc.effects.map(({ requestId }) => requestId)).size).toBe(pc.effects.length);
    for (const { job: kept } of await pc.disk().list()) {
      await life.jobs.heard(
        office,
        (await pc.disk().entries(kept.jobId, 'uncertain')).map(({ hostId }) =>
          view(hostId, { status: 'approved' }),
        ),
      );
      const entries = await pc.disk().entries(kept.jobId);
      for (const { state, hostId } of entries) {
        expect(['done', 'failed', 'skipped']).toContain(state);
        const asked = pc.calls.some((click) => click.hostId === hostId);
        if (state !== 'skipped') expect(asked, `${hostId} was lost`).toBe(true);
      }
    }
    await check('at the end');
  }
  return { run, check, end };
}

test('whatever happens: counts and sums add up, no order is lost, none is sent while uncertain', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 20 }), async (steps) => {
      const world = createWorld();
      for (const one of steps) {
        await world.run(one);
        await world.check(one.do);
      }
      await world.end();
    }),
    { numRuns: 60, seed: 20261124, endOnFailure: true },
  );
}, 120_000);
