import { describe, expect, test } from 'vitest';
import { mainOperation, verdicts, type Facts, type Options } from '../../../lib/credit/life-cycle.ts';
import { operations, statuses, type Operation } from '../../../lib/credit/status.ts';
import { allFacts, allOptions, bare, everything, kuroneko, plain, rigid } from './kuroneko.ts';

/** The expectation, written in the provider's own codes (取引状況) and as rules of which the first that fits decides. */
type Rule = readonly [answer: string, fits: (facts: Facts, options: Options) => boolean];

const codes = { registered: 3, investigation: 5, alerted: 6, settled: 10, invoiced: 11, paid: 12 } as const;
/** 0: nothing at the provider; 99: shipped, nobody has told how far. */
const code = ({ status, progress }: Facts): number =>
  status === 'approved' ? 1 : status === 'shipped' ? (progress === null ? 99 : codes[progress]) : 0;
const at =
  (...known: number[]) =>
  (facts: Facts): boolean =>
    [...known, 99].includes(code(facts));
const is =
  (...known: Facts['status'][]) =>
  ({ status }: Facts): boolean =>
    known.includes(status);
const always = (): boolean => true;

const idle: readonly Rule[] = [
  ['notRequested', is('none')],
  ['mendFirst', is('invalid')],
  ['running', is('running')],
  ['uncertain', is('uncertain')],
  ['declined', is('declined')],
  ['cancelled', is('cancelled')],
];
const noSlipLeft = ({ tracking }: Facts): boolean => tracking === 'none';
const foreign = ({ carrier }: Facts, { otherCarrier }: Options): boolean =>
  carrier === 'other' && !otherCarrier;
const renewable = (facts: Facts, options: Options): boolean =>
  code(facts) === 1 || (at(3)(facts) && !facts.bundled && !noSlipLeft(facts) && !foreign(facts, options));
const drifted =
  (kind: Facts['drift'], and: Rule[1] = always): Rule[1] =>
  (facts, options) =>
    facts.drift === kind && and(facts, options);

const expected: Readonly<Record<Operation, readonly Rule[]>> = {
  authorize: [
    ['yes', is('none', 'invalid', 'declined', 'cancelled')],
    ...idle,
    ['onHold', is('review')],
    ['granted', always],
  ],
  check: [
    ['running', is('running')],
    ['yes', always],
  ],
  cancel: [
    ...idle,
    ['yes', is('review')],
    ['paid', (facts) => code(facts) === 12],
    ['yes', at(1, 3, 5, 6, 10, 11)],
  ],
  clear: [['yes', is('invalid', 'declined')], ...idle, ['clearGranted', always]],
  registerShipment: [
    ...idle,
    ['onHold', is('review')],
    ['noTracking', (facts) => code(facts) === 1 && noSlipLeft(facts)],
    ['otherCarrier', (facts, options) => code(facts) === 1 && foreign(facts, options)],
    ['yes', (facts) => code(facts) === 1],
    ['slipSame', ({ tracking }) => tracking === 'same'],
    ['paid', (facts) => code(facts) === 12],
    ['slipFixed', (facts) => !at(3)(facts)],
    ['trackingGone', noSlipLeft],
    ['otherCarrier', foreign],
    ['yes', always],
  ],
  withdrawShipment: [
    ...idle,
    ['onHold', is('review')],
    ['noSlip', is('approved')],
    ['paid', (facts) => code(facts) === 12],
    ['yes', at(3)],
    ['slipFixed', always],
  ],
  fetchInvoice: [
    ...idle,
    ['onHold', is('review')],
    ['notBundled', ({ bundled }, { bundledInvoice }) => !bundled && bundledInvoice],
    ['bundledContract', ({ bundled }) => !bundled],
    ['paid', (facts) => code(facts) === 12],
    ['yes', always],
  ],
  change: [
    ...idle,
    ['onHold', is('review')],
    ['paid', (facts) => code(facts) === 12],
    ['noDrift', drifted('none')],
    ['yes', drifted('unknown')],
    ['yes', drifted('text')],
    ['yes', renewable],
    ['yes', drifted('lower', (facts, { amountChange }) => amountChange && at(1, 3, 5, 10, 11)(facts))],
    ['amountContract', drifted('lower', at(1, 3, 5, 10, 11))],
    ['changeTooLate', drifted('lower')],
    ['replaceTooLate', drifted('higher', (facts) => !at(1, 3)(facts))],
    ['replaceBundled', drifted('higher', ({ bundled }) => bundled)],
    ['trackingGone', drifted('higher', noSlipLeft)],
    ['otherCarrier', drifted('higher', foreign)],
  ],
};

