import type { Quarantined } from './records.ts';

/** A record that could not be read, and what it still tells of itself. */
export interface Aside {
  readonly store: string;
  /** Version of the database it was written under. */
  readonly version: number;
  /** Epoch ms when it was put aside; null for those put aside before that was noted. */
  readonly at: number | null;
  /** Case it belongs to; empty when it does not tell. */
  readonly caseKey: string;
  /** Order number as staff know it; empty when it does not tell. */
  readonly number: string;
  /** The record as it is, as JSON as far as that can say it. */
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** A back office's origin, a space, the host's own id. */
const asKey = (value: unknown): string => (/^https?:\/\/\S+ ./.test(textOf(value)) ? textOf(value) : '');

export function asideOf({ store, version, at, value }: Quarantined): Aside {
  const { key, caseKey, series } = fieldsOf(value);
  return {
    store,
    version,
    at: at ?? null,
    caseKey: asKey(caseKey) || asKey(key),
    number: textOf(fieldsOf(series).number),
    text: asText(value),
  };
}

function asText(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? `${one}n` : one)) ?? '';
  } catch {
    // A record that refers to itself.
    return String(value);
  }
}
