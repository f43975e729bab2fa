import { t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { faultShown } from '../form/fields.tsx';
import { isUndecided } from '../renewal.ts';
import { RunNotice } from '../RunNotice.tsx';
import { saidOf } from '../said.ts';
import { Step, type StepProps } from './step.tsx';

/** Whether code and password are right; then they are saved. */
export function TestStep({ of, form, run, options }: StepProps) {
  const passed = run?.kind === 'done' && run.result.kind === 'ok';
  const wrong = run?.kind === 'done' && !passed && !isUndecided(run);
  const back = (): void => options.guide.go('letter');
  const again = (): void => void options.testForm();
  const save = (): void => void options.guide.save();
  const fault = (['backOffice', 'mall', 'numberPrefix', 'ownUrl', 'merchantCode'] as const)
    .map((name) => faultShown(of, name))
    .find((text) => text !== '');
  return (
    <Step
      text="setup.testText"
      next={
        form.saving ? 'options.saving' : passed ? 'setup.saveAndGo' : wrong ? 'setup.mend' : 'setup.testAgain'
      }
      busy={run?.kind === 'running' || form.saving}
      {...(wrong ? {} : { onBack: back })}
      onNext={passed ? save : wrong ? back : again}
      other={
        !passed &&
        isUndecided(run ?? null) && (
          <button type="button" aria-disabled={form.saving} onClick={save}>
            {t('setup.saveUntestedAndGo')}
          </button>
        )
      }
    >
      <div role="status">{run && <RunNotice run={run} />}</div>
      <div role="alert">
        {fault && <Notice tone="bad" title={fault} />}
        {form.failure && <Notice tone="bad" {...saidOf(form.failure, 'save')} />}
      </div>
    </Step>
  );
}
