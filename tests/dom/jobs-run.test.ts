import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addsUp,
  createMachine,
  done,
  failed,
  ids,
  input,
  isEnded,
  office,
  run,
  uncertain,
} from './jobs-stand.ts';
import { bareAsk } from '../fixtures/views.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

describe('a job', () => {
  test('does every order once, in their order, and says so', async () => {
    const pc = createMachine();
    pc.concurrency = 1;
    const job = await run(pc, pc.start(), input(ids(7)));
    expect(pc.effects.map(({ hostId }) => hostId)).toEqual(ids(7));
    expect(new Set(pc.effects.map(({ requestId }) => requestId)).size).toBe(7);
    expect(job).toMatchObject({ state: 'finished', total: 7, sum: 700, finishedAt: pc.now });
    expect(job.counts).toEqual({ waiting: 0, running: 0, done: 7, failed: 0, uncertain: 0, skipped: 0 });
    expect(pc.told.every((message) => addsUp(message.job) && message.job.sum === 700)).toBe(true);
  });

  test('started twice under one name, at once and later, acts once', async () => {
    const pc = createMachine();
    const life = pc.start();
    const start = input(ids(5));
    const end = pc.heard(isEnded);
    const replies = await Promise.all([life.jobs.start(office, start), life.jobs.start(office, start)]);
    expect(replies.map((reply) => 'job' in reply && reply.job.jobId)).toEqual([start.jobId, start.jobId]);
    await end;
    await life.jobs.start(office, start);
    expect(pc.effects).toHaveLength(5);
    expect(await life.jobs.list(office)).toHaveLength(1);
  });

  test('of another back office is neither shown nor touched', async () => {
    const pc = createMachine();
    const life = pc.start();
    const start = input(ids(2));
    await run(pc, life, start);
    const other = 'https://other.example';
    expect(await life.jobs.start(other, start)).toMatchObject({ code: 'otherJob' });
    expect(await life.jobs.list(other)).toEqual([]);
    expect(await life.jobs.entries(other, start.jobId)).toEqual([]);
    expect(await life.jobs.control(other, start.jobId, 'remove')).toBeNull();
    expect(await life.jobs.list(office)).toHaveLength(1);
  });

  test('counts an order once that is in it twice', async () => {
    const pc = createMachine();
    const job = await run(pc, pc.start(), input(['1', '2', '1']));
    expect(job.total).toBe(2);
    expect(pc.effects.map(({ hostId }) => hostId).sort()).toEqual(['1', '2']);
  });

  test.each([1, 3, 4])('never has more than %i orders under way, and uses them all', async (concurrency) => {
    const pc = createMachine();
    pc.concurrency = concurrency;
    // Nobody is answered before that many have asked.
    let group: (() => void)[] = [];
    pc.script = async ({ hostId }) => {
      await new Promise<void>((ok) => {
        group.push(ok);
        if (group.length < concurrency) return;
        for (const go of group) go();
        group = [];
      });
      return done(hostId);
    };
    const job = await run(pc, pc.start(), input(ids(24)));
    expect(job.counts.done).toBe(24);
    expect(pc.most).toBe(concurrency);
  });

  test('costs one transaction per order: 200 orders do not queue up before the disk', async () => {
    const pc = createMachine();
    const life = pc.start();
    // What is told goes by time, not by order: held back here.
    let free = (): void => undefined;
    pc.delay = () => new Promise((ok) => (free = ok));
    const first = pc.heard(() => true);
    const start = input(ids(200));
    let left = 200;
    const last = Promise.withResolvers<void>();
    pc.script = async ({ hostId }) => {
      await new Promise((ok) => setTimeout(ok, 20));
      if (--left === 0) last.resolve();
      return done(hostId);
    };
    const writes = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await life.jobs.start(office, start);
    await first;
    await last.promise;
    const end = pc.heard(isEnded);
    pc.delay = () => new Promise((ok) => setTimeout(ok, 0));
    free();
    await end;
    const strict = writes.mock.calls.filter(([, mode]) => mode === 'readwrite');
    // One for the start, one per order, one at the end of each of the four threads.
    expect(strict.length).toBeLessThanOrEqual(1 + 200 + 4);
    expect(writes.mock.calls.length - strict.length).toBeLessThan(20);
    expect(pc.most).toBe(4);
  });

  test('sends what was agreed to, and keeps no address of what is done', async () => {
    const pc = createMachine();
    const start = input(ids(2));
    start.entries[1]!.accept = 'seen';
    await run(pc, pc.start(), start);
    expect(pc.effects.map(({ accept }) => accept).sort()).toEqual([null, 'seen'].sort());
    expect(pc.effects[0]).toMatchObject({ backOffice: office, operation: 'authorize', alwaysAccept: false });
    expect((await pc.disk().entries(start.jobId)).map(({ order }) => order)).toEqual([null, null]);
  });

  test('has one result per order, whatever the answers', async () => {
    const pc = createMachine();
    const life = pc.start();
    pc.script = ({ hostId }) =>
      ({
        1: done('1'),
        2: done('2', { status: 'declined', message: '限度額を超過', remedy: '別の方法' }),
        3: done('3', { status: 'invalid', message: '要修正', problems: [problem] }),
        4: uncertain('4'),
        5: failed('noShop'),
        6: confirm,
        7: null,
        8: done('8', { status: 'review', message: '審査中' }),
      })[Number(hostId)] ?? null;
    const start = input(ids(8));
    const job = await run(pc, life, start);
    expect(job.counts).toMatchObject({ done: 2, failed: 4, uncertain: 2 });
    const entries = await life.jobs.entries(office, start.jobId);
    expect(entries.map(({ state, status }) => `${state} ${status}`)).toEqual([
      'done approved',
      'failed declined',
      'failed invalid',
      'uncertain uncertain',
      'failed none',
      'failed none',
      'uncertain none',
      'done review',
    ]);
    expect(entries[1]).toMatchObject({
      number: 'A-2',
      amount: 100,
      message: '限度額を超過',
      remedy: '別の方法',
    });
    expect(entries[2]!.message).toBe('要修正 お名前：長すぎます');
    expect(entries[5]!.remedy).toMatch(/^確認が必要です/);
    expect(entries[6]!.message).toContain('確認できていません');
    expect(pc.alarmIn).not.toBeNull();
  });

  test('keeps the invoices it was for', async () => {
    const pc = createMachine();
    const invoice = { orderNo: 'A-1' } as never;
    pc.script = ({ hostId }) => {
      const reply = done(hostId);
      return reply.kind === 'done' ? { kind: 'invoice', view: reply.view, invoice } : reply;
    };
    const start = input(['1'], { operation: 'fetchInvoice' });
    expect((await run(pc, pc.start(), start)).counts.done).toBe(1);
    expect((await pc.disk().entries(start.jobId))[0]!.invoice).toEqual(invoice);
  });
});

