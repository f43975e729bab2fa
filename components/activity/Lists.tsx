import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { statuses } from '../../lib/credit/status.ts';
import { t } from '../../lib/words/activity-screen.ts';
import { CallList } from './CallList.tsx';
import { CaseList } from './CaseList.tsx';
import { Chips } from './Chips.tsx';
import { callRows, caseRows, type CsvFile } from './csv.ts';
import { Export } from './Export.tsx';
import {
  callResults,
  callsAround,
  casesAround,
  isIn,
  isNarrowed,
  resultOf,
  tally,
  type CaseState,
} from './filter.ts';
import { FilterBar } from './FilterBar.tsx';
import { resultName, stateName } from './say.ts';
import { sorted } from './sort.ts';
import { callKeys, caseKeys, type ActivityState } from './state.ts';
import type { Activity } from './store.ts';
import { stampInFile } from '../time.ts';

interface Props {
  readonly activity: Activity;
  readonly state: ActivityState;
  readonly list: 'cases' | 'calls';
  readonly now: number;
  readonly shopName: (id: string) => string;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Gets the keys in the order in which they are shown, for going from one open order to the next. */
  readonly order: { current: readonly string[] };
  readonly save: (name: string, parts: CsvFile['parts']) => void;
}
const caseStates: readonly CaseState[] = ['attention', 'changed', ...statuses];

/** The list of orders or of operations, with what narrows it. */
export function Lists({ activity, state, list, now, shopName, search, order, save }: Props) {
  const { active, filter, reading, shops, sort, version } = state;
  const { book } = activity;
  const [exporting, setExporting] = useState(false);
  const isCases = list === 'cases';

  const around = useMemo(() => casesAround(isCases ? book.cases() : [], filter), [isCases, version, filter]);
  const shownCases = useMemo(() => {
    const state = filter.status;
    const own = state === '' ? around : around.filter((one) => isIn(one, state));
    return sorted(own, sort.cases, caseKeys(shopName), ({ key }) => key);
  }, [around, filter.status, sort.cases, shopName]);
  const callsNear = useMemo(
    () => callsAround(isCases ? [] : book.calls(), filter),
    [isCases, version, filter],
  );
  const shownCalls = useMemo(() => {
    const own = filter.result === '' ? callsNear : callsNear.filter((one) => resultOf(one) === filter.result);
    return sorted(own, sort.calls, callKeys, ({ id }) => id);
  }, [callsNear, filter.result, sort.calls]);
  const caseCounts = useMemo(() => tally(around, caseStates, isIn), [around]);
  const callCounts = useMemo(
    () => tally(callsNear, callResults, (one, kind) => resultOf(one) === kind),
    [callsNear],
  );
  order.current = isCases ? shownCases.map(({ key }) => key) : [...new Set(shownCalls.map(({ key }) => key))];

  const [shown, all] = isCases
    ? [shownCases.length, book.cases().length]
    : [shownCalls.length, book.calls().length];
  const busy = reading[list];
  const toList = (): void => document.querySelector<HTMLElement>('.grid')?.focus();
  const stamp = stampInFile(now).slice(0, 16).replaceAll(/[-:]/g, '').replace(' ', '-');

  return (
    <>
      <FilterBar
        filter={filter}
        list={list}
        shops={shops}
        staff={book.staff()}
        search={search}
        narrow={activity.narrow}
        toList={toList}
      />
      {isCases ? (
        <Chips
          label={t('activity.states')}
          all={t('activity.all')}
          kinds={caseStates}
          counts={caseCounts}
          total={around.length}
          chosen={filter.status}
          nameOf={stateName}
          onChoose={(status) => activity.narrow({ status })}
        />
      ) : (
        <Chips
          label={t('activity.results')}
          all={t('activity.all')}
          kinds={callResults}
          counts={callCounts}
          total={callsNear.length}
          chosen={filter.result}
          nameOf={resultName}
          onChoose={(result) => activity.narrow({ result })}
        />
      )}
      <div class="above">
        <p role="status">
          {busy
            ? t('activity.reading', { count: all.toLocaleString() })
            : shown === all
              ? t('activity.count', { count: shown.toLocaleString() })
              : t('activity.countOf', { count: shown.toLocaleString(), total: all.toLocaleString() })}
        </p>
        {isNarrowed(filter) && (
          <button type="button" class="quietly" onClick={activity.widen}>
            {t('activity.clear')}
          </button>
        )}
        <p class="keys" aria-hidden="true">
          {t('activity.keys')}
        </p>
        <button type="button" disabled={shown === 0} onClick={() => setExporting(true)}>
          {t('activity.csv')}
        </button>
      </div>
      {shown === 0 && !busy ? (
        <div class="nothing">
          <p class="what">
            {t(all > 0 ? 'activity.nothing' : isCases ? 'activity.emptyCases' : 'activity.emptyCalls')}
          </p>
          <p class="soft">{t(all > 0 ? 'activity.nothingNext' : 'activity.emptyCasesNext')}</p>
        </div>
      ) : isCases ? (
        <CaseList
          cases={shownCases}
          sort={sort.cases}
          active={active.cases}
          now={now}
          shopName={shopName}
          onSort={activity.sortCases}
          onActive={(key) => activity.activate('cases', key)}
          onOpen={activity.open}
        />
      ) : (
        <CallList
          calls={shownCalls}
          sort={sort.calls}
          active={active.calls}
          now={now}
          onSort={activity.sortCalls}
          onActive={(key) => activity.activate('calls', key)}
          onOpen={activity.open}
        />
      )}
      {exporting && (
        <Export
          count={shown}
          rows={() => (isCases ? caseRows(shownCases, shopName) : callRows(shownCalls, shopName))}
          name={t(isCases ? 'activity.csvCasesFile' : 'activity.csvCallsFile', { stamp })}
          save={save}
          close={() => setExporting(false)}
        />
      )}
    </>
  );
}
