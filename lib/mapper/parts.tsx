import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Hearing } from './guard.ts';

/** The guard that hears presses belongs to the panel's element, so it is handed down. */
export const Heard = createContext<Hearing | null>(null);

interface PressProps {
  readonly act: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly id?: string;
  readonly off?: boolean;
  readonly label?: string;
}

/** A button. */
export function Press({ act, children, off = false, label, ...more }: PressProps) {
  const heard = useContext(Heard);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (button.current) heard?.onPress(button.current, off ? () => undefined : act);
  });
  return (
    <button ref={button} type="button" aria-disabled={off || undefined} aria-label={label} {...more}>
      {children}
    </button>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string;
  readonly onValue: (value: string) => void;
}

/** A labelled line of text. */
export function Field({ id, label, value, error, onValue }: FieldProps) {
  const heard = useContext(Heard);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const field = input.current;
    if (field) heard?.onInput(field, () => onValue(field.value));
  });
  return (
    <div class="line">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        value={value}
        autocomplete="off"
        aria-invalid={error !== ''}
        {...(error === '' ? {} : { 'aria-describedby': `${id}-error` })}
      />
      {error !== '' && (
        <p class="fault" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** What was said last: a sign and a sentence. */
export function Note({ tone, children }: { readonly tone: string; readonly children: ComponentChildren }) {
  return (
    <p class={`note ${tone}`}>
      <span aria-hidden="true">{tone === 'good' ? '✓' : tone === 'bad' ? '!' : 'i'}</span>
      <span>{children}</span>
    </p>
  );
}
