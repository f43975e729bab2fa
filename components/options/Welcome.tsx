import { t } from '../../lib/words/options.ts';

const steps = ['options.step1', 'options.step2', 'options.step3'] as const;

interface Props {
  /** The first run was left on its way. */
  readonly kept: boolean;
  readonly guide: () => void;
  readonly add: () => void;
}

/** What a person sees who has no shop yet. */
export function Welcome({ kept, guide, add }: Props) {
  return (
    <section class="card welcome" aria-labelledby="welcome">
      <h3 id="welcome">{t('options.start')}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <b>{t(step)}</b>
            <span>{t(`${step}Text`)}</span>
          </li>
        ))}
      </ol>
      <div class="deeds">
        <button type="button" id="start-guide" class="main" onClick={guide}>
          {t(kept ? 'setup.guideGoOn' : 'setup.guideStart')}
        </button>
        <button type="button" id="add-shop" onClick={add}>
          {t('options.add')}
        </button>
      </div>
    </section>
  );
}
