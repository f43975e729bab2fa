import { expect, test } from 'vitest';
import { lineOf } from '../../lib/ledger/ledger.ts';
import { caseOf, intentOf } from '../unit/ledger/entries.ts';
import {
  bound,
  bring,
  contract,
  entriesOf,
  input,
  machine,
  now,
  passphrase,
  shop,
  type Machine,
} from './files-stand.ts';

const id = '11111111-2222-4333-8444-555555555555';

/** Everything the file brings is here, once. */
async function expectWhole({ transfer, shops, password }: Machine, count: number): Promise<void> {
  expect(await transfer.count()).toEqual({ cases: count, intents: 1 });
  const page = await transfer.page(null, count);
  expect(page.map(({ case: one }) => one.hostId)).toEqual(
    entriesOf(count).map(({ case: one }) => one.hostId),
  );
  expect(new Set(page.map(({ case: one }) => one.shopId))).toEqual(new Set(['main']));
  expect(page[0]?.intent).toMatchObject({ requestId: 'click-00001', state: 'sent', shopId: 'main' });
  expect(shops.now).toEqual([shop]);
  expect(await password()).toBe('abcd1234');
}

async function expectNothing({ transfer, shops, password }: Machine): Promise<void> {
  expect(await transfer.count()).toEqual({ cases: 0, intents: 0 });
  expect(shops.now).toEqual([]);
  expect(await password()).toBeUndefined();
}

test('records of more than one batch, the shop and its password; a second time nothing moves', async () => {
  const pc = machine();
  const life = pc.life();
  await bring(life, id, entriesOf(450));
  const look = await life.handlers['files.look']({ id, ids: [{ theirs: 'theirs', ours: 'main' }] });
  expect(look).toMatchObject({ new: 450, same: 0, open: 1 });
  await expectNothing(pc);
  expect(await life.handlers['files.import'](await input(id, 450))).toEqual({ ok: true, waiting: 0 });
  await expectWhole(pc, 450);
  expect(pc.told.flat()).toHaveLength(450);
  expect(await pc.staging.arrivals()).toEqual([]);

  await bring(life, id, entriesOf(450));
  expect(await life.handlers['files.look']({ id, ids: [{ theirs: 'theirs', ours: 'main' }] })).toMatchObject({
    same: 450,
    new: 0,
  });
  expect(await life.handlers['files.import'](await input(id, 450, [shop]))).toEqual({ ok: true, waiting: 0 });
  await expectWhole(pc, 450);
});

test('a worker that dies at any moment: all of it or nothing, once the next life has begun', async () => {
  // Sealing is slow on purpose; once is enough.
  const yes = await input(id, 230);
  let whole = 0;
  let nothing = 0;
  for (let nth = 1; ; nth++) {
    const pc = machine();
    const first = pc.life();
    await bring(first, id, entriesOf(230));
    first.gate.arm('*', nth);
    const end = first.handlers['files.import'](yes).then(() => 'ended' as const);
    const how = await Promise.race([end, first.gate.stopped]);
    await pc.life().goOn();
    if ((await pc.transfer.count()).cases > 0) {
      await expectWhole(pc, 230);
      whole += 1;
    } else {
      await expectNothing(pc);
      nothing += 1;
    }
    if (how === 'ended') break;
  }
  expect(nothing).toBeGreaterThan(5);
  expect(whole).toBeGreaterThan(15);
}, 90_000);

test('an order that is under way here waits, and is taken in once that has its end', async () => {
  const pc = machine();
  const [entry] = entriesOf(1);
  const here = { ...entry!.case, status: 'running' as const, answeredAt: null, claims: [] };
  const own = intentOf({ caseKey: here.key, requestId: 'own' });
  expect(await pc.ledger.plan(own, here)).toBeNull();
  const life = pc.life();
  await bring(life, id, [entry!]);
  expect(await life.handlers['files.import'](await input(id, 1))).toEqual({ ok: true, waiting: 1 });
  expect((await pc.ledger.intent(here.key))?.requestId).toBe('own');
  expect(await life.handlers['files.state']()).toMatchObject({ waiting: 1, records: { intents: 1 } });

  // The list of shops is not kept waiting by records that are.
  const slow = pc.life();
  slow.gate.arm('transfer.take:before');
  void slow.goOn();
  await slow.gate.stopped;
  await slow.settled();
  await pc.life().goOn();
  expect((await pc.ledger.intent(here.key))?.requestId, 'still under way').toBe('own');
  await pc.ledger.settle(own, { ...here, status: 'declined', answeredAt: 5 }, lineOf(own, 'settled', now));
  await pc.life().goOn();
  expect((await pc.ledger.intent(here.key))?.requestId).toBe('click-00001');
  expect(await pc.staging.arrivals()).toEqual([]);
});

test('an order that somebody works on in this very life waits too', async () => {
  const pc = machine();
  const life = pc.life();
  pc.busy.add(entriesOf(1)[0]!.case.key);
  await bring(life, id, entriesOf(2));
  expect(await life.handlers['files.import'](await input(id, 2))).toEqual({ ok: true, waiting: 1 });
  expect(await pc.transfer.count()).toEqual({ cases: 1, intents: 0 });
  pc.busy.clear();
  await life.goOn();
  expect(await pc.transfer.count()).toEqual({ cases: 2, intents: 1 });
});

