import { markup, type Markup } from '../web/markup.ts';

/** What a form shows, by field name: the stored order, or what was typed when it could not be saved. */
export type Values = ReadonlyMap<string, string>;
/** A Japanese message per field name. */
export type Errors = ReadonlyMap<string, string>;

export interface FormState {
  values: Values;
  errors: Errors;
}

export function valueOf(form: FormState, name: string): string {
  return form.values.get(name) ?? '';
}

/** The message of a field, to stand right beside it. */
export function errorText(form: FormState, name: string): Markup | '' {
  const message = form.errors.get(name);
  return message === undefined ? '' : markup`<span class="field-error" id="error-${name}">${message}</span>`;
}

function marks(form: FormState, name: string): Markup | '' {
  return form.errors.has(name) ? markup` aria-invalid="true" aria-describedby="error-${name}"` : '';
}

export interface InputLook {
  size?: number;
  className?: string;
  type?: 'text' | 'date' | 'hidden';
  label: string;
}

export function textInput(form: FormState, name: string, look: InputLook): Markup {
  return markup`<input type="${look.type ?? 'text'}" name="${name}" value="${valueOf(form, name)}" class="${look.className ?? ''}" size="${look.size ?? 20}" aria-label="${look.label}"${marks(form, name)}>${errorText(form, name)}`;
}

/** A textarea; the line break after the tag keeps a leading line break of the value. */
export function textArea(form: FormState, name: string, rows: number, label: string): Markup {
  return markup`<textarea name="${name}" rows="${rows}" aria-label="${label}"${marks(form, name)}>
${valueOf(form, name)}</textarea>${errorText(form, name)}`;
}

/** A select whose present value is offered even when it is not one of the usual ones. */
export function selectInput(
  form: FormState,
  name: string,
  choices: readonly (readonly [value: string, label: string])[],
  label: string,
): Markup {
  const value = valueOf(form, name);
  const known = choices.some(([choice]) => choice === value);
  const all = known ? choices : [...choices, [value, value] as const];
  return markup`<select name="${name}" aria-label="${label}"${marks(form, name)}>${all.map(
    ([choice, text]) =>
      markup`<option value="${choice}"${choice === value ? markup` selected` : ''}>${text}</option>`,
  )}</select>${errorText(form, name)}`;
}

export function errorSummary(form: FormState): Markup | '' {
  return form.errors.size === 0
    ? ''
    : markup`<p class="notice notice--error" role="alert">入力内容に誤りがあります（${form.errors.size}か所）。保存されていません。赤字の項目を直してください。</p>`;
}
