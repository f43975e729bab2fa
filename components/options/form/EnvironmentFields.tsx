import { t } from '../../../lib/words/options.ts';
import { Locked } from '../files/Locked.tsx';
import { Text, type Fields } from './fields.tsx';

/** Where the calls go: the provider's test or live address, or one of one's own. */
export function EnvironmentFields({ of }: { readonly of: Fields }) {
  return (
    <>
      <Locked fields={['environment']}>
        <fieldset class="choice">
          <legend>{t('options.environment')}</legend>
          <div>
            {(['test', 'live', 'own'] as const).map((value) => (
              <label class="tick" key={value}>
                <input
                  type="radio"
                  name="environment"
                  checked={of.draft.environment === value}
                  onChange={() => of.change({ environment: value })}
                />
                {t(`options.${value}-env`)}
              </label>
            ))}
          </div>
          <p class="hint">{t('options.environmentHint')}</p>
        </fieldset>
      </Locked>
      {of.draft.environment === 'own' && (
        <Text
          of={of}
          name="ownUrl"
          label="options.ownUrl"
          hint="options.ownUrlHint"
          inputMode="url"
          required
        />
      )}
    </>
  );
}
