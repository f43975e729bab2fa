import { t } from '../../lib/words/options.ts';

const steps = ['options.step1', 'options.step2', 'options.step3'] as const;

/** What a person sees who has no shop yet. */
export function Welcome({ add }: { readonly add: () => void }) {
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
      <button type="button" id="add-shop" class="main" onClick={add}>
        {t('options.add')}
      </button>
    </section>
  );
}
