import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../body.ts';
import { json, type Reply } from '../reply.ts';
import { orderRoutes } from './orders.ts';
import { type ControlRoom, Refused, type Route, type Routes } from './request.ts';
import { settingRoutes } from './settings.ts';
import { steeringRoutes } from './steering.ts';

const routes: Routes = { ...orderRoutes, ...settingRoutes, ...steeringRoutes };

/** Answers a request under `/control/`; mistakes in it become JSON `{ error }` with a 4xx status. */
export async function answerControl(
  room: ControlRoom,
  url: URL,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<Reply> {
  try {
    const found = find(incoming.method ?? '', url.pathname);
    if (!found) throw new Refused(404, `${incoming.method} ${url.pathname} does not exist`);
    const body = parse(await readBody(incoming));
    const left = new AbortController();
    response.once('close', () => left.abort());
    return await found.route(room, { query: url.searchParams, parts: found.parts, body, gone: left.signal });
  } catch (error) {
    if (error instanceof Refused) return json({ error: error.message }, error.status);
    throw error;
  }
}

function find(method: string, path: string): { route: Route; parts: string[] } | undefined {
  const asked = path.split('/');
  for (const [name, route] of Object.entries(routes)) {
    const [routeMethod, pattern = ''] = name.split(' ');
    const wanted = pattern.split('/');
    if (routeMethod !== method || wanted.length !== asked.length) continue;
    if (!wanted.every((part, at) => part.startsWith(':') || part === asked[at])) continue;
    return {
      route,
      parts: asked.filter((_, at) => wanted[at]?.startsWith(':')).map(decoded),
    };
  }
  return undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refused(400, `${part} is not percent-encoded UTF-8`);
  }
}

function parse(body: Buffer): Readonly<Record<string, unknown>> {
  if (body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Answered below, as for any other body that is no object.
  }
  throw new Refused(400, 'the body must be a JSON object');
}
