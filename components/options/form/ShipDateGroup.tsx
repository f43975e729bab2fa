import type { Holidays } from '../../../lib/order/holidays.ts';
import { addDays } from '../../../lib/order/jst.ts';
import { isWeekend, plannedShipDay, type ShipRule } from '../../../lib/order/ship-date.ts';
import { language, t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { Group } from '../Group.tsx';
import { fieldId, type Fields } from './fields.tsx';

/** Days that are offered; one that came from elsewhere is offered too. */
const offered = [0, 1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 30, 45, 60] as const;

interface Props {
  readonly of: Fields;
  /** null: they could not be read; undefined: not read yet. */
  readonly holidays: Holidays | null | undefined;
  /** `YYYY-MM-DD` in Japan. */
  readonly today: string;
}

/** Planned dispatch of orders that name none, with what becomes of the next orders. */
export function ShipDateGroup({ of, holidays, today }: Props) {
  const rule = of.draft.shipDate;
  const set = (change: Partial<ShipRule>): void => of.change({ shipDate: { ...rule, ...change } });
  const choices = [...new Set([...offered, ...(rule.days === null ? [] : [rule.days])])].toSorted(
    (a, b) => a - b,
  );
  const tick = (name: 'skipWeekends' | 'skipHolidays') => (
    <label class="tick">
      <input
        type="checkbox"
        checked={rule[name]}
        aria-disabled={rule.days === null}
        onChange={({ currentTarget }) => set({ [name]: currentTarget.checked })}
      />
      {t(`setup.${name}`)}
    </label>
  );
  return (
    <Group title="setup.groupShipDate" text="setup.groupShipDateText">
      <div class="field">
        <label for={fieldId('shipDate')}>{t('setup.shipDays')}</label>
        <select
          id={fieldId('shipDate')}
          value={rule.days === null ? '' : String(rule.days)}
          aria-describedby="ship-date-hint"
          onChange={({ currentTarget: { value } }) => set({ days: value === '' ? null : Number(value) })}
        >
          <option value="">{t('setup.shipNoRule')}</option>
          {choices.map((days) => (
            <option key={days} value={String(days)}>
              {t(days === 0 ? 'setup.shipSameDay' : 'setup.shipAfter', { days })}
            </option>
          ))}
        </select>
        <p class="hint" id="ship-date-hint">
          {t('setup.shipDaysHint')}
        </p>
      </div>
      {rule.days !== null && (
        <>
          {tick('skipWeekends')}
          {tick('skipHolidays')}
          {holidays === null && (
            <Notice tone="bad" title={t('setup.noHolidays')} next={t('setup.noHolidaysNext')} />
          )}
          {holidays && <Example rule={rule} holidays={holidays} today={today} />}
          {holidays && <p class="hint">{t('setup.holidaysUntil', { year: holidays.until.slice(0, 4) })}</p>}
        </>
      )}
    </Group>
  );
}

interface ExampleProps {
  readonly rule: ShipRule;
  readonly holidays: Holidays;
  readonly today: string;
}

function Example({ rule, holidays, today }: ExampleProps) {
  const days = holidays.days;
  return (
    <table class="plain" aria-label={t('setup.shipTable')} aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{t('setup.shipOrdered')}</th>
          <th scope="col">{t('setup.shipPlanned')}</th>
        </tr>
      </thead>
      <tbody>
        {samples(today, days).map(({ day, word }) => (
          <tr key={day}>
            <th scope="row">
              {written(day)} <span class="soft">{t(word)}</span>
            </th>
            <td>{written(plannedShipDay(day, rule, days, today) ?? day)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Today, the eve of the next weekend, the eve of the next holiday. */
function samples(today: string, holidays: ReadonlySet<string>) {
  const ahead = Array.from({ length: 200 }, (_, days) => addDays(today, days + 1));
  const friday = ahead.find((day) => isWeekend(addDays(day, 1)) && !isWeekend(day));
  const eve = ahead.find((day) => holidays.has(addDays(day, 1)) && !holidays.has(day));
  return [
    { day: today, word: 'setup.shipToday' as const },
    ...(friday ? [{ day: friday, word: 'setup.shipFriday' as const }] : []),
    ...(eve && eve !== friday ? [{ day: eve, word: 'setup.shipEve' as const }] : []),
  ];
}

const written = (day: string): string =>
  new Intl.DateTimeFormat(language(), {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
