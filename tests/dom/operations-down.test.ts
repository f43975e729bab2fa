import { beforeEach, describe, expect, test } from 'vitest';
import { createBook, type Book } from './operations-book.ts';
import { createMachine, keyOf, order, viewIn, type Life, type Machine } from './operations-stand.ts';

let book: Book;
let pc: Machine;
beforeEach(() => {
  book = createBook();
  pc = createMachine(book);
});
const rows = (life: Life, print = '') => life.rows([{ hostId: '1', print }]);
async function ring(): Promise<Life> {
  expect(pc.toAlarm()).toBe(true);
  const life = pc.start();
  await life.credit.recover();
  return life;
}

describe('a provider that does not answer', () => {
  test('down after three calls in a row; told; a probe finds it again and what is open goes on at once', async () => {
    const life = pc.start();
    book.down = true;
    const since = pc.now;
    await life.click();
    expect(pc.health).toEqual([]);
    pc.now += 5000;
    await life.check();
    expect(pc.health).toEqual([since]);
    // A restarted worker knows, also before it has begun anything.
    const alone = await pc.start().rows([{ hostId: '1', print: '' }], true);
    expect(alone.provider).toEqual({ downSince: since });
    expect((await rows(pc.start())).provider).toEqual({ downSince: since });
    book.calls.length = 0;
    const minutes: number[] = [];
    let last = pc.now;
    for (let n = 0; n < 40 && minutes.length < 7; n++) {
      await ring();
      if (book.calls.length <= minutes.length) continue;
      minutes.push(Math.round((pc.now - last) / 60_000));
      last = pc.now;
    }
    expect(new Set(book.kinds())).toEqual(new Set(['probe']));
    // The first alarm was set by the click, five seconds too early for a probe.
    expect(minutes).toEqual([2, 2, 4, 8, 10, 10, 10]);
    book.down = false;
    const later = await ring();
    expect(pc.health).toEqual([since, null]);
    // It had never arrived; the person is told once the provider has said so twice.
    expect(book.kinds().slice(-2)).toEqual(['probe', 'lookup']);
    expect((await rows(later)).provider).toEqual({ downSince: null });
  });

  test('an answer in between begins the count anew, a refusal too; one unreadable answer says nothing', async () => {
    const life = pc.start();
    await life.click();
    for (let n = 0; n < 4; n++) {
      book.down = true;
      await life.check();
      await life.check();
      book.down = false;
      await life.check();
    }
    book.garbled = true;
    for (let n = 0; n < 5; n++) await life.check();
    expect(pc.health).toEqual([]);
  });

  test('a person may try all the same; an answer brings it back', async () => {
    const life = pc.start();
    await life.click();
    book.down = true;
    for (let n = 0; n < 3; n++) await life.check();
    expect(pc.health).toHaveLength(1);
    expect(viewIn(await life.act('authorize', { order: order('2') }))).toMatchObject({
      status: 'uncertain',
      code: 'network',
    });
    book.down = false;
    expect(await life.check()).toMatchObject({ view: { status: 'approved' } });
    expect(pc.health.at(-1)).toBeNull();
  });

  test('whose shop is gone is not probed for ever', async () => {
    const life = pc.start();
    await life.click();
    book.down = true;
    for (let n = 0; n < 3; n++) await life.check();
    pc.shops = [];
    book.calls.length = 0;
    await ring();
    expect(book.kinds()).toEqual([]);
    expect(await pc.disk().health()).toMatchObject([{ down: false }]);
  });
});

