import { expect, test } from 'vitest';
import { mostInRun } from '../../../../lib/messages/automation.ts';
import { shopDefaults, type Shop } from '../../../../lib/settings/shop.ts';
import { allOn, latest, machine, minute, office, order, read, rows, run, shop, start } from './stand.ts';

test('with every switch off a list is told so, and nothing is looked at or begun', async () => {
  const world = machine([{ ...shop, automation: shopDefaults.automation }]);
  const { automation } = world.worker();
  expect(await automation.offer(office, rows('1'))).toMatchObject({ automation: { on: false }, read: null });
  expect(world.started()).toEqual([]);
  expect(world.kept()).toEqual({ paused: false, shops: {} });
});

test('new orders are read by the page and begun as a job of the automation', async () => {
  const world = machine();
  const worker = world.worker();
  const { read: asked } = await worker.automation.offer(office, rows('1', '2'));
  expect(asked?.orders).toEqual([
    { hostId: '1', operation: 'authorize' },
    { hostId: '2', operation: 'authorize' },
  ]);
  expect(world.started()).toEqual([]);
  const reply = await worker.automation.begin(office, { runId: asked!.runId, entries: read('1', '2') });
  expect(reply).toMatchObject({ taken: true, automation: { running: 'authorize' } });
  expect(world.started()).toEqual([['authorize', ['1', '2']]]);
  expect([...world.jobs.values()].map(({ job }) => job.automatic)).toEqual([true]);
  await worker.end(latest(world), { done: 2 });
  expect((await worker.automation.state(office)).automation).toMatchObject({
    running: null,
    last: { operation: 'authorize', done: 2, failed: 0, at: start },
  });
});

test('a question needs no page: holds and credits about to be relied on are asked after at once', async () => {
  const world = machine();
  for (const id of ['1', '2'])
    world.views.set(id, { status: 'review', sentNumber: `A-${id}`, answeredAt: start - 11 * minute });
  world.views.set('3', { status: 'approved', sentNumber: 'A-3', answeredAt: start - 7 * 60 * minute });
  for (const id of ['1', '2', '3']) world.cases.set(id, 'main');
  const { automation } = world.worker();
  const offered = rows('1', '2', '3').map((one) => ({ ...one, dispatching: true }));
  expect((await automation.offer(office, offered)).read).toBeNull();
  expect(world.started()).toEqual([['check', ['1', '2', '3']]]);
});

test('two windows: the second is turned away while the first reads, and told when it may offer again', async () => {
  const world = machine();
  const worker = world.worker();
  const { read: first } = await worker.automation.offer(office, rows('1'));
  expect((await worker.automation.offer(office, rows('1', '2'))).read).toBeNull();
  await worker.automation.begin(office, { runId: first!.runId, entries: read('1') });
  // Order 1 is in the job now; 2 waits for its end and the pause.
  expect((await worker.automation.offer(office, rows('1', '2'))).read).toBeNull();
  await worker.end(latest(world), { done: 1 });
  world.views.set('1', { status: 'approved', answeredAt: start });
  await worker.automation.review();
  expect(world.told.filter(({ again }) => again)).toEqual([]);
  expect(Math.max(...world.alarms)).toBeGreaterThan(minute / 2);
  world.now += minute;
  await worker.automation.review();
  expect(world.told.filter(({ again }) => again)).toHaveLength(1);
  expect(await run(worker, '1', '2')).not.toBeNull();
  expect(world.started()).toEqual([
    ['authorize', ['1']],
    ['authorize', ['2']],
  ]);
});

test('two windows at the very same moment: one of them reads', async () => {
  const { automation } = machine().worker();
  const both = await Promise.all([automation.offer(office, rows('1')), automation.offer(office, rows('1'))]);
  expect(both.filter(({ read: asked }) => asked !== null)).toHaveLength(1);
});

test('a run that nobody brings back is forgotten; its late answer begins nothing', async () => {
  const world = machine();
  const { automation } = world.worker();
  const { read: asked } = await automation.offer(office, rows('1'));
  world.now += 4 * minute;
  expect(await automation.begin(office, { runId: asked!.runId, entries: read('1') })).toMatchObject({
    taken: false,
  });
  expect((await automation.offer(office, rows('1'))).read).not.toBeNull();
  expect(world.started()).toEqual([]);
});

test('a list that is loaded anew while it reads need not wait for itself; another window does', async () => {
  const world = machine();
  const { automation } = world.worker();
  const { read: before } = await automation.offer(office, rows('1'), 7);
  expect((await automation.offer(office, rows('1'), 8)).read).toBeNull();
  const { read: after } = await automation.offer(office, rows('1'), 7);
  expect(after?.orders).toHaveLength(1);
  const late = await automation.begin(office, { runId: before!.runId, entries: read('1') });
  expect(late).toMatchObject({ taken: false });
});

test('a worker that died while the page read: the page is turned away and offers again', async () => {
  const world = machine();
  const { read: asked } = await world.worker().automation.offer(office, rows('1'));
  const next = world.worker();
  const late = await next.automation.begin(office, { runId: asked!.runId, entries: read('1') });
  expect(late).toMatchObject({ taken: false });
  expect(await run(next, '1')).not.toBeNull();
  expect(world.started()).toEqual([['authorize', ['1']]]);
});

