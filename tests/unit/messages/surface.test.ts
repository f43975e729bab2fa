import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Every shipped source. */
const files = ['lib', 'entrypoints', 'components'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${room}/${name}`),
);

test('the routes are the only way in: no other channel is listened to', () => {
  expect(files).toContain('entrypoints/background.ts');
  for (const file of files)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(
      /onMessageExternal|onConnect|onUserScriptMessage|BroadcastChannel|externally_connectable|['"]message['"]/,
    );
});

test('only the worker listens with a dispatcher, and every message goes through it', () => {
  const listening = files.filter((file) =>
    readFileSync(file, 'utf8').includes('runtime.onMessage.addListener'),
  );
  expect(listening.sort()).toEqual(['entrypoints/background.ts', 'entrypoints/order-list.content/index.ts']);
  expect(readFileSync('entrypoints/background.ts', 'utf8')).toMatch(
    /onMessage\.addListener\(\(message: unknown, sender: Sender\) =>\s*worker\.dispatch\(message, sender\)/,
  );
});
