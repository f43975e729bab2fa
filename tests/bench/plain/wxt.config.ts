import { defineConfig } from 'wxt';

/** What ours is measured against: an empty worker, and a list script as one would write it without a second thought. */
export default defineConfig({
  imports: false,
  outDir: '../../../.output',
  outDirTemplate: 'plain',
  manifestVersion: 3,
  manifest: { name: 'Plain', minimum_chrome_version: '148' },
  vite: () => ({ build: { target: 'chrome148', modulePreload: false } }),
});
