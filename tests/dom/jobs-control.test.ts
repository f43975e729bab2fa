import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ActReply } from '../../lib/messages/contract.ts';
import {
  createMachine,
  done,
  failed,
  hold,
  ids,
  input,
  isEnded,
  office,
  run,
  uncertain,
} from './jobs-stand.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

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
