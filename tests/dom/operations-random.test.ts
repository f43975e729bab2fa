import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { approved, createBook, declined, isLive, type Fate } from './operations-book.ts';
import {
  createMachine,
  merchant,
  nameless,
  order,
  settle,
  type Life,
  type Machine,
} from './operations-stand.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const hosts = ['1', '2'];
const pcs = fc.constantFrom(0, 1);
const host = fc.constantFrom(...hosts);
const fate = fc.constantFrom<Fate>(
  'answered',
  'answered',
  'answered',
  'answerLost',
  'callLost',
  'late',
  'refused',
  'strange',
  'throws',
  'notSent',
);
const verdict = fc.constantFrom('approved', 'approved', 'declined', 'review');
const minutes = fc.constantFrom(0.1, 1, 3, 90);

/** What may happen to a shop with two PCs, in any order. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('click'), pc: pcs, host, fate, verdict }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('same click again'), pc: pcs }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unfit click'), pc: pcs, host }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('check'), pc: pcs, host }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('die'), pc: pcs, n: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('fault'), pc: pcs, n: fc.integer({ min: 1, max: 30 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('restart'), pc: pcs }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('alarm'), pc: pcs }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait'), pc: pcs }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('time'), minutes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock'), pc: pcs, minutes, back: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('flip'),
      host,
      to: fc.constantFrom('declined', 'cancelled', 'shipped', 'approved'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('down'), is: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deliver') }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Seat {
  readonly machine: Machine;
  life: Life;
  underWay: Promise<unknown>[];
  last: { host: string; requestId: string } | null;
}

function createWorld() {
  const book = createBook();
  const seats: Seat[] = [0, 1].map(() => {
    const machine = createMachine(book);
    return { machine, life: machine.start(), underWay: [], last: null };
  });
  const keyOf = (number: string): string => `${merchant.baseUrl} ${merchant.merchantCode} ${number}`;
  const numbersOf = (id: string): string[] =>
    [...book.booked.keys()]
      .map((key) => key.split(' ')[2]!)
      .filter((number) => number.startsWith(`A-100${id}`));
  const liveOf = (id: string): string[] =>
    numbersOf(id).filter((number) => isLive(book.booked.get(keyOf(number))!));

  /** Until everything asked of this PC is answered, or its worker stands dead. */
  async function quiet(seat: Seat): Promise<void> {
    await Promise.race([Promise.allSettled(seat.underWay), seat.life.gate.stopped]);
    seat.underWay = [];
  }

  async function run(one: Step): Promise<void> {
    const seat = 'pc' in one ? seats[one.pc]! : seats[0]!;
    const begin = (work: Promise<unknown>): void => void seat.underWay.push(work.catch(() => undefined));
    switch (one.do) {
      case 'click': {
        if (!('fate' in one)) break;
        book.next(one.fate);
        book.verdict =
          one.verdict === 'declined' ? declined : { credit: one.verdict as 'approved' | 'review' };
        seat.last = { host: one.host, requestId: crypto.randomUUID() };
        begin(seat.life.click({ order: order(one.host), requestId: seat.last.requestId }));
        break;
      }
      case 'same click again':
        if (seat.last)
          begin(seat.life.click({ order: order(seat.last.host), requestId: seat.last.requestId }));
        break;
      case 'unfit click':
        if ('host' in one) begin(seat.life.click({ order: nameless(one.host) }));
        break;
      case 'check':
        if ('host' in one) begin(seat.life.check(one.host));
        break;
      case 'die':
        if ('n' in one) seat.life.gate.arm('*', one.n);
        break;
      case 'fault':
        if ('n' in one) seat.life.gate.fail('*', one.n);
        break;
      case 'restart':
        seat.life.gate.arm('*');
        seat.underWay = [];
        seat.life = seat.machine.start();
        begin(seat.life.credit.recover());
        break;
      case 'alarm':
        if (seat.machine.toAlarm()) begin(seat.life.credit.recover());
        break;
      case 'wait':
        await quiet(seat);
        break;
      case 'time':
        if ('minutes' in one) for (const { machine } of seats) machine.now += one.minutes * 60_000;
        break;
      case 'clock':
        if ('back' in one) seat.machine.now += (one.back ? -1 : 1) * one.minutes * 60_000;
        break;
      case 'flip': {
        if (!('to' in one)) break;
        const [number] = liveOf(one.host);
        // Only what lives changes: no provider turns a decline into a credit.
        if (number === undefined) break;
        const to = {
          declined,
          cancelled: { credit: 'cancelled' },
          approved,
          shipped: { credit: 'shipped', progress: 'registered' },
        } as const;
        book.booked.set(keyOf(number), to[one.to as keyof typeof to]);
        break;
      }
      case 'down':
        if ('is' in one) book.down = one.is;
        break;
      case 'deliver':
        book.deliver();
        break;
    }
  }

  function atMostOne(where: string): void {
    for (const id of hosts) expect(liveOf(id).length, `order ${id}, ${where}`).toBeLessThanOrEqual(1);
  }

  /** Everything mends, everybody comes back: nothing may be open, lost or told wrongly. */
  async function end(steps: readonly Step[]): Promise<void> {
    book.down = false;
    book.deliver();
    for (const seat of seats) seat.life.gate.arm('*');
    // A call can be believed lost and arrive yet, if the clock was turned meanwhile; asking finds it.
    const honest = !steps.some((one) => one.do === 'clock' || ('fate' in one && one.fate === 'late'));
    for (const { machine } of seats) {
      const life = await settle(machine);
      for (const id of hosts) {
        const settled = await life.view(id);
        expect(['running', 'uncertain']).not.toContain(settled.status);
        // What the other PC did is not known here before somebody asks.
        const alone =
          new Set(steps.flatMap((one) => ('fate' in one && one.host === id ? [one.pc] : []))).size < 2;
        if (honest && alone && settled.status === 'none' && settled.sentNumber !== '')
          expect(book.booked.has(keyOf(settled.sentNumber)), 'a result is lost').toBe(false);
        const asked = await life.check(id);
        if (!('view' in asked)) {
          expect(asked).toMatchObject({ kind: 'failed', code: 'nothingToAsk' });
          continue;
        }
        const { view } = asked;
        const standing = book.booked.get(keyOf(view.sentNumber));
        if (standing) expect(view.status).toBe(standing.credit);
        else expect(['none', 'invalid', 'declined', 'cancelled']).toContain(view.status);
        const [live] = liveOf(id);
        if (live !== undefined) expect(view.sentNumber, 'the live number is not the one shown').toBe(live);
      }
    }
    atMostOne('at the end');
  }

  return { run, end, atMostOne };
}

test('whatever happens: one live credit per order at most, nothing lost, every badge true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const world = createWorld();
      for (const one of steps) {
        await world.run(one);
        world.atMostOne(one.do);
      }
      await world.end(steps);
    }),
    { numRuns: 150, seed: 20261124, endOnFailure: true },
  );
}, 120_000);
