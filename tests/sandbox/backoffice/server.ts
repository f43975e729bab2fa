import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSite } from './store/site.ts';
import { readRequest, type Reply } from './web/exchange.ts';
import { policy } from './web/policy.ts';
import { answer } from './web/router.ts';

export interface BackOfficeOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** A SQLite file, or ':memory:' (the default). A file keeps orders and logins over a restart. */
  database?: string;
  /** How many orders, 5000 by default; the thirty fixed ones always exist. */
  orders?: number;
}

export interface BackOffice {
  /** Such as `http://127.0.0.1:41234`. */
  origin: string;
  close(): Promise<void>;
}

/** Starts the order management site on loopback. */
export async function startBackOffice(options: BackOfficeOptions = {}): Promise<BackOffice> {
  const site = openSite(options.database ?? ':memory:', options.orders ?? 5000);
  const server = createServer((incoming, response) => {
    readRequest(incoming)
      .then((request) => send(response, answer(site, request), request.method === 'HEAD'))
      .catch((error: unknown) => {
        send(
          response,
          { status: error instanceof RangeError ? 413 : 500, headers: {}, body: String(error) },
          false,
        );
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          site.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, reply: Reply, headOnly: boolean): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : reply.body;
  response.writeHead(reply.status, {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...reply.headers,
    'content-length': body.length,
  });
  response.end(headOnly ? undefined : body);
}
