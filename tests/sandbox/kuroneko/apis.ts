import type { ApiCode } from './types.ts';

export const BASE_PATH = '/kuroneko-atobarai-api/';

const versioned: Readonly<Record<string, ApiCode>> = {
  KAARA0010: 'KAARA',
  KAARS0010: 'KAARS',
  KAACL0010: 'KAACL',
  KAASL0010: 'KAASL',
  KAAST0010: 'KAAST',
  KAASD0010: 'KAASD',
  KAAKK0010: 'KAAKK',
  KAARR0010: 'KAARR',
  KAASA0020: 'KAASA',
};

/** The call a path names, if any. Paths are case-sensitive, as they were in every capture. */
export function apiOf(path: string): ApiCode | undefined {
  const name = /^\/kuroneko-atobarai-api\/([A-Z]{5}[0-9]{4})APIAction_execute\.action$/.exec(path)?.[1];
  return name !== undefined && Object.hasOwn(versioned, name) ? versioned[name] : undefined;
}

/** Calls whose answer has a `result` element. */
export const withResult: ReadonlySet<ApiCode> = new Set(['KAARA', 'KAARS', 'KAAST', 'KAASA']);
