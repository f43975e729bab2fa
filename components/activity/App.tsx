import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useStore } from '../../lib/store/use-store.ts';
import { t } from '../../lib/words/activity-screen.ts';
import { Notice } from '../Notice.tsx';
import { Charts } from './Charts.tsx';
import type { CsvFile } from './csv.ts';
import { Sheet } from './Sheet.tsx';
import { casesAround } from './filter.ts';
import type { Keeping } from './keeping.ts';
import { KeepingPage } from './Keeping.tsx';
import { Lists } from './Lists.tsx';
import { views } from './state.ts';
import type { Activity } from './store.ts';
import { Tabs } from './Tabs.tsx';

export interface ActivityProps {
  readonly activity: Activity;
  readonly keeping: Keeping;
  readonly now: () => number;
  readonly save: (name: string, parts: CsvFile['parts']) => void;
  readonly reload: () => void;
}

/** The activity page. */
export function App({ activity, keeping, now: clock, save, reload }: ActivityProps) {
  const state = useStore(activity.store, (whole) => whole);
  const { failure, filter, opened, reading, shops, version, view } = state;
  const search = useRef<HTMLInputElement>(null);
  const order = useRef<readonly string[]>([]);
  const [now, setNow] = useState(clock);
  useLayoutEffect(() => void activity.load(), [activity]);
  useEffect(() => {
    // Ages are told in minutes at the finest.
    const tick = setInterval(() => setNow(clock()), 60_000);
    return () => clearInterval(tick);
  }, [clock]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof Element && event.target.closest('input, select, textarea, dialog');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || !search.current)
        return;
      event.preventDefault();
      search.current.focus();
      search.current.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const shopName = useMemo(
    () => (id: string) => (id === '' ? '' : (shops.get(id) ?? t('activity.noShop'))),
    [shops],
  );
  const charted = useMemo(
    () => (view === 'charts' ? casesAround(activity.book.cases(), filter) : []),
    [view, version, filter, activity],
  );
  const at = opened ? order.current.indexOf(opened.key) : -1;
  const beside = (step: number): (() => void) | null => {
    const key = at < 0 ? undefined : order.current[at + step];
    if (key === undefined) return null;
    return () => {
      if (view === 'cases') activity.activate('cases', key);
      activity.open(key);
    };
  };

  return (
    <>
      <header class="top">
        <img src="/icon.svg" alt="" width="36" height="36" />
        <div>
          <h1>{t('activity.title')}</h1>
          <p>{t('activity.lead')}</p>
        </div>
        <a class="away" href="/options.html">
          {t('activity.settings')}
        </a>
      </header>
      <main class="activity">
        <Tabs
          label={t('activity.views')}
          tabs={views.map((one) => [one, t(`activity.view.${one}`)])}
          chosen={view}
          choose={activity.show}
        />
        <div role="alert">
          {failure && (
            <Notice
              tone="bad"
              title={t('activity.failed')}
              next={failure.message}
              detail={failure.remedy || failure.code}
              topic={failure.code}
            >
              <button
                type="button"
                onClick={() => (failure.code === 'reload' ? reload() : void activity.load())}
              >
                {t('activity.again')}
              </button>
            </Notice>
          )}
        </div>
        <div id={`view-${view}`} role="tabpanel" aria-labelledby={`tab-${view}`} class="view">
          {(view === 'cases' || view === 'calls') && (
            <Lists
              activity={activity}
              state={state}
              list={view}
              now={now}
              shopName={shopName}
              search={search}
              order={order}
              save={save}
            />
          )}
          {view === 'charts' &&
            (reading.cases ? (
              <p class="soft">{t('activity.loading')}</p>
            ) : (
              <Charts cases={charted} now={now} />
            ))}
          {view === 'keeping' && <KeepingPage keeping={keeping} />}
        </div>
        {opened && (
          <Sheet
            opened={opened}
            one={activity.book.get(opened.key)}
            now={now}
            shopName={shopName}
            previous={beside(-1)}
            next={beside(1)}
            close={activity.close}
            more={() => void activity.readMore()}
            showRow={() => void activity.showRow()}
          />
        )}
      </main>
    </>
  );
}