describe('holds', () => {
  const hold = async (): Promise<Life> => {
    book.verdict = { credit: 'review' };
    const life = pc.start();
    expect(viewIn(await life.act('authorize'))).toMatchObject({ status: 'review', heldSince: pc.now });
    await life.credit.recover();
    book.calls.length = 0;
    return life;
  };

  test('are asked after at 10, 20, 40, 60 minutes, and keep the moment they began', async () => {
    await hold();
    const began = pc.now;
    const minutes: number[] = [];
    let last = began;
    for (let n = 0; n < 40 && minutes.length < 5; n++) {
      const before = book.calls.length;
      await ring();
      if (book.calls.length === before) continue;
      minutes.push(Math.round((pc.now - last) / 60_000));
      last = pc.now;
    }
    expect(minutes).toEqual([10, 20, 40, 60, 60]);
    expect(await pc.start().view()).toMatchObject({ status: 'review', heldSince: began });
  });

  test.each(['approved', 'declined'] as const)(
    'turn to %s by themselves, and the tabs are told',
    async (credit) => {
      await hold();
      book.booked.set(keyOf('A-1001'), credit === 'approved' ? { credit } : { credit, why: 'overLimit' });
      pc.told.length = 0;
      pc.now += 600_000;
      await ring();
      expect(pc.told).toMatchObject([{ status: credit, heldSince: null }]);
      book.calls.length = 0;
      pc.now += 3_600_000;
      await pc.start().credit.recover();
      expect(book.calls).toEqual([]);
    },
  );

  test('are left alone while the provider is down, and by a click that is under way', async () => {
    const life = await hold();
    book.down = true;
    for (let n = 0; n < 3; n++) await life.check();
    book.calls.length = 0;
    pc.now += 3_600_000;
    await pc.start().credit.recover();
    expect(new Set(book.kinds())).toEqual(new Set(['probe']));
  });

  test('a hundred are asked after in turns', async () => {
    book.verdict = { credit: 'review' };
    const life = pc.start();
    for (let n = 0; n < 60; n++) await life.act('authorize', { order: order(String(100 + n)) });
    book.calls.length = 0;
    pc.now += 600_000;
    await life.credit.recover();
    expect(new Set(book.calls.map(({ orderNo }) => orderNo)).size).toBe(40);
    await ring();
    expect(new Set(book.calls.map(({ orderNo }) => orderNo)).size).toBe(60);
  });
});

describe('the new number of a change on hold', () => {
  const dearer = { order: order('1', { total: 300 }) };
  const change = async (): Promise<Life> => {
    const life = pc.start();
    await life.act('authorize');
    book.verdict = { credit: 'review' };
    const view = viewIn(await life.act('change', dearer));
    expect(view).toMatchObject({ status: 'review', code: 'heldChange', sentNumber: 'A-1001', amount: 100 });
    expect(view.heldSince).toBe(pc.now);
    expect(view.message).toContain('A-1001-2');
    return life;
  };

  test('granted later: the old one goes by itself', async () => {
    const life = await change();
    expect(viewIn(await life.act('change', dearer)).status).toBe('review');
    book.booked.set(keyOf('A-1001-2'), { credit: 'approved' });
    pc.now += 1_200_000;
    const later = pc.start();
    await later.credit.recover();
    expect(await later.view()).toMatchObject({ status: 'approved', sentNumber: 'A-1001-2', amount: 300 });
    expect(book.live()).toEqual(['A-1001-2']);
  });

  test('declined later: the old one stays', async () => {
    const life = await change();
    book.booked.set(keyOf('A-1001-2'), { credit: 'declined', why: 'overLimit' });
    expect(viewIn(await life.act('check'))).toMatchObject({
      status: 'approved',
      sentNumber: 'A-1001',
      amount: 100,
      code: 'keptOld',
      heldSince: null,
    });
  });

  test('given up by the person: the new one goes, the old one stays', async () => {
    const life = await change();
    expect(await life.act('cancel', { ask: true })).toMatchObject({
      ask: { sentNumber: 'A-1001-2', after: 100 },
    });
    expect(viewIn(await life.act('cancel'))).toMatchObject({ status: 'approved', sentNumber: 'A-1001' });
    expect(book.live()).toEqual(['A-1001']);
    book.verdict = { credit: 'approved' };
    expect(viewIn(await life.act('change', dearer)).sentNumber).toBe('A-1001-3');
  });

  test('granted, and the old one was delivered and billed meanwhile: the new one goes', async () => {
    await change();
    book.booked.set(keyOf('A-1001-2'), { credit: 'approved' });
    book.booked.set(keyOf('A-1001'), { credit: 'shipped', progress: 'paid' });
    pc.now += 600_000;
    const life = pc.start();
    await life.credit.recover();
    expect(await life.view()).toMatchObject({ status: 'shipped', progress: 'paid', sentNumber: 'A-1001' });
    expect(book.live()).toEqual(['A-1001']);
  });
});
