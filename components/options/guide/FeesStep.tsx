import { Notice } from '../../Notice.tsx';
import { isDirty } from '../draft.ts';
import { FeesGroup } from '../form/FeesGroup.tsx';
import { saidOf } from '../said.ts';
import { Step, type StepProps } from './step.tsx';

/** Fees may wait: without a table nothing is added to any order. */
export function FeesStep({ form, of, options }: StepProps) {
  const changed = isDirty(form.draft, form.start);
  return (
    <Step
      text="setup.feesText"
      next={form.saving ? 'options.saving' : changed ? 'setup.saveAndGo' : 'setup.feesLater'}
      busy={form.saving}
      onNext={() => void options.guide.afterFees()}
    >
      <FeesGroup draft={of.draft} goTo={form.goTo} change={of.change} />
      <div role="alert">{form.failure && <Notice tone="bad" {...saidOf(form.failure, 'save')} />}</div>
    </Step>
  );
}
