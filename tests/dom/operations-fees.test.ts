import { beforeEach, describe, expect, test } from 'vitest';
import { feeName } from '../../lib/credit/fees.ts';
import type { ActReply } from '../../lib/messages/contract.ts';
import type { Line, Order } from '../../lib/order/order.ts';
import type { Fees } from '../../lib/settings/shop.ts';
import { caseKey } from '../../lib/ledger/records.ts';
import { createBook, declined, type Book } from './operations-book.ts';
import { createMachine, nameless, order, settle, shop, viewIn, type Machine } from './operations-stand.ts';

let book: Book;
let pc: Machine;
beforeEach(() => {
  book = createBook();
  pc = createMachine(book);
  charge({ mode: 'keep', tiers });
});
const office = shop.backOffice;
const tiers: Fees['tiers'] = [
  { from: 1, to: 499, fee: 205 },
  { from: 500, to: null, fee: 305 },
];
const charge = (fees: Fees, machine = pc): void => void (machine.shops = [{ ...shop, fees }]);

/** An order of goods for so many yen, with a fee of the back office's own. */
function priced(goods: number, fee = 0, change: Partial<Order> = {}): Order {
  const lines: Line[] = [{ kind: 'goods', name: '茶', count: 1, unitPrice: goods, subTotal: goods }];
  if (fee !== 0) lines.push({ kind: 'fee', name: '手数料', count: null, unitPrice: null, subTotal: fee });
  return order('1', { lines, total: goods + fee, ...change });
}

function askIn(reply: ActReply) {
  if (reply.kind !== 'confirm') throw new Error(`No question: ${JSON.stringify(reply)}`);
  return reply.ask;
}
const stored = async (machine = pc) => (await machine.disk().cases([caseKey(office, '1')]))[0];

describe('与信を実行', () => {
  test.each([
    ['keep', 0, 205, 305],
    ['keep', 50, 50, 150],
    ['replace', 50, 205, 305],
    ['add', 0, 205, 305],
    ['add', 50, 255, 355],
  ] as const)('%s with a fee of %i: the fee is %i, %i yen are asked for', async (mode, had, fee, total) => {
    charge({ mode, tiers });
    const reply = await pc.start().act('authorize', { order: priced(100, had) });
    expect(viewIn(reply)).toMatchObject({ status: 'approved', amount: total });
    const record = await stored();
    expect(record).toMatchObject({ fee: { billed: 100, had, fee }, sent: { totalAmount: String(total) } });
  });

  test('is shown before it is sent: the order’s own total, the fee, what is asked for', async () => {
    const ask = askIn(await pc.start().act('authorize', { order: priced(100), ask: true }));
    expect(ask.fee).toEqual({ own: 100, had: 0, fee: 205, total: 305 });
    expect(ask).toMatchObject({ after: 305, conversions: [] });
    expect(book.calls).toEqual([]);
  });

  test('what was agreed to is what is sent: a table that changed meanwhile asks again', async () => {
    const life = pc.start();
    const reply = await life.act('authorize', { order: priced(100), ask: true });
    if (reply.kind !== 'confirm') throw new Error('no question');
    charge({ mode: 'keep', tiers: [{ from: 1, to: null, fee: 999 }] });
    const again = await life.act('authorize', { order: priced(100), accept: reply.token, ask: true });
    expect(askIn(again).fee).toMatchObject({ fee: 999, total: 1099 });
    expect(book.sent()).toEqual([]);
  });

  test('nothing is asked, and nothing changes, where the table says nothing', async () => {
    charge({ mode: 'replace', tiers: [] });
    expect(viewIn(await pc.start().act('authorize', { order: priced(100, 50) })).amount).toBe(150);
  });

  test('both ends of a tier are included', async () => {
    const life = pc.start();
    for (const [goods, total] of [
      [499, 704],
      [500, 805],
    ] as const)
      expect(askIn(await life.act('authorize', { order: priced(goods), ask: true })).after).toBe(total);
  });

  test('an order that does not add up is refused in its own numbers', async () => {
    const { seen } = (await stored()) ?? {};
    expect(seen).toBe(undefined);
    const reply = await pc.start().act('authorize', { order: priced(100, 0, { total: 150 }), ask: true });
    // The stand-in takes any total; the point is that no fee was put on it.
    expect(viewIn(reply).amount).toBe(150);
  });

  test('a table that says two things sends nothing', async () => {
    charge({ mode: 'keep', tiers: [...tiers, { from: 100, to: 200, fee: 1 }] });
    const life = pc.start();
    expect(await life.act('authorize', { order: priced(100) })).toMatchObject({ code: 'badFees' });
    expect(book.calls).toEqual([]);
  });
});

