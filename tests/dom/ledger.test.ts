import { afterEach, describe, expect, test, vi } from 'vitest';
import { connection } from '../../lib/database/connection.ts';
import { LedgerUnavailable } from '../../lib/ledger/database.ts';
import { lineOf, openLedger } from '../../lib/ledger/ledger.ts';
import type { Case, Intent, JournalEntry } from '../../lib/ledger/records.ts';
import { freshCase } from '../../lib/operations/cases.ts';

let ledgers = 0;
const fresh = (): string => `ledger-${Date.now()}-${ledgers++}`;
afterEach(() => vi.restoreAllMocks());

const office = 'https://order.example.jp';
const record = (hostId: string, claims: string[] = [`book ${hostId}`]): Case => ({
  ...freshCase(office, hostId),
  status: 'running',
  claims,
});
const options = { bundledInvoice: false, otherCarrier: false, amountChange: false };
const intent = (hostId: string, change: Partial<Intent> = {}): Intent => ({
  version: 2,
  caseKey: `${office} ${hostId}`,
  requestId: crypto.randomUUID(),
  operation: 'authorize',
  shopId: 'main',
  series: {
    terms: { merchantCode: '99900000011', baseUrl: 'https://p/', options },
    number: hostId,
    prefix: '',
  },
  state: 'planned',
  plannedAt: 1,
  resends: 0,
  duplicate: false,
  absentSince: null,
  asks: 0,
  askAt: 0,
  attempt: 1,
  steps: [{ kind: 'authorize', prepared: { orderNo: hostId, total: 100, fields: { name: '大和　花子' } } }],
  at: 0,
  obliged: false,
  now: null,
  won: null,
  ...change,
});
const line = (of: Intent, state: JournalEntry['state'], at = 2): JournalEntry => lineOf(of, state, at);

describe('the ledger', () => {
  test('an intent goes from planned to sent to its end; the journal keeps every line', async () => {
    const name = fresh();
    const ledger = openLedger(name);
    const one = intent('1');
    expect(await ledger.plan(one, record('1'))).toBeNull();
    expect(await ledger.lastOf(one.requestId, one.caseKey)).toEqual(line(one, 'planned', 1));
    await ledger.sent({ ...one, state: 'sent' }, 2);
    expect(await openLedger(name).intents()).toEqual([{ ...one, state: 'sent' }]);
    await ledger.settle(one, { ...record('1'), status: 'approved' }, line(one, 'settled', 3));
    expect(await ledger.intent(one.caseKey)).toBeUndefined();
    expect(await ledger.lastOf(one.requestId, one.caseKey)).toEqual(line(one, 'settled', 3));
    expect((await ledger.cases([one.caseKey, 'nobody'])).map((found) => found?.status)).toEqual([
      'approved',
      undefined,
    ]);
  });

  test('a second intent for one order is refused, whoever asks', async () => {
    const name = fresh();
    const [here, there] = [openLedger(name), openLedger(name)];
    const answers = await Promise.all([
      here.plan(intent('1'), record('1')),
      there.plan(intent('1'), record('1')),
    ]);
    expect(answers.sort()).toEqual(['busy', null].sort());
    expect(await here.intents()).toHaveLength(1);
  });

  test('a claim belongs to one order; a refusal writes nothing', async () => {
    const ledger = openLedger(fresh());
    await ledger.plan(intent('1'), record('1', ['book A', 'book B']));
    const other = intent('2');
    expect(await ledger.plan(other, record('2', ['book C', 'book B']))).toBe('numberTaken');
    expect(await ledger.cases([other.caseKey])).toEqual([undefined]);
    expect(await ledger.intent(other.caseKey)).toBeUndefined();
    expect(await ledger.lastOf(other.requestId, other.caseKey)).toBeUndefined();
    expect(await ledger.plan(other, record('2', ['book C']))).toBeNull();
  });

  test('the name of a click counts for its own order', async () => {
    const ledger = openLedger(fresh());
    const one = intent('1');
    await ledger.plan(one, record('1'));
    await ledger.plan(intent('2', { requestId: one.requestId }), record('2'));
    expect((await ledger.lastOf(one.requestId, one.caseKey))?.orderNo).toBe('1');
  });

  test('five hundred look-ups in one message', async () => {
    const ledger = openLedger(fresh());
    await Promise.all(Array.from({ length: 500 }, (_none, at) => ledger.save(record(String(at)))));
    const keys = Array.from({ length: 500 }, (_none, at) => `${office} ${at}`);
    const found = await ledger.cases(keys);
    expect(found.map((one) => one?.key)).toEqual(keys);
  });
});

