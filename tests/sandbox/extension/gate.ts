/**
 * Sandbox flavour only: stands before and after every await of the operations, so that a test can stop the worker at
 * any of them. The list of moments is the list of calls actually made, never a hand-written one.
 */
export interface Gate {
  /** Moments passed so far, in order: `ledger.plan:before`, `ledger.plan:after`, … */
  readonly passed: string[];
  /** The moment the worker stands at for ever, once reached. */
  stoppedAt: string | null;
  /** Stop at the n-th time (from 1) this moment comes. */
  arm(moment: string, nth?: number): void;
}

interface State {
  moment: string | null;
  left: number;
}

/** Wraps every method of the given ports that the operations await. */
export function gated<P extends object>(
  ports: P,
  rooms: readonly (keyof P & string)[],
): { ports: P; gate: Gate } {
  const armed: State = { moment: null, left: 0 };
  const gate: Gate = {
    passed: [],
    stoppedAt: null,
    arm(moment, nth = 1) {
      armed.moment = moment;
      armed.left = nth;
    },
  };
  const pass = async (moment: string): Promise<void> => {
    gate.passed.push(moment);
    if (armed.moment !== moment || --armed.left > 0) return;
    gate.stoppedAt = moment;
    await new Promise<never>(() => undefined);
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
  const wrapped = { ...ports };
  for (const room of rooms) wrapped[room] = wrap(room, ports[room] as object) as P[typeof room];
  return { ports: wrapped, gate };
}

/** Pure parts of a port: nothing can happen between their call and their return. */
const sync = new Set(['provider.preflight', 'provider.serves']);
