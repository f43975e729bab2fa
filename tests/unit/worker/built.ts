import { build } from 'vite';

/** An entry of the worker as one minified script, made as the extension is but in memory. */
export async function builtStart(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'import.meta.env.YOSHIN_SANDBOX': 'false' },
    build: {
      write: false,
      target: 'chrome148',
      modulePreload: false,
      rollupOptions: {
        input: entry,
        output: { format: 'iife', name: 'worker' },
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error(`${entry} was not built`);
  return first.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
}
