/** The browser's extension API, promise-based everywhere. The only file that knows the polyfill. */
export { default as browser } from 'webextension-polyfill';
