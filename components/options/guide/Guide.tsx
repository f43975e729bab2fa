import { useEffect, useRef } from 'preact/hooks';
import { guideSteps } from '../../../lib/settings/guide.ts';
import { t } from '../../../lib/words/options.ts';
import { Sign } from '../../Notice.tsx';
import { faultsOf } from '../draft.ts';
import { around, type OptionsState } from '../state.ts';
import type { Options } from '../store.ts';
import { DoneStep } from './DoneStep.tsx';
import { FeesStep } from './FeesStep.tsx';
import { LetterStep } from './LetterStep.tsx';
import { OfficeStep } from './OfficeStep.tsx';
import type { StepProps } from './step.tsx';
import { TestStep } from './TestStep.tsx';

const steps = { office: OfficeStep, letter: LetterStep, test: TestStep, fees: FeesStep, done: DoneStep };

interface Props {
  readonly state: OptionsState;
  readonly options: Options;
}

/** From nothing to the first badge, one thing at a time. */
export function Guide({ state, options }: Props) {
  const { form, guide } = state;
  const title = useRef<HTMLHeadingElement>(null);
  const step = guide?.step;
  useEffect(() => title.current?.focus(), [step]);
  // Where something is wrong, the field is gone to.
  const goTo = form?.goTo;
  useEffect(() => {
    if (goTo) document.getElementById(`shop-${goTo.field}`)?.focus();
  }, [goTo]);
  if (!form || !guide) return null;
  const { stored } = around(state, form);
  const props: StepProps = {
    guide,
    form,
    of: {
      draft: form.draft,
      faults: { ...form.refused, ...faultsOf(form.draft, around(state, form)) },
      touched: form.touched,
      change: options.change,
    },
    stored,
    run: state.runs[form.draft.id],
    staff: state.staff,
    options,
  };
  const Step = steps[guide.step];
  const at = guideSteps.indexOf(guide.step);
  return (
    <section class="guide card" aria-labelledby="guide-title">
      <header>
        <ol class="progress" aria-label={t('setup.progress')}>
          {guideSteps.map((one, index) => (
            <li
              key={one}
              class={index < at ? 'past' : ''}
              {...(index === at ? { 'aria-current': 'step' } : {})}
            >
              <i>{index < at ? <Sign tone="good" /> : index + 1}</i>
              <span>{t(`setup.step.${one}`)}</span>
            </li>
          ))}
        </ol>
        {guide.step !== 'done' && (
          <button type="button" onClick={options.guide.leave}>
            {t('setup.later')}
          </button>
        )}
      </header>
      <h2 id="guide-title" ref={title} tabIndex={-1}>
        {t(`setup.title.${guide.step}`)}
      </h2>
      <Step {...props} />
    </section>
  );
}
