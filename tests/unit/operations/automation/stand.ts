import { operations, type Operation } from '../../../../lib/credit/status.ts';
import type { Job, JobEntry } from '../../../../lib/ledger/job-records.ts';
import type { Case } from '../../../../lib/ledger/records.ts';
import type { AutomationChanged } from '../../../../lib/messages/automation.ts';
import type { CaseView, InputOf } from '../../../../lib/messages/contract.ts';
import type { DraftEntry } from '../../../../lib/messages/jobs.ts';
import { createAutomation } from '../../../../lib/operations/automation/automation.ts';
import type { AutomationPorts } from '../../../../lib/operations/ports.ts';
import { jobView } from '../../../../lib/views/job-view.ts';
import type { Order, Party } from '../../../../lib/order/order.ts';
import type { Kept } from '../../../../lib/settings/automation.ts';
import { shopDefaults, type Shop } from '../../../../lib/settings/shop.ts';

export const office = 'https://order.example.jp';
export const start = Date.UTC(2026, 10, 20, 3);
export const allOn: Shop['automation'] = {
  authorizeNew: true,
  checkHolds: true,
  registerSlips: true,
  recheckBeforeDispatch: true,
};
export const shop: Shop = {
  id: 'main',
  name: '本店',
  backOffice: office,
  mall: '',
  merchantCode: '99900000011',
  environment: 'own',
  ownUrl: 'https://provider.example/',
  ...shopDefaults,
  automation: allOn,
};
const party: Party = {
  name: '大和 花子',
  kana: '',
  postCode: '',
  prefecture: '',
  street: '',
  building: '',
  phone: '',
  email: '',
};
export const order = (hostId = '1', change: Partial<Order> = {}): Order => ({
  hostId,
  number: `A-${hostId}`,
  mall: '',
  payment: 'クロネコ代金後払い',
  orderedOn: '2026-11-20',
  shipOn: null,
  buyer: party,
  recipients: [],
  lines: [{ kind: 'goods', name: '茶', count: 1, unitPrice: 100, subTotal: 100 }],
  total: 100,
  carrier: '',
  trackingNumbers: [],
  ...change,
});
const free = Object.fromEntries(operations.map((one) => [one, null])) as CaseView['verdicts'];
export const view = (hostId: string, change: Partial<CaseView> = {}): CaseView => ({
  hostId,
  status: 'none',
  progress: null,
  message: '',
  remedy: '',
  code: '',
  sentNumber: '',
  amount: null,
  answeredAt: null,
  main: null,
  verdicts: free,
  problems: [],
  differences: [],
  heldSince: null,
  slip: '',
  ...change,
});
export const rows = (...ids: string[]): InputOf<'automation.offer'>['rows'] =>
  ids.map((hostId) => ({ hostId, print: `p${hostId}`, open: true, dispatching: false }));
export const read = (...ids: string[]): InputOf<'automation.begin'>['entries'] =>
  ids.map((hostId) => ({ order: order(hostId), print: `p${hostId}` }));

type Ends = Partial<Record<'done' | 'failed' | 'declined' | 'uncertain', number>>;

