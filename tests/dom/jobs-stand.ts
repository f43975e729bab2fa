import { openJobs, type JobStore } from '../../lib/ledger/jobs.ts';
import type { ActReply, CaseView, InputOf } from '../../lib/messages/contract.ts';
import type { DraftEntry, JobsChanged, JobView } from '../../lib/messages/jobs.ts';
import { createJobs } from '../../lib/operations/jobs/jobs.ts';
import type { ActClick, DraftClick, JobPorts } from '../../lib/operations/jobs/ports.ts';
import { gated } from '../sandbox/extension/gate.ts';
import { order, office } from './operations-stand.ts';
import { view } from './host-page.ts';

export const lane = 'https://provider.example/ 99900000011';
export { office, order };

/** What the scripted `act` makes of an order; a rejection where it is null. */
export type Script = (click: ActClick, nth: number) => ActReply | null | Promise<ActReply | null>;

export const done = (hostId: string, change: Partial<CaseView> = {}): ActReply => ({
  kind: 'done',
  view: view(hostId, { status: 'approved', ...change }),
});
export const failed = (code: string): ActReply => ({
  kind: 'failed',
  code,
  message: `${code}です`,
  remedy: '直す',
});
export const uncertain = (hostId: string, code = 'timeout'): ActReply =>
  done(hostId, { status: 'uncertain', code, message: '結果確認中' });

let databases = 0;

/** One PC: a disk, a clock, a provider that remembers what was asked under which name. All outlive every worker. */
export function createMachine() {
  const name = `jobs-${Date.now()}-${databases++}`;
  const answers = new Map<string, ActReply>();
  const listeners = new Set<(message: JobsChanged) => void>();
  let ids = 0;
  const watchers = new Set<() => void>();

  const machine = {
    now: Date.UTC(2026, 10, 20),
    concurrency: 4,
    script: ((click) => done(click.hostId)) as Script,
    planned: ((click) => ({
      hostId: click.hostId,
      number: click.hostId,
      can: true,
      why: '',
      ask: null,
      token: null,
      amount: 100,
    })) as (click: DraftClick) => DraftEntry,
    laneOf: (_hostId: string): string => lane,
    /** Cases as the recovery has left them. */
    cases: new Map<string, CaseView>(),
    down: false,
    locked: false,
    /** Every call, in order; what it came to is in `effects`. */
    calls: [] as ActClick[],
    /** What was really done, once per name. */
    effects: [] as ActClick[],
    /** The most that were under way at once in one life. */
    most: 0,
    told: [] as JobsChanged[],
    alarmIn: null as number | null,
    awake: 0,
    delay: (_ms: number): Promise<void> => new Promise((ok) => setTimeout(ok, 0)),
    setLocked(is: boolean) {
      machine.locked = is;
      for (const changed of watchers) changed();
    },
    setDown(is: boolean) {
      machine.down = is;
      for (const changed of watchers) changed();
    },
    /** Resolves with the first announcement, from now on, that fits. */
    heard: (fits: (message: JobsChanged) => boolean): Promise<JobsChanged> =>
      new Promise((ok) => {
        const listen = (message: JobsChanged): void => {
          if (!fits(message)) return;
          listeners.delete(listen);
          ok(message);
        };
        listeners.add(listen);
      }),
    disk: (): JobStore => openJobs(name),
    /** A new life of the worker; what an earlier one does is stopped by its gate only. */
    start() {
      let underWay = 0;
      const act = async (click: ActClick): Promise<ActReply> => {
        machine.calls.push(click);
        machine.most = Math.max(machine.most, ++underWay);
        try {
          const known = answers.get(click.requestId);
          if (known) return known;
          const reply = await machine.script(click, machine.calls.length);
          if (!reply) throw new Error('broke off');
          // Refused at the door: nothing was carried out, and nothing is remembered of it.
          if (reply.kind === 'failed' && reply.code === 'locked') return reply;
          // Asked for twice at the same moment, it is done once all the same.
          const first = answers.get(click.requestId);
          if (first) return first;
          answers.set(click.requestId, reply);
          machine.effects.push(click);
          return reply;
        } finally {
          underWay--;
        }
      };
      const rooms = gated({ store: openJobs(name), credit: { act } }, ['store', 'credit']);
      let alive = true;
      void rooms.gate.stopped.then(() => (alive = false));
      const ports: JobPorts = {
        store: rooms.ports.store,
        act: (click) => rooms.ports.credit.act(click),
        planner: { draft: async (click) => machine.planned(click) },
        about: async (_office, entries) =>
          entries.map(({ hostId, order: one }) => ({
            lane: machine.laneOf(hostId),
            number: `A-${hostId}`,
            amount: one?.total ?? null,
            status: 'none',
          })),
        views: async (_office, hostIds) => hostIds.flatMap((id) => machine.cases.get(id) ?? []),
        concurrency: async () => machine.concurrency,
        health: {
          down: async () => machine.down,
          watch: (changed) => void watchers.add(() => alive && changed()),
        },
        locked: async () => machine.locked,
        general: (code) => code === 'network' || code === 'timeout',
        now: () => machine.now,
        uuid: () => `id-${ids++}`,
        delay: (ms) => machine.delay(ms),
        announce: (message) => {
          if (!alive) return;
          machine.told.push(message);
          for (const listen of listeners) listen(message);
        },
        stayAwake: () => {
          machine.awake++;
          return () => void machine.awake--;
        },
        wakeIn: (ms) => void (machine.alarmIn = ms),
      };
      return { jobs: createJobs(ports), gate: rooms.gate };
    },
  };
  return machine;
}
export type Machine = ReturnType<typeof createMachine>;
export type Life = ReturnType<Machine['start']>;

export const input = (
  ids: readonly string[],
  change: Partial<InputOf<'jobs.start'>> = {},
): InputOf<'jobs.start'> => ({
  jobId: crypto.randomUUID(),
  operation: 'authorize',
  automatic: false,
  entries: ids.map((id) => ({ hostId: id, order: order(id), print: '', accept: null })),
  ...change,
});
export const ids = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_none, at) => String(from + at));

export const isEnded = ({ job }: JobsChanged): boolean => job.finishedAt !== null;
export const addsUp = ({ counts, total }: JobView): boolean =>
  Object.values(counts).reduce((sum, one) => sum + one, 0) === total;

/** Starts a job and resolves once it has ended. */
export async function run(machine: Machine, life: Life, start: InputOf<'jobs.start'>): Promise<JobView> {
  const end = machine.heard((message) => message.job.jobId === start.jobId && isEnded(message));
  await life.jobs.start(office, start);
  return (await end).job;
}

/** Orders that stand at the provider until they are let go. `standing(n)` resolves once n have come in all. */
export function hold(machine: Machine) {
  const held: (() => void)[] = [];
  let came = 0;
  let wish: { count: number; ok: () => void } | null = null;
  machine.script = async ({ hostId }) => {
    came++;
    await new Promise<void>((ok) => {
      held.push(ok);
      if (wish && came >= wish.count) wish.ok();
    });
    return done(hostId);
  };
  return {
    standing: (count: number): Promise<void> =>
      new Promise((ok) => {
        if (came >= count) ok();
        else wish = { count, ok };
      }),
    free: (): void => {
      for (const go of held.splice(0)) go();
    },
  };
}
