import { expect, test } from 'vitest';
import { openLedger } from '../../lib/ledger/ledger.ts';
import { case1, intent1, journal1, untouched1 } from '../unit/ledger/version-1.ts';

/** A database as version 1 made it, with these records. */
function written1(name: string, cases: readonly object[], intents: readonly object[]): Promise<void> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      const db = request.result;
      const store = db.createObjectStore('cases', { keyPath: 'key' });
      store.createIndex('claims', 'claims', { multiEntry: true });
      const lines = db.createObjectStore('journal', { autoIncrement: true });
      lines.createIndex('click', ['requestId', 'caseKey']);
      const open = db.createObjectStore('intents', { keyPath: 'caseKey' });
      cases.forEach((one) => store.add(one));
      intents.forEach((one) => open.add(one));
      lines.add(journal1);
    };
    request.onsuccess = () => {
      request.result.close();
      done();
    };
    request.onerror = () => fail(request.error ?? new Error('no reason'));
  });
}

function inside(name: string, store: string): Promise<unknown[]> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(name);
    request.onerror = () => fail(request.error ?? new Error('no reason'));
    request.onsuccess = () => {
      const db = request.result;
      const all = db.transaction(store).objectStore(store).getAll();
      all.onsuccess = () => {
        db.close();
        done(all.result);
      };
    };
  });
}

test('a database of version 1 is read: cases, the open intent, the journal, the claims', async () => {
  const name = `upgrade-${Date.now()}`;
  await written1(name, [case1, untouched1], [intent1]);
  const ledger = openLedger(name);
  const [one, two] = await ledger.cases([case1.key, untouched1.key]);
  expect(one).toMatchObject({ version: 2, status: 'review', amount: 100, sent: null });
  expect(two).toMatchObject({ version: 2, status: 'invalid' });
  expect(await ledger.intents()).toMatchObject([{ version: 2, at: 0, steps: [{ kind: 'authorize' }] }]);
  expect(await ledger.lastOf(intent1.requestId, intent1.caseKey)).toEqual(journal1);
  expect((await ledger.held(9)).map(({ hostId }) => hostId)).toEqual(['1']);
  expect(await ledger.save({ ...two!, claims: case1.claims })).toBe('numberTaken');
});

test('what cannot be read is kept aside as it is; the rest works', async () => {
  const name = `upgrade-odd-${Date.now()}`;
  const odd = { key: 'x', status: 7 };
  const oddIntent = { caseKey: 'x', state: 'sent' };
  await written1(name, [odd, case1], [oddIntent, intent1]);
  const ledger = openLedger(name, () => 1_900_000_000_000);
  expect(await ledger.cases(['x', case1.key])).toMatchObject([undefined, { version: 2 }]);
  expect(await ledger.intents()).toHaveLength(1);
  expect(await inside(name, 'quarantine')).toEqual([
    { store: 'cases', version: 1, at: 1_900_000_000_000, value: odd },
    { store: 'intents', version: 1, at: 1_900_000_000_000, value: oddIntent },
  ]);
  expect(await ledger.aside()).toMatchObject([
    { store: 'cases', version: 1, at: 1_900_000_000_000, caseKey: '', text: JSON.stringify(odd) },
    { store: 'intents', version: 1, caseKey: '', text: JSON.stringify(oddIntent) },
  ]);
});

test('nothing was put aside: nothing is told', async () => {
  const name = `upgrade-well-${Date.now()}`;
  await written1(name, [case1], [intent1]);
  expect(await openLedger(name).aside()).toEqual([]);
});
