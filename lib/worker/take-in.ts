/** What a background takes scripts in by: `importScripts` where it is a service worker, its document where it is a page. */
export interface Taking {
  readonly serviceWorker?: { readonly state: string };
  readonly importScripts?: (path: string) => void;
  readonly document?: Pick<Document, 'createElement' | 'head'>;
}

/**
 * Before anything else, in the first turn: a service worker may take in later what it took in while it was installed, and
 * nothing else. A page may take in any script of its own extension at any time.
 */
export function takeInBeforehand(world: Taking, path: string): void {
  if (world.serviceWorker?.state === 'parsed') world.importScripts?.(path);
}

/** Runs a script of the extension in this global scope. Throws or rejects when it cannot be had; may be tried again. */
export function takeIn(world: Taking, path: string): void | Promise<void> {
  if (world.importScripts) return world.importScripts(path);
  const { document: page } = world;
  if (!page) throw new Error(`No way to take in ${path}`);
  const script = page.createElement('script');
  return new Promise<void>((done, fail) => {
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => fail(new Error(`${path} could not be read`)));
    script.src = path;
    page.head.append(script);
  }).finally(() => script.remove());
}
