import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ActReply } from '../../lib/messages/contract.ts';
import {
  createMachine,
  done,
  failed,
  ids,
  input,
  isEnded,
  office,
  run,
  uncertain,
  type Machine,
} from './jobs-stand.ts';
import { view } from './host-page.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

/** Orders that stand at the provider until they are let go. `standing(n)` resolves once n have come in all. */
function hold(machine: Machine) {
  const held: (() => void)[] = [];
  let came = 0;
  let wish: { count: number; ok: () => void } | null = null;
  machine.script = async ({ hostId }) => {
    came++;
    await new Promise<void>((ok) => {
      held.push(ok);
      if (wish && came >= wish.count) wish.ok();
    });
    return done(hostId);
  };
  return {
    standing: (count: number): Promise<void> =>
      new Promise((ok) => {
        if (came >= count) ok();
        else wish = { count, ok };
      }),
    free: (): void => {
      for (const go of held.splice(0)) go();
    },
  };
}

describe('a person', () => {
  test('pauses: what is under way ends, nothing begins; and goes on', async () => {
    const pc = createMachine();
    const life = pc.start();
    const gate = hold(pc);
    const start = input(ids(6));
    pc.concurrency = 2;
    await life.jobs.start(office, start);
    await gate.standing(2);
    const paused = await life.jobs.control(office, start.jobId, 'pause');
    expect(paused).toMatchObject({ state: 'paused', pausedBy: 'person', perMinute: null });
    expect(paused!.counts).toMatchObject({ running: 2, waiting: 4 });
    const quiet = pc.heard(({ job }) => job.counts.running === 0);
    gate.free();
    expect((await quiet).job).toMatchObject({ state: 'paused', counts: { done: 2, waiting: 4 } });
    // Not even a new life, nor the alarm, goes on with it.
    await life.jobs.recover();
    await pc.start().jobs.recover();
    expect(pc.calls).toHaveLength(2);
    const end = pc.heard(isEnded);
    pc.script = ({ hostId }) => done(hostId);
    expect(await life.jobs.control(office, start.jobId, 'resume')).toMatchObject({ pausedBy: null });
    expect((await end).job.counts.done).toBe(6);
  });

  test('stops: the rest is skipped, and what was under way still tells', async () => {
    const pc = createMachine();
    const life = pc.start();
    const gate = hold(pc);
    const start = input(ids(5));
    pc.concurrency = 2;
    await life.jobs.start(office, start);
    await gate.standing(2);
    const stopped = await life.jobs.control(office, start.jobId, 'stop');
    expect(stopped).toMatchObject({ state: 'stopped', finishedAt: null, counts: { running: 2, skipped: 3 } });
    expect(await life.jobs.control(office, start.jobId, 'remove')).not.toBeNull();
    const end = pc.heard(isEnded);
    gate.free();
    expect((await end).job).toMatchObject({ state: 'stopped', counts: { done: 2, skipped: 3 } });
    expect(await life.jobs.control(office, start.jobId, 'resume')).toMatchObject({ state: 'stopped' });
    expect(pc.calls).toHaveLength(2);
    expect((await pc.disk().entries(start.jobId, 'skipped')).every(({ order }) => order === null)).toBe(true);
  });

  test('stops a paused job: nothing is left to wait for', async () => {
    const pc = createMachine();
    const life = pc.start();
    pc.setDown(true);
    const start = input(ids(3));
    await life.jobs.start(office, start);
    const job = await life.jobs.control(office, start.jobId, 'stop');
    expect(job).toMatchObject({ state: 'stopped', counts: { skipped: 3 }, finishedAt: pc.now });
    expect(pc.calls).toEqual([]);
  });

  test('tries again what failed, under new names, and nothing else', async () => {
    const pc = createMachine();
    const life = pc.start();
    pc.script = ({ hostId }) => (hostId === '2' ? failed('noShop') : done(hostId));
    const start = input(ids(3));
    expect((await run(pc, life, start)).counts).toMatchObject({ done: 2, failed: 1 });
    pc.script = ({ hostId }) => done(hostId);
    const end = pc.heard((message) => isEnded(message) && message.job.counts.done === 3);
    await life.jobs.control(office, start.jobId, 'retry');
    expect((await end).job).toMatchObject({ state: 'finished', counts: { done: 3, failed: 0 } });
    expect(pc.calls.map(({ hostId }) => hostId).sort()).toEqual(['1', '2', '2', '3']);
    expect(new Set(pc.calls.map(({ requestId }) => requestId)).size).toBe(4);
  });

  test('tries again what is uncertain: it is asked after, never sent', async () => {
    const pc = createMachine();
    const life = pc.start();
    pc.script = ({ hostId }) => uncertain(hostId);
    const start = input(ids(3));
    start.entries[0]!.accept = 'seen';
    await run(pc, life, start);
    const answers: Record<string, ActReply> = {
      1: done('1'),
      2: done('2', { status: 'none', message: '届いていませんでした' }),
      3: failed('network'),
    };
    pc.script = ({ hostId }) => answers[hostId]!;
    pc.calls.length = 0;
    const end = pc.heard((message) => isEnded(message) && message.job.counts.done === 1);
    await life.jobs.control(office, start.jobId, 'retry');
    expect((await end).job.counts).toMatchObject({ done: 1, failed: 1, uncertain: 1 });
    expect(pc.calls.map(({ operation, accept }) => `${operation} ${accept}`)).toEqual(
      Array.from({ length: 3 }, () => 'check null'),
    );
    // Known to have come to nothing, it may be sent; what is still not known may not.
    pc.script = ({ hostId }) => done(hostId);
    const all = pc.heard((message) => isEnded(message) && message.job.counts.done === 3);
    await life.jobs.control(office, start.jobId, 'retry');
    await all;
    const last = pc.calls.slice(3).map(({ hostId, operation }) => `${hostId} ${operation}`);
    expect(last.sort()).toEqual(['2 authorize', '3 check']);
  });

  test('removes what has ended, and only that', async () => {
    const pc = createMachine();
    const life = pc.start();
    const gate = hold(pc);
    const start = input(ids(2));
    await life.jobs.start(office, start);
    await gate.standing(2);
    expect(await life.jobs.control(office, start.jobId, 'remove')).toMatchObject({ state: 'running' });
    const end = pc.heard(isEnded);
    gate.free();
    await end;
    expect(await life.jobs.control(office, start.jobId, 'remove')).toBeNull();
    expect(await life.jobs.list(office)).toEqual([]);
    expect(await pc.disk().entries(start.jobId)).toEqual([]);
  });
});

