import { beforeEach, describe, expect, test } from 'vitest';
import { approved, createBook, declined, type Book } from './operations-book.ts';
import { createMachine, order, settle, viewIn, type Machine } from './operations-stand.ts';

let book: Book;
let pc: Machine;
beforeEach(() => {
  book = createBook();
  pc = createMachine(book);
});

describe('two clicks on one order', () => {
  test('at the same moment in two tabs: one call, both get its answer', async () => {
    const life = pc.start();
    const replies = await Promise.all([life.click(), life.click(), life.click()]);
    expect(replies.map((reply) => viewIn(reply).status)).toEqual(['approved', 'approved', 'approved']);
    expect(book.sent()).toEqual(['A-1001']);
  });

  test('the second was pressed before the first was declined: it does not start an attempt of its own', async () => {
    book.verdict = declined;
    const life = pc.start();
    const held = book.hold('authorize');
    const first = life.click();
    await held.reached;
    const second = life.click();
    held.release();
    expect(viewIn(await first).status).toBe('declined');
    expect(viewIn(await second).status).toBe('declined');
    expect(book.sent()).toEqual(['A-1001']);
    // Pressed after the decline was shown, it is a new wish.
    expect(viewIn(await life.click()).sentNumber).toBe('A-1001-2');
  });

  test('the same click twice, whatever became of it: acts once', async () => {
    for (const fate of ['answered', 'callLost', 'refused', 'notSent'] as const) {
      book = createBook();
      pc = createMachine(book);
      book.next(fate);
      const requestId = crypto.randomUUID();
      const first = viewIn(await pc.start().click({ requestId }));
      const calls = book.sent().length;
      const again = await pc.start().click({ requestId });
      expect(again.kind).toBe('done');
      if (fate !== 'callLost') {
        expect(viewIn(again)).toEqual(first);
        expect(book.sent()).toHaveLength(calls);
      }
    }
  });

  test('a click name that another order used says nothing about this one', async () => {
    const life = pc.start();
    const requestId = crypto.randomUUID();
    await life.click({ requestId });
    expect(viewIn(await life.click({ requestId, order: order('2') }))).toMatchObject({
      hostId: '2',
      status: 'approved',
    });
    expect(viewIn(await life.click({ requestId })).hostId).toBe('1');
    expect(book.sent()).toEqual(['A-1001', 'A-1002']);
  });

  test('while recovery asks: the click joins it', async () => {
    const dead = pc.start();
    dead.gate.arm('provider.authorize:after');
    void dead.click();
    await dead.gate.stopped;
    const life = pc.start();
    const held = book.hold('lookup');
    const recovered = life.credit.recover();
    await held.reached;
    const click = life.click();
    held.release();
    await recovered;
    expect(viewIn(await click).status).toBe('approved');
    expect(book.sent()).toEqual(['A-1001']);
  });

  test('an alarm in the middle of a click waits for it and then has nothing to do', async () => {
    const life = pc.start();
    const held = book.hold('authorize');
    const click = life.click();
    await held.reached;
    pc.toAlarm();
    const recovered = life.credit.recover();
    held.release();
    await Promise.all([click, recovered]);
    expect(book.calls.map(({ kind }) => kind)).toEqual(['authorize']);
  });

  test('an alarm behind a click that ends uncertain does not ask again at once', async () => {
    const life = pc.start();
    const held = book.hold('authorize');
    book.next('callLost');
    const click = life.click();
    await held.reached;
    const recovered = life.credit.recover();
    held.release();
    expect(viewIn(await click).status).toBe('uncertain');
    await recovered;
    expect(book.calls.map(({ kind }) => kind)).toEqual(['authorize', 'lookup']);
  });

  test('a click that died before it sent gives way to a newer one, with the order as it is now', async () => {
    const dead = pc.start();
    dead.gate.arm('ledger.plan:after');
    const old = crypto.randomUUID();
    void dead.click({ requestId: old });
    await dead.gate.stopped;
    const life = pc.start();
    expect(viewIn(await life.click({ order: order('1', { total: 250 }) }))).toMatchObject({
      status: 'approved',
      amount: 250,
    });
    // The old one, sent again by its tab, is answered with what became of the order.
    expect(viewIn(await life.click({ requestId: old }))).toMatchObject({ status: 'approved', amount: 250 });
    expect(book.sent()).toEqual(['A-1001']);
  });

  test('an order that cannot go out again: granted, on hold, shipped, uncertain', async () => {
    for (const [credit, code] of [
      ['approved', 'why.granted'],
      ['review', 'why.onHold'],
    ] as const) {
      book = createBook();
      pc = createMachine(book);
      book.verdict = { credit };
      const life = pc.start();
      await life.click();
      expect(await life.click()).toMatchObject({ kind: 'failed', code });
      expect(book.sent()).toHaveLength(1);
    }
    book.next('callLost');
    book.down = true;
    const life = pc.start();
    await life.click({ order: order('3') });
    expect(viewIn(await life.click({ order: order('3') })).status).toBe('uncertain');
  });
});

describe('two PCs', () => {
  test('authorize one order at the same moment: one credit, both show it', async () => {
    const other = createMachine(book);
    const [here, there] = await Promise.all([pc.start().click(), other.start().click()]);
    expect(viewIn(here).status).toBe('approved');
    expect(viewIn(there).status).toBe('approved');
    expect(book.live()).toEqual(['A-1001']);
    const adopted = [viewIn(here), viewIn(there)].find(({ amount }) => amount === null);
    expect(adopted?.message).toContain('引き継ぎました');
  });

  test('the other one went on to a second attempt: that one is found and adopted', async () => {
    const other = createMachine(book);
    book.verdict = declined;
    await other.start().click();
    book.verdict = approved;
    await other.start().click();
    expect(viewIn(await pc.start().click())).toMatchObject({
      status: 'approved',
      sentNumber: 'A-1001-2',
      amount: null,
    });
    expect(book.live()).toEqual(['A-1001-2']);
  });

  test('dying while the other attempts are looked through does not make theirs look like ours', async () => {
    const other = createMachine(book);
    book.verdict = declined;
    await other.start().click();
    book.verdict = approved;
    await other.start().click();
    const dead = pc.start();
    dead.gate.arm('provider.lookup:before', 2);
    void dead.click();
    await dead.gate.stopped;
    const life = await settle(pc);
    expect(await life.view()).toMatchObject({ status: 'approved', sentNumber: 'A-1001-2', amount: null });
  });

  test('check finds what the other one did after a decline seen here', async () => {
    book.verdict = declined;
    const life = pc.start();
    await life.click();
    const other = createMachine(book);
    await other.start().click();
    book.verdict = approved;
    expect(viewIn(await other.start().click()).sentNumber).toBe('A-1001-2');
    expect(await life.check()).toMatchObject({
      view: { status: 'approved', sentNumber: 'A-1001-2', amount: null },
    });
  });
});