/** `yes` or the reason, without its prefix. */
function answer(operation: Operation, facts: Facts, options: Options, of = kuroneko): string {
  const verdict = verdicts(facts, options, of)[operation];
  return verdict.ok ? 'yes' : verdict.why.replace('why.', '');
}

test.each(operations)(
  '%s: every state, progress, drift, number, carrier, invoice and contract',
  (operation) => {
    const wrong: unknown[] = [];
    for (const options of allOptions) {
      for (const facts of allFacts) {
        const rule = expected[operation].find(([, fits]) => fits(facts, options));
        const got = answer(operation, facts, options);
        if (got !== rule?.[0]) wrong.push({ facts, options, got, expected: rule?.[0] });
      }
    }
    expect(allFacts.length * allOptions.length).toBe(57_600);
    expect(wrong.slice(0, 3)).toEqual([]);
  },
);

describe('by name', () => {
  const rows: [string, Operation, Partial<Facts>, Options, string][] = [
    ['a second authorization while one is granted', 'authorize', {}, everything, 'granted'],
    ['a second authorization while one is on hold', 'authorize', { status: 'review' }, everything, 'onHold'],
    ['again after a cancel', 'authorize', { status: 'cancelled' }, bare, 'yes'],
    ['again after a decline', 'authorize', { status: 'declined' }, bare, 'yes'],
    ['a hold is cancelled', 'cancel', { status: 'review' }, bare, 'yes'],
    ['a paid order is not cancelled', 'cancel', { status: 'shipped', progress: 'paid' }, everything, 'paid'],
    ['an invoiced order still is', 'cancel', { status: 'shipped', progress: 'invoiced' }, bare, 'yes'],
    ['a declined order is put back', 'clear', { status: 'declined' }, bare, 'yes'],
    ['a granted one is not put back', 'clear', {}, everything, 'clearGranted'],
    ['nobody asks while a call is under way', 'check', { status: 'running' }, bare, 'running'],
    ['a new PC asks before it has sent anything', 'check', { status: 'none', consumed: false }, bare, 'yes'],
    ['a Yamato number', 'registerShipment', { tracking: 'different' }, bare, 'yes'],
    [
      'another carrier without the contract',
      'registerShipment',
      { tracking: 'different', carrier: 'other' },
      bare,
      'otherCarrier',
    ],
    [
      'another carrier with it',
      'registerShipment',
      { tracking: 'different', carrier: 'other' },
      everything,
      'yes',
    ],
    ['less, without the contract, before dispatch', 'change', { drift: 'lower' }, bare, 'yes'],
    [
      'less, without the contract, delivered',
      'change',
      { status: 'shipped', progress: 'settled', drift: 'lower' },
      bare,
      'amountContract',
    ],
    [
      'less, after an alert',
      'change',
      { status: 'shipped', progress: 'alerted', drift: 'lower' },
      everything,
      'changeTooLate',
    ],
    ['more, before dispatch', 'change', { drift: 'higher' }, bare, 'yes'],
    [
      'more, delivered',
      'change',
      { status: 'shipped', progress: 'settled', drift: 'higher' },
      everything,
      'replaceTooLate',
    ],
    [
      'more, with the invoice in the parcel',
      'change',
      { status: 'shipped', progress: 'registered', tracking: 'same', drift: 'higher', bundled: true },
      everything,
      'replaceBundled',
    ],
    [
      'the invoice of an order that was bundled under an older contract',
      'fetchInvoice',
      { bundled: true },
      bare,
      'yes',
    ],
  ];
  test.each(rows)('%s', (_name, operation, facts, options, expectation) => {
    expect(answer(operation, { ...plain, ...facts }, options)).toBe(expectation);
  });
});