describe('several jobs', () => {
  test('of one contract run one after the other, in the order started', async () => {
    const pc = createMachine();
    const life = pc.start();
    const gate = hold(pc);
    const [first, second] = [input(ids(2)), input(ids(2, 11))];
    await life.jobs.start(office, first);
    const reply = await life.jobs.start(office, second);
    expect(reply).toMatchObject({ job: { state: 'queued', counts: { waiting: 2 } } });
    await gate.standing(2);
    expect((await life.jobs.list(office)).map(({ state }) => state)).toEqual(['running', 'queued']);
    const end = pc.heard((message) => isEnded(message) && message.job.jobId === second.jobId);
    pc.script = ({ hostId }) => done(hostId);
    gate.free();
    await end;
    expect(pc.calls.map(({ hostId }) => hostId)).toEqual(['1', '2', '11', '12']);
  });

  test('of different contracts run at the same time', async () => {
    const pc = createMachine();
    pc.laneOf = (hostId) => `https://provider.example/ ${Number(hostId) > 10 ? 'b' : 'a'}`;
    const life = pc.start();
    const gate = hold(pc);
    await life.jobs.start(office, input(ids(2)));
    await life.jobs.start(office, input(ids(2, 11)));
    await gate.standing(4);
    expect((await life.jobs.list(office)).map(({ state }) => state)).toEqual(['running', 'running']);
  });

  test('a paused one lets the next pass, but only once nothing of it is under way', async () => {
    const pc = createMachine();
    const life = pc.start();
    const gate = hold(pc);
    const [first, second] = [input(ids(8)), input(ids(2, 11))];
    await life.jobs.start(office, first);
    await life.jobs.start(office, second);
    await gate.standing(4);
    await life.jobs.control(office, first.jobId, 'pause');
    expect(pc.calls).toHaveLength(4);
    const end = pc.heard((message) => isEnded(message) && message.job.jobId === second.jobId);
    pc.script = ({ hostId }) => done(hostId);
    gate.free();
    await end;
    expect(pc.most).toBe(4);
    expect(pc.calls.slice(4).map(({ hostId }) => hostId)).toEqual(['11', '12']);
  });
});

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
      ...{ waiting: 18, running: 0, done: 2, failed: 0, uncertain: 0, skipped: 0 },
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
