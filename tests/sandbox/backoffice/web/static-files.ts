import { readFileSync } from 'node:fs';
import type { Reply } from './exchange.ts';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** The files a page may ask for, by name; anything else is not served. */
const names = [
  'site.css',
  'list.css',
  'list-table.css',
  'order.css',
  'list.js',
  'order.js',
  'address.js',
  'spa.js',
] as const;

/** A style or script of the site, or undefined when there is none of that name. */
export function staticFile(name: string): Reply | undefined {
  const file = names.find((known) => known === name);
  if (file === undefined) return undefined;
  return {
    status: 200,
    headers: {
      'content-type': types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    },
    body: readFileSync(new URL(`../static/${file}`, import.meta.url)),
  };
}