test('a run is bounded, and the rest comes after the pause', async () => {
  const world = machine();
  const worker = world.worker();
  const ids = Array.from({ length: 80 }, (_none, at) => String(at + 1));
  await run(worker, ...ids);
  expect(world.started()[0]?.[1]).toEqual(ids.slice(0, mostInRun));
  for (const id of ids.slice(0, mostInRun)) world.views.set(id, { status: 'approved', answeredAt: start });
  await worker.end(latest(world), { done: mostInRun });
  expect(await run(worker, ...ids)).toBeNull();
  world.now += minute;
  await run(worker, ...ids);
  expect(world.started()[1]?.[1]).toEqual(ids.slice(mostInRun));
});

test('what needs a person’s eye is not sent, is named with its reason, and is not read again as it stands', async () => {
  const world = machine();
  world.draft = (hostId) =>
    hostId === '1'
      ? { can: false, why: '電話番号がありません。' }
      : hostId === '2'
        ? { ask: { operation: 'authorize' } as never, token: 'x' }
        : {};
  const worker = world.worker();
  const { read: asked } = await worker.automation.offer(office, rows('1', '2', '3', '4'));
  const entries = read('1', '2', '3', '4').map((one) =>
    one.order.hostId === '4' ? { ...one, order: order('4', { orderedOn: '2026-01-05' }) } : one,
  );
  await worker.automation.begin(office, { runId: asked!.runId, entries });
  expect(world.started()).toEqual([['authorize', ['3']]]);
  const { left } = (await worker.automation.state(office)).automation;
  expect(left.map(({ hostId, why }) => [hostId, why])).toEqual([
    ['4', 'automation.why.old'],
    ['1', '電話番号がありません。'],
    ['2', 'automation.why.look'],
  ]);
  await worker.end(latest(world), { done: 1 });
  world.now += minute;
  expect(await run(worker, '1', '2', '4')).toBeNull();
  // Its row looks otherwise now: somebody may have mended it. Another life knows that too.
  const [changed] = rows('1');
  const next = await world.worker().automation.offer(office, [{ ...changed!, print: 'mended' }]);
  expect(next.read?.orders).toEqual([{ hostId: '1', operation: 'authorize' }]);
  // And one that a person has sent is no longer named.
  world.views.set('2', { status: 'approved', answeredAt: start });
  await worker.automation.offer(office, rows('2'));
  expect((await worker.automation.state(office)).automation.left.map(({ hostId }) => hostId)).toEqual([
    '4',
    '1',
  ]);
});

test('the shop is told by the order: a shop with the switch off is left alone, and not read again', async () => {
  const other: Shop = { ...shop, id: 'off', mall: '楽天市場店', automation: shopDefaults.automation };
  const world = machine([shop, other]);
  const worker = world.worker();
  const { read: asked } = await worker.automation.offer(office, rows('1', '2'));
  const [mine, theirs] = read('1', '2');
  await worker.automation.begin(office, {
    runId: asked!.runId,
    entries: [mine!, { ...theirs!, order: order('2', { mall: '楽天市場店' }) }],
  });
  expect(world.started()).toEqual([['authorize', ['1']]]);
  await worker.end(latest(world), { done: 1 });
  world.views.set('1', { status: 'approved', answeredAt: start });
  world.now += minute;
  expect((await worker.automation.offer(office, rows('1', '2'))).read).toBeNull();
});

test('a page brings only what it was asked for, whatever it claims', async () => {
  const world = machine();
  const { automation } = world.worker();
  const { read: asked } = await automation.offer(office, rows('1'));
  world.views.set('1', { status: 'approved', answeredAt: start });
  await automation.begin(office, { runId: asked!.runId, entries: read('1', '2') });
  expect(world.started()).toEqual([]);
});

test('an order that another job has before it is left to that job', async () => {
  const world = machine();
  const worker = world.worker();
  await run(worker, '1');
  const other = machine([shop]);
  const { job, entries } = world.jobs.get(latest(world))!;
  other.jobs.set('person', { job: { ...job, jobId: 'person', automatic: false }, entries });
  expect(await run(other.worker(), '1')).toBeNull();
});

test('a slip number is registered under the shop of its credit alone', async () => {
  const other: Shop = { ...shop, id: 'other', mall: '楽天市場店', automation: allOn };
  const world = machine([shop, other]);
  for (const id of ['1', '2']) {
    world.cases.set(id, 'main');
    const numbered = { status: 'approved', main: 'registerShipment', answeredAt: start } as const;
    world.views.set(id, { ...numbered, sentNumber: `A-${id}` });
  }
  const worker = world.worker();
  const { read: asked } = await worker.automation.offer(office, rows('1', '2'));
  expect(asked?.orders.map(({ operation }) => operation)).toEqual(['registerShipment', 'registerShipment']);
  const [mine, moved] = read('1', '2');
  await worker.automation.begin(office, {
    runId: asked!.runId,
    entries: [mine!, { ...moved!, order: order('2', { mall: '楽天市場店' }) }],
  });
  expect(world.started()).toEqual([['registerShipment', ['1']]]);
  expect((await worker.automation.state(office)).automation.left).toMatchObject([{ hostId: '2' }]);
});
