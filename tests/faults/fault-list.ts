import type { Fault } from '../sandbox/kuroneko/control.ts';
import { faultMembers } from '../sandbox/kuroneko/web/control/shapes.ts';

/** One way in which a call can go wrong. */
export interface Spoiler {
  readonly name: string;
  /** As the simulator takes it, without the call it strikes. */
  readonly fault: Record<string, unknown> & { kind: Fault['kind'] };
  /** The client waits for its time-out. */
  readonly slow: boolean;
  /** The connection is kept for the next call. A browser may send a call again by itself when such a one ends. */
  readonly keptAlive: boolean;
}

type Members = Readonly<Record<string, unknown>>;

/** Beyond the client's limit, and short of the simulator's. */
const longer = 40_000;

/** Something to say for each member that a fault may have; a member that is new here is noticed. */
const samples: Readonly<Record<string, readonly Members[]>> = {
  ms: [{ ms: longer }],
  status: [{ status: 500 }, { status: 503 }],
  errorCode: [{ errorCode: 'err0001' }],
  location: [{}],
  bytes: [{}],
  name: [
    { name: 'returnCode', text: null },
    { name: 'returnCode', text: '7' },
    { name: 'errorCode', text: 'kaara101E' },
    { name: 'result', text: null },
    { name: 'result', text: '8' },
    { name: 'orderNo', text: '20200101-000000' },
  ],
  text: [{}],
  when: [{ when: 'before' }, { when: 'after' }],
};

const sleepers: readonly string[] = ['latency', 'hold', 'slowBody'];

/** Every fault of the simulator, with all that may be said of it. Throws for one nobody has thought of here. */
export function spoilers(): Spoiler[] {
  return Object.entries(faultMembers).flatMap(([kind, { needs, takes }]) => {
    const combined = [...needs, ...takes].reduce<Members[]>(
      (list, member) => {
        const values = samples[member];
        if (!values) throw new Error(`No sample for ${member}, which the fault ${kind} has`);
        return list.flatMap((one) => values.map((value) => ({ ...one, ...value })));
      },
      [{}],
    );
    return combined.flatMap((members) => {
      const words = Object.values(members).filter((value) => value !== longer);
      const name = [kind, ...words.map(String)].join(' ');
      const fault = { ...members, kind: kind as Fault['kind'] };
      const slow = sleepers.includes(kind);
      const spoiler = { name, fault, slow, keptAlive: false };
      // Only a connection that ends without a byte is a reason for the browser to send again.
      return kind === 'drop'
        ? [spoiler, { ...spoiler, name: `${name}, connection kept`, keptAlive: true }]
        : [spoiler];
    });
  });
}
