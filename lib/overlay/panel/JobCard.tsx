import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStore } from '../../store/use-store.ts';
import type { JobView } from '../../messages/jobs.ts';
import { t, type WordKey } from '../../words/panel-screen.ts';
import { inJapan } from '../time.ts';
import { Entries } from './Entries.tsx';
import type { Panel } from './panel.ts';
import { Bar, Press, Sign } from './parts.tsx';
import { endedOf, percentOf } from './progress.ts';

const tones: Readonly<Record<JobView['state'], string>> = {
  queued: '',
  running: 'busy',
  paused: 'look',
  stopped: '',
  finished: 'ok',
};

/** How long it will take, in words; the unit fits the length. */
export function timeOf(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (ms < 60_000) return t('panel.seconds', { count: Math.max(5, Math.ceil(ms / 5000) * 5) });
  if (minutes < 60) return t('panel.minutes', { count: minutes });
  return t('panel.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** One job: how far it is, what can be done with it, and its orders when opened. */
export function JobCard({ panel, job }: { readonly panel: Panel; readonly job: JobView }) {
  const detail = useStore(panel.store, (state) => state.details[job.jobId]);
  const off = useStore(panel.store, (state) => state.off);
  const stopping = useStore(panel.store, (state) => state.stopping === job.jobId);
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    wasAsked.current = stopping;
  }, [stopping]);
  const { jobId, state, counts } = job;
  const ended = endedOf(job);
  const operation = t(`overlay.${job.operation}`);
  const text = t('panel.progress', { done: ended, total: job.total, percent: percentOf(job) });
  const bad = counts.failed > 0 || counts.uncertain > 0;
  const tone = state === 'finished' && bad ? 'look' : tones[state];
  return (
    <article class="job" aria-labelledby={`job-${jobId}`}>
      <Press class="toggle" expanded={detail !== undefined} act={() => panel.running.toggle(jobId)}>
        <Sign name="open" class={detail ? 'turned' : ''} />
        <span id={`job-${jobId}`} class="name">
          <b>{operation}</b> {t('panel.count', { count: job.total })}
          <small>{inJapan(job.createdAt)}</small>
        </span>
        {job.automatic && <span class="chip">{t('panel.automatic')}</span>}
        <span class={`chip ${tone}`}>{t(`panel.job.${state}`)}</span>
      </Press>
      <div class="inside">
        {job.finishedAt === null && (
          <>
            <Bar label={operation} done={ended} total={job.total} text={text} tone={tone} />
            <p class="figures">
              <b>{text}</b>
              <Pace job={job} />
            </p>
          </>
        )}
        <Counts job={job} />
        {state === 'paused' && (
          <p class="notice look" role="status">
            {t(`panel.paused.${job.pausedBy ?? 'person'}`)}
          </p>
        )}
        {stopping ? (
          <div class="second" role="alertdialog" aria-labelledby={`stop-${jobId}`}>
            <p id={`stop-${jobId}`}>{t('panel.stopAsk', { count: counts.waiting })}</p>
            <Press focused act={() => panel.running.keepGoing()}>
              {t('panel.stopNo')}
            </Press>
            <Press class="grave" act={() => void panel.running.control(jobId, 'stop')}>
              {t('panel.stopYes')}
            </Press>
          </div>
        ) : (
          <Tools panel={panel} job={job} off={off} returned={wasAsked.current} />
        )}
        {detail && <Entries panel={panel} jobId={jobId} detail={detail} />}
      </div>
    </article>
  );
}

function Pace({ job: { state, perMinute, remainingMs } }: { readonly job: JobView }) {
  if (state !== 'running' || perMinute === null) return null;
  return (
    <span class="hint">
      {t('panel.pace', { pace: Math.round(perMinute) })}
      {remainingMs !== null && `　${t('panel.remaining', { time: timeOf(remainingMs) })}`}
    </span>
  );
}

function Counts({ job: { counts } }: { readonly job: JobView }) {
  const figures = [
    ['done', counts.done, 'ok'],
    ['failed', counts.failed, 'bad'],
    ['uncertain', counts.uncertain, 'look'],
    ['waiting', counts.waiting + counts.running, ''],
    ['skipped', counts.skipped, ''],
  ] as const;
  return (
    <dl class="counts">
      {figures.map(([name, count, tone]) =>
        count === 0 && name !== 'done' && name !== 'waiting' ? null : (
          <div key={name} class={count > 0 ? tone : 'none'}>
            <dt>{t(`panel.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

interface ToolsProps {
  readonly panel: Panel;
  readonly job: JobView;
  readonly off: boolean;
  /** The question whether to stop was just answered with no. */
  readonly returned: boolean;
}

function Tools({ panel: { running, lock }, job, off, returned }: ToolsProps) {
  const { jobId, state, counts } = job;
  const open = state === 'running' || state === 'queued' || state === 'paused';
  const paused = state === 'paused';
  const locked = paused && job.pausedBy === 'locked';
  const tool = (word: WordKey, act: () => void, name = '') => (
    <Press key={word} class={name} off={off} act={act}>
      {t(word)}
    </Press>
  );
  return (
    <div class="tools">
      {open && (
        // One button, whatever it says: the focus stays on it.
        <Press
          key="pauseOrResume"
          class={paused ? 'main' : ''}
          off={off}
          act={() => void (locked ? lock.ask() : running.control(jobId, paused ? 'resume' : 'pause'))}
        >
          {t(locked ? 'lock.unlock' : paused ? 'panel.resume' : 'panel.pause')}
        </Press>
      )}
      {open && (
        <Press key="stop" off={off} focused={returned} act={() => running.askStop(jobId)}>
          {t('panel.stop')}
        </Press>
      )}
      {!open && counts.failed > 0 && tool('panel.retry', () => void running.retry(job), 'soft')}
      {!open &&
        counts.failed === 0 &&
        counts.uncertain > 0 &&
        tool('panel.askAgain', () => void running.retry(job), 'soft')}
      {job.operation === 'fetchInvoice' &&
        counts.done > 0 &&
        tool('panel.printInvoices', () => void running.printInvoices(job), 'soft')}
      {job.operation === 'fetchInvoice' &&
        counts.done > 0 &&
        tool('panel.saveInvoices', () => void running.saveInvoices(job), 'soft')}
      {!open && tool('panel.save', () => void running.save(job))}
      {!open &&
        counts.running === 0 &&
        tool('panel.remove', () => void running.control(jobId, 'remove'), 'quiet')}
    </div>
  );
}