test('a draft plans every order in its place and starts nothing', async () => {
  const pc = createMachine();
  const life = pc.start();
  const entries = ids(40).map((id) => ({ hostId: id, order: null, print: '' }));
  const drafts = await life.jobs.draft(office, { operation: 'cancel', entries });
  expect(drafts.entries.map(({ hostId }) => hostId)).toEqual(ids(40));
  expect(pc.calls).toEqual([]);
  expect(await life.jobs.list(office)).toEqual([]);
});

test('tabs are told a few times per second, with all that changed, and of the end', async () => {
  const pc = createMachine();
  const ticks: (() => void)[] = [];
  pc.delay = (ms) => {
    expect(ms).toBeGreaterThanOrEqual(250);
    return new Promise((ok) => void ticks.push(ok));
  };
  const life = pc.start();
  const all = Promise.withResolvers<void>();
  pc.script = ({ hostId }, nth) => {
    if (nth === 50) all.resolve();
    return done(hostId);
  };
  const start = input(ids(50));
  const first = pc.heard(() => true);
  await life.jobs.start(office, start);
  await first;
  await all.promise;
  // The disk has the end before a tab is told of it.
  await vi.waitFor(async () => expect((await pc.disk().tally(start.jobId))!.job.state).toBe('finished'));
  expect(pc.told).toHaveLength(1);
  const end = pc.heard(isEnded);
  ticks.shift()!();
  const message = await end;
  expect(pc.told).toHaveLength(2);
  const heard = new Map(pc.told.flatMap(({ entries }) => entries.map((one) => [one.hostId, one.state])));
  expect([...heard.values()].filter((state) => state === 'done')).toHaveLength(50);
  expect(message).toMatchObject({ event: 'jobs.changed', backOffice: office });
});

test('the worker is kept awake while orders are under way and no longer; the alarm stands by', async () => {
  const pc = createMachine();
  const life = pc.start();
  let during = 0;
  pc.script = ({ hostId }) => {
    during = pc.awake;
    return done(hostId);
  };
  await run(pc, life, input(ids(3)));
  expect(during).toBe(1);
  expect(pc.alarmIn).toBe(60_000);
  await vi.waitFor(() => expect(pc.awake).toBe(0));
});

const problem = { field: 'buyer.name', label: 'お名前', value: '', reason: '長すぎます', remedy: '' };
const confirm = {
  kind: 'confirm',
  token: 'other',
  ask: bareAsk('authorize', { after: 100 }),
} as const satisfies object as never;
