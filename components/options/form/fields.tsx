import { t, type WordKey } from '../../../lib/words/options.ts';
import { TextField, type TextFieldProps } from '../../TextField.tsx';
import { Locked } from '../files/Locked.tsx';
import type { Draft, Fault, Faults, FieldName } from '../draft.ts';

/** What a group of fields of the shop form works on. */
export interface Fields {
  readonly draft: Draft;
  /** All faults of the draft; those of touched fields are shown. */
  readonly faults: Faults;
  readonly touched: ReadonlySet<FieldName>;
  readonly change: (part: Partial<Draft>) => void;
}

export type TextName =
  'name' | 'backOffice' | 'mall' | 'merchantCode' | 'ownUrl' | 'numberPrefix' | 'password';
type TickName = {
  [N in FieldName]: Draft[N] extends boolean ? N : never;
}[FieldName];

export const fieldId = (name: FieldName): string => `shop-${name}`;

/** The fault of a field, as soon as the field was typed in. */
export const faultShown = ({ touched, faults }: Fields, name: FieldName): string => {
  const fault: Fault | undefined = touched.has(name) ? faults[name] : undefined;
  return fault ? t(fault.key, fault.params) : '';
};

interface TextProps extends Partial<Omit<TextFieldProps, 'id' | 'label' | 'hint' | 'error' | 'value'>> {
  readonly of: Fields;
  readonly name: TextName;
  readonly label: WordKey;
  readonly hint?: WordKey;
}

/** A text of the shop, judged as it is typed. */
export function Text({ of, name, label, hint, ...more }: TextProps) {
  return (
    <Locked fields={[name]}>
      <TextField
        id={fieldId(name)}
        label={t(label)}
        hint={hint ? t(hint) : ''}
        error={faultShown(of, name)}
        value={of.draft[name]}
        onValue={(value) => of.change({ [name]: value })}
        {...more}
      />
    </Locked>
  );
}

interface TickProps {
  readonly of: Fields;
  readonly name: TickName;
  readonly label: WordKey;
  /** What it changes, in one sentence. */
  readonly hint?: WordKey;
}

/** A yes or no of the shop. */
export function Tick({ of, name, label, hint }: TickProps) {
  const id = fieldId(name);
  return (
    <Locked fields={[name]}>
      <div class="switch">
        <label class="tick">
          <input
            id={id}
            type="checkbox"
            checked={of.draft[name]}
            {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
            onChange={({ currentTarget }) => of.change({ [name]: currentTarget.checked })}
          />
          {t(label)}
        </label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {t(hint)}
          </p>
        )}
      </div>
    </Locked>
  );
}
