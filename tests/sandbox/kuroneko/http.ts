import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { apiOf } from './apis.ts';
import type { Desk } from './desk/desk.ts';
import type { Service } from './service.ts';
import type { Store } from './store/store.ts';
import { answerApi } from './web/api.ts';
import { answerControl } from './web/control/index.ts';
import { BodyTooLong } from './web/body.ts';
import { send } from './web/deliver.ts';
import { plain } from './web/reply.ts';

export interface Rooms {
  store: Store;
  service: Service;
  desk: Desk;
}

export function createHttp(rooms: Rooms): Server {
  return createServer((incoming, response) => {
    route(rooms, incoming, response).catch((error: unknown) => {
      if (response.destroyed || response.headersSent) return;
      if (error instanceof Error && error.name === 'AbortError') response.destroy();
      else send(response, plain(error instanceof BodyTooLong ? 413 : 500, String(error)));
    });
  });
}

async function route(rooms: Rooms, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  if (url.pathname.startsWith('/control/')) {
    send(response, await answerControl(rooms, url, incoming, response));
    return;
  }
  const api = apiOf(url.pathname);
  if (!api) send(response, plain(404, 'Not Found'));
  else if (incoming.method !== 'POST') send(response, plain(405, 'Method Not Allowed'));
  else await answerApi({ ...rooms, merchant: rooms.store.merchants.find }, api, incoming, response);
}
