import { full, type Family, type Figure } from '../figure.ts';
import { isolatedIn, type InWorld } from '../isolated.ts';
import type { World } from '../world.ts';

const seconds = full(60, 3);
const rows = full(500, 100);

interface Counts {
  timers: number;
  mutations: number;
  messages: number;
}
type Counting = { counts: Counts };

/** Runs where the content script lives: counts what is begun there, and what changes of its parts in the page. */
function count(): void {
  const counts: Counts = { timers: 0, mutations: 0, messages: 0 };
  Object.assign(globalThis, { counts });
  const world = globalThis as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
    const real = world[name]!.bind(globalThis);
    world[name] = (...args) => {
      counts.timers++;
      return real(...args);
    };
  }
  const observer = new MutationObserver((records) => (counts.mutations += records.length));
  const everything = { attributes: true, childList: true, characterData: true, subtree: true };
  const parts = [...document.querySelectorAll('yoshin-slot, yoshin-ui, yoshin-panel')];
  for (const part of parts) {
    observer.observe(part, everything);
    if (part.shadowRoot) observer.observe(part.shadowRoot, everything);
  }
  (globalThis as unknown as InWorld).chrome.runtime.onMessage.addListener(() => void counts.messages++);
}

/** Runs in the worker: counts what pages send. */
function countMessages(): void {
  const world = globalThis as unknown as InWorld & { heard: number };
  world.heard = 0;
  world.chrome.runtime.onMessage.addListener(() => void world.heard++);
}

export const idle: Family<World> = {
  names: ['idle'],
  async measure(world) {
    await world.keep(rows);
    await world.put('ours');
    // Nobody points at a badge.
    await world.ours.page.mouse.move(1, 1);
    const inside = await isolatedIn(world.ours);
    await inside(count, null);
    const worker = await world.stage.worker();
    await worker.evaluate(countMessages);
    await new Promise((done) => setTimeout(done, seconds * 1000));
    const counts = await inside(() => (globalThis as unknown as Counting).counts, null);
    const heard = await worker.evaluate(() => (globalThis as unknown as { heard: number }).heard);
    const messages = counts.messages + heard;
    const value = counts.timers + counts.mutations + messages;
    const figure: Figure = {
      name: 'idle',
      what: `our timers, mutations and messages in ${seconds} s on a list of ${rows} rows that nobody touches`,
      value,
      unit: '',
      comparison: null,
      ratio: null,
      limit: '0',
      reached: value === 0,
      runs: 1,
      more: { timers: counts.timers, mutations: counts.mutations, messages },
    };
    return [figure];
  },
};
