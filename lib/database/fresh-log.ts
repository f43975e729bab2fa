import { openDB } from 'idb';

const name = 'yoshin-log';
const store = 'filling';

/** More than the database keeps in memory before it begins a new log (LevelDB's write buffer: 4 MiB). Bytes. */
const enough = 5 * 1024 * 1024;

/** Values of 64 KiB and more go into files of their own and would not fill the log. Bytes. */
const piece = 48 * 1024;

/** What is remembered while this browser runs. */
export interface Once {
  get(): Promise<unknown>;
  set(value: unknown): Promise<void>;
}

/**
 * Lets the browser begin a new log for its databases, once each time it was started. Never rejects: a disk that is full is
 * told by whatever is to be written next.
 *
 * A browser that is killed in the middle of a write leaves the log of its databases with a torn end. Chromium (156) opens
 * it without a word, goes on writing behind the torn end, and at the following start takes what it finds there for damage
 * and deletes every database of the extension, with all that was kept. A log that was begun after the start has no torn
 * end; the old one is folded into tables as it is.
 */
export async function renewLog(
  once: Once,
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Promise<void> {
  try {
    if (await once.get()) return;
    await fill(random);
    await once.set(true);
  } catch (cause) {
    console.warn('Yoshin: no new log of the databases', cause instanceof Error ? cause.name : 'unknown');
  }
}

async function fill(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Promise<void> {
  const db = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore(store) });
  try {
    // Random, so that nothing on the way can make it small.
    const value = random(new Uint8Array(piece));
    const write = db.transaction(store, 'readwrite');
    const pieces = Array.from({ length: Math.ceil(enough / piece) }, (_, at) => write.store.put(value, at));
    await Promise.all([...pieces, write.done]);
    // The write after a full buffer is the one that begins the new log.
    await db.clear(store);
  } finally {
    db.close();
  }
}
