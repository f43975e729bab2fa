import { connect, type Socket } from 'node:net';

/** What Firefox calls an element in its answers. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const shadowKey = 'shadow-6066-11e4-a52e-4f735466cecf';
export type Reference = { readonly [elementKey]: string } | { readonly [shadowKey]: string };

/** The id that commands about an element take. */
export const idOf = (reference: Reference): string => Object.values(reference)[0]!;

/** A command that Firefox refused, by WebDriver's name of the error. */
export class Refused extends Error {
  override name = 'Refused';
  readonly error: string;
  constructor(command: string, { error, message }: { error: string; message: string }) {
    super(`${command}: ${error}: ${message}`);
    this.error = error;
  }
}

type Answer = [1, number, { error: string; message: string } | null, unknown];

/** Firefox's own remote control (`--marionette`): JSON with its length before it, over TCP. */
export interface Marionette {
  /** WebDriver's commands, add-ons and the browser's own windows. Rejects with `Refused`, or when Firefox is gone. */
  command<T>(name: string, parameters?: object): Promise<T>;
  close(): void;
}

/** Tries until Firefox listens. */
export async function reach(port: number, until: AbortSignal): Promise<Marionette> {
  for (;;) {
    const socket = await dial(port).catch(() => null);
    if (socket) return speak(socket);
    if (until.aborted) throw new Error('Firefox did not answer in time');
    await new Promise((done) => setTimeout(done, 50));
  }
}

function dial(port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => done(socket));
    socket.once('error', fail);
  });
}

async function speak(socket: Socket): Promise<Marionette> {
  const waiting = new Map<
    number,
    { name: string; done: (value: never) => void; fail: (cause: Error) => void }
  >();
  let sent = 0;
  let heard = Buffer.alloc(0);
  const greeted = Promise.withResolvers<void>();

  /** One message off the front of what has come; null while it is not whole. */
  function next(): unknown {
    const colon = heard.indexOf(':');
    const length = Number(heard.subarray(0, colon));
    if (colon < 0 || heard.length < colon + 1 + length) return null;
    const text = heard.subarray(colon + 1, colon + 1 + length).toString('utf8');
    heard = heard.subarray(colon + 1 + length);
    return JSON.parse(text);
  }

  socket.on('data', (data) => {
    heard = Buffer.concat([heard, data]);
    for (let message = next(); message !== null; message = next()) {
      if (!Array.isArray(message)) greeted.resolve();
      else {
        const [, id, error, result] = message as Answer;
        const asked = waiting.get(id);
        waiting.delete(id);
        if (error) asked?.fail(new Refused(asked.name, error));
        else asked?.done(result as never);
      }
    }
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const { name, fail } of waiting.values()) fail(new Error(`${name}: Firefox is gone`));
    greeted.reject(new Error('Firefox is gone'));
  });
  await greeted.promise;
  return {
    command: (name, parameters = {}) =>
      new Promise((done, fail) => {
        const id = ++sent;
        waiting.set(id, { name, done, fail });
        const text = JSON.stringify([0, id, name, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}
