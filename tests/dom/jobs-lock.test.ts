import { describe, expect, test } from 'vitest';
import { addsUp, createMachine, done, failed, hold, ids, input, isEnded, office } from './jobs-stand.ts';

const isLocked = ({ job }: { job: { pausedBy: string | null } }): boolean => job.pausedBy === 'locked';

describe('the vault is locked under a job', () => {
  test('it pauses as locked; what is under way ends; unlocked, it goes on and every order is done once', async () => {
    const pc = createMachine();
    pc.concurrency = 3;
    const life = pc.start();
    const held = hold(pc);
    const start = input(ids(12));
    await life.jobs.start(office, start);
    await held.standing(3);
    const paused = pc.heard(isLocked);
    const through = pc.heard(({ job }) => job.counts.done === 3);
    pc.setLocked(true);
    await paused;
    pc.script = ({ hostId }) => done(hostId);
    held.free();
    const { job } = await through;
    expect(job).toMatchObject({ state: 'paused', pausedBy: 'locked' });
    expect(job.counts).toMatchObject({ done: 3, failed: 0, uncertain: 0, waiting: 9, running: 0 });
    const end = pc.heard(isEnded);
    pc.setLocked(false);
    const ended = (await end).job;
    expect(ended.counts.done).toBe(12);
    expect(addsUp(ended)).toBe(true);
    expect(pc.effects.map(({ hostId }) => hostId).sort()).toEqual(ids(12).sort());
  });

  test('a job that is started while it is locked waits, and runs by itself afterwards', async () => {
    const pc = createMachine();
    pc.locked = true;
    const life = pc.start();
    const start = input(ids(4));
    const reply = await life.jobs.start(office, start);
    expect(reply).toMatchObject({ job: { state: 'paused', pausedBy: 'locked', counts: { waiting: 4 } } });
    // To go on is not up to a button.
    expect(await life.jobs.control(office, start.jobId, 'resume')).toMatchObject({ pausedBy: 'locked' });
    expect(pc.calls).toEqual([]);
    const end = pc.heard(isEnded);
    pc.setLocked(false);
    expect((await end).job.counts.done).toBe(4);
  });

  test('orders whose click met the lock are no failures and have their turn again', async () => {
    const pc = createMachine();
    pc.concurrency = 2;
    const life = pc.start();
    // The lock is met before the job hears of it.
    pc.script = ({ hostId }) => {
      if (Number(hostId) <= 4) return done(hostId);
      pc.locked = true;
      // Refused at the door, or ended unsent after it was planned.
      return Number(hostId) % 2 === 0 ? failed('locked') : done(hostId, { status: 'none', code: 'locked' });
    };
    const start = input(ids(10));
    const paused = pc.heard(isLocked);
    await life.jobs.start(office, start);
    const { job } = await paused;
    expect(job.counts).toMatchObject({ done: 4, failed: 0, uncertain: 0 });
    expect(addsUp(job)).toBe(true);
    pc.script = ({ hostId }) => done(hostId);
    const end = pc.heard(isEnded);
    pc.setLocked(false);
    const ended = (await end).job;
    expect(ended.counts.done).toBe(10);
    // What had ended unsent was asked for under a new name; the old one would have brought the old answer.
    const again = pc.effects.filter(({ hostId }) => Number(hostId) > 4);
    expect(new Set(again.map(({ requestId }) => requestId)).size).toBe(again.length);
    expect(again.length).toBeGreaterThan(6);
  });

  test('a browser that starts locked leaves what ran as it is, and asks for it under its name once unlocked', async () => {
    const pc = createMachine();
    pc.concurrency = 2;
    const first = pc.start();
    const start = input(ids(6));
    first.gate.arm('credit.act:after', 3);
    void first.jobs.start(office, start);
    await first.gate.stopped;
    const names = pc.calls.map(({ requestId }) => requestId);
    pc.locked = true;
    const second = pc.start();
    const calls = pc.calls.length;
    await second.jobs.recover();
    expect(pc.calls).toHaveLength(calls);
    const [job] = await second.jobs.list(office);
    expect(job).toMatchObject({ state: 'paused', pausedBy: 'locked' });
    expect(job!.counts).toMatchObject({ failed: 0, uncertain: 0 });
    expect(job!.counts.running).toBeGreaterThan(0);
    const end = pc.heard(isEnded);
    pc.setLocked(false);
    await second.jobs.recover();
    expect((await end).job.counts.done).toBe(6);
    expect(pc.calls.slice(calls).some(({ requestId }) => names.includes(requestId))).toBe(true);
    expect(pc.effects).toHaveLength(6);
  });

  test('what a person paused stays paused; what the provider paused waits for the provider', async () => {
    const pc = createMachine();
    const life = pc.start();
    const held = hold(pc);
    const start = input(ids(9));
    await life.jobs.start(office, start);
    await held.standing(4);
    await life.jobs.control(office, start.jobId, 'pause');
    pc.setLocked(true);
    held.free();
    pc.setLocked(false);
    await life.jobs.recover();
    const [paused] = await life.jobs.list(office);
    expect(paused).toMatchObject({ pausedBy: 'person' });
    pc.down = true;
    await life.jobs.control(office, start.jobId, 'resume');
    pc.setLocked(true);
    await life.jobs.recover();
    expect((await life.jobs.list(office))[0]).toMatchObject({ pausedBy: 'locked' });
    pc.setLocked(false);
    await life.jobs.recover();
    expect((await life.jobs.list(office))[0]).toMatchObject({ pausedBy: 'providerDown' });
  });
});
