import { useEffect, useState } from 'preact/hooks';
import { t, type WordKey } from '../../lib/words/options.ts';
import { Notice } from '../Notice.tsx';
import { TextField, type TextFieldProps } from '../TextField.tsx';
import { plainCode, type Draft, type Faults, type FieldName } from './draft.ts';
import { FeesGroup } from './form/FeesGroup.tsx';
import { Locked } from './files/Locked.tsx';
import { AutomationGroup } from './form/AutomationGroup.tsx';
import { SpeedGroup } from './form/SpeedGroup.tsx';
import { Group } from './Group.tsx';
import { RunNotice } from './RunNotice.tsx';
import { saidOf } from './said.ts';
import type { Form, Run } from './state.ts';

interface Props {
  readonly form: Form;
  /** All faults of the draft; the form shows those of touched fields. */
  readonly faults: Faults;
  /** A password is kept for this shop. */
  readonly stored: boolean;
  readonly isNew: boolean;
  readonly run: Run | undefined;
  readonly change: (part: Partial<Draft>) => void;
  /** These two must ask for permissions before their first await. */
  readonly save: () => void;
  readonly test: () => void;
  readonly close: () => void;
}

type TextName = 'name' | 'backOffice' | 'mall' | 'merchantCode' | 'ownUrl' | 'numberPrefix' | 'password';
const fieldId = (name: FieldName): string => `shop-${name}`;

/** One shop: every field judged as it is typed, and nothing lost when something is wrong. */
export function ShopForm({ form, faults, stored, isNew, run, change, save, test, close }: Props) {
  const { draft, touched, goTo, failure, saving } = form;
  const [shown, setShown] = useState(false);
  useEffect(() => document.getElementById(fieldId('name'))?.focus(), []);
  useEffect(() => {
    if (goTo) document.getElementById(fieldId(goTo.field))?.focus();
  }, [goTo]);

  const text = (name: TextName, label: WordKey, hint: WordKey | null, more: Partial<TextFieldProps> = {}) => {
    const fault = touched.has(name) ? faults[name] : undefined;
    return (
      <Locked fields={[name]}>
        <TextField
          id={fieldId(name)}
          label={t(label)}
          hint={hint ? t(hint) : ''}
          error={fault ? t(fault.key, fault.params) : ''}
          value={draft[name]}
          onValue={(value) => change({ [name]: value })}
          {...more}
        />
      </Locked>
    );
  };
  const tick = (name: 'bundledInvoice' | 'otherCarrier' | 'amountChange' | 'acceptWidth', label: WordKey) => (
    <Locked fields={[name]}>
      <label class="tick">
        <input
          type="checkbox"
          checked={draft[name]}
          onChange={({ currentTarget }) => change({ [name]: currentTarget.checked })}
        />
        {t(label)}
      </label>
    </Locked>
  );

  return (
    <form
      aria-labelledby="form-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id="form-title">{isNew ? t('options.add') : t('options.editing', { name: form.start.name })}</h2>
      <Group title="options.groupShop" text="options.groupShopText">
        <div class="columns">
          {text('name', 'options.name', 'options.nameHint', { required: true })}
          {text('mall', 'options.mall', 'options.mallHint')}
        </div>
        {text('backOffice', 'options.office', 'options.officeHint', { inputMode: 'url', required: true })}
      </Group>
      <Group title="options.groupContract" text="options.groupContractText">
        <div class="columns">
          {text('merchantCode', 'options.code', 'options.codeHint', {
            inputMode: 'numeric',
            look: 'code',
            required: true,
            onCommit: (value) => {
              // Not while typing: it would break the composition of full-width digits.
              if (plainCode(value) !== value && /^\d+$/.test(plainCode(value)))
                change({ merchantCode: plainCode(value) });
            },
          })}
          {text('password', 'options.password', stored ? 'options.passwordKept' : 'options.passwordHint', {
            type: shown ? 'text' : 'password',
            autocomplete: 'new-password',
            look: 'code',
            placeholder: stored ? t('options.stored') : '',
            required: !stored,
            children: (
              <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
                {t('options.show')}
              </button>
            ),
          })}
        </div>
        <Locked fields={['environment']}>
          <fieldset class="choice">
            <legend>{t('options.environment')}</legend>
            <div>
              {(['test', 'live', 'own'] as const).map((value) => (
                <label class="tick" key={value}>
                  <input
                    type="radio"
                    name="environment"
                    checked={draft.environment === value}
                    onChange={() => change({ environment: value })}
                  />
                  {t(`options.${value}-env`)}
                </label>
              ))}
            </div>
            <p class="hint">{t('options.environmentHint')}</p>
          </fieldset>
        </Locked>
        {draft.environment === 'own' &&
          text('ownUrl', 'options.ownUrl', 'options.ownUrlHint', { inputMode: 'url', required: true })}
        {tick('bundledInvoice', 'options.bundled')}
        {tick('otherCarrier', 'options.otherCarrier')}
        {tick('amountChange', 'options.amountChange')}
        <div class="try">
          <button type="button" aria-disabled={run?.kind === 'running'} onClick={test}>
            {t('options.test')}
          </button>
          <p class="hint">{t('options.testHint')}</p>
        </div>
        <div role="status">{run && <RunNotice run={run} />}</div>
      </Group>
      <Locked fields={['fees']}>
        <FeesGroup draft={draft} goTo={goTo} change={change} />
      </Locked>
      <Group title="options.groupMore" text="options.groupMoreText">
        {text('numberPrefix', 'options.prefix', 'options.prefixHint', { look: 'short' })}
        {tick('acceptWidth', 'options.acceptWidth')}
      </Group>
      <AutomationGroup automation={draft.automation} change={(automation) => change({ automation })} />
      <SpeedGroup draft={draft} touched={touched} faults={faults} change={change} />
      <div role="alert">{failure && <Notice tone="bad" {...saidOf(failure, 'save')} />}</div>
      <footer>
        <button type="button" onClick={close}>
          {t('options.cancel')}
        </button>
        <button class="main" aria-disabled={saving}>
          {t(saving ? 'options.saving' : 'options.save')}
        </button>
      </footer>
    </form>
  );
}
