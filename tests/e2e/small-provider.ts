import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A provider of three calls for the end-to-end tests: it keeps a book of order numbers, takes each once, and can hold a
 * request before or after it is booked. The full simulator (every rule and code) is still being built in
 * tests/sandbox/kuroneko and will take this one's place.
 */
export interface SmallProvider {
  readonly baseUrl: string;
  /** Order number → result of each authorization that was booked. */
  readonly booked: ReadonlyMap<string, string>;
  /** KAARA calls received, in order. */
  readonly received: readonly URLSearchParams[];
  /** Result of the next bookings: 0 granted, 1 and 2 declined, 3 on hold. */
  result: '0' | '1' | '2' | '3';
  /** Holds the next KAARA; `reached` resolves when it stands there. */
  hold(when: 'before' | 'after'): { reached: Promise<void>; release(): void };
  close(): Promise<void>;
}

interface Hold {
  when: 'before' | 'after';
  arrive: () => void;
  released: Promise<void>;
}

export async function startSmallProvider(): Promise<SmallProvider> {
  const booked = new Map<string, string>();
  const received: URLSearchParams[] = [];
  let hold: Hold | null = null;

  const stop = async (when: Hold['when']): Promise<void> => {
    if (hold?.when !== when) return;
    const { arrive, released } = hold;
    hold = null;
    arrive();
    await released;
  };
  const answer = async (api: string, fields: URLSearchParams): Promise<Record<string, string>> => {
    const orderNo = fields.get('orderNo') ?? '';
    const known = booked.get(orderNo);
    if (fields.get('password') !== 'abcd1234')
      return { errorCode: `${api}012E`.replace('kaara012', 'kaara092') };
    if (api === 'kaara') {
      received.push(fields);
      await stop('before');
      // Looked up again: another request may have been booked while this one was held.
      if (booked.has(orderNo)) return { errorCode: 'kaara009E' };
      booked.set(orderNo, provider.result);
      const { result } = provider;
      await stop('after');
      return { result };
    }
    if (known === undefined) return { errorCode: api === 'kaasa' ? 'kaasa020E' : `${api}008E` };
    return api === 'kaast' ? { result: '1', warning: '0' } : { result: known };
  };

  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const api = /(KAA\w\w)00\d0APIAction/.exec(request.url ?? '')?.[1]?.toLowerCase() ?? '';
      const fields = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
      const body = await answer(api, fields);
      const values = {
        returnCode: body.errorCode ? '1' : '0',
        orderNo: fields.get('orderNo') ?? '',
        ...body,
      };
      const xml = Object.entries(values).map(([name, value]) => `<${name}>${value}</${name}>`);
      response.writeHead(200, { 'content-type': 'text/xml; charset=UTF-8' });
      response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<return>${xml.join('')}</return>`);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;

  const provider: SmallProvider = {
    baseUrl: `http://127.0.0.1:${port}/kuroneko-atobarai-api/`,
    booked,
    received,
    result: '0',
    hold(when) {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      hold = { when, arrive: reached.resolve, released: released.promise };
      return { reached: reached.promise, release: released.resolve };
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return provider;
}