describe('要変更', () => {
  test('an order authorized with its fee is not 要変更, and neither is it once the fee is in the back office', async () => {
    const life = pc.start();
    await life.act('authorize', { order: priced(100) });
    const same = (await life.credit.compare(office, priced(100), '')).view;
    expect(same.differences).toEqual([]);
    expect(same.fee).toEqual({ own: 100, had: 0, fee: 205, total: 305, sent: true, write: 'yes' });
    const written = (await life.credit.compare(office, priced(100, 205), '')).view;
    expect(written.differences).toEqual([]);
    expect(written.fee).toBe(undefined);
    expect(await life.act('change', { order: priced(100, 205) })).toMatchObject({ code: 'why.noDrift' });
  });

  test('a table that changes afterwards leaves granted credits alone', async () => {
    const life = pc.start();
    await life.act('authorize', { order: priced(100) });
    for (const fees of [
      { mode: 'replace', tiers: [{ from: 1, to: null, fee: 999 }] },
      { mode: 'add', tiers: [] },
    ] satisfies Fees[]) {
      charge(fees);
      for (const fee of [0, 205])
        expect((await life.credit.compare(office, priced(100, fee), '')).view.differences).toEqual([]);
    }
  });

  test('so does a first table: credits from before it stand as they were', async () => {
    charge({ mode: 'keep', tiers: [] });
    const life = pc.start();
    await life.act('authorize', { order: priced(100, 50) });
    // As records were before fees were kept with them.
    const { fee: _fee, ...before } = (await stored())!;
    await pc.disk().save(before);
    charge({ mode: 'add', tiers });
    const { view } = await life.credit.compare(office, priced(100, 50), '');
    expect([view.differences, view.fee]).toEqual([[], undefined]);
    // Edited since: the table counts.
    const dearer = (await life.credit.compare(office, priced(600, 50), '')).view;
    expect(dearer.differences).toMatchObject([{ field: 'totalAmount', before: '150円', after: '955円' }]);
  });

  test('where fees are added, writing back is not offered: another PC would add it again', async () => {
    charge({ mode: 'add', tiers });
    const view = viewIn(await pc.start().act('authorize', { order: priced(100, 50) }));
    expect(view.fee).toMatchObject({ own: 150, had: 50, fee: 255, total: 355, write: 'add' });
  });
});

describe('与信内容変更', () => {
  test('into a higher tier: new number with the new fee; then into the lower one: reduced to it', async () => {
    const contract = { amountChange: true };
    pc.shops = [{ ...shop, ...contract, fees: { mode: 'keep', tiers } }];
    const life = pc.start();
    await life.act('authorize', { order: priced(400) });
    const up = askIn(await life.act('change', { order: priced(600), ask: true }));
    expect(up).toMatchObject({ before: 605, after: 905, steps: ['plan.authorizeNew', 'plan.cancelOld'] });
    expect(up.fee).toEqual({ own: 600, had: 0, fee: 305, total: 905 });
    expect(viewIn(await life.act('change', { order: priced(600) })).amount).toBe(905);
    expect(book.live()).toEqual(['A-1001-2']);

    const down = askIn(await life.act('change', { order: priced(300), ask: true }));
    expect(down).toMatchObject({ before: 905, after: 505, steps: ['plan.reduce'] });
    const view = viewIn(await life.act('change', { order: priced(300) }));
    expect(view).toMatchObject({ amount: 505, fee: { own: 300, fee: 205, total: 505 }, differences: [] });
    expect((await life.credit.compare(office, priced(300), '')).view.differences).toEqual([]);
  });

  test('a text that changed keeps the fee, whatever the table says by now: the total is the same', async () => {
    const life = pc.start();
    await life.act('authorize', { order: priced(100) });
    charge({ mode: 'keep', tiers: [{ from: 1, to: null, fee: 999 }] });
    const { buyer } = priced(100);
    const moved = priced(100, 0, { buyer: { ...buyer, street: '中央区1-1' } });
    const ask = askIn(await life.act('change', { order: moved, ask: true }));
    expect(ask).toMatchObject({ before: 305, after: 305, fee: { fee: 205, total: 305 } });
    expect(viewIn(await life.act('change', { order: moved })).amount).toBe(305);
    expect((await stored())?.fee).toEqual({ billed: 100, had: 0, fee: 205 });
  });

  test('our fee in the back office counts as ours: the new tier replaces it', async () => {
    const life = pc.start();
    await life.act('authorize', { order: priced(400) });
    await life.credit.compare(office, priced(400, 205), '');
    const ask = askIn(await life.act('change', { order: priced(600, 205), ask: true }));
    expect(ask).toMatchObject({ before: 605, after: 905, fee: { own: 805, had: 205, fee: 305, total: 905 } });
  });

  test('cancelled and authorized again: the fee is not added to itself', async () => {
    const life = pc.start();
    await life.act('authorize', { order: priced(100) });
    await life.act('cancel');
    charge({ mode: 'add', tiers });
    expect(viewIn(await life.act('authorize', { order: priced(100, 205) })).amount).toBe(305);
  });
});

