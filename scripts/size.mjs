// Size budget of the shipped build: what runs on every page and on every cold start of the worker stays small. An entry
// counts with everything it imports at its start, shared chunks included.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const output = '.output/chrome-mv3';
/**
 * KiB, minified. `background.js` is the worker at every start, `operations.js` what it takes in when something is to be
 * done.
 */
const limits = {
  'background.js': 100,
  'operations.js': 245,
  'activity.html': 90,
  'popup.html': 54,
  'content-scripts/order-list.js': 100,
  'panel.js': 86,
  // Taken in when a person asks for it, never by a list by itself.
  'mapper.js': 130,
  'help.html': 30,
  'options.html': 150,
  'invoice.html': 150,
  'unlock.html': 56,
};

const read = (file) => readFileSync(join(output, file));
const kib = (bytes) => Number((bytes / 1024).toFixed(1));

/** The files an entry loads before it runs, itself first. */
function closure(entry) {
  const files = [];
  const visit = (file) => {
    if (files.includes(file)) return;
    files.push(file);
    const text = read(file).toString('utf8');
    for (const [, source] of text.matchAll(/\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g))
      visit(normalize(join(dirname(file), source)));
  };
  visit(entry);
  return files;
}

/** Scripts of an extension page. */
function scriptsOf(page) {
  const html = read(page).toString('utf8');
  return [...html.matchAll(/<script[^>]*src="\/([^"]+)"/g)].map(([, source]) => source);
}

const pages = readdirSync(output).filter((name) => name.endsWith('.html'));
const entries = [
  ...Object.keys(limits)
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file, [file]]),
  ...pages.map((page) => [page, scriptsOf(page)]),
];
const rows = entries.map(([entry, roots]) => {
  const files = [...new Set(roots.flatMap(closure))].map(read);
  return {
    entry,
    files: files.length,
    KiB: kib(files.reduce((sum, bytes) => sum + bytes.length, 0)),
    gzip: kib(files.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)),
    limit: limits[entry] ?? null,
  };
});
console.table(rows);
mkdirSync('reports', { recursive: true });
writeFileSync('reports/size.json', JSON.stringify(rows, null, 2));
const over = rows.filter((row) => row.limit !== null && row.KiB > row.limit);
for (const row of over)
  console.error(
    `Over budget: ${row.entry} is ${row.KiB} KiB, the limit is ${row.limit} KiB. Move what is not needed at the start into a page or a lazy chunk.`,
  );
process.exit(over.length === 0 ? 0 : 1);
