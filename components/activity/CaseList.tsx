import { Sign } from '../Notice.tsx';
import { t } from '../../lib/words/activity-screen.ts';
import type { CaseEntry } from './book.ts';
import { Grid, type Column } from './Grid.tsx';
import { numberOf, stateWord, toneOf } from './say.ts';
import type { CaseColumn } from './state.ts';
import type { Sort } from './sort.ts';
import { shortInJapan, yen } from '../time.ts';

interface Props {
  readonly cases: readonly CaseEntry[];
  readonly sort: Sort<CaseColumn>;
  readonly active: string | null;
  /** Epoch ms, for ages. */
  readonly now: number;
  readonly shopName: (id: string) => string;
  readonly onSort: (by: CaseColumn) => void;
  readonly onActive: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

/** A state with its sign, and 要変更 beside it where the order was edited since. */
export function Badge({ one, now }: { readonly one: CaseEntry; readonly now: number }) {
  return (
    <span class="states">
      <span class={`badge ${toneOf(one)}`}>
        <Sign tone={toneOf(one)} />
        {stateWord(one, now)}
      </span>
      {one.changed > 0 && <span class="badge warn">{t('activity.mark.changed')}</span>}
    </span>
  );
}

const columns = (now: number, shopName: Props['shopName']): Column<CaseEntry, CaseColumn>[] => [
  {
    id: 'status',
    label: t('activity.col.status'),
    width: 'minmax(196px, 1.3fr)',
    cell: (one) => <Badge one={one} now={now} />,
  },
  {
    id: 'number',
    label: t('activity.col.number'),
    width: 'minmax(150px, 1.2fr)',
    look: 'code',
    cell: (one) => <b>{numberOf(one)}</b>,
  },
  {
    id: 'sentNumber',
    label: t('activity.col.sentNumber'),
    width: 'minmax(150px, 1.2fr)',
    look: 'code',
    cell: (one) => one.sentNumber,
  },
  { id: 'name', label: t('activity.col.name'), width: 'minmax(110px, 1fr)', cell: (one) => one.name },
  {
    id: 'amount',
    label: t('activity.col.amount'),
    width: '104px',
    look: 'number',
    cell: (one) => (one.amount === null ? '' : yen(one.amount)),
  },
  {
    id: 'shop',
    label: t('activity.col.shop'),
    width: 'minmax(100px, 1fr)',
    look: 'soft',
    cell: (one) => shopName(one.shopId),
  },
  {
    id: 'staff',
    label: t('activity.col.staff'),
    width: 'minmax(84px, 0.7fr)',
    look: 'soft',
    cell: (one) => one.staff[0] ?? '',
  },
  {
    id: 'moved',
    label: t('activity.col.moved'),
    width: '136px',
    look: 'soft',
    cell: (one) => (one.movedAt === 0 ? '' : shortInJapan(one.movedAt, now)),
  },
];

/** Every order, one a line. */
export function CaseList({ cases, now, shopName, onOpen, ...rest }: Props) {
  return (
    <Grid
      {...rest}
      label={t('activity.list.cases')}
      columns={columns(now, shopName)}
      rows={cases}
      keyOf={({ key }) => key}
      onOpen={({ key }) => onOpen(key)}
    />
  );
}