describe('a worker that dies', () => {
  test.each(['provider.authorize:before', 'provider.authorize:after'])(
    'at %s: the fee that was agreed to is the one that stands',
    async (moment) => {
      const life = pc.start();
      life.gate.arm(moment);
      void life.act('authorize', { order: priced(100) });
      await life.gate.stopped;
      charge({ mode: 'keep', tiers: [{ from: 1, to: null, fee: 999 }] });
      await settle(pc);
      expect(await stored()).toMatchObject({
        status: 'approved',
        amount: 305,
        fee: { billed: 100, had: 0, fee: 205 },
      });
      const { view } = await pc.start().credit.compare(office, priced(100), '');
      expect(view.differences).toEqual([]);
    },
  );
});

describe('two PCs with different tables', () => {
  test('the second adopts the credit and claims neither amount nor fee', async () => {
    await pc.start().act('authorize', { order: priced(100) });
    const other = createMachine(book);
    charge({ mode: 'keep', tiers: [{ from: 1, to: null, fee: 999 }] }, other);
    const life = other.start();
    const view = viewIn(await life.act('authorize', { order: priced(100) }));
    expect(view).toMatchObject({ status: 'approved', amount: null, differences: [] });
    expect(view.fee).toBe(undefined);
    expect(await stored(other)).toMatchObject({ amount: null, fee: null, sent: null });
    const compared = (await life.credit.compare(office, priced(100, 205), '')).view;
    expect([compared.amount, compared.fee, compared.differences]).toEqual([null, undefined, []]);
    expect(book.live()).toEqual(['A-1001']);
  });

  test('so does one that only asks', async () => {
    await pc.start().act('authorize', { order: priced(100) });
    const other = createMachine(book);
    charge({ mode: 'add', tiers }, other);
    const view = viewIn(await other.start().act('check', { order: priced(100) }));
    expect([view.status, view.amount, view.fee]).toEqual(['approved', null, undefined]);
  });
});

describe('before anything is sent', () => {
  test('the list knows that there are fees, and what they mean once an order was read', async () => {
    const life = pc.start();
    expect(await life.view()).toMatchObject({ status: 'none', feeUnread: true });
    const { view } = await life.credit.compare(office, priced(100), '');
    expect(view.fee).toEqual({ own: 100, had: 0, fee: 205, total: 305, sent: false, write: 'no' });
    expect(view.feeUnread).toBe(undefined);
  });

  test('a refused order says what would be asked for now, by the table as it is now', async () => {
    book.verdict = declined;
    const life = pc.start();
    const first = viewIn(await life.act('authorize', { order: priced(100) }));
    expect(first.fee).toMatchObject({ fee: 205, sent: false });
    charge({ mode: 'keep', tiers: [{ from: 1, to: null, fee: 50 }] });
    expect((await life.view()).fee).toMatchObject({ fee: 50, total: 150, sent: false });
  });

  test('so does one that has to be mended', async () => {
    const wrong = { ...priced(100), buyer: nameless().buyer };
    const view = viewIn(await pc.start().act('authorize', { order: wrong }));
    expect(view).toMatchObject({ status: 'invalid', fee: { total: 305, sent: false } });
  });

  test('a draft of many tells total, fee and sum, and its acceptance starts it', async () => {
    const life = pc.start();
    const entry = await life.credit.draft({
      backOffice: office,
      operation: 'authorize',
      hostId: '1',
      order: priced(100),
      print: '',
    });
    expect(entry).toMatchObject({ can: true, amount: 305, ask: { fee: { own: 100, fee: 205 } } });
    const reply = await life.act('authorize', { order: priced(100), accept: entry.token ?? '', ask: true });
    expect(viewIn(reply).amount).toBe(305);
  });

  test('what is not sent anew counts with what stands at the provider', async () => {
    const life = pc.start();
    await life.act('authorize', { order: priced(100) });
    const click = { backOffice: office, hostId: '1', order: priced(100), print: '' };
    expect(await life.credit.draft({ ...click, operation: 'registerShipment' })).toMatchObject({
      amount: 305,
    });
  });
});

test('our line has one name, whoever wrote it', () => expect(feeName).toBe('後払い手数料'));
