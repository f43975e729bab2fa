/**
 * Sandbox flavour and tests only: stands before and after every await of the operations, so that a test can stop the
 * worker at any of them, or make one fail. The list of moments is the list of calls actually made, never a hand-written
 * one.
 */
export interface Gate {
  /** Moments passed so far, in order: `ledger.plan:before`, `ledger.plan:after`, … */
  readonly passed: string[];
  /** The moment the worker stands at for ever, once reached. Nothing else of it moves on from then. */
  stoppedAt: string | null;
  /** Resolves once it stands. */
  readonly stopped: Promise<void>;
  /** Stop at the n-th time (from 1) this moment comes; `*` counts every moment. */
  arm(moment: string, nth?: number): void;
  /** Let the n-th time this moment comes fail, once. At `:after` the call has had its effect all the same. */
  fail(moment: string, nth?: number): void;
}

/** What a test asked for when the moment came. */
export class GateFault extends Error {
  override name = 'GateFault';
}

/** Counts down to the n-th coming of a moment. */
interface Wish {
  moment: string;
  left: number;
}

/** Wraps every method of these rooms of the given ports that the operations await. */
export type Between = <P extends object>(ports: P, rooms: readonly (keyof P & string)[]) => P;

/** One gate before one set of ports. */
export function gated<P extends object>(
  ports: P,
  rooms: readonly (keyof P & string)[],
): { ports: P; gate: Gate } {
  const { gate, between } = createGate();
  return { ports: between(ports, rooms), gate };
}

/** One gate for as many sets of ports as are put behind it. */
export function createGate(): { gate: Gate; between: Between } {
  let stop: Wish | null = null;
  let fault: Wish | null = null;
  const stands = Promise.withResolvers<void>();
  const gate: Gate = {
    passed: [],
    stoppedAt: null,
    stopped: stands.promise,
    arm(moment, nth = 1) {
      stop = { moment, left: nth };
    },
    fail(moment, nth = 1) {
      fault = { moment, left: nth };
    },
  };
  const comes = (wish: Wish | null, moment: string): boolean =>
    wish !== null && (wish.moment === '*' || wish.moment === moment) && --wish.left <= 0;
  const pass = async (moment: string): Promise<void> => {
    if (gate.stoppedAt === null) {
      gate.passed.push(moment);
      if (comes(stop, moment)) {
        gate.stoppedAt = moment;
        stands.resolve();
      }
    }
    if (gate.stoppedAt !== null) await new Promise<never>(() => undefined);
    if (!comes(fault, moment)) return;
    fault = null;
    throw new GateFault(moment);
  };
  const wrap = (room: string, target: object): object =>
    new Proxy(target, {
      get(object, name, receiver) {
        const value: unknown = Reflect.get(object, name, receiver);
        if (typeof value !== 'function' || typeof name !== 'string') return value;
        return (...args: unknown[]): unknown => {
          const moment = `${room}.${name}`;
          if (sync.has(moment)) return Reflect.apply(value, object, args);
          return (async () => {
            await pass(`${moment}:before`);
            const result: unknown = await Reflect.apply(value, object, args);
            await pass(`${moment}:after`);
            return result;
          })();
        };
      },
    });
  const between: Between = (ports, rooms) => {
    const wrapped = { ...ports };
    for (const room of rooms)
      wrapped[room] = wrap(room, ports[room] as object) as (typeof ports)[typeof room];
    return wrapped;
  };
  return { gate, between };
}

/** Pure parts of a port: nothing can happen between their call and their return. */
const sync = new Set([
  'provider.preflight',
  'provider.preflightChange',
  'provider.preflightShipment',
  'provider.remedies',
  'provider.carrierOf',
  'provider.serves',
  'provider.general',
]);
