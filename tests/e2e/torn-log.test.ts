import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { knownOrders } from '../sandbox/backoffice/known-orders.ts';
import { expect, test } from './fixture.ts';
import { inWorker } from './in-worker.ts';
import { authorize, saveShop, showRow, slot, type Stage } from './stage.ts';

const one = knownOrders.clean;

/** The logs of the extension's databases on disk, and how long they are. */
function logs(stage: Stage): { path: string; bytes: number }[] {
  const id = new URL(stage.pageUrl('')).host;
  const folder = join(stage.profile, 'Default/IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .map((name) => ({ path: join(folder, name), bytes: statSync(join(folder, name)).size }));
}

/** The end of the last write is missing, as when the browser is killed in the middle of it. */
function tear(stage: Stage): void {
  const [longest] = logs(stage).toSorted((a, b) => b.bytes - a.bytes);
  truncateSync(longest!.path, longest!.bytes - 600);
}

test.use({ ownBrowser: true });

test('a write that a crash tore in two costs no earlier record, at this start and at the next', async ({
  stage,
}) => {
  test.slow();
  await saveShop(stage);
  const first = await stage.openList();
  await authorize(first, one);
  await expect(slot(first, one)).toContainText('与信OK');
  // Something else is written behind it, which is then the torn one.
  await inWorker(stage, async () => {
    const asked = indexedDB.open('later', 1);
    asked.onupgradeneeded = () => void asked.result.createObjectStore('all');
    const db = await new Promise<IDBDatabase>((done) => (asked.onsuccess = () => done(asked.result)));
    const write = db.transaction('all', 'readwrite', { durability: 'strict' });
    write.objectStore('all').put('x'.repeat(4000), 1);
    await new Promise((done) => (write.oncomplete = done));
    db.close();
  });
  await stage.crashAndRestart(() => tear(stage));
  const page = await stage.openList();
  await showRow(page, one);
  await expect(slot(page, one)).toContainText('与信OK');
  await slot(page, one).getByRole('button', { name: '与信結果確認' }).click();
  await expect(slot(page, one).getByRole('button', { name: '与信結果確認' })).toBeEnabled();
  await stage.crashAndRestart();
  const last = await stage.openList();
  await showRow(last, one);
  await expect(slot(last, one)).toContainText('与信OK');
});
