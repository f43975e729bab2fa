import { expect, test } from 'vitest';
import { keptDays, openAudit } from '../../lib/ledger/audit.ts';
import type { Deed } from '../../lib/ledger/audit-records.ts';
import { openJobs } from '../../lib/ledger/jobs.ts';
import { LedgerUnavailable } from '../../lib/ledger/database.ts';
import { openLedger } from '../../lib/ledger/ledger.ts';
import { pageOf } from '../../lib/operations/record.ts';

let databases = 0;
const fresh = (): string => `audit-${Date.now()}-${databases++}`;
const office = 'https://order.example.jp';
const deed = (hostId: string, change: Partial<Deed> = {}): Deed => ({
  caseKey: `${office} ${hostId}`,
  requestId: '',
  operation: 'authorize',
  by: 'person',
  who: '田中',
  ...change,
});
const call = (orderNo: string) => ({
  api: 'KAARA0010',
  baseUrl: 'https://provider.example/',
  fields: { orderNo, ycfStrCode: '99900000011', password: '[secret]' },
});
const yes = { kind: 'answered', code: '', fields: { result: '0' } } as const;

test('a call and its answer are one entry; a call without an answer says so; newest first', async () => {
  const audit = openAudit(fresh());
  const first = await audit.sent(deed('1'), call('A-1'), 10);
  await audit.sent(deed('2'), call('A-2'), 20);
  await audit.answered(first, yes, 15);
  const third = await audit.sent(deed('1', { operation: 'check', who: '' }), call('A-1'), 30);
  const { entries, before } = await audit.page(`${office} 1`, null, 50);
  expect(before).toBeNull();
  expect(entries).toMatchObject([
    { sent: { id: third, operation: 'check', at: 30 }, answered: null },
    { sent: { id: first, who: '田中', fields: { orderNo: 'A-1' } }, answered: { at: 15, answer: yes } },
  ]);
  expect((await audit.page(null, null, 50)).entries.map(({ sent }) => sent.fields.orderNo)).toEqual([
    'A-1',
    'A-2',
    'A-1',
  ]);
});

test('page by page, nothing twice and nothing left out', async () => {
  const audit = openAudit(fresh());
  for (let at = 1; at <= 25; at++)
    await audit.answered(await audit.sent(deed('1'), call(`A-${at}`), at), yes, at);
  const seen: number[] = [];
  let before: number | null = null;
  for (let pages = 0; pages < 9; pages++) {
    const page = await audit.page(pages % 2 === 0 ? null : `${office} 1`, before, 10);
    seen.push(...page.entries.map(({ sent }) => sent.at));
    ({ before } = page);
    if (before === null) break;
  }
  expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => 25 - at));
});

test('lines over their time go, and so do the oldest of too many; nothing else does', async () => {
  const audit = openAudit(fresh());
  const day = 86_400_000;
  const now = 1000 * day;
  await audit.answered(
    await audit.sent(deed('1'), call('old'), now - (keptDays + 1) * day),
    yes,
    now - (keptDays + 1) * day,
  );
  await audit.sent(deed('1'), call('kept'), now - (keptDays - 1) * day);
  await audit.trim(now);
  const orders = async () =>
    (await audit.page(null, null, 50)).entries.map(({ sent }) => sent.fields.orderNo);
  expect(await orders()).toEqual(['kept']);
  for (let at = 0; at < 5; at++) await audit.sent(deed('1'), call(`n${at}`), now);
  await audit.trim(now, 3);
  expect(await orders()).toEqual(['n4', 'n3', 'n2']);
  await audit.trim(now, 3);
  await audit.trim(now);
  expect(await orders()).toEqual(['n4', 'n3', 'n2']);
});

test('as a page sees it, the merchant code is shortened and the password never there', async () => {
  const audit = openAudit(fresh());
  await audit.sent(deed('a b'), call('A-1'), 10);
  const { entries } = pageOf(await audit.page(null, null, 50));
  expect(entries).toMatchObject([{ backOffice: office, hostId: 'a b', orderNo: 'A-1', answer: null }]);
  expect(entries[0]?.fields).toEqual([
    ['orderNo', 'A-1'],
    ['ycfStrCode', '*******0011'],
    ['password', '[secret]'],
  ]);
});

/** A database as version 3 made it, with one line of its journal and one job. */
function written3(name: string): Promise<void> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(name, 3);
    request.onupgradeneeded = () => {
      const db = request.result;
      const cases = db.createObjectStore('cases', { keyPath: 'key' });
      cases.createIndex('claims', 'claims', { multiEntry: true });
      cases.createIndex('askAt', 'askAt');
      const lines = db.createObjectStore('journal', { autoIncrement: true });
      lines.createIndex('click', ['requestId', 'caseKey']);
      db.createObjectStore('intents', { keyPath: 'caseKey' });
      db.createObjectStore('health', { keyPath: 'baseUrl' });
      db.createObjectStore('quarantine', { autoIncrement: true });
      const jobs = db.createObjectStore('jobs', { keyPath: 'jobId' });
      jobs.createIndex('turn', 'turn');
      db.createObjectStore('jobEntries', { keyPath: ['jobId', 'index'] }).createIndex('state', [
        'jobId',
        'state',
      ]);
      lines.add({ requestId: 'r', caseKey: 'k', at: 1, state: 'sent', orderNo: 'A-1', step: 'authorize' });
      jobs.add({ version: 1, jobId: 'j', turn: 1, total: 0 });
    };
    request.onsuccess = () => {
      request.result.close();
      done();
    };
    request.onerror = () => fail(request.error ?? new Error('no reason'));
  });
}

test('a database of version 3 gets its record of calls and keeps all it has', async () => {
  const name = fresh();
  await written3(name);
  const audit = openAudit(name);
  await audit.sent(deed('1'), call('A-1'), 10);
  expect((await audit.page(null, null, 5)).entries).toHaveLength(1);
  expect(await openLedger(name).lastOf('r', 'k')).toMatchObject({ orderNo: 'A-1', step: 'authorize' });
  expect((await openJobs(name).tally('j'))?.job).toMatchObject({ jobId: 'j', turn: 1 });
});

test('a disk that cannot be had is told as that', async () => {
  const name = fresh();
  await new Promise<void>((done) => {
    const request = indexedDB.open(name, 99);
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
  await expect(openAudit(name).sent(deed('1'), call('A-1'), 1)).rejects.toThrow(LedgerUnavailable);
});
