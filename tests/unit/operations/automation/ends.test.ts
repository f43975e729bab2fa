import { expect, test } from 'vitest';
import { latest, machine, minute, office, read, rows, run } from './stand.ts';

test('three runs that come to nothing stop it, over a restart too, until somebody says go on', async () => {
  const world = machine();
  let worker = world.worker();
  for (const [nth, id] of ['1', '2', '3'].entries()) {
    await run(worker, id);
    expect(world.started()).toHaveLength(nth + 1);
    await worker.end(latest(world), { failed: 1 });
    world.views.set(id, { message: '届いていませんでした。' });
    world.now += 10 * minute;
    worker = world.worker();
  }
  expect((await worker.automation.state(office)).automation.stopped).toBe(true);
  expect(await worker.automation.shops()).toMatchObject({ shops: [{ shopId: 'main', stopped: true }] });
  expect(await run(worker, '4')).toBeNull();
  await worker.automation.goOn(office, null);
  expect(world.told.at(-1)).toMatchObject({ again: true, automation: { stopped: false } });
  expect(await run(worker, '4')).not.toBeNull();
});

test('an answer ends the count: declined orders are no failure', async () => {
  const world = machine();
  const worker = world.worker();
  for (const [id, ends] of [
    ['1', { failed: 1 }],
    ['2', { failed: 1 }],
    ['3', { declined: 1 }],
  ] as const) {
    await run(worker, id);
    await worker.end(latest(world), ends);
    world.views.set(id, { status: 'declined' });
    world.now += 10 * minute;
  }
  expect(world.kept().shops.main?.failedRuns).toBe(0);
  expect((await worker.automation.state(office)).automation.last).toMatchObject({ done: 1, failed: 0 });
});

test('a job that failures in a row have paused is ended, and its run has failed', async () => {
  const world = machine();
  const worker = world.worker();
  await run(worker, '1', '2');
  const jobId = latest(world);
  await worker.end(jobId, {}, { state: 'paused', pausedBy: 'failures', finishedAt: null });
  expect(world.controls).toEqual(['stop']);
  await worker.end(jobId, { failed: 1 }, { state: 'stopped' });
  expect(world.kept()).toMatchObject({ paused: false, shops: { main: { failedRuns: 1, open: [] } } });
});

test('a job of its own that a person stops does not begin again by itself', async () => {
  const world = machine();
  const worker = world.worker();
  await run(worker, '1', '2');
  await worker.end(latest(world), { done: 1 }, { state: 'stopped' });
  world.now += 10 * minute;
  expect((await worker.automation.state(office)).automation.paused).toBe(true);
  expect(await run(worker, '2')).toBeNull();
});

test('a pause holds back what runs, outlives the worker, and is told to the pages; so is its end', async () => {
  const world = machine();
  const worker = world.worker();
  await run(worker, '1');
  await worker.automation.pause(true);
  expect(world.controls).toEqual(['pause']);
  const next = world.worker();
  expect(await run(next, '2')).toBeNull();
  expect((await next.automation.state(office)).automation.paused).toBe(true);
  await next.automation.pause(false);
  expect(world.controls).toEqual(['pause', 'resume']);
  expect(world.told.at(-1)).toMatchObject({ again: true, automation: { paused: false } });
});

test('a pause pressed while the page reads: nothing is begun', async () => {
  const world = machine();
  const { automation } = world.worker();
  const { read: asked } = await automation.offer(office, rows('1'));
  await automation.pause(true);
  await automation.begin(office, { runId: asked!.runId, entries: read('1') });
  expect(world.started()).toEqual([]);
});

test('no answer from the provider, no password, locked: nothing begins, and the pages hear when it can', async () => {
  const world = machine();
  const worker = world.worker();
  world.down = true;
  expect(await run(worker, '1')).toBeNull();
  expect((await worker.automation.state(office)).automation.waits).toBe('provider');
  world.down = false;
  world.password = false;
  expect(await run(worker, '1')).toBeNull();
  expect((await worker.automation.state(office)).automation.waits).toBe('access');
  expect(world.started()).toEqual([]);
  world.password = true;
  world.locked = true;
  expect(await run(worker, '1')).toBeNull();
  world.locked = false;
  await worker.automation.changed();
  expect(world.told.at(-1)).toMatchObject({ again: true, automation: { waits: null } });
  expect(await run(worker, '1')).not.toBeNull();
});

test('jobs that ended while no worker lived are counted by the next; one that is gone is forgotten', async () => {
  const world = machine();
  await run(world.worker(), '1');
  const jobId = latest(world);
  const found = world.jobs.get(jobId)!;
  found.entries = found.entries.map((entry) => ({ ...entry, state: 'done' }));
  found.job = { ...found.job, state: 'finished', finishedAt: world.now };
  const next = world.worker();
  await next.automation.review();
  expect(world.kept().shops.main).toMatchObject({ open: [], last: { jobId, done: 1 } });
  world.now += minute;
  await run(next, '2');
  world.jobs.delete(latest(world));
  await world.worker().automation.review();
  expect(world.kept().shops.main).toMatchObject({ open: [], failedRuns: 0, last: { jobId } });
});

test('a shop that is gone takes its memory along', async () => {
  const world = machine();
  const worker = world.worker();
  await run(worker, '1');
  world.shops = [];
  await worker.automation.review();
  expect(world.kept().shops).toEqual({});
});
