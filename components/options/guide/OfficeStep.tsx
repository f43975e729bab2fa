import { guideOffices } from '../../../lib/settings/guide.ts';
import { t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { Text } from '../form/fields.tsx';
import { Step, type StepProps } from './step.tsx';

/** The back office, and the browser's permission for it alone. */
export function OfficeStep({ guide, of, options }: StepProps) {
  return (
    <Step text="setup.officeText" next="setup.allowAndGo" onNext={() => void options.guide.allowOffice()}>
      <fieldset class="choice">
        <legend>{t('options.officeShort')}</legend>
        <div>
          {guideOffices.map((one) => (
            <label class="tick" key={one}>
              <input
                type="radio"
                name="office"
                checked={guide.office === one}
                onChange={() => options.guide.choose(one)}
              />
              {t(`setup.office.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {guide.office !== 'goq' && (
        <Text
          of={of}
          name="backOffice"
          label="options.office"
          hint={guide.office === 'own' ? 'setup.officeOwnHint' : `setup.officeHint.${guide.office}`}
          inputMode="url"
          required
        />
      )}
      <div role="alert">
        {guide.denied && (
          <Notice tone="bad" title={t('setup.officeDenied')} next={t('setup.officeDeniedNext')} />
        )}
      </div>
    </Step>
  );
}
