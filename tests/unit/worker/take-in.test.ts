import { expect, test, vi } from 'vitest';
import { createLoader, NotLoaded } from '../../../lib/worker/load.ts';
import { takeIn, takeInBeforehand, type Taking } from '../../../lib/worker/take-in.ts';

const path = '/operations.js';

/** A background page whose scripts end as they are told. */
function page() {
  const there: HTMLScriptElement[] = [];
  const made: (EventTarget & { src: string })[] = [];
  const world = {
    document: {
      createElement: () => {
        const script = Object.assign(new EventTarget(), {
          src: '',
          remove: () => void there.splice(there.indexOf(script as never), 1),
        });
        made.push(script);
        return script;
      },
      head: { append: (script: HTMLScriptElement) => void there.push(script) },
    },
  } as unknown as Taking;
  return { world, there, end: (how: 'load' | 'error') => made.at(-1)!.dispatchEvent(new Event(how)), made };
}

test('a service worker takes its script in while it is installed, and only then', () => {
  const importScripts = vi.fn();
  for (const state of ['activated', 'installed', 'activating'])
    takeInBeforehand({ serviceWorker: { state }, importScripts }, path);
  expect(importScripts).not.toHaveBeenCalled();
  takeInBeforehand({ serviceWorker: { state: 'parsed' }, importScripts }, path);
  expect(importScripts).toHaveBeenCalledExactlyOnceWith(path);
});

test('a service worker has it at once, and what it throws is thrown', () => {
  const importScripts = vi.fn();
  expect(takeIn({ importScripts }, path)).toBeUndefined();
  expect(importScripts).toHaveBeenCalledExactlyOnceWith(path);
  const refused = (): never => {
    throw new Error('NetworkError');
  };
  expect(() => takeIn({ importScripts: refused }, path)).toThrow('NetworkError');
});

test('a page needs nothing beforehand, waits until the script has run, and leaves no element behind', async () => {
  const { world, there, made, end } = page();
  takeInBeforehand(world, path);
  expect(made).toEqual([]);
  const taken = takeIn(world, path);
  expect(there).toHaveLength(1);
  expect(made[0]?.src).toBe(path);
  end('load');
  await taken;
  expect(there).toEqual([]);
});

test('a page that cannot read it says so, and may try again', async () => {
  const { world, there, end } = page();
  const failed = takeIn(world, path);
  end('error');
  await expect(failed).rejects.toThrow(path);
  const again = takeIn(world, path);
  end('load');
  await again;
  expect(there).toEqual([]);
});

test('a background that is neither is told as that', () => {
  expect(() => takeIn({}, path)).toThrow('No way');
});

test('who asks while the script is on its way gets the same, and a failure is forgotten', async () => {
  const first = Promise.withResolvers<string>();
  const take = vi.fn(() => first.promise);
  const loader = createLoader(take);
  const [one, two] = [loader.load(), loader.load()];
  expect(loader.present()).toBeNull();
  first.reject(new Error('offline'));
  await expect(one).rejects.toThrow(NotLoaded);
  await expect(two).rejects.toThrow(NotLoaded);
  take.mockImplementation(async () => 'here');
  expect(await Promise.all([loader.load(), loader.load()])).toEqual(['here', 'here']);
  expect(take).toHaveBeenCalledTimes(2);
  expect(loader.present()).toBe('here');
  await loader.load();
  expect(take).toHaveBeenCalledTimes(2);
});
