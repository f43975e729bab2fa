import { Sign } from '../Notice.tsx';
import { t } from '../../lib/words/activity-screen.ts';
import type { CallEntry } from './book.ts';
import { resultOf } from './filter.ts';
import { Grid, type Column } from './Grid.tsx';
import { callName, doerOf, resultName, resultTone } from './say.ts';
import type { Sort } from './sort.ts';
import type { CallColumn } from './state.ts';
import { shortInJapan } from '../time.ts';

interface Props {
  readonly calls: readonly CallEntry[];
  readonly sort: Sort<CallColumn>;
  readonly active: string | null;
  readonly now: number;
  readonly onSort: (by: CallColumn) => void;
  readonly onActive: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

/** How a call ended, with its sign and the provider's code. */
export function Result({ call }: { readonly call: CallEntry }) {
  const result = resultOf(call);
  return (
    <span class="states">
      <span class={`badge ${resultTone(result)}`}>
        <Sign tone={resultTone(result)} />
        {resultName(result)}
      </span>
      {call.answer && call.answer.code !== '' && <span class="soft">{call.answer.code}</span>}
    </span>
  );
}

const columns = (now: number): Column<CallEntry, CallColumn>[] => [
  {
    id: 'at',
    label: t('activity.col.at'),
    width: '136px',
    look: 'soft',
    cell: ({ at }) => shortInJapan(at, now),
  },
  { id: 'staff', label: t('activity.col.staff'), width: 'minmax(110px, 0.9fr)', cell: doerOf },
  {
    id: 'operation',
    label: t('activity.col.operation'),
    width: 'minmax(120px, 1fr)',
    cell: ({ operation }) => t(`overlay.${operation}`),
  },
  {
    id: 'call',
    label: t('activity.col.call'),
    width: 'minmax(130px, 1fr)',
    look: 'soft',
    cell: ({ api }) => callName(api),
  },
  {
    id: 'number',
    label: t('activity.col.number'),
    width: 'minmax(150px, 1.2fr)',
    look: 'code',
    cell: ({ number }) => <b>{number}</b>,
  },
  {
    id: 'sentNumber',
    label: t('activity.col.sentNumber'),
    width: 'minmax(150px, 1.2fr)',
    look: 'code',
    cell: ({ orderNo }) => orderNo,
  },
  {
    id: 'result',
    label: t('activity.col.result'),
    width: 'minmax(180px, 1.3fr)',
    cell: (call) => <Result call={call} />,
  },
];

/** Every call to the provider, one a line. */
export function CallList({ calls, now, onOpen, ...rest }: Props) {
  return (
    <Grid
      {...rest}
      label={t('activity.list.calls')}
      columns={columns(now)}
      rows={calls}
      keyOf={({ id }) => String(id)}
      onOpen={({ key }) => onOpen(key)}
    />
  );
}
