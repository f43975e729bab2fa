import { beforeEach, describe, expect, test } from 'vitest';
import { baseUrls } from '../../lib/settings/shop.ts';
import { approved, createBook, declined, type Book } from './operations-book.ts';
import {
  createMachine,
  free,
  merchant,
  mustAsk,
  order,
  settle,
  shop,
  viewIn,
  type Life,
  type Machine,
} from './operations-stand.ts';

let book: Book;
let pc: Machine;
beforeEach(() => {
  book = createBook();
  pc = createMachine(book);
});

const elsewhere = { ...shop, ownUrl: 'https://elsewhere.example/' };
const live = { baseUrl: baseUrls.live, merchantCode: merchant.merchantCode };
const trial = { ...shop, environment: 'test', ownUrl: '' } as const;
const inBusiness = { ...shop, environment: 'live', ownUrl: '' } as const;

async function dieAt(moment: string, life: Life = pc.start()): Promise<void> {
  life.gate.arm(moment);
  void life.click();
  await life.gate.stopped;
}
const contracts = (): string[] => [...new Set(book.calls.map(({ contract }) => contract))];

describe('a shop is edited while a call is open', () => {
  const edits: [string, () => void][] = [
    [
      'pointed elsewhere',
      () => {
        pc.shops = [elsewhere];
        pc.setPassword({ ...merchant, baseUrl: elsewhere.ownUrl }, book.password);
      },
    ],
    [
      'given another merchant code',
      () => {
        pc.shops = [{ ...shop, merchantCode: '99900000022' }];
        pc.setPassword({ ...merchant, merchantCode: '99900000022' }, book.password);
      },
    ],
    ['given another prefix', () => (pc.shops = [{ ...shop, numberPrefix: 'Z' }])],
    ['deleted', () => (pc.shops = [])],
  ];
  for (const [what, edit] of edits) {
    test(`${what}: the answer is fetched where the call was sent`, async () => {
      await dieAt('provider.authorize:after');
      edit();
      expect(await (await settle(pc)).view()).toMatchObject({ status: 'approved', sentNumber: 'A-1001' });
      expect(contracts()).toEqual([`${merchant.baseUrl} ${merchant.merchantCode}`]);
      expect(book.sent()).toEqual(['A-1001']);
    });

    test(`${what}, the call never arrived: it is not sent to anybody else`, async () => {
      await dieAt('ledger.sent:after');
      edit();
      const view = await (await settle(pc)).view();
      if (what === 'given another prefix') expect(view.status).toBe('approved');
      else {
        expect(view).toMatchObject({ status: 'none', ...free });
        expect(book.sent()).toEqual([]);
      }
      expect(contracts()).toEqual([`${merchant.baseUrl} ${merchant.merchantCode}`]);
    });

    test(`${what}, the call was only planned`, async () => {
      await dieAt('ledger.plan:after');
      edit();
      const view = await (await settle(pc)).view();
      expect(view.status).toBe(what === 'given another prefix' ? 'approved' : 'none');
      if (view.status === 'none') expect(book.calls).toEqual([]);
    });
  }

  test('from test to live: an open test call never becomes a live one', async () => {
    pc.shops = [trial];
    pc.setPassword({ ...merchant, baseUrl: baseUrls.test }, book.password);
    await dieAt('ledger.sent:after');
    pc.shops = [inBusiness];
    pc.setPassword(live, book.password);
    await settle(pc);
    expect(contracts()).toEqual([`${baseUrls.test} ${merchant.merchantCode}`]);
    expect(book.sent()).toEqual([]);
  });

  test('adopting under a changed prefix looks through the numbers of the old one', async () => {
    const other = createMachine(book);
    book.verdict = declined;
    await other.start().click();
    book.verdict = approved;
    await other.start().click();
    await dieAt('provider.authorize:after');
    pc.shops = [{ ...shop, numberPrefix: 'Z' }];
    expect(await (await settle(pc)).view()).toMatchObject({ status: 'approved', sentNumber: 'A-1001-2' });
  });
});

