// Size budget of the shipped build: what runs on every page and on every cold start of the worker stays small.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const output = '.output/chrome-mv3';
const limits = { 'background.js': 100, 'content-scripts/order-list.js': 100 };
const rows = [];
const kib = (bytes) => Number((bytes / 1024).toFixed(1));
for (const folder of ['.', 'content-scripts', 'chunks', 'assets']) {
  let names = [];
  try {
    names = readdirSync(join(output, folder));
  } catch {
    continue; // A build without chunks has no such folder.
  }
  for (const name of names.filter((file) => /\.(js|css)$/.test(file))) {
    const file = folder === '.' ? name : `${folder}/${name}`;
    const bytes = readFileSync(join(output, file));
    rows.push({
      file,
      KiB: kib(bytes.length),
      gzip: kib(gzipSync(bytes).length),
      limit: limits[file] ?? null,
    });
  }
}
console.table(rows);
mkdirSync('reports', { recursive: true });
writeFileSync('reports/size.json', JSON.stringify(rows, null, 2));
const missing = Object.keys(limits).filter((file) => !rows.some((row) => row.file === file));
const over = rows.filter((row) => row.limit !== null && row.KiB > row.limit);
for (const file of missing) console.error(`Not built: ${file}`);
for (const row of over)
  console.error(`Over budget: ${row.file} is ${row.KiB} KiB, the limit is ${row.limit} KiB`);
process.exit(missing.length + over.length === 0 ? 0 : 1);
