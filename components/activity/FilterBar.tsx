import type { RefObject } from 'preact';
import { operations } from '../../lib/credit/status.ts';
import { t } from '../../lib/words/activity-screen.ts';
import type { Filter } from './filter.ts';

interface Props {
  readonly filter: Filter;
  readonly list: 'cases' | 'calls';
  /** Name by id. */
  readonly shops: ReadonlyMap<string, string>;
  readonly staff: readonly string[];
  readonly search: RefObject<HTMLInputElement | null>;
  readonly narrow: (change: Partial<Filter>) => void;
  /** Leaves the search for the list. */
  readonly toList: () => void;
}

/** What the list is narrowed by, besides its states. */
export function FilterBar({ filter, list, shops, staff, search, narrow, toList }: Props) {
  return (
    <search class="filters">
      <label class="find">
        <span>{t('activity.search')}</span>
        <input
          ref={search}
          type="search"
          value={filter.text}
          placeholder={t('activity.searchHint')}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => narrow({ text: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              toList();
            }
            if (event.key === 'Escape' && filter.text === '') toList();
            else if (event.key === 'Escape') narrow({ text: '' });
          }}
        />
      </label>
      <Choice
        label={t('activity.shop')}
        value={filter.shop}
        options={[...shops]}
        onValue={(shop) => narrow({ shop })}
      />
      <Choice
        label={t('activity.staff')}
        value={filter.staff}
        options={staff.map((name) => [name, name])}
        onValue={(who) => narrow({ staff: who })}
      />
      {list === 'calls' && (
        <Choice
          label={t('activity.operation')}
          value={filter.operation}
          options={operations.filter((one) => one !== 'clear').map((one) => [one, t(`overlay.${one}`)])}
          onValue={(operation) => narrow({ operation })}
        />
      )}
      <Day label={t('activity.from')} value={filter.from} onValue={(from) => narrow({ from })} />
      <Day label={t('activity.to')} value={filter.to} onValue={(to) => narrow({ to })} />
    </search>
  );
}

function Choice<V extends string>({
  label,
  value,
  options,
  onValue,
}: {
  readonly label: string;
  readonly value: V | '';
  readonly options: readonly (readonly [V, string])[];
  readonly onValue: (value: V | '') => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onValue(currentTarget.value as V | '')}>
        <option value="">{t('activity.all')}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day(props: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (day: string) => void;
}) {
  return (
    <label>
      <span>{props.label}</span>
      <input
        type="date"
        value={props.value}
        onInput={({ currentTarget }) => props.onValue(currentTarget.value)}
      />
    </label>
  );
}
