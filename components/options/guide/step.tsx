import type { ComponentChildren } from 'preact';
import { t, type WordKey } from '../../../lib/words/options.ts';
import type { Fields } from '../form/fields.tsx';
import type { Form, Run } from '../state.ts';
import type { Options } from '../store.ts';
import type { Guide } from './guide.ts';

/** What every step of the first run gets. */
export interface StepProps {
  readonly guide: Guide;
  readonly form: Form;
  readonly of: Fields;
  readonly stored: boolean;
  readonly run: Run | undefined;
  readonly staff: string | null | undefined;
  readonly options: Options;
}

interface Props {
  /** The step's own sentence. */
  readonly text: WordKey;
  readonly next: WordKey;
  readonly busy?: boolean;
  /** Something else on the step is the main thing to press. */
  readonly quiet?: boolean;
  /** Pressed, or Enter in a field. Runs in the click. */
  readonly onNext: () => void;
  readonly onBack?: () => void;
  /** Another way on, beside the main one. */
  readonly other?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One step: what it is about, its fields, and one button that leads on. */
export function Step({ text, next, busy = false, quiet = false, onNext, onBack, other, children }: Props) {
  return (
    <form
      noValidate
      aria-labelledby="guide-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onNext();
      }}
    >
      <p>{t(text)}</p>
      {children}
      <footer>
        {onBack && (
          <button type="button" onClick={onBack}>
            {t('setup.back')}
          </button>
        )}
        {other}
        <button class={quiet ? '' : 'main'} aria-disabled={busy}>
          {t(next)}
        </button>
      </footer>
    </form>
  );
}
