import type { JobAction } from '../../credit/job.ts';
import type { CaseView, InputOf, OutputOf } from '../../messages/contract.ts';
import type { JobEntryView, JobView } from '../../messages/jobs.ts';
import { traceOf } from '../../messages/trace.ts';
import { begin, eachOnce } from './begin.ts';
import { control } from './control.ts';
import { createDoubts } from './doubts.ts';
import type { JobPorts } from './ports.ts';
import { createRunner } from './runner.ts';
import { createTeller } from './teller.ts';
import { jobFailures } from './texts.ts';
import { entryView, jobView } from '../../views/job-view.ts';

/** Orders planned at the same moment: they share the disk with what staff click meanwhile. */
const draftsAtOnce = 8;
/** How long what became of a job is kept, ms. The cases themselves are kept for ever. */
const keptFor = 30 * 86_400_000;

/** The bulk jobs as the routes call them. One instance per life of the worker. */
export interface Jobs {
  draft(backOffice: string, input: InputOf<'jobs.draft'>): Promise<OutputOf<'jobs.draft'>>;
  start(backOffice: string, input: InputOf<'jobs.start'>): Promise<OutputOf<'jobs.start'>>;
  list(backOffice: string): Promise<JobView[]>;
  entries(backOffice: string, jobId: string): Promise<JobEntryView[]>;
  /** What a job of fetchInvoice has brought so far. */
  invoices(backOffice: string, jobId: string): Promise<OutputOf<'jobs.invoices'>['invoices']>;
  control(backOffice: string, jobId: string, action: JobAction): Promise<JobView | null>;
  /** Cases changed. Never rejects. */
  heard(backOffice: string, views: readonly CaseView[]): Promise<void>;
  /** Goes on with what an earlier life began. Called on every start and by the alarm; never rejects. */
  recover(): Promise<void>;
}

export function createJobs(ports: JobPorts): Jobs {
  const { store } = ports;
  const tellTabs = createTeller(ports, (tally) => jobView(tally, runner.ends(tally.job.jobId), ports.now()));
  const runner = createRunner(ports, (job, entries) => {
    doubts.note(job, entries);
    tellTabs(job.jobId, entries);
  });
  const doubts = createDoubts(ports, (job, entries) => tellTabs(job.jobId, entries));

  async function view(backOffice: string, jobId: string): Promise<JobView | null> {
    const tally = await store.tally(jobId);
    if (tally?.job.backOffice !== backOffice) return null;
    return jobView(tally, runner.ends(jobId), ports.now());
  }
  const quietly = (work: Promise<void>): Promise<void> =>
    work.catch((cause: unknown) => console.error('Yoshin: the jobs could not be read', traceOf(cause)));

  return {
    async draft(backOffice, { operation, entries }) {
      const drafts: OutputOf<'jobs.draft'>['entries'] = [];
      const queue = entries.entries();
      await Promise.all(
        Array.from({ length: draftsAtOnce }, async () => {
          for (const [at, entry] of queue)
            drafts[at] = await ports.planner.draft({ ...entry, operation, backOffice });
        }),
      );
      return { entries: drafts };
    },

    async start(backOffice, input) {
      const once = { ...input, entries: eachOnce(input.entries) };
      const about = await ports.about(backOffice, once.entries);
      const { job: fresh, entries } = begin(backOffice, once, about, ports.now(), ports.uuid);
      await store.add(fresh, entries);
      await runner.go();
      const job = await view(backOffice, input.jobId);
      if (job) tellTabs(job.jobId);
      return job ? { job } : jobFailures.otherJob;
    },

    async list(backOffice) {
      const here = (await store.list()).filter(({ job }) => job.backOffice === backOffice);
      return here.map((tally) => jobView(tally, runner.ends(tally.job.jobId), ports.now()));
    },

    async entries(backOffice, jobId) {
      if (!(await view(backOffice, jobId))) return [];
      return (await store.entries(jobId)).map(entryView);
    },

    async invoices(backOffice, jobId) {
      if (!(await view(backOffice, jobId))) return [];
      return (await store.entries(jobId, 'done')).flatMap(({ invoice }) => invoice ?? []);
    },

    async control(backOffice, jobId, action) {
      const changed = await store.change(jobId, ports.now(), async (desk) =>
        desk.job.backOffice === backOffice ? control(desk, action, ports.uuid) : null,
      );
      if (!changed) return null;
      await runner.go();
      tellTabs(jobId, changed);
      return view(backOffice, jobId);
    },

    heard: (backOffice, views) => quietly(doubts.heard(backOffice, views)),

    recover: () =>
      quietly(
        (async () => {
          await runner.go();
          await doubts.review();
          for (const { job } of await store.list()) {
            const old = job.finishedAt !== null && job.finishedAt < ports.now() - keptFor;
            if (old) await store.change(job.jobId, ports.now(), async (desk) => desk.remove());
          }
        })(),
      ),
  };
}
