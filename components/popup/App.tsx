import { useEffect } from 'preact/hooks';
import type { AttentionGroup, AttentionView, CaseRow } from '../../lib/messages/activity.ts';
import type { JobView } from '../../lib/messages/jobs.ts';
import { WhatsNew, type UpdateShelf } from '../WhatsNew.tsx';
import { useStore } from '../../lib/store/use-store.ts';
import { t } from '../../lib/words/popup-screen.ts';
import { HelpLink } from '../HelpLink.tsx';
import { Notice, Sign, type Tone } from '../Notice.tsx';
import { JobLine } from './JobLine.tsx';
import type { Popup } from './store.ts';
import { lasting, timeOfDay } from '../time.ts';

interface Props {
  readonly popup: Popup;
  readonly now: number;
  readonly update: UpdateShelf;
}

/** What needs a person now, what is under way, and the ways to more. */
export function App({ popup, now, update }: Props) {
  const { copied, view, failed, here, barred } = useStore(popup.store, (whole) => whole);
  useEffect(() => void popup.load(), [popup]);
  return (
    <>
      <header>
        <img src="/icon.svg" alt="" width="24" height="24" />
        <h1>{t('popup.title')}</h1>
        {view?.lock === 'open' && (
          <button type="button" class="small" onClick={() => void popup.lock()}>
            {t('popup.lock')}
          </button>
        )}
      </header>
      <main>
        <div role="alert">
          {failed && (
            <Notice tone="bad" title={t('popup.failed')} topic="ledgerUnavailable">
              <button type="button" onClick={() => void popup.load()}>
                {t('popup.again')}
              </button>
            </Notice>
          )}
        </div>
        <WhatsNew shelf={update} />
        {!view && !failed && <p class="soft">{t('popup.loading')}</p>}
        {view && <View view={view} now={now} popup={popup} />}
        {here && (
          <section aria-labelledby="here">
            <h2 id="here">{t('popup.here')}</h2>
            {barred && <Notice tone="warn" title={t('popup.barred')} />}
            <div class="here">
              <button type="button" onClick={() => void popup.look('map')}>
                {t('popup.register')}
              </button>
              <button type="button" onClick={() => void popup.look('doctor')}>
                {t('popup.examine')}
              </button>
            </div>
          </section>
        )}
      </main>
      <footer>
        <button type="button" onClick={popup.openActivity}>
          {t('popup.activity')}
        </button>
        <button type="button" onClick={popup.openSettings}>
          {t('popup.settings')}
        </button>
        <button type="button" onClick={popup.openHelp}>
          {t('popup.help')}
        </button>
        <button type="button" onClick={() => void popup.copyReport()}>
          {t('popup.report')}
        </button>
        <p role="status" class="hint">
          {copied !== null && t(copied ? 'popup.reported' : 'popup.notReported')}
        </p>
      </footer>
    </>
  );
}

interface ViewProps {
  readonly view: AttentionView;
  readonly now: number;
  readonly popup: Popup;
}

function View({ view, now, popup }: ViewProps) {
  const { down, groups, holdHours, jobs, lock, total } = view;
  const since = Math.min(...down.map((one) => one.since));
  return (
    <>
      {lock === 'locked' && (
        <Notice tone="warn" title={t('popup.locked')} topic="locked">
          <button type="button" onClick={() => void popup.unlock()}>
            {t('popup.unlock')}
          </button>
        </Notice>
      )}
      {down.length > 0 && (
        <Notice tone="bad" title={t('popup.down', { time: timeOfDay(since, now) })} topic="network" />
      )}
      <section aria-labelledby="needing">
        <h2 id="needing">
          {t('popup.needing')} {total > 0 && <span class="total">{t('popup.count', { count: total })}</span>}
        </h2>
        {total === 0 && (
          <p class="all-well">
            <Sign tone="good" />
            {t('popup.none')}
          </p>
        )}
        {groups.map((group) => (
          <Group key={group.kind} group={group} now={now} holdHours={holdHours} popup={popup} />
        ))}
      </section>
      {jobs.length > 0 && (
        <section aria-labelledby="jobs">
          <h2 id="jobs">{t('popup.jobs')}</h2>
          <ul class="jobs">
            {jobs.toSorted(byWork).map((job) => (
              <JobLine key={job.jobId} job={job} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
/** What is under way stands first. */
const byWork = (one: JobView, other: JobView): number =>
  Number(one.finishedAt !== null) - Number(other.finishedAt !== null) || other.createdAt - one.createdAt;

const tones: Readonly<Record<AttentionGroup['kind'], Tone>> = {
  uncertain: 'warn',
  invalid: 'warn',
  declined: 'bad',
  held: 'warn',
  changed: 'warn',
  unsynced: 'plain',
};

/** Pages of the guide; that a number is not synced needs none. */
const topics: Partial<Record<AttentionGroup['kind'], string>> = {
  uncertain: 'state.uncertain',
  invalid: 'state.invalid',
  declined: 'state.declined',
  held: 'state.review',
  changed: 'state.changed',
};

function Group(
  props: Omit<ViewProps, 'view'> & { readonly group: AttentionGroup; readonly holdHours: number },
) {
  const { group, holdHours, now, popup } = props;
  const { kind, count, newest } = group;
  const name = t(`popup.kind.${kind}`, { hours: holdHours });
  return (
    <div class={`group ${kind}`} role="group" aria-label={`${name} ${t('popup.count', { count })}`}>
      <h3>
        <Sign tone={tones[kind]} />
        {name}
        <span class="total">{t('popup.count', { count })}</span>
        {topics[kind] && <HelpLink topic={topics[kind]} about={name} />}
        {count > newest.length && (
          <button
            type="button"
            class="link"
            aria-label={t('popup.all', { kind: name })}
            onClick={() => popup.openKind(kind)}
          >
            {t('popup.allShort')}
          </button>
        )}
      </h3>
      <ul>
        {newest.map((row) => (
          <li key={row.key}>
            <button
              type="button"
              class="order"
              title={t('popup.order', { number: nameOf(row) })}
              onClick={() => void popup.openOrder(row)}
            >
              <b>{nameOf(row)}</b>
              <span>{sinceWhen(row, now)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const nameOf = ({ number, sentNumber, hostId }: CaseRow): string => number || sentNumber || hostId;
function sinceWhen({ heldSince, answeredAt }: CaseRow, now: number): string {
  if (heldSince !== null) return lasting(heldSince, now);
  return answeredAt === null ? '' : timeOfDay(answeredAt, now);
}
