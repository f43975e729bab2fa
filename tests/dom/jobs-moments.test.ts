import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createMachine,
  done,
  ids,
  input,
  isEnded,
  office,
  run,
  uncertain,
  type Script,
} from './jobs-stand.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const mixed: Script = ({ hostId }) =>
  hostId === '2' ? done(hostId, { status: 'declined' }) : hostId === '3' ? uncertain(hostId) : done(hostId);
const outcome = ['done', 'failed', 'uncertain', 'done', 'done', 'done'];

/** Every moment of an undisturbed job, counted, not written by hand. */
async function moments(concurrency: number): Promise<string[]> {
  const dry = createMachine();
  dry.concurrency = concurrency;
  dry.script = mixed;
  const life = dry.start();
  await run(dry, life, input(ids(6)));
  return life.gate.passed;
}

for (const concurrency of [1, 3]) {
  test(`a worker killed at any moment, ${concurrency} at once: the next one goes on, every order is done once`, async () => {
    const all = await moments(concurrency);
    expect(all.length).toBeGreaterThan(20);
    for (let n = 1; n <= all.length; n++) {
      const pc = createMachine();
      pc.concurrency = concurrency;
      pc.script = mixed;
      const dead = pc.start();
      dead.gate.arm('*', n);
      const start = input(ids(6));
      void dead.jobs.start(office, start).catch(() => undefined);
      // Some moments come late or, with the pace of the tabs, not at all; then the job is through.
      const through = pc.heard(isEnded);
      await Promise.race([dead.gate.stopped, through]);
      const life = pc.start();
      const where = `${n}: ${all[n - 1]}`;
      await life.jobs.recover();
      // Whoever got no answer to the start sends it again, under the same name.
      const tally = await pc.disk().tally(start.jobId);
      if (!tally || tally.job.finishedAt === null) {
        const end = pc.heard(isEnded);
        await life.jobs.start(office, start);
        if ((await pc.disk().tally(start.jobId))!.job.finishedAt === null) await end;
      }
      const entries = await life.jobs.entries(office, start.jobId);
      expect(
        entries.map(({ state }) => state),
        where,
      ).toEqual(outcome);
      expect(pc.effects.map(({ hostId }) => hostId).sort(), where).toEqual(ids(6));
      expect(await pc.disk().list(), where).toHaveLength(1);
    }
  }, 60_000);
}

test('a disk that fails at any moment: nothing is done twice, and the alarm goes on', async () => {
  const all = await moments(2);
  for (let n = 1; n <= all.length; n++) {
    const pc = createMachine();
    pc.concurrency = 2;
    pc.script = mixed;
    const life = pc.start();
    life.gate.fail('*', n);
    const start = input(ids(6));
    const where = `${n}: ${all[n - 1]}`;
    await life.jobs.start(office, start).catch(() => undefined);
    await vi.waitFor(async () => {
      await life.jobs.recover();
      // The page that was told of a failure starts it again.
      await life.jobs.start(office, start);
      expect((await pc.disk().tally(start.jobId))?.job.finishedAt, where).not.toBeNull();
    });
    const states = (await life.jobs.entries(office, start.jobId)).map(({ state }) => state);
    // An order whose own call broke off is uncertain, whether or not it was carried out.
    expect(
      states.filter((state, at) => state !== outcome[at] && state !== 'uncertain'),
      where,
    ).toEqual([]);
    expect(states.filter((state, at) => state !== outcome[at]).length, where).toBeLessThanOrEqual(1);
    const hosts = pc.effects.map(({ hostId }) => hostId);
    expect(new Set(hosts).size, where).toBe(hosts.length);
    await vi.waitFor(() => expect(pc.awake, where).toBe(0));
  }
}, 60_000);

test('orders under way in a paused or stopped job are asked about by the next worker, and no others', async () => {
  for (const action of ['pause', 'stop'] as const) {
    const pc = createMachine();
    pc.concurrency = 2;
    const standing = Promise.withResolvers<void>();
    pc.script = ({ hostId }, nth) => {
      if (nth === 2) standing.resolve();
      return new Promise(() => void hostId);
    };
    const dead = pc.start();
    const start = input(ids(5));
    await dead.jobs.start(office, start);
    await standing.promise;
    await dead.jobs.control(office, start.jobId, action);
    dead.gate.arm('*');
    const names = pc.calls.map(({ requestId }) => requestId);
    pc.script = ({ hostId }) => done(hostId);
    const quiet = pc.heard(({ job }) => job.counts.running === 0);
    await pc.start().jobs.recover();
    const { job } = await quiet;
    expect(job.counts).toMatchObject({
      done: 2,
      running: 0,
      [action === 'pause' ? 'waiting' : 'skipped']: 3,
    });
    expect(job.finishedAt === null).toBe(action === 'pause');
    expect(pc.calls.slice(2).map(({ requestId }) => requestId)).toEqual(names);
  }
});
