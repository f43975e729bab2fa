import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readRequest, type Reply, type SiteRequest } from '../backoffice/web/exchange.ts';

/** A request with the headers that these sites look at. */
export interface Asked extends SiteRequest {
  header(name: string): string;
}

/** Serves a site on a free port of this machine. */
export async function serve(
  answer: (request: Asked) => Reply,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((incoming, response) => {
    const header = (name: string): string => String(incoming.headers[name.toLowerCase()] ?? '');
    readRequest(incoming)
      .then((request) => answer({ ...request, header }))
      .catch((error: unknown): Reply => ({ status: 500, headers: {}, body: String(error) }))
      .then(({ status, headers, body }) => {
        response.writeHead(status, { 'cache-control': 'no-store', ...headers });
        response.end(body);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An HTML page. */
export function html(
  body: { toString(): string },
  status = 200,
  headers: Record<string, string> = {},
): Reply {
  const type = { 'content-type': 'text/html; charset=UTF-8' };
  return { status, headers: { ...type, ...headers }, body: `<!doctype html>\n${body.toString()}` };
}