describe('a disk that fails', () => {
  /** Aborts every transaction at its first write, as a full disk does. */
  const full = (): void => {
    for (const method of ['add', 'put', 'delete'] as const)
      vi.spyOn(IDBObjectStore.prototype, method as 'put').mockImplementation(function (this: IDBObjectStore) {
        const request: IDBRequest<IDBValidKey> = this.getKey('x') as IDBRequest<IDBValidKey>;
        this.transaction.abort();
        return request;
      });
  };

  test('in the middle of a write: nothing of it is there, the caller is told, nothing is left unhandled', async () => {
    const ledger = openLedger(fresh());
    const one = intent('1');
    await ledger.plan(one, record('1'));
    full();
    await expect(ledger.plan(intent('2'), record('2'))).rejects.toThrow(LedgerUnavailable);
    await expect(ledger.save(record('3'))).rejects.toThrow(LedgerUnavailable);
    await expect(ledger.sent({ ...one, state: 'sent' }, 2)).rejects.toThrow(LedgerUnavailable);
    await expect(ledger.postpone({ ...one, asks: 1 }, record('1'))).rejects.toThrow(LedgerUnavailable);
    await expect(ledger.settle(one, record('1'), line(one, 'settled'))).rejects.toThrow(LedgerUnavailable);
    vi.restoreAllMocks();
    expect(await ledger.intents()).toEqual([one]);
    expect(await ledger.cases([`${office} 2`, `${office} 3`])).toEqual([undefined, undefined]);
  });

  test('what cannot be written takes the rest of its transaction with it', async () => {
    const ledger = openLedger(fresh());
    const unwritable = { ...record('1'), message: (() => 'no data') as unknown as string };
    await expect(ledger.plan(intent('1'), unwritable)).rejects.toThrow(LedgerUnavailable);
    expect(await ledger.intents()).toEqual([]);
    await ledger.plan(intent('2'), record('2'));
    await expect(ledger.settle(intent('2'), unwritable, line(intent('2'), 'settled'))).rejects.toThrow(
      LedgerUnavailable,
    );
    expect(await ledger.intents()).toHaveLength(1);
  });

  test('no database at all (private windows): told by every read too, and tried anew the next time', async () => {
    const ledger = openLedger(fresh());
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'InvalidStateError');
    });
    await expect(ledger.cases(['x'])).rejects.toThrow(LedgerUnavailable);
    await expect(ledger.intents()).rejects.toThrow(LedgerUnavailable);
    await expect(ledger.intent('x')).rejects.toThrow(LedgerUnavailable);
    await expect(ledger.lastOf('x', 'x')).rejects.toThrow(LedgerUnavailable);
    vi.restoreAllMocks();
    expect(await ledger.intents()).toEqual([]);
  });
});

describe('a connection', () => {
  const upgrade = (db: { createObjectStore(name: 'things'): unknown }): void => {
    db.createObjectStore('things');
  };
  const rawOpen = (name: string, version?: number): Promise<IDBDatabase> =>
    new Promise((ok, fail) => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => undefined;
      request.onsuccess = () => ok(request.result);
      request.onerror = () => fail(request.error ?? new Error('no reason'));
    });

  test('that somebody wants to upgrade gives way and is opened again by the next use', async () => {
    const name = fresh();
    const ledger = openLedger(name);
    await ledger.save(record('1'));
    const deleted = new Promise<void>((ok) => {
      indexedDB.deleteDatabase(name).onsuccess = () => ok();
    });
    await deleted;
    expect(await ledger.cases([`${office} 1`])).toEqual([undefined]);
    await ledger.save(record('1'));
    expect((await ledger.cases([`${office} 1`]))[0]?.hostId).toBe('1');
  });

  test('whose upgrade is blocked says so instead of waiting for ever, and works once the way is free', async () => {
    const name = fresh();
    const stubborn = await rawOpen(name, 1);
    const connect = connection(name, 2, upgrade);
    await expect(connect()).rejects.toThrow('blocks the upgrade');
    stubborn.close();
    expect((await connect()).objectStoreNames).toContain('things');
  });

  test('to a database of a newer version says so', async () => {
    const name = fresh();
    (await rawOpen(name, 7)).close();
    await expect(connection(name, 1, upgrade)()).rejects.toThrow('version');
  });
});