/** One browser: what it keeps, what it knows of orders, and jobs that end when a test says so. All outlive every worker. */
export function machine(shops: Shop[] = [shop]) {
  const jobs = new Map<string, { job: Job; entries: JobEntry[] }>();
  let kept: Kept = { paused: false, shops: {} };
  const world = {
    shops,
    now: start,
    down: false,
    password: true,
    locked: false,
    views: new Map<string, Partial<CaseView>>(),
    cases: new Map<string, string>(),
    draft: (hostId: string): Partial<DraftEntry> => ({ hostId }),
    told: [] as AutomationChanged[],
    alarms: [] as number[],
    controls: [] as string[],
    jobs,
    kept: () => kept,
    started: (): [Operation, string[]][] =>
      [...jobs.values()].map(({ job, entries }) => [job.operation, entries.map(({ hostId }) => hostId)]),
    /** A new life of the worker. */
    worker() {
      const ports = {
        now: () => world.now,
        wakeIn: (ms: number) => void world.alarms.push(ms),
        announceAutomation: (message: AutomationChanged) => void world.told.push(message),
        shops: { list: async () => world.shops },
        vault: {
          has: async () => world.password,
          state: async () => (world.locked ? 'locked' : 'open'),
        },
        ledger: {
          cases: async (keys: string[]) =>
            keys.map((key) => {
              const shopId = world.cases.get(key.split(' ').at(-1) ?? '');
              return shopId === undefined ? undefined : ({ shopId } as Case);
            }),
        },
        automation: {
          read: async () => kept,
          change: async (edit: (now: Kept) => Kept) => (kept = edit(kept)),
        },
        jobs: {
          list: async () => [...jobs.values()].map(tally),
          tally: async (id: string) => {
            const found = jobs.get(id);
            return found && tally(found);
          },
          entries: async (id: string, state?: string) =>
            (jobs.get(id)?.entries ?? []).filter((one) => state === undefined || one.state === state),
        },
      } as unknown as AutomationPorts;
      const automation = createAutomation({
        ports,
        credit: {
          views: async (_office, ids) => ids.map((id) => view(id, world.views.get(id))),
          isDown: async () => world.down,
        },
        bulk: {
          draft: async (_office, { entries }) => ({
            entries: entries.map(({ hostId }) => ({
              hostId,
              number: `A-${hostId}`,
              can: true,
              why: '',
              code: '',
              ask: null,
              token: null,
              amount: 100,
              ...world.draft(hostId),
            })),
          }),
          async start(backOffice, input) {
            jobs.set(input.jobId, {
              job: {
                ...input,
                backOffice,
                state: 'open',
                pausedBy: null,
                finishedAt: null,
              } as unknown as Job,
              entries: input.entries.map(
                (entry) => ({ ...entry, state: 'waiting', status: 'none' }) as unknown as JobEntry,
              ),
            });
            return { job: jobView(tally(jobs.get(input.jobId)!), null, world.now) };
          },
          async control(_office, jobId, action) {
            world.controls.push(action);
            const found = jobs.get(jobId)!;
            if (action === 'stop') found.job = { ...found.job, state: 'stopped', finishedAt: world.now };
            return jobView(tally(found), null, world.now);
          },
        },
      });
      return {
        automation,
        /** Ends a job and tells the automation, as the jobs do. */
        async end(jobId: string, ends: Ends, change: Partial<Job> = {}): Promise<void> {
          const found = jobs.get(jobId)!;
          const states = Object.entries(ends).flatMap(([name, count]) => Array<string>(count).fill(name));
          found.entries = found.entries.map((entry, at) => {
            const name = states[at] ?? 'skipped';
            const declined = name === 'declined';
            return {
              ...entry,
              state: declined ? 'failed' : name,
              status: declined ? 'declined' : 'none',
            } as JobEntry;
          });
          found.job = { ...found.job, state: 'finished', finishedAt: world.now, ...change };
          automation.heard({
            event: 'jobs.changed',
            backOffice: office,
            job: jobView(tally(found), null, world.now),
            entries: [],
          });
          // Whatever is asked next comes after it.
          await automation.begin(office, { runId: '-', entries: [] });
        },
      };
    },
  };
  return world;
}

function tally({ job, entries }: { job: Job; entries: JobEntry[] }) {
  const count = (state: string): number => entries.filter((one) => one.state === state).length;
  return {
    job,
    counts: {
      waiting: count('waiting'),
      running: count('running'),
      done: count('done'),
      failed: count('failed'),
      uncertain: count('uncertain'),
      skipped: count('skipped'),
    },
  };
}

export const minute = 60_000;
export type Machine = ReturnType<typeof machine>;
export type Worker = ReturnType<Machine['worker']>;

/** Offers, reads and begins, as a page does. Resolves with the run's name, null when there was nothing to read. */
export async function run({ automation }: Worker, ...ids: string[]): Promise<string | null> {
  const { read: asked } = await automation.offer(office, rows(...ids));
  if (!asked) return null;
  const entries = read(...asked.orders.map(({ hostId }) => hostId));
  await automation.begin(office, { runId: asked.runId, entries });
  return asked.runId;
}
export const latest = ({ jobs }: Machine): string => [...jobs.keys()].at(-1) ?? '';
