import { useStore } from '../../store/use-store.ts';
import { t } from '../../words/panel-screen.ts';
import { Automation } from './Automation.tsx';
import { JobCard } from './JobCard.tsx';
import { Keys } from './Keys.tsx';
import { LockBar } from './LockBar.tsx';
import type { Panel } from './panel.ts';
import { Press } from './parts.tsx';
import { Staff } from './Staff.tsx';
import { panelOperations, type Able } from './state.ts';

/** What to do with which orders, and what is being done. */
export function Home({ panel }: { readonly panel: Panel }) {
  const jobs = useStore(panel.store, (state) => state.jobs);
  return (
    <>
      <LockBar panel={panel} />
      <Picking panel={panel} />
      {panel.automation && <Automation panel={panel} desk={panel.automation} />}
      <section aria-labelledby="jobs">
        <h3 id="jobs">{t('panel.jobs')}</h3>
        {jobs.length === 0 && <p class="hint">{t('panel.noJobs')}</p>}
        {jobs.map((job) => (
          <JobCard key={job.jobId} panel={panel} job={job} />
        ))}
      </section>
      <Keys keys={panel.keys} />
      <Staff access={panel.staff} />
      <p>
        <Press act={panel.examine}>{t('overlay.examine')}</Press>
      </p>
    </>
  );
}

/** Orders that are picked and not to be seen, and the way to drop them. */
function Away({ panel }: { readonly panel: Panel }) {
  const { away, ours } = useStore(panel.store, (state) => state.ticked);
  const { own } = panel.picks;
  if (away === 0 && !(own && ours > 0)) return null;
  return (
    <p class="hint">
      {away > 0 && `${t('panel.away', { count: away })} `}
      <Press act={panel.letGo}>{t(own ? 'panel.letGoAll' : 'panel.letGoAway')}</Press>
    </p>
  );
}

const ableWords = ({ can, perhaps }: Able): string =>
  perhaps === 0 ? t('panel.count', { count: can }) : t('panel.countPerhaps', { can, perhaps });

function Picking({ panel }: { readonly panel: Panel }) {
  const source = useStore(panel.store, (state) => state.source);
  const ticked = useStore(panel.store, (state) => state.ticked);
  const listed = useStore(panel.store, (state) => state.listed);
  const off = useStore(panel.store, (state) => state.off || state.lock === 'locked');
  const able = useStore(panel.store, (state) => (state.source === 'listed' ? state.able : null));
  const none = (source === 'ticked' ? ticked.ours : listed) === 0;
  const note = none
    ? t(source === 'ticked' ? 'panel.noneTicked' : 'panel.noneListed')
    : t(able ? 'panel.ableHint' : 'panel.operationsHint');
  const unsure = able !== null && panelOperations.some((operation) => able[operation].perhaps > 0);
  return (
    <>
      <section aria-labelledby="source">
        <h3 id="source">{t('panel.source')}</h3>
        <div class="sources">
          <Press class="source" pressed={source === 'ticked'} act={() => panel.source('ticked')}>
            <span>{t('panel.ticked')}</span>
            <b>{t('panel.count', { count: ticked.ours })}</b>
          </Press>
          <Press class="source" pressed={source === 'listed'} act={() => panel.source('listed')}>
            <span>
              {t('panel.listed')}
              <small>{t('panel.listedOf', { count: listed })}</small>
            </span>
          </Press>
        </div>
        {source === 'ticked' && <Away panel={panel} />}
        {source === 'listed' && panel.picks.virtual && <p class="hint">{t('panel.virtual')}</p>}
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
              off={off || none || (able !== null && able[operation].can + able[operation].perhaps === 0)}
              describedBy="note"
              act={() => void panel.preparing.run(operation)}
            >
              {t(`overlay.${operation}`)}
              {able && <small>{ableWords(able[operation])}</small>}
            </Press>
          ))}
        </div>
        <p class="hint" id="note">
          {note}
          {unsure && ` ${t('panel.perhapsHint')}`}
        </p>
      </section>
    </>
  );
}