test('unknown facts never forbid what a known one allows', () => {
  const unknown: Facts = { ...plain, drift: 'unknown', tracking: 'unknown', carrier: 'unknown' };
  expect(answer('change', unknown, bare)).toBe('yes');
  expect(answer('registerShipment', unknown, bare)).toBe('yes');
  const shipped: Facts = { ...unknown, status: 'shipped' };
  for (const operation of ['change', 'cancel', 'registerShipment', 'withdrawShipment'] as const)
    expect(answer(operation, shipped, bare), operation).toBe('yes');
});

test('a provider that allows nothing after its answer is asked for nothing', () => {
  const shipped: Facts = {
    ...plain,
    status: 'shipped',
    progress: 'registered',
    tracking: 'different',
    bundled: true,
  };
  const of = (facts: Facts, operation: Operation) => answer(operation, facts, everything, rigid);
  expect(of(plain, 'cancel')).toBe('cancelTooLate');
  expect(of({ ...plain, status: 'review' }, 'cancel')).toBe('cancelTooLate');
  expect(of({ ...plain, drift: 'text' }, 'change')).toBe('changeTooLate');
  expect(of({ ...plain, drift: 'higher' }, 'change')).toBe('replaceTooLate');
  expect(of({ ...plain, drift: 'unknown' }, 'change')).toBe('changeTooLate');
  expect(of({ ...plain, tracking: 'different' }, 'registerShipment')).toBe('slipFixed');
  expect(of(shipped, 'registerShipment')).toBe('slipFixed');
  expect(of(shipped, 'withdrawShipment')).toBe('slipFixed');
  expect(of(shipped, 'fetchInvoice')).toBe('invoiceTooLate');
});

test('an amount that cannot be raised is said to be that', () => {
  const never = { ...kuroneko, raise: 'never' } as const;
  expect(answer('change', { ...plain, drift: 'higher' }, everything, never)).toBe('raiseNever');
  expect(answer('change', { ...plain, drift: 'lower' }, bare, never)).toBe('yes');
});

describe('the first button of a row', () => {
  test.each([
    ['none', 'authorize'],
    ['invalid', 'authorize'],
    ['running', null],
    ['uncertain', 'check'],
    ['review', 'check'],
    ['approved', 'check'],
    ['declined', 'authorize'],
    ['cancelled', 'authorize'],
    ['shipped', 'check'],
  ] as const)('%s: %s', (status, operation) => {
    expect(mainOperation({ ...plain, status }, everything, kuroneko)).toBe(operation);
    expect(statuses).toContain(status);
  });

  const shipped = { status: 'shipped', progress: 'registered' } as const;
  const rows: [string, Partial<Facts>, Operation][] = [
    ['a slip number has appeared', { tracking: 'different' }, 'registerShipment'],
    ['the order was edited', { drift: 'text' }, 'change'],
    ['edited and a slip number: the change first', { drift: 'higher', tracking: 'different' }, 'change'],
    ['nobody knows whether it was edited', { drift: 'unknown' }, 'check'],
    ['nobody has read the slip number', { tracking: 'unknown' }, 'check'],
    ['another carrier, no contract', { tracking: 'different', carrier: 'other' }, 'check'],
    ['shipped, all is well', { ...shipped, tracking: 'same' }, 'check'],
    ['shipped, another number', { ...shipped, tracking: 'different' }, 'registerShipment'],
    ['shipped, edited', { ...shipped, tracking: 'same', drift: 'lower' }, 'change'],
    ['paid, edited: too late', { status: 'shipped', progress: 'paid', drift: 'lower' }, 'check'],
  ];
  test.each(rows)('%s', (_name, facts, operation) => {
    expect(mainOperation({ ...plain, ...facts }, { ...everything, otherCarrier: false }, kuroneko)).toBe(
      operation,
    );
  });

  test('it is always one that is possible, and never a cancel or a withdrawal', () => {
    for (const facts of allFacts) {
      const main = mainOperation(facts, bare, kuroneko);
      if (main === null) expect(facts.status).toBe('running');
      else {
        expect(verdicts(facts, bare, kuroneko)[main]).toEqual({ ok: true });
        expect(['cancel', 'withdrawShipment', 'clear', 'fetchInvoice']).not.toContain(main);
      }
    }
  });
});
