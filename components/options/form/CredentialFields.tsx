import { useState } from 'preact/hooks';
import { t } from '../../../lib/words/options.ts';
import { plainCode } from '../draft.ts';
import { Text, type Fields } from './fields.tsx';

interface Props {
  readonly of: Fields;
  /** A password is kept for this contract. */
  readonly stored: boolean;
}

/** 加盟店コード and パスワード, as they stand in the provider's letter. */
export function CredentialFields({ of, stored }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div class="columns">
      <Text
        of={of}
        name="merchantCode"
        label="options.code"
        hint="options.codeHint"
        inputMode="numeric"
        look="code"
        required
        onCommit={(value) => {
          // Not while typing: it would break the composition of full-width digits.
          if (plainCode(value) !== value && /^\d+$/.test(plainCode(value)))
            of.change({ merchantCode: plainCode(value) });
        }}
      />
      <Text
        of={of}
        name="password"
        label="options.password"
        hint={stored ? 'options.passwordKept' : 'options.passwordHint'}
        type={shown ? 'text' : 'password'}
        autocomplete="new-password"
        look="code"
        placeholder={stored ? t('options.stored') : ''}
        required={!stored}
      >
        <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t('options.show')}
        </button>
      </Text>
    </div>
  );
}