test('what had its end here does not come back with an old file', async () => {
  const pc = machine();
  const [entry] = entriesOf(1);
  const own = { ...entry!.intent!, state: 'planned' as const };
  await pc.ledger.plan(own, entry!.case);
  await pc.ledger.settle(
    own,
    caseOf({ ...entry!.case, status: 'approved', answeredAt: now }),
    lineOf(own, 'settled', now),
  );
  const life = pc.life();
  await bring(life, id, [entry!]);
  await life.handlers['files.import'](await input(id, 1));
  expect(await pc.ledger.intent(entry!.case.key)).toBeUndefined();
  expect((await pc.ledger.cases([entry!.case.key]))[0]?.status).toBe('approved');
});

test('a number that belongs to another order is not taken from it', async () => {
  const pc = machine();
  const [, plain] = entriesOf(2);
  await pc.ledger.save(caseOf({ hostId: 'other', claims: plain!.case.claims }));
  const life = pc.life();
  await bring(life, id, [plain!]);
  expect(await life.handlers['files.look']({ id, ids: [] })).toMatchObject({ refused: 1 });
  await life.handlers['files.import'](await input(id, 1));
  expect(await pc.ledger.cases([plain!.case.key])).toEqual([undefined]);
});

test('a wrong passphrase, other shops than those that were seen, and shops that clash: nothing is taken in', async () => {
  const pc = machine();
  const life = pc.life();
  const yes = await input(id, 0);
  const wrong = { ...yes.passwords, passphrase: 'wrong horse' };
  expect(await life.handlers['files.unseal'](wrong)).toMatchObject({ code: 'wrongPassphrase' });
  expect(await life.handlers['files.unseal']({ ...yes.passwords, bound: 'e'.repeat(64) })).toMatchObject({
    code: 'wrongPassphrase',
  });
  expect(await life.handlers['files.unseal']({ sealed: {}, passphrase, bound })).toMatchObject({
    code: 'broken',
  });
  expect(await life.handlers['files.unseal'](yes.passwords)).toEqual({ count: 1 });
  expect(await life.handlers['files.import']({ ...yes, passwords: wrong })).toMatchObject({
    code: 'wrongPassphrase',
  });
  await expectNothing(pc);
  expect(await life.handlers['files.import']({ ...yes, before: [shop] })).toMatchObject({ code: 'movedOn' });
  const twin = { ...shop, id: 'twin' };
  expect(await life.handlers['files.import']({ ...yes, save: [shop, twin] })).toMatchObject({
    code: 'refusedShops',
  });
  await expectNothing(pc);
});

test('a policy: what it does not allow is not taken in, and no password leaves for a file', async () => {
  const pc = machine({ allowedProviders: ['https://elsewhere.example'], allowExportPasswords: false });
  const life = pc.life();
  expect(await life.handlers['files.import'](await input(id, 0))).toMatchObject({ code: 'refusedShops' });
  expect(await life.handlers['files.seal']({ passphrase, bound })).toMatchObject({ code: 'managed' });
  await expectNothing(pc);
});

test('a password of the policy counts before a stored one, and none is given out for a forbidden address', async () => {
  const given = {
    id: 'main',
    name: '本店',
    backOffice: shop.backOffice,
    merchantCode: shop.merchantCode,
    environment: 'own',
    ownUrl: shop.ownUrl,
  };
  const pc = machine({ shops: [{ ...given, password: 'policy12' }] });
  expect(await pc.seen.has(contract)).toBe(true);
  expect((await pc.seen.open(contract))?.reveal()).toBe('policy12');
  expect(await pc.life().handlers['files.seal']({ passphrase, bound })).toMatchObject({
    count: 0,
    missing: 0,
  });
  const shut = machine({ shops: [{ ...given, password: 'policy12' }], allowedProviders: [] });
  expect(await shut.seen.has(contract)).toBe(false);
  expect(await shut.seen.open(contract)).toBeUndefined();
});

test('each reset takes its part and leaves the others; open calls are given up only by number', async () => {
  const pc = machine();
  const life = pc.life();
  await bring(life, id, entriesOf(3));
  await life.handlers['files.import'](await input(id, 3));
  const reset = (part: 'shops' | 'passwords' | 'records' | 'everything', openIntents = 0) =>
    life.handlers['settings.reset']({ part, openIntents, confirm: 'reset' });
  for (const part of ['passwords', 'records', 'everything'] as const)
    expect(await reset(part)).toMatchObject({ code: 'openIntents' });
  await expectWhole(pc, 3);

  // The open call keeps the password that it will be asked after with.
  expect(await reset('shops')).toEqual({ ok: true });
  expect(pc.shops.now).toEqual([]);
  expect(await pc.password()).toBe('abcd1234');
  expect(await reset('passwords', 1)).toEqual({ ok: true });
  expect(await pc.password()).toBeUndefined();
  expect(await pc.transfer.count()).toEqual({ cases: 3, intents: 1 });
  expect(await reset('records', 1)).toEqual({ ok: true });
  expect(await pc.transfer.count()).toEqual({ cases: 0, intents: 0 });

  await bring(life, id, entriesOf(3));
  await life.handlers['files.import'](await input(id, 3));
  await expectWhole(pc, 3);
  expect(await reset('everything', 1)).toEqual({ ok: true });
  await expectNothing(pc);
});

test('a file that nobody decided is forgotten with what waits for it', async () => {
  const pc = machine();
  const life = pc.life();
  await bring(life, id, entriesOf(3));
  await life.goOn();
  expect(await pc.staging.arrivals()).toHaveLength(1);
  const [arrival] = await pc.staging.arrivals();
  await pc.staging.put({ ...arrival!, since: now - 25 * 3_600_000 });
  await life.goOn();
  expect(await pc.staging.arrivals()).toEqual([]);
  expect(await life.handlers['files.import'](await input(id, 3))).toMatchObject({ code: 'again' });
  await expectNothing(pc);
});
