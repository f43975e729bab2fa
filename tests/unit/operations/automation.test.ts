import { describe, expect, test } from 'vitest';
import { operations, statuses } from '../../../lib/credit/status.ts';
import type { CaseView } from '../../../lib/messages/contract.ts';
import type { JobView } from '../../../lib/messages/jobs.ts';
import {
  afterRun,
  allOff,
  most,
  runsFor,
  type Moment,
  type ShownRow,
  type Switches,
} from '../../../lib/operations/automation.ts';

const now = Date.UTC(2026, 10, 20);
const hour = 3_600_000;
const moment: Moment = { now, stopped: false, failedRuns: 0 };
const on: Switches = {
  authorizeNew: true,
  checkHolds: true,
  registerSlips: true,
  recheckBeforeDispatch: true,
};
const possible = Object.fromEntries(operations.map((one) => [one, null])) as CaseView['verdicts'];
const row = (change: Partial<CaseView> = {}, dispatching = false): ShownRow => ({
  dispatching,
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
const chosen = (one: ShownRow, switches: Switches = on): string =>
  runsFor([one], switches, moment)[0]?.operation ?? '';

const fresh = row();
const held = row({ status: 'review', answeredAt: now - hour });
const slip = row({ status: 'approved', answeredAt: now - hour, main: 'registerShipment' });
const due = row({ status: 'approved', answeredAt: now - 7 * hour, main: 'registerShipment' }, true);

test('off means off', () => {
  expect(runsFor([fresh, held, slip, due], allOff, moment)).toEqual([]);
});

test('each switch lets one thing happen and no other', () => {
  const rows = { fresh, held, slip, due };
  const table: Record<keyof Switches, Record<keyof typeof rows, string>> = {
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

test('a run is bounded, keeps the order of the list, and has each order once', () => {
  const many = Array.from({ length: 80 }, (_none, at) => ({
    ...(at % 2 ? fresh : held),
    view: { ...(at % 2 ? fresh : held).view, hostId: String(at) },
  }));
  const runs = runsFor(many, on, moment);
  expect(runs.map(({ operation }) => operation)).toEqual(['check', 'authorize']);
  const ids = runs.flatMap(({ hostIds }) => hostIds).map(Number);
  expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: most }, (_none, at) => at));
});

test('nothing happens while the provider is down, nor after three runs that came to nothing', () => {
  expect(runsFor([fresh], on, { ...moment, stopped: true })).toEqual([]);
  expect(runsFor([fresh], on, { ...moment, failedRuns: 2 })).toHaveLength(1);
  expect(runsFor([fresh], on, { ...moment, failedRuns: 3 })).toEqual([]);
});

test('a run came to nothing when none of its orders got an answer', () => {
  const job = (done: number, failed: number, uncertain = 0, pausedBy: JobView['pausedBy'] = null) =>
    ({ counts: { waiting: 0, running: 0, done, failed, uncertain, skipped: 0 }, pausedBy }) as JobView;
  expect(afterRun(1, job(0, 2), 0)).toBe(2);
  expect(afterRun(1, job(0, 0, 2), 0)).toBe(2);
  expect(afterRun(1, job(3, 0, 0, 'failures'), 0)).toBe(2);
  expect(afterRun(2, job(1, 5), 0)).toBe(0);
  // All declined: the provider answered.
  expect(afterRun(2, job(0, 5), 5)).toBe(0);
  expect(afterRun(2, job(0, 0), 0)).toBe(0);
});
