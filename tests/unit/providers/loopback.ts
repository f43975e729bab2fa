import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Access } from '../../../lib/providers/port.ts';
import type { Deps } from '../../../lib/providers/kuroneko/wire.ts';
import { Secret } from '../../../lib/vault/secret.ts';
import { plainWords } from './words.ts';

export interface Seen {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Loopback {
  readonly access: Access;
  /** Every request so far. */
  readonly seen: Seen[];
}

/** A real server that answers as told; it ends with the test. */
export async function loopback(
  answer: (response: ServerResponse, seen: Seen) => void,
  access: Partial<Access> = {},
): Promise<Loopback> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const one = {
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(parts).toString('latin1'),
    };
    seen.push(one);
    answer(response, one);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const { port } = server.address() as AddressInfo;
  return { seen, access: accessTo(`http://127.0.0.1:${port}/api/`, access) };
}

export const accessTo = (baseUrl: string, access: Partial<Access> = {}): Access => ({
  merchantCode: '99900000011',
  baseUrl,
  timeout: 5_000,
  options: { bundledInvoice: false, otherCarrier: false, amountChange: false },
  password: new Secret('abcd1234'),
  ...access,
});

/** The outside with a fixed clock; waits are noted, not slept. */
export function outside(fetcher: Deps['fetch'] = fetch): Deps & { readonly waited: number[] } {
  const waited: number[] = [];
  return {
    waited,
    fetch: fetcher,
    now: () => new Date('2026-11-24T03:04:05Z'),
    random: () => 0.5,
    words: plainWords,
    delay: async (ms) => {
      waited.push(ms);
    },
  };
}

/** Elements of an answer as the provider writes it. */
export function xml(elements: Readonly<Record<string, string>>): string {
  const inside = Object.entries(elements).map(([name, text]) => `<${name}>${text}</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<return>\n${inside.join('\n')}\n</return>\n`;
}

export const success = (more: Readonly<Record<string, string>> = {}): string =>
  xml({ returnCode: '0', errorCode: '', ...more });
export const failure = (errorCode: string): string => xml({ returnCode: '1', errorCode });
