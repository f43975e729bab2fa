import { useState } from 'preact/hooks';
import { t, type WordKey } from '../../../lib/words/options.ts';
import { TextField } from '../../TextField.tsx';

interface Props {
  readonly id: string;
  readonly label: WordKey;
  readonly value: string;
  readonly hint?: string;
  readonly error?: string;
  /** A new passphrase; else the present one. */
  readonly fresh?: boolean;
  readonly onValue: (value: string) => void;
}

/** A field for a passphrase, hidden until somebody wants to see it. */
export function PassField({ label, fresh = false, ...field }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={t(label)}
      type={shown ? 'text' : 'password'}
      // No password manager of the browser: whoever unlocks is to know it.
      autocomplete={fresh ? 'new-password' : 'off'}
      required
      {...field}
    >
      <button
        type="button"
        aria-pressed={shown}
        aria-label={`${t('lock.show')} ${t(label)}`}
        onClick={() => setShown(!shown)}
      >
        {t('lock.show')}
      </button>
    </TextField>
  );
}