describe('a shop is edited between two attempts', () => {
  test('a decline elsewhere: the new contract begins with attempt 1', async () => {
    book.verdict = declined;
    await pc.start().click();
    pc.shops = [elsewhere];
    pc.setPassword({ ...merchant, baseUrl: elsewhere.ownUrl }, book.password);
    book.verdict = approved;
    expect(viewIn(await pc.start().click()).sentNumber).toBe('A-1001');
    expect(contracts()).toHaveLength(2);
  });

  test('another prefix: its numbers begin with attempt 1, as on a PC that never knew the old ones', async () => {
    book.verdict = declined;
    await pc.start().click();
    pc.shops = [{ ...shop, numberPrefix: 'Z' }];
    book.verdict = approved;
    expect(viewIn(await pc.start().click()).sentNumber).toBe('Z-A-1001');
    const other = createMachine(book);
    other.shops = pc.shops;
    await other.start().click();
    expect(book.live()).toEqual(['Z-A-1001']);
    // The old numbers stay this order's: no other order may use them.
    pc.shops = [shop];
    expect(await pc.start().click({ order: order('2', { number: 'A-1001' }) })).toMatchObject({
      code: 'numberTaken',
    });
  });

  test('granted under another contract: still granted, checked where it was sent, not authorized again', async () => {
    await pc.start().click();
    pc.shops = [elsewhere];
    pc.setPassword({ ...merchant, baseUrl: elsewhere.ownUrl }, book.password);
    const life = pc.start();
    expect((await life.view()).status).toBe('approved');
    expect(await life.click()).toMatchObject({ kind: 'failed', code: 'why.granted' });
    expect(await life.check()).toMatchObject({ view: { status: 'approved' } });
    expect(contracts()).toEqual([`${merchant.baseUrl} ${merchant.merchantCode}`]);
    pc.passwords.delete(`${merchant.baseUrl} ${merchant.merchantCode}`);
    const failure = await life.check();
    expect(failure).toMatchObject({ code: 'noPassword' });
    expect(JSON.stringify(failure)).toContain(merchant.merchantCode);
  });

  test('granted by the test environment, then the shop goes live: the order is free for the real thing', async () => {
    pc.shops = [trial];
    pc.setPassword({ ...merchant, baseUrl: baseUrls.test }, book.password);
    expect(viewIn(await pc.start().click()).status).toBe('approved');
    pc.shops = [inBusiness];
    pc.setPassword(live, book.password);
    const life = pc.start();
    expect(await life.view()).toMatchObject({ status: 'none', ...free, sentNumber: '' });
    expect(await life.check()).toMatchObject({ code: 'nothingToAsk' });
    expect(viewIn(await life.click())).toMatchObject({ status: 'approved', sentNumber: 'A-1001' });
    // And never back: a real credit counts whatever the shop says now.
    pc.shops = [trial];
    expect((await life.view()).status).toBe('approved');
    expect(await life.click()).toMatchObject({ kind: 'failed', code: 'why.granted' });
  });
});

describe('passwords', () => {
  test('changed while a call is open: the new one is used', async () => {
    await dieAt('provider.authorize:after');
    book.password = 'new12345';
    pc.setPassword(merchant, 'new12345');
    expect((await (await settle(pc)).view()).status).toBe('approved');
  });

  test('wrong while a call is open: uncertain, with the reason and what to do; mended, it settles', async () => {
    await dieAt('provider.authorize:after');
    book.password = 'new12345';
    const life = pc.start();
    await life.credit.recover();
    const view = await life.view();
    expect(view).toMatchObject({ status: 'uncertain', code: 'badPassword', ...mustAsk });
    expect(view.remedy).toContain('badPasswordを直して');
    pc.setPassword(merchant, 'new12345');
    expect(await life.check()).toMatchObject({ view: { status: 'approved' } });
  });

  test('gone while a call is open: uncertain, names the contract; typed again, it settles by itself', async () => {
    await dieAt('provider.authorize:after');
    pc.passwords.clear();
    const life = pc.start();
    await life.credit.recover();
    expect(await life.view()).toMatchObject({ status: 'uncertain', code: 'noPassword' });
    expect(book.calls).toHaveLength(1);
    pc.setPassword(merchant, book.password);
    expect((await (await settle(pc)).view()).status).toBe('approved');
  });

  test('of a contract that no shop has any more is deleted once its last call has an end', async () => {
    await dieAt('provider.authorize:after');
    pc.shops = [];
    await settle(pc);
    expect(pc.passwords.size).toBe(0);
  });

  test('none at the click: a clear failure, nothing written', async () => {
    pc.passwords.clear();
    expect(await pc.start().click()).toMatchObject({ kind: 'failed', code: 'noPassword' });
    expect(await pc.disk().intents()).toEqual([]);
  });

  test('unreadable at the click: a clear failure', async () => {
    const life = pc.start();
    life.gate.fail('vault.open:before');
    expect(await life.click()).toMatchObject({ kind: 'failed', code: 'vaultBroken' });
    expect(book.calls).toEqual([]);
  });
});

describe('settings that cannot be read', () => {
  test('a click sends nothing; a case is still shown; an open call is still asked after, never sent again', async () => {
    await dieAt('ledger.sent:after');
    pc.settingsBroken = true;
    const life = await settle(pc);
    expect((await life.view()).status).toBe('none');
    expect(book.sent()).toEqual([]);
    await expect(life.click()).rejects.toThrow('settings');
    expect(book.sent()).toEqual([]);
  });
});

test('a life that dies while it runs leaves 結果確認中 for the next, never 処理中', async () => {
  await dieAt('provider.authorize:before');
  const life = pc.start();
  expect(await life.view()).toMatchObject({ status: 'uncertain', ...mustAsk });
  expect(await life.check()).toMatchObject({ view: { status: 'approved' } });
});
