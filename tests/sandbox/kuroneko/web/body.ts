import type { IncomingMessage } from 'node:http';

const LIMIT = 1024 * 1024;

export class BodyTooLong extends Error {
  constructor() {
    super('the body is longer than 1 MiB');
  }
}

/**
 * Reads a request body of at most 1 MiB.
 * @throws BodyTooLong when it is longer
 */
export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMIT) throw new BodyTooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
