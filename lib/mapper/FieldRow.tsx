import { t } from '../words/mapper-screen.ts';
import { nameOf, type Mapper } from './mapper.ts';
import { Press } from './parts.tsx';
import type { Target } from './places.ts';

interface Props {
  readonly mapper: Mapper;
  readonly target: Target;
  /** What is read there: null where it is not in this page, undefined where nothing was pointed at. */
  readonly text: string | null | undefined;
  readonly needed: boolean;
  /** It can be left out again. */
  readonly clearable: boolean;
}

/** The id of the button that points at something: the focus comes back to it. */
export const pointId = ({ step, field }: Target): string => `point-${step}-${field}`;

/** One thing to be pointed at, with what is read there now. */
export function FieldRow({ mapper, target, text, needed, clearable }: Props) {
  const field = nameOf(target);
  const state = text === undefined ? (needed ? 'lacking' : 'open') : text === null ? 'lacking' : 'found';
  const said =
    text === undefined ? t('mapper.unset') : text === null ? t('mapper.gone') : text || t('mapper.blank');
  return (
    <li class={`field ${state}`}>
      <span class="sign" aria-hidden="true">
        {state === 'found' ? '✓' : state === 'lacking' ? '!' : '–'}
      </span>
      <span class="name">
        {field}
        {needed && state === 'lacking' && <em>{t('mapper.needed')}</em>}
      </span>
      <span class="said">{said}</span>
      <span class="deeds">
        <Press id={pointId(target)} label={t('mapper.pointName', { field })} act={() => mapper.point(target)}>
          {t('mapper.point')}
        </Press>
        {clearable && text !== undefined && (
          <Press class="quiet" label={t('mapper.clearName', { field })} act={() => mapper.clear(target)}>
            {t('mapper.clear')}
          </Press>
        )}
      </span>
    </li>
  );
}
