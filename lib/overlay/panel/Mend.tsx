import { useContext, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Mending } from '../../messages/mends.ts';
import { t } from '../../words/panel-screen.ts';
import { compare } from '../diff.ts';
import { fieldsOf, textOf, withAgreement, withText, type MendState } from '../mending.ts';
import { Hearing, Marked, Press } from './parts.tsx';

interface Props {
  readonly mend: Mending;
  readonly state: MendState;
  /** Its start is under way: nothing changes any more. */
  readonly frozen: boolean;
  readonly change: (state: MendState) => void;
}

/** One text that does not fit: what is wrong, before and after, and, where it is a suggestion, how to edit and confirm it. */
export function Mend({ mend, state, frozen, change }: Props) {
  const { field, label, reason, before, certain, remembered, fault, choices } = mend;
  const id = useId();
  const settled = certain && fault === '';
  const text = state.texts.get(field) ?? '';
  const parts = compare(before, text);
  const chip = settled ? 'mend.certain' : remembered ? 'mend.remembered' : 'mend.suggested';
  return (
    <section class="mend" aria-labelledby={id}>
      <h5 id={id}>
        {label} <span class={settled ? 'chip ok' : 'chip look'}>{t(chip)}</span>
      </h5>
      {reason !== '' && <p class="hint">{reason}</p>}
      <div class="pair">
        <small>{t('panel.from')}</small>
        <div>
          <Marked parts={parts.before} />
        </div>
        <small>{t('panel.to')}</small>
        <div class="after">
          <Marked parts={parts.after} />
        </div>
      </div>
      {fault !== '' && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {!settled && choices.length > 1 && (
        <div class="choices" role="group" aria-label={t('mend.choicesOf', { label })}>
          {choices.map((choice) => (
            <Press
              key={choice}
              off={frozen}
              pressed={choice === text}
              act={() => change(withText(state, field, choice))}
            >
              {choice === '' ? t('mend.nothing') : choice.replaceAll('\n', ' ↵ ')}
            </Press>
          ))}
        </div>
      )}
      {!settled && (
        <Boxes
          mend={mend}
          text={text}
          faultId={`${id}-fault`}
          frozen={frozen}
          set={(next) => change(withText(state, field, next))}
        />
      )}
      {!settled && (
        <Tick
          on={state.agreed.has(field)}
          off={frozen}
          label={t('mend.agree', { label })}
          act={() => change(withAgreement(state, field, !state.agreed.has(field)))}
        />
      )}
    </section>
  );
}

interface BoxesProps {
  readonly mend: Mending;
  readonly text: string;
  readonly faultId: string;
  readonly frozen: boolean;
  readonly set: (text: string) => void;
}

/** A line to type in for each field of the provider. */
function Boxes({ mend, text, faultId, frozen, set }: BoxesProps) {
  const { field, label, limit, fault } = mend;
  const texts = fieldsOf(mend, text);
  return (
    <>
      {texts.map((own, at) => {
        const name = texts.length > 1 ? t(at === 0 ? 'mend.line1' : 'mend.line2') : t('mend.edit');
        const count = `${faultId}-${at}`;
        return (
          <div class="box" key={at}>
            <span>{name}</span>
            <Typed
              type={field === 'shipOn' ? 'date' : 'text'}
              value={own}
              label={`${label}　${name}`}
              describedBy={[limit > 0 ? count : '', fault === '' ? '' : faultId].join(' ').trim()}
              wrong={fault !== ''}
              off={frozen}
              set={(value) => set(textOf(texts.with(at, value)))}
            />
            {limit > 0 && <small id={count}>{t('mend.count', { count: [...own].length, limit })}</small>}
          </div>
        );
      })}
    </>
  );
}

interface TypedProps {
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly label: string;
  readonly describedBy: string;
  readonly wrong: boolean;
  readonly off: boolean;
  readonly set: (value: string) => void;
}

/** A field whose typing is heard by the overlay's guard, which lets through only that of a person. */
function Typed({ type, value, label, describedBy, wrong, off, set }: TypedProps) {
  const hear = useContext(Hearing);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const own = input.current;
    if (own) hear?.onInput(own, () => set(own.value));
  });
  const props = {
    ref: input,
    class: 'text',
    value,
    readOnly: off,
    autocomplete: 'off',
    spellcheck: false,
    'aria-label': label,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': wrong || undefined,
  };
  return type === 'date' ? <input type="date" {...props} /> : <input type="text" {...props} />;
}

interface TickProps {
  readonly on: boolean;
  readonly off: boolean;
  readonly label: string;
  readonly act: () => void;
}

function Tick({ on, off, label, act }: TickProps) {
  const hear = useContext(Hearing);
  const tick = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (tick.current) hear?.onPress(tick.current, off ? () => undefined : act);
  });
  return (
    <label class="tick">
      <input ref={tick} type="checkbox" checked={on} disabled={off} />
      <span>{label}</span>
    </label>
  );
}
