import type { Picked } from '../../backoffice/ticks.ts';
import type { JobAction } from '../../credit/job.ts';
import type { JobEntryView, JobsChanged, JobView } from '../../messages/jobs.ts';
import { t } from '../../words/panel-screen.ts';
import { toCsv } from '../csv.ts';
import { invoiceCsv } from '../invoice-csv.ts';
import type { PanelContext } from './ask.ts';
import { chunks } from './chunks.ts';
import { resultRows, stamp } from './result-csv.ts';
import { panelOperations, type Detail, type PanelOperation } from './state.ts';

const places: Readonly<Record<JobView['state'], number>> = {
  running: 0,
  paused: 1,
  queued: 2,
  stopped: 3,
  finished: 3,
};

/** Running first, then what waits in the order of its start, then what has ended, newest first. */
export function inOrder(jobs: readonly JobView[]): JobView[] {
  return [...jobs].sort((a, b) => {
    const place = places[a.state] - places[b.state];
    if (place !== 0) return place;
    return places[a.state] === 3 ? b.createdAt - a.createdAt : a.createdAt - b.createdAt;
  });
}

/** Jobs on the screen: what the worker tells of them, and what a person may do with them. */
export function createRunning(
  { deps, store, ask, tell }: PanelContext,
  again: (operation: PanelOperation, list: readonly Picked[]) => Promise<void>,
) {
  /** Lines that were told while the whole list was on its way: they are newer than it. */
  const early = new Map<string, Map<string, JobEntryView>>();
  const busy = new Set<string>();
  /** Jobs that were told of while their list was on its way: they are newer than it. */
  const news = new Set<string>();

  function put(job: JobView): void {
    news.add(job.jobId);
    const jobs = store.getState().jobs.filter(({ jobId }) => jobId !== job.jobId);
    store.setState({ jobs: inOrder([...jobs, job]) });
  }
  function drop(jobId: string): void {
    const { jobs, details } = store.getState();
    const { [jobId]: _, ...rest } = details;
    store.setState({ jobs: jobs.filter((job) => job.jobId !== jobId), details: rest });
  }
  function detail(jobId: string, next: Partial<Detail>): void {
    const { details } = store.getState();
    const now = details[jobId];
    if (now) store.setState({ details: { ...details, [jobId]: { ...now, ...next } } });
  }
  const fallen = (entries: readonly JobEntryView[]): JobEntryView[] =>
    entries.filter(({ state }) => state === 'failed');

  async function open(jobId: string): Promise<void> {
    const fresh: Detail = { entries: null, onlyFailed: false };
    store.setState({ details: { ...store.getState().details, [jobId]: fresh } });
    await load(jobId);
  }

  async function load(jobId: string): Promise<void> {
    const newer = new Map<string, JobEntryView>();
    early.set(jobId, newer);
    try {
      const { entries } = await ask('jobs.entries', { jobId });
      detail(jobId, { entries: entries.map((entry) => newer.get(entry.hostId) ?? entry) });
    } catch (cause) {
      tell(cause);
    } finally {
      if (early.get(jobId) === newer) early.delete(jobId);
    }
  }

  async function entriesOf(jobId: string): Promise<readonly JobEntryView[]> {
    return store.getState().details[jobId]?.entries ?? (await ask('jobs.entries', { jobId })).entries;
  }

  /** One thing at a time per job; what goes wrong is told. */
  async function one(jobId: string, act: () => Promise<void>): Promise<void> {
    if (busy.has(jobId) || store.getState().off) return;
    busy.add(jobId);
    store.setState({ told: null });
    try {
      await act();
    } catch (cause) {
      tell(cause);
    } finally {
      busy.delete(jobId);
    }
  }

  async function control(jobId: string, action: JobAction): Promise<void> {
    const { job } = await ask('jobs.control', { jobId, action });
    store.setState({ stopping: null });
    if (job) put(job);
    else drop(jobId);
    if (!job && action !== 'remove') store.setState({ told: { message: t('panel.gone'), remedy: '' } });
    else if (job && store.getState().details[jobId]) await load(jobId);
  }

  return {
    put,
    open,
    /** What the worker knows of this back office's jobs. `quiet`: nobody asked for it, so nobody is told of a failure. */
    async list(quiet = false): Promise<void> {
      news.clear();
      try {
        const { jobs } = await ask('jobs.list', {});
        const newer = store.getState().jobs.filter(({ jobId }) => news.has(jobId));
        store.setState({ jobs: inOrder([...jobs.filter(({ jobId }) => !news.has(jobId)), ...newer]) });
      } catch (cause) {
        if (!quiet) tell(cause);
      }
      for (const jobId of Object.keys(store.getState().details)) await load(jobId);
    },
    changed({ job, entries }: Pick<JobsChanged, 'job' | 'entries'>): void {
      put(job);
      const lines = new Map(entries.map((entry) => [entry.hostId, entry]));
      const waiting = early.get(job.jobId);
      for (const [hostId, entry] of lines) waiting?.set(hostId, entry);
      const shown = store.getState().details[job.jobId]?.entries;
      if (shown && lines.size > 0)
        detail(job.jobId, { entries: shown.map((entry) => lines.get(entry.hostId) ?? entry) });
    },
    toggle(jobId: string): void {
      const { details } = store.getState();
      const { [jobId]: shown, ...rest } = details;
      if (shown) store.setState({ details: rest });
      else void open(jobId);
    },
    onlyFailed(jobId: string): void {
      detail(jobId, { onlyFailed: !store.getState().details[jobId]?.onlyFailed });
    },
    /** 中止 was pressed: asked once more, in the job's own card. */
    askStop(jobId: string): void {
      store.setState({ stopping: jobId });
    },
    keepGoing: (): void => store.setState({ stopping: null }),
    control: (jobId: string, action: JobAction): Promise<void> => one(jobId, () => control(jobId, action)),
    /**
     * Tries the failed ones again. Where the order itself is sent it is read anew, because it was edited since, and goes
     * through the summary like any other; otherwise the job goes on.
     */
    retry(job: JobView): Promise<void> {
      return one(job.jobId, async () => {
        const operation = panelOperations.find((known) => known === job.operation);
        const rereads =
          operation === 'authorize' || operation === 'change' || operation === 'registerShipment';
        if (!operation || !rereads || job.counts.failed === 0) return control(job.jobId, 'retry');
        const listed = deps.picks.listed().ours;
        await again(operation, resume(fallen(await entriesOf(job.jobId)), listed));
      });
    },
    save(job: JobView): Promise<void> {
      return one(job.jobId, async () => {
        const entries = await entriesOf(job.jobId);
        const sent = new Map<string, string>();
        for (const part of chunks(entries)) {
          const rows = part.map(({ hostId }) => ({ hostId, print: '' }));
          for (const view of (await ask('cases.rows', { rows })).cases)
            sent.set(view.hostId, view.sentNumber);
        }
        const operation = t(`overlay.${job.operation}`);
        const name = t('panel.file', { operation, at: stamp(deps.today()) });
        deps.download(name, toCsv(resultRows(entries, (hostId) => sent.get(hostId) ?? '')));
      });
    },
    printInvoices(job: JobView): Promise<void> {
      return one(job.jobId, async () => {
        const { count } = await ask('invoices.print', { jobId: job.jobId });
        if (count === 0) store.setState({ told: { message: t('panel.noInvoices'), remedy: '' } });
      });
    },
    saveInvoices(job: JobView): Promise<void> {
      return one(job.jobId, async () => {
        const { invoices } = await ask('jobs.invoices', { jobId: job.jobId });
        if (invoices.length === 0)
          return store.setState({ told: { message: t('panel.noInvoices'), remedy: '' } });
        const name = t('panel.invoiceFile', { at: stamp(deps.today()) });
        deps.download(name, invoiceCsv(invoices));
      });
    },
  };
}

/** Orders of a job as orders to be read: as their row stands, where it is still on the page. */
function resume(entries: readonly JobEntryView[], listed: readonly Picked[]): Picked[] {
  const rows = new Map(listed.map((row) => [row.hostId, row]));
  return entries.map(
    ({ hostId, number }) =>
      // Where the worker knew no number it says the host's id instead.
      rows.get(hostId) ?? { hostId, number: number === hostId ? '' : number, payment: '', print: '' },
  );
}
