import type { ComponentChildren } from 'preact';
import { Sign } from './Notice.tsx';

export interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** What is wrong; empty when nothing is. */
  readonly error?: string;
  readonly placeholder?: string;
  readonly type?: 'text' | 'password';
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'url' | 'numeric';
  /** `code`: a number to compare with paper. `short`: a few characters. */
  readonly look?: 'code' | 'short' | '';
  readonly required?: boolean;
  /** Beside the input, such as a button that belongs to it. */
  readonly children?: ComponentChildren;
  readonly onValue: (value: string) => void;
  /** The value was typed to its end: the focus leaves, or Enter. */
  readonly onCommit?: (value: string) => void;
}

/** A labelled input with its hint and its fault underneath, tied together for screen readers. */
export function TextField({ id, label, hint = '', error = '', look = '', ...input }: TextFieldProps) {
  const said = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class={error === '' ? 'field' : 'field bad'}>
      <label for={id}>{label}</label>
      <div class="beside">
        <input
          id={id}
          class={look}
          {...(input.type === 'password' ? { type: 'password' } : { type: 'text' })}
          value={input.value}
          placeholder={input.placeholder ?? ''}
          autocomplete={input.autocomplete ?? 'off'}
          autocapitalize="off"
          spellcheck={false}
          inputMode={input.inputMode ?? 'text'}
          aria-required={input.required ?? false}
          aria-invalid={error !== ''}
          {...(said === '' ? {} : { 'aria-describedby': said })}
          onInput={({ currentTarget }) => input.onValue(currentTarget.value)}
          onChange={({ currentTarget }) => input.onCommit?.(currentTarget.value)}
        />
        {input.children}
      </div>
      {error !== '' && (
        <p class="error" id={`${id}-error`}>
          <Sign tone="warn" />
          <span>{error}</span>
        </p>
      )}
      {hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
