import type { CallFilter } from '../../desk/match.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Service } from '../../service.ts';
import type { Store } from '../../store/store.ts';
import type { ApiCode } from '../../types.ts';
import type { Reply } from '../reply.ts';

export interface ControlRequest {
  query: URLSearchParams;
  /** Decoded parts of the path that the route left open. */
  parts: readonly string[];
  /** Parsed JSON, or {} when there was none. */
  body: Readonly<Record<string, unknown>>;
  /** Aborts when the connection ends. */
  gone: AbortSignal;
}

export interface ControlRoom {
  store: Store;
  service: Service;
  desk: Desk;
}

export type Route = (room: ControlRoom, request: ControlRequest) => Reply | Promise<Reply>;

/** "METHOD /path/:part" to what it does. */
export type Routes = Readonly<Record<string, Route>>;

/** A control request that makes no sense; answered with its status and message. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Refuses misspelt or senseless members instead of passing over them. */
export function expectOnly(body: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  const odd = Object.keys(body).find((name) => !names.includes(name));
  if (odd !== undefined) throw new Refused(400, `${odd} means nothing here; known: ${names.join(', ')}`);
}

export function filterOf(query: URLSearchParams): CallFilter {
  const pairs = ['api', 'merchant', 'orderNo', 'orderNoPrefix'].flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const filter = Object.fromEntries(pairs) as Omit<CallFilter, 'api'> & { api?: string };
  if (filter.api !== undefined && !isApi(filter.api)) throw new Refused(400, `no such api: ${filter.api}`);
  return filter as CallFilter;
}

export const apiCodes = [
  'KAARA',
  'KAARS',
  'KAACL',
  'KAASL',
  'KAAST',
  'KAASD',
  'KAAKK',
  'KAARR',
  'KAASA',
] as const satisfies readonly ApiCode[];

export const isApi = (text: unknown): text is ApiCode => apiCodes.some((code) => code === text);
