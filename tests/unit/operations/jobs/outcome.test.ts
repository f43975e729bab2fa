import { describe, expect, test } from 'vitest';
import { operations, statuses, type Operation, type Status } from '../../../../lib/credit/status.ts';
import type { CaseView } from '../../../../lib/messages/contract.ts';
import { isFault, outcomeBy, outcomeOf, unknown } from '../../../../lib/operations/jobs/outcome.ts';
import { allow, bareView } from '../../../fixtures/views.ts';

const possible = allow(...operations);
const view = (status: Status, change: Partial<CaseView> = {}): CaseView =>
  bareView('1', { status, verdicts: possible, ...change });
const stateOf = (operation: Operation, status: Status, change: Partial<CaseView> = {}) =>
  outcomeOf(operation, { kind: 'done', view: view(status, change) }).change.state;

/** Where a case has to stand for the operation to have been carried out; every other state is a failure. */
const table: Record<Operation, string> = {
  authorize: 'review approved shipped',
  change: 'review approved shipped',
  check: 'none invalid review approved declined cancelled shipped',
  cancel: 'cancelled',
  registerShipment: 'shipped',
  withdrawShipment: 'approved',
  fetchInvoice: '',
  clear: 'none cancelled',
};

test.each(operations)('%s: each state of the case', (operation) => {
  for (const status of statuses) {
    const open = status === 'running' || status === 'uncertain';
    const done = table[operation].split(' ').includes(status);
    expect(stateOf(operation, status), status).toBe(open ? 'uncertain' : done ? 'done' : 'failed');
  }
});

test('a refusal that leaves the case as it was is a failure, in its own words', () => {
  const refused = { code: 'kaakk049E', message: 'できません', remedy: '直す' };
  expect(stateOf('change', 'approved', refused)).toBe('failed');
  expect(stateOf('check', 'approved', refused)).toBe('done');
  const { change, code } = outcomeOf('cancel', { kind: 'done', view: view('approved', refused) });
  expect(change).toMatchObject({
    state: 'failed',
    status: 'approved',
    message: 'できません',
    remedy: '直す',
  });
  expect(code).toBe('kaakk049E');
});

test('a change or slip number that came to nothing without a code tells by being possible still', () => {
  const note = { message: '送信は届いていませんでした。' };
  const verdicts: CaseView['verdicts'] = { ...possible, change: 'why.noDrift' };
  expect(stateOf('change', 'approved', note)).toBe('failed');
  expect(stateOf('change', 'approved', { ...note, verdicts })).toBe('done');
  expect(stateOf('registerShipment', 'shipped', note)).toBe('failed');
  expect(stateOf('authorize', 'approved', note)).toBe('done');
});

test('nothing is ever failed without a word', () => {
  for (const operation of operations)
    for (const status of statuses) {
      const { state, message } = outcomeOf(operation, { kind: 'done', view: view(status) }).change;
      if (state === 'failed') expect(message).not.toBe('');
    }
});

describe('an outcome that was not known, by the case as it stands', () => {
  const settled: CaseView['verdicts'] = {
    ...possible,
    change: 'why.noDrift',
    registerShipment: 'why.slipSame',
  };
  test.each([
    ['authorize', 'approved', possible, 'done'],
    ['authorize', 'none', possible, 'failed'],
    ['cancel', 'cancelled', possible, 'done'],
    // The status does not tell: still possible means that it came to nothing.
    ['change', 'approved', possible, 'failed'],
    ['change', 'approved', settled, 'done'],
    ['registerShipment', 'shipped', possible, 'failed'],
    ['registerShipment', 'shipped', settled, 'done'],
    ['change', 'uncertain', settled, 'uncertain'],
  ] as const)('%s, %s', (operation, status, verdicts, state) => {
    expect(outcomeBy(operation, view(status, { verdicts })).change.state).toBe(state);
  });
});

test('faults: no result for a reason that is not about the order', () => {
  const general = (code: string): boolean => code === 'network';
  const failed = (code: string) => outcomeOf('cancel', { kind: 'failed', code, message: 'm', remedy: '' });
  expect(isFault(failed('network'), general)).toBe(true);
  expect(isFault(failed('noPassword'), general)).toBe(true);
  expect(isFault(failed('noShop'), general)).toBe(false);
  expect(isFault(unknown({ message: 'm', remedy: '' }), general)).toBe(true);
  expect(
    isFault(outcomeOf('check', { kind: 'done', view: view('approved', { code: 'network' }) }), general),
  ).toBe(false);
});
