import type { ServerResponse } from 'node:http';
import type { Delivery } from '../faults/spoil.ts';
import type { Reply } from './reply.ts';

export function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}

/** How often a never-ending body grows by one line break. */
const DRIP_MS = 50;

export function deliver(response: ServerResponse, delivery: Delivery): void {
  switch (delivery.kind) {
    case 'cut':
      response.destroy();
      return;
    case 'whole':
      send(response, delivery.reply);
      return;
    case 'broken': {
      const { status, headers, body } = delivery.reply;
      response.writeHead(status, { ...headers, 'content-length': body.length });
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
      return;
    }
    case 'endless': {
      const { status, headers, body } = delivery.reply;
      response.writeHead(status, headers);
      response.write(body);
      const drip = setInterval(() => response.write('\n'), DRIP_MS);
      response.once('close', () => clearInterval(drip));
    }
  }
}
