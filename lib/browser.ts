import type { Browser } from 'webextension-polyfill';

/**
 * The browser's extension API, promise-based. Native in every browser of the manifest's minimum version (Chrome and Edge
 * from 148, Firefox always), where the polyfill would only hand on this very object at 10 KiB per script; so only its
 * types are used. The one file that knows this: should an older browser matter, the polyfill is imported here.
 */
export const { browser } = globalThis as unknown as { browser: Browser };
