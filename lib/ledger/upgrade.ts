import type { Case, Intent, Series } from './records.ts';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** Does the record hold these fields, each of this type? */
const holds = (value: unknown, type: string, ...names: readonly string[]): value is Fields =>
  isFields(value) && names.every((name) => typeof value[name] === type);

/** Contracts did not yet name the options for changed amounts and other carriers: nobody could have used them. */
function series(raw: unknown): Series | undefined {
  if (!holds(raw, 'string', 'number', 'prefix') || !holds(raw.terms, 'string', 'merchantCode', 'baseUrl'))
    return undefined;
  const { terms } = raw;
  if (!holds(terms.options, 'boolean', 'bundledInvoice')) return undefined;
  const options = { otherCarrier: false, amountChange: false, ...terms.options };
  return { ...raw, terms: { ...terms, options } } as unknown as Series;
}

/**
 * Version 1 → 2 of a case: what was authorized was not kept then, so it is not known. Null for one that cannot be read.
 */
export function caseFrom1(raw: unknown): Case | null {
  if (
    !holds(raw, 'string', 'key', 'backOffice', 'hostId', 'shopId', 'status', 'before', 'sentNumber') ||
    !holds(raw, 'number', 'version', 'attempt') ||
    !Array.isArray(raw.claims) ||
    raw.version !== 1
  )
    return null;
  const known = raw.series === null ? null : series(raw.series);
  if (known === undefined) return null;
  const held = raw.status === 'review' ? ((raw.answeredAt as number | null) ?? 0) : null;
  return {
    ...(raw as unknown as Case),
    version: 2,
    series: known,
    tried: 0,
    sent: null,
    doubt: null,
    firstTotal: null,
    authorizedOn: null,
    bundled: known?.terms.options.bundledInvoice ?? false,
    slip: null,
    differences: [],
    heldSince: held,
    asks: 0,
    askAt: held,
    seen: null,
    print: '',
  };
}

/** Version 1 → 2 of an intent, which could only authorize: one step. Null for one that cannot be read. */
export function intentFrom1(raw: unknown): Intent | null {
  if (
    !holds(raw, 'string', 'caseKey', 'requestId', 'shopId', 'state') ||
    !holds(raw, 'number', 'plannedAt', 'resends', 'asks', 'askAt', 'attempt') ||
    !holds(raw.prepared, 'string', 'orderNo')
  )
    return null;
  const known = series(raw.series);
  if (known === undefined) return null;
  const { prepared, ...rest } = raw as unknown as Intent & {
    prepared: Extract<Intent['steps'][number], { kind: 'authorize' }>['prepared'];
  };
  return {
    ...rest,
    version: 2,
    operation: 'authorize',
    series: known,
    steps: [{ kind: 'authorize', prepared }],
    at: 0,
    obliged: false,
    now: null,
    won: null,
  };
}
