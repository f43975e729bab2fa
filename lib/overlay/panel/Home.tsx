import { useStore } from '../../store/use-store.ts';
import { t } from '../../words/panel-screen.ts';
import { JobCard } from './JobCard.tsx';
import { LockBar } from './LockBar.tsx';
import type { Panel } from './panel.ts';
import { Press } from './parts.tsx';
import { panelOperations, type Source } from './state.ts';

/** What to do with which orders, and what is being done. */
export function Home({ panel }: { readonly panel: Panel }) {
  const jobs = useStore(panel.store, (state) => state.jobs);
  return (
    <>
      <LockBar panel={panel} />
      <Picking panel={panel} />
      <section aria-labelledby="jobs">
        <h3 id="jobs">{t('panel.jobs')}</h3>
        {jobs.length === 0 && <p class="hint">{t('panel.noJobs')}</p>}
        {jobs.map((job) => (
          <JobCard key={job.jobId} panel={panel} job={job} />
        ))}
      </section>
    </>
  );
}

function Picking({ panel }: { readonly panel: Panel }) {
  const source = useStore(panel.store, (state) => state.source);
  const ticked = useStore(panel.store, (state) => state.ticked);
  const listed = useStore(panel.store, (state) => state.listed);
  const off = useStore(panel.store, (state) => state.off || state.lock === 'locked');
  const counts: Record<Source, number> = { ticked: ticked.ours, listed };
  const note =
    counts[source] === 0
      ? t(source === 'ticked' ? 'panel.noneTicked' : 'panel.noneListed')
      : t('panel.operationsHint');
  return (
    <>
      <section aria-labelledby="source">
        <h3 id="source">{t('panel.source')}</h3>
        <div class="sources">
          {(['ticked', 'listed'] as const).map((one) => (
            <Press key={one} class="source" pressed={source === one} act={() => panel.source(one)}>
              <span>{t(`panel.${one}`)}</span>
              <b>{t('panel.count', { count: counts[one] })}</b>
            </Press>
          ))}
        </div>
        {source === 'ticked' && ticked.others > 0 && (
          <p class="hint">{t('panel.others', { count: ticked.others })}</p>
        )}
      </section>
      <section aria-labelledby="operations">
        <h3 id="operations">{t('panel.operations')}</h3>
        <div class="operations">
          {panelOperations.map((operation) => (
            <Press
              key={operation}
              class={operation === 'authorize' ? 'main' : operation === 'cancel' ? 'grave' : ''}
              off={off || counts[source] === 0}
              describedBy="note"
              act={() => void panel.preparing.run(operation)}
            >
              {t(`overlay.${operation}`)}
            </Press>
          ))}
        </div>
        <p class="hint" id="note">
          {note}
        </p>
      </section>
    </>
  );
}
