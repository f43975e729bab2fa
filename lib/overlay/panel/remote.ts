import type { CaseView } from '../../messages/contract.ts';
import type { JobsChanged } from '../../messages/jobs.ts';
import type { LockState } from '../../messages/lock.ts';
import type { PanelDeps } from './ask.ts';

/** What the worker tells of a job. */
export type JobNews = Pick<JobsChanged, 'job' | 'entries'>;

/** Where the panel is drawn, and what its launcher hears of it. */
export interface Place {
  readonly root: ShadowRoot;
  readonly onClosed: () => void;
  /** What is being prepared, in words for the launcher; empty when nothing is. */
  readonly onWork: (text: string) => void;
}

/** The panel as its launcher knows it. */
export interface Remote {
  /** With the orders of this job. */
  open(jobId?: string | null): void;
  close(): void;
  /** Prepares 与信を実行 for what is ticked, unless something else is on the screen. Sends nothing. */
  authorize(): void;
  changed(news: JobNews): void;
  /** The worker spoke of these cases. */
  heard(views: readonly CaseView[]): void;
  locked(state: LockState): void;
  /** Ticks, or rows, may have changed. */
  count(): void;
  /** The page is back from the browser's history. */
  refresh(): void;
}

export type StartPanel = (deps: PanelDeps, place: Place) => Remote;

/** Where the panel's own script leaves its way in: in the world of our scripts, which the page does not see. */
export interface PanelWorld {
  yoshinPanel?: StartPanel;
}
