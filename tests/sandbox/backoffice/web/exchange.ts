import type { IncomingMessage } from 'node:http';

/** One request, read to the end. */
export interface SiteRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  cookies: ReadonlyMap<string, string>;
  /** The `Origin` header; null when the browser sent none. */
  origin: string | null;
  host: string;
  body: string;
}

export interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}

const bodyLimit = 2_000_000;

/** Reads a request; throws `RangeError` when its body is over the limit. */
export async function readRequest(incoming: IncomingMessage): Promise<SiteRequest> {
  const url = new URL(incoming.url ?? '/', 'http://back-office.invalid');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new RangeError(`request body over ${bodyLimit} bytes`);
    chunks.push(chunk);
  }
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    cookies: parseCookies(incoming.headers.cookie ?? ''),
    origin: incoming.headers.origin ?? null,
    host: incoming.headers.host ?? '',
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function parseCookies(header: string): Map<string, string> {
  const pairs = header.split(';').map((pair) => pair.trim().split('=', 2) as [string, string?]);
  return new Map(pairs.map(([name, value]) => [name, value ?? '']));
}

export function redirect(location: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 302, headers: { ...headers, location }, body: '' };
}

export function json(value: unknown, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}

/** The whole number in a query or form field, or the fallback when it is missing or not one. */
export function wholeNumber(text: string | null, fallback: number): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : fallback;
}
