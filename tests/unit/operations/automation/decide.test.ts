import { describe, expect, test } from 'vitest';
import { operations, statuses } from '../../../../lib/credit/status.ts';
import type { CaseView } from '../../../../lib/messages/contract.ts';
import type { JobView } from '../../../../lib/messages/jobs.ts';
import {
  calledFor,
  cameToNothing,
  dealtWith,
  isNew,
  pauseAfterRun,
  type ShownRow,
} from '../../../../lib/operations/automation/decide.ts';
import type { Automation } from '../../../../lib/settings/shop.ts';
import { shopDefaults } from '../../../../lib/settings/shop.ts';
import { order } from './stand.ts';

const now = Date.UTC(2026, 10, 20);
const hour = 3_600_000;
const allOff: Automation = shopDefaults.automation;
const on: Automation = {
  authorizeNew: true,
  checkHolds: true,
  registerSlips: true,
  recheckBeforeDispatch: true,
};
const possible = Object.fromEntries(operations.map((one) => [one, null])) as CaseView['verdicts'];
const row = (change: Partial<CaseView> = {}, dispatching = false): ShownRow => ({
  dispatching,
  open: true,
  view: {
    hostId: '1',
    status: 'none',
    progress: null,
    message: '',
    remedy: '',
    code: '',
    sentNumber: '',
    amount: null,
    answeredAt: null,
    main: null,
    verdicts: possible,
    problems: [],
    differences: [],
    heldSince: null,
    slip: '',
    ...change,
  },
});
const chosen = (one: ShownRow, switches: Automation = on): string => calledFor(one, switches, now) ?? '';

const fresh = row();
const held = row({ status: 'review', answeredAt: now - hour });
const slip = row({ status: 'approved', answeredAt: now - hour, main: 'registerShipment' });
const due = row({ status: 'approved', answeredAt: now - 7 * hour, main: 'registerShipment' }, true);

test('off means off', () => {
  for (const one of [fresh, held, slip, due]) expect(chosen(one, allOff)).toBe('');
});

test('each switch lets one thing happen and no other', () => {
  const rows = { fresh, held, slip, due };
  const table: Record<keyof Automation, Record<keyof typeof rows, string>> = {
    authorizeNew: { fresh: 'authorize', held: '', slip: '', due: '' },
    checkHolds: { fresh: '', held: 'check', slip: '', due: '' },
    registerSlips: { fresh: '', held: '', slip: 'registerShipment', due: 'registerShipment' },
    recheckBeforeDispatch: { fresh: '', held: '', slip: '', due: 'check' },
  };
  for (const [name, expected] of Object.entries(table))
    for (const [which, operation] of Object.entries(expected))
      expect(chosen(rows[which as keyof typeof rows], { ...allOff, [name]: true }), `${name} ${which}`).toBe(
        operation,
      );
});

describe('left to a person', () => {
  test.each([
    ['an order that went wrong before', row({ message: '送信は届いていませんでした。' })],
    ['an order that was sent before', row({ sentNumber: 'A-1' })],
    ['an order that the host has ended, set aside or says nothing of', { ...fresh, open: false }],
    ['a hold asked after just now', row({ status: 'review', answeredAt: now - 60_000 })],
    [
      'a credit something was refused of',
      row({ status: 'approved', code: 'kaasl001E', main: 'registerShipment' }),
    ],
    ['a changed slip number', row({ status: 'shipped', main: 'registerShipment' })],
    ['what the life cycle forbids', row({ verdicts: { ...possible, authorize: 'why.granted' } })],
  ])('%s', (_name, one) => expect(chosen(one)).toBe(''));

  test('every state but new, on hold and granted', () => {
    for (const status of statuses.filter((one) => !['none', 'review', 'approved'].includes(one)))
      expect(chosen(row({ status, main: 'authorize' }, true)), status).toBe('');
  });
});

test('before dispatch an old answer is asked for again, and the slip number waits for it', () => {
  expect(chosen(due)).toBe('check');
  expect(chosen({ ...due, view: { ...due.view, answeredAt: now - hour } })).toBe('registerShipment');
});

test('a slip number alone calls for a fresh answer first', () => {
  expect(chosen({ ...due, dispatching: false })).toBe('check');
});

test('a new order has no slip number and is not older than 30 days', () => {
  const table: [Partial<ReturnType<typeof order>>, boolean][] = [
    [{ orderedOn: '2026-11-20' }, true],
    [{ orderedOn: '2026-10-21' }, true],
    [{ orderedOn: '2026-10-20' }, false],
    [{ trackingNumbers: [' '] }, true],
    [{ trackingNumbers: ['', '111111111112'] }, false],
  ];
  for (const [change, fresh] of table)
    expect(isNew(order('1', change), now), JSON.stringify(change)).toBe(fresh);
});

test('an order left to a person is dealt with when anything became of it', () => {
  expect(dealtWith('authorize', row().view)).toBe(false);
  expect(dealtWith('authorize', row({ status: 'approved' }).view)).toBe(true);
  expect(dealtWith('authorize', row({ message: '届いていませんでした。' }).view)).toBe(true);
  expect(dealtWith('registerShipment', row({ status: 'approved' }).view)).toBe(false);
  expect(dealtWith('registerShipment', row({ status: 'shipped' }).view)).toBe(true);
});

test('a job came to nothing when none of its orders got an answer', () => {
  const nothing = (done: number, failed: number, uncertain: number, answered = 0): boolean =>
    cameToNothing(
      { counts: { waiting: 0, running: 0, done, failed, uncertain, skipped: 0 } } as JobView,
      answered,
    );
  expect(nothing(0, 2, 0)).toBe(true);
  expect(nothing(0, 0, 2)).toBe(true);
  expect(nothing(1, 5, 0)).toBe(false);
  // All declined: the provider answered.
  expect(nothing(0, 5, 0, 5)).toBe(false);
  expect(nothing(0, 0, 0)).toBe(false);
});

test('the pause between runs grows with every one that failed', () => {
  expect([0, 1, 2, 3].map(pauseAfterRun)).toEqual([60_000, 120_000, 240_000, 480_000]);
  expect(pauseAfterRun(100)).toBeLessThan(3_600_000);
});
