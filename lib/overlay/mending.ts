import type { InputOf } from '../messages/contract.ts';
import type { Mending } from '../messages/mends.ts';

export type Mends = NonNullable<InputOf<'credit.act'>['mends']>;

/** What a person makes of the texts that do not fit. */
export interface MendState {
  /** What is to be sent, by field. */
  readonly texts: ReadonlyMap<string, string>;
  /** Fields whose text was agreed to as it stands here. */
  readonly agreed: ReadonlySet<string>;
}

/**
 * The state a question begins with. What is certain, or was agreed to before, needs no word of its own; neither does what was
 * agreed to in the question before this one, `last`, and came back as it was.
 */
export function mendState(mends: readonly Mending[], last: MendState | null = null): MendState {
  const settled = ({ field, after, certain, remembered, fault }: Mending): boolean =>
    fault === '' &&
    (certain || remembered || (last !== null && last.agreed.has(field) && last.texts.get(field) === after));
  return {
    texts: new Map(mends.map(({ field, after }) => [field, after])),
    agreed: new Set(mends.filter(settled).map(({ field }) => field)),
  };
}

/** Another text: whatever was agreed to was about the old one. */
export function withText({ texts, agreed }: MendState, field: string, text: string): MendState {
  return {
    texts: new Map([...texts, [field, text]]),
    agreed: new Set([...agreed].filter((one) => one !== field)),
  };
}

export function withAgreement({ texts, agreed }: MendState, field: string, yes: boolean): MendState {
  const others = [...agreed].filter((one) => one !== field);
  return { texts, agreed: new Set(yes ? [...others, field] : others) };
}

/** What stands between a question and its answer. `edited`: the worker has not judged it yet. */
export type Hurdle = 'none' | 'edited' | 'fault' | 'open';

export function hurdle(mends: readonly Mending[], { texts, agreed }: MendState): Hurdle {
  if (mends.some(({ field, after }) => texts.get(field) !== after)) return 'edited';
  if (mends.some(({ fault }) => fault !== '')) return 'fault';
  return mends.every(({ field }) => agreed.has(field)) ? 'none' : 'open';
}

export const unsettled = (mends: readonly Mending[], { agreed }: MendState): number =>
  mends.filter(({ field }) => !agreed.has(field)).length;

/** As it travels to the worker. */
export const mendsOf = (mends: readonly Mending[], { texts }: MendState): Mends =>
  mends.map(({ field, before, after }) => ({ field, before, after: texts.get(field) ?? after }));

/** A text as its fields: an address has two. */
export function fieldsOf({ field, after, choices }: Mending, text: string): string[] {
  const two = field.endsWith('.street') || [after, ...choices].some((one) => one.includes('\n'));
  const [first = '', ...rest] = text.split('\n');
  return two ? [first, rest.join('')] : [text.replaceAll('\n', '')];
}

export const textOf = (fields: readonly string[]): string =>
  fields.length > 1 && fields[1] !== '' ? fields.join('\n') : (fields[0] ?? '');
