import { readFileSync } from 'node:fs';
import { readZip } from './zip.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
export { version };

export const stores = ['chrome', 'edge', 'firefox'] as const;
export type Store = (typeof stores)[number];

/** Where `npm run zip` leaves what a store is given. */
export const packagePath = (store: Store | 'sources'): string => `.output/yoshin-${version}-${store}.zip`;

/** The parts of a manifest that stores judge. */
export interface Manifest {
  readonly manifest_version: number;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly default_locale: string;
  readonly icons: Readonly<Record<string, string>>;
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly [other: string]: unknown;
}

const read = new Map<Store | 'sources', ReadonlyMap<string, Buffer>>();

/** The files of a package. */
export function filesOf(store: Store | 'sources'): ReadonlyMap<string, Buffer> {
  const files = read.get(store) ?? readZip(packagePath(store));
  read.set(store, files);
  return files;
}

export function textOf(store: Store | 'sources', file: string): string {
  const found = filesOf(store).get(file);
  if (!found) throw new Error(`${packagePath(store)} holds no ${file}`);
  return found.toString('utf8');
}

export const manifestOf = (store: Store): Manifest => JSON.parse(textOf(store, 'manifest.json')) as Manifest;

/** A sentence of the manifest in one language. */
export function wordOf(store: Store, language: 'ja' | 'en', name: string): string {
  const messages = JSON.parse(textOf(store, `_locales/${language}/messages.json`)) as Record<
    string,
    { message: string }
  >;
  return messages[name]?.message ?? '';
}
