import { useEffect } from 'preact/hooks';
import { t } from '../../lib/words/options.ts';
import { Notice } from '../Notice.tsx';
import { Contents } from './Contents.tsx';
import type { SeenNames } from '../../lib/messages/setup.ts';
import type { Holidays } from '../../lib/order/holidays.ts';
import { originIn } from './addresses.ts';
import type { Draft, Faults } from './draft.ts';
import { CarriersGroup } from './form/CarriersGroup.tsx';
import { ContractGroup } from './form/ContractGroup.tsx';
import { FeesGroup } from './form/FeesGroup.tsx';
import { Locked } from './files/Locked.tsx';
import { AutomationGroup } from './form/AutomationGroup.tsx';
import { SpeedGroup } from './form/SpeedGroup.tsx';
import { fieldId, type Fields } from './form/fields.tsx';
import { MoreGroup } from './form/MoreGroup.tsx';
import { NumberGroup } from './form/NumberGroup.tsx';
import { OptionsGroup } from './form/OptionsGroup.tsx';
import { ShipDateGroup } from './form/ShipDateGroup.tsx';
import { ShopGroup } from './form/ShopGroup.tsx';
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
  readonly holidays: Holidays | null | undefined;
  /** `YYYY-MM-DD` in Japan. */
  readonly today: string;
  readonly seen: readonly SeenNames[];
  readonly change: (part: Partial<Draft>) => void;
  /** These two must ask for permissions before their first await. */
  readonly save: () => void;
  readonly test: () => void;
  readonly close: () => void;
}

/** One shop: every field judged as it is typed, and nothing lost when something is wrong. A new group is one line. */
export function ShopForm({ form, faults, stored, isNew, run, change, save, test, close, ...around }: Props) {
  const { draft, touched, goTo, failure, saving } = form;
  useEffect(() => document.getElementById(fieldId('name'))?.focus(), []);
  useEffect(() => {
    if (goTo) document.getElementById(fieldId(goTo.field))?.focus();
  }, [goTo]);
  const of: Fields = { draft, faults, touched, change };

  const here = around.seen.find(({ backOffice }) => backOffice === originIn(draft.backOffice));

  return (
    <Contents label={t('setup.formContents')}>
      <form
        aria-labelledby="form-title"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <h2 id="form-title">{isNew ? t('options.add') : t('options.editing', { name: form.start.name })}</h2>
        <ShopGroup of={of} />
        <ContractGroup of={of} stored={stored} run={run} test={test} />
        <OptionsGroup of={of} />
        <Locked fields={['fees']}>
          <FeesGroup draft={draft} goTo={goTo} change={change} />
        </Locked>
        <NumberGroup of={of} />
        <Locked fields={['shipDate']}>
          <ShipDateGroup of={of} holidays={around.holidays} today={around.today} />
        </Locked>
        <Locked fields={['carriers']}>
          <CarriersGroup of={of} seen={here?.carriers ?? []} />
        </Locked>
        <MoreGroup of={of} />
        <Locked fields={['automation']}>
          <AutomationGroup automation={draft.automation} change={(automation) => change({ automation })} />
        </Locked>
        <Locked fields={['concurrency', 'timeout']}>
          <SpeedGroup draft={draft} touched={of.touched} faults={of.faults} change={change} />
        </Locked>
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
    </Contents>
  );
}
