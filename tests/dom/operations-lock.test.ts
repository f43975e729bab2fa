import { beforeEach, describe, expect, test } from 'vitest';
import { operations } from '../../lib/credit/status.ts';
import { createBook, type Book } from './operations-book.ts';
import { createMachine, office, order, settle, viewIn, type Machine } from './operations-stand.ts';

let book: Book;
let pc: Machine;
beforeEach(() => {
  book = createBook();
  pc = createMachine(book);
});
const minute = 60_000;

describe('while the vault is locked', () => {
  test('badges show as before, and every operation that needs the provider asks to unlock', async () => {
    const life = pc.start();
    expect(viewIn(await life.act('authorize')).status).toBe('approved');
    pc.locked = true;
    expect((await life.view()).status).toBe('approved');
    const before = await pc.disk().cases([`${office} 1`]);
    book.calls.length = 0;
    const told = pc.told.length;
    for (const operation of operations.filter((one) => one !== 'clear'))
      expect(await life.act(operation), operation).toMatchObject({ kind: 'failed', code: 'locked' });
    expect(book.calls).toEqual([]);
    // Nothing of it is kept, or told.
    expect(await pc.disk().cases([`${office} 1`])).toEqual(before);
    expect(await pc.disk().intents()).toEqual([]);
    expect(pc.told).toHaveLength(told);
  });

  test('a click that had come to its end is answered with it', async () => {
    const life = pc.start();
    const requestId = crypto.randomUUID();
    await life.act('authorize', { requestId });
    pc.locked = true;
    expect(viewIn(await life.act('authorize', { requestId })).status).toBe('approved');
    expect(await life.act('check')).toMatchObject({ code: 'locked' });
  });

  test('a lock that comes under a click, before it is planned: nothing sent, nothing kept', async () => {
    const life = pc.start();
    const { preflight } = book.provider;
    book.provider = {
      ...book.provider,
      preflight: (...given) => {
        pc.locked = true;
        return preflight(...given);
      },
    };
    const shut = pc.start();
    expect(await shut.act('authorize')).toMatchObject({ kind: 'failed', code: 'locked' });
    expect(await pc.disk().intents()).toEqual([]);
    expect(book.calls).toEqual([]);
    pc.locked = false;
    book.provider = { ...book.provider, preflight };
    expect(viewIn(await life.act('authorize')).status).toBe('approved');
  });

  test('a lock that comes after it is planned: it ends unsent, and says so', async () => {
    const life = pc.start();
    const push = pc.told.push.bind(pc.told);
    pc.told.push = (...views) => {
      if (views[0]?.status === 'running') pc.locked = true;
      return push(...views);
    };
    const view = viewIn(await life.act('authorize'));
    expect(view).toMatchObject({ status: 'none', code: 'locked' });
    expect(view.message).toContain('送信していません');
    expect(await pc.disk().intents()).toEqual([]);
    expect(book.calls).toEqual([]);
    pc.locked = false;
    pc.told.push = push;
    expect(viewIn(await life.act('authorize'))).toMatchObject({ status: 'approved', code: '' });
    expect(book.sent()).toEqual([order().number]);
  });

  test('what an earlier life sent waits as it is, however long, and goes on at once after it', async () => {
    const life = pc.start();
    life.gate.arm('provider.authorize:after');
    void life.act('authorize');
    await life.gate.stopped;
    const [intent] = await pc.disk().intents();
    pc.locked = true;
    for (let n = 0; n < 5; n++) {
      pc.now += 10 * minute;
      await pc.start().credit.recover();
    }
    book.calls.length = 0;
    const next = pc.start();
    expect(await pc.disk().intents()).toEqual([intent]);
    // Not even a person moves it on.
    expect(await next.act('check')).toMatchObject({ code: 'locked' });
    expect(await pc.disk().intents()).toEqual([intent]);
    expect(book.calls).toEqual([]);
    expect((await next.view()).status).toBe('uncertain');
    pc.locked = false;
    await next.credit.recover();
    expect((await next.view()).status).toBe('approved');
    expect(await pc.disk().intents()).toEqual([]);
    expect(book.live()).toEqual([order().number]);
    expect(book.sent()).toEqual([]);
  });

  test('a hold is not asked after, and that is no question without an answer', async () => {
    book.verdict = { credit: 'review' };
    const life = pc.start();
    expect(viewIn(await life.act('authorize')).status).toBe('review');
    const [held] = await pc.disk().held(1);
    pc.locked = true;
    book.calls.length = 0;
    pc.now += 3 * 60 * minute;
    await life.credit.recover();
    expect(await pc.disk().held(1)).toEqual([held]);
    expect(book.calls).toEqual([]);
    pc.locked = false;
    await life.credit.recover();
    expect(book.kinds()).toEqual(['lookup']);
  });

  test('a provider that is down stays down: nobody could have asked it', async () => {
    const life = pc.start();
    book.down = true;
    const since = pc.now;
    await life.click();
    await life.check();
    expect(pc.health).toEqual([since]);
    pc.locked = true;
    book.down = false;
    for (let n = 0; n < 4; n++) {
      pc.now += 10 * minute;
      await pc.start().credit.recover();
    }
    expect(pc.health).toEqual([since]);
    pc.locked = false;
    await settle(pc);
    expect(pc.health).toEqual([since, null]);
  });
});
