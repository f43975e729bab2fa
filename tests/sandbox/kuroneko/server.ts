import type { AddressInfo } from 'node:net';
import { BASE_PATH } from './apis.ts';
import { newDesk } from './desk/desk.ts';
import { createHttp } from './http.ts';
import { validate } from './rules/index.ts';
import { createService } from './service.ts';
import { openStore } from './store/store.ts';

export interface KuronekoOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** A SQLite file, or ':memory:' (the default). A file keeps orders, merchants, switches and counts of calls. */
  database?: string;
  /** The service's clock; the machine's unless given. */
  now?: () => Date;
}

export interface Kuroneko {
  /** Such as `http://127.0.0.1:41234`; the control interface is below it. */
  origin: string;
  /** What a merchant's client is configured with; ends in a slash. */
  baseUrl: string;
  /** Cuts every connection, forgets what is held or delayed, and closes the database. */
  close(): Promise<void>;
}

/** Starts the deferred-payment service on loopback. */
export async function startKuroneko(options: KuronekoOptions = {}): Promise<Kuroneko> {
  const store = openStore(options.database ?? ':memory:');
  const desk = newDesk(store.counts);
  const service = createService(store, desk.answers, validate, options.now ?? (() => new Date()));
  const server = createHttp({ store, service, desk });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    baseUrl: `${origin}${BASE_PATH}`,
    close: () =>
      new Promise((resolve) => {
        desk.interrupt();
        server.close(() => {
          store.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
