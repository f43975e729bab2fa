import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { createMachine, done, failed, ids, input, isEnded, office, run, uncertain } from './jobs-stand.ts';
import { view } from './host-page.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

describe('trouble that is not about the orders', () => {
  test('five in a row pause the job; those orders wait again and are no failures', async () => {
    const pc = createMachine();
    const life = pc.start();
    pc.concurrency = 1;
    pc.script = ({ hostId }) => (Number(hostId) > 2 ? failed('noPassword') : done(hostId));
    const start = input(ids(20));
    const paused = pc.heard(({ job }) => job.pausedBy === 'failures');
    await life.jobs.start(office, start);
    expect((await paused).job.counts).toEqual({
      waiting: 18,
      running: 0,
      done: 2,
      failed: 0,
      uncertain: 0,
      skipped: 0,
    });
    expect(pc.calls).toHaveLength(7);
    expect((await life.jobs.entries(office, start.jobId))[2]!.message).toBe('noPasswordです');
    const end = pc.heard(isEnded);
    pc.script = ({ hostId }) => done(hostId);
    await life.jobs.control(office, start.jobId, 'resume');
    expect((await end).job.counts.done).toBe(20);
  });

  test('failures of the orders themselves never do, nor those that are not in a row', async () => {
    const pc = createMachine();
    const life = pc.start();
    pc.concurrency = 1;
    pc.script = ({ hostId }) =>
      Number(hostId) % 5 === 0 ? done(hostId, { status: 'declined' }) : failed('network');
    expect((await run(pc, life, input(ids(14)))).counts.failed).toBe(14);
    pc.script = () => failed('notAllowed');
    expect((await run(pc, life, input(ids(14)))).counts.failed).toBe(14);
  });

  test('answers that stay out pause it too; what may have been sent stays uncertain', async () => {
    const pc = createMachine();
    const life = pc.start();
    pc.concurrency = 1;
    pc.script = ({ hostId }) => uncertain(hostId);
    const paused = pc.heard(({ job }) => job.pausedBy === 'failures');
    await life.jobs.start(office, input(ids(9)));
    expect((await paused).job.counts).toMatchObject({ uncertain: 5, waiting: 4 });
  });

  test('the provider is down: jobs pause, failures of it wait again, and all goes on by itself', async () => {
    const pc = createMachine();
    const life = pc.start();
    pc.concurrency = 2;
    let answers = 0;
    const standing = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    pc.script = async ({ hostId }) => {
      if (answers++ < 2) return done(hostId);
      if (answers === 4) standing.resolve();
      await gate.promise;
      return failed('network');
    };
    const [first, second] = [input(ids(6)), input(ids(2, 11))];
    await life.jobs.start(office, first);
    await life.jobs.start(office, second);
    await standing.promise;
    const both = Promise.all(
      [first, second].map(({ jobId }) =>
        pc.heard(({ job }) => job.jobId === jobId && job.pausedBy === 'providerDown'),
      ),
    );
    pc.setDown(true);
    await both;
    const back = pc.heard(({ job }) => job.jobId === first.jobId && job.counts.running === 0);
    gate.resolve();
    expect((await back).job).toMatchObject({
      state: 'paused',
      pausedBy: 'providerDown',
      counts: { done: 2, waiting: 4, failed: 0 },
    });
    await life.jobs.recover();
    expect(pc.calls).toHaveLength(4);
    const end = pc.heard((message) => isEnded(message) && message.job.jobId === second.jobId);
    pc.script = ({ hostId }) => done(hostId);
    pc.setDown(false);
    await end;
    expect((await life.jobs.list(office)).map(({ counts }) => counts.done)).toEqual([6, 2]);
  });

  test('a job that a person paused does not go on when the provider is back', async () => {
    const pc = createMachine();
    const life = pc.start();
    pc.setDown(true);
    const start = input(ids(2));
    expect(await life.jobs.start(office, start)).toMatchObject({ job: { pausedBy: 'providerDown' } });
    expect(await life.jobs.control(office, start.jobId, 'pause')).toMatchObject({ pausedBy: 'person' });
    pc.setDown(false);
    await life.jobs.recover();
    expect(pc.calls).toEqual([]);
  });
});

describe('what was uncertain', () => {
  test('ends when the recovery hears of it', async () => {
    const pc = createMachine();
    const life = pc.start();
    pc.script = ({ hostId }) => uncertain(hostId);
    const start = input(ids(2));
    await run(pc, life, start);
    await life.jobs.heard(office, [view('1', { status: 'uncertain' })]);
    await life.jobs.heard('https://other.example', [view('1', { status: 'approved' })]);
    expect((await life.jobs.list(office))[0]!.counts.uncertain).toBe(2);
    const told = pc.heard(({ job }) => job.counts.uncertain === 0);
    await life.jobs.heard(office, [
      view('1', { status: 'approved' }),
      view('2', { status: 'none', message: '届いていませんでした' }),
    ]);
    expect((await told).job.counts).toMatchObject({ done: 1, failed: 1 });
  });

  test('ends at the next start when it was heard while no worker lived', async () => {
    const pc = createMachine();
    pc.script = ({ hostId }) => uncertain(hostId);
    const start = input(ids(2), { operation: 'cancel' });
    await run(pc, pc.start(), start);
    pc.cases.set('1', view('1', { status: 'cancelled' }));
    pc.cases.set('2', view('2', { status: 'approved' }));
    const life = pc.start();
    await life.jobs.recover();
    const [one, two] = await life.jobs.entries(office, start.jobId);
    expect([one!.state, two!.state]).toEqual(['done', 'failed']);
    expect(two!.message).not.toBe('');
  });
});

test('what became of a job is kept for a month', async () => {
  const pc = createMachine();
  const life = pc.start();
  await run(pc, life, input(ids(1)));
  pc.now += 29 * 86_400_000;
  await life.jobs.recover();
  expect(await life.jobs.list(office)).toHaveLength(1);
  pc.now += 2 * 86_400_000;
  await life.jobs.recover();
  expect(await life.jobs.list(office)).toEqual([]);
});
