import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong; empty when nothing is. */
  readonly error?: string;
  readonly children: ComponentChildren;
}

/** A labelled field with its hint and its fault underneath, tied together for screen readers by `describe`. */
export function Field({ id, label, hint = '', error = '', children }: Props) {
  return (
    <div class={error === '' ? 'field' : 'field bad'}>
      <label for={id}>{label}</label>
      {children}
      {hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== '' && (
        <p class="error" id={`${id}-error`}>
          <span aria-hidden="true">⚠</span> {error}
        </p>
      )}
    </div>
  );
}

/** Attributes of the input inside a Field. */
export const describe = (id: string, error: string) => ({
  id,
  'aria-describedby': `${id}-hint ${id}-error`,
  'aria-invalid': error !== '',
});
