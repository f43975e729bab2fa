import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { filesOf, packagePath } from './built.ts';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file: string;
}
interface Report {
  readonly errors: readonly Finding[];
  readonly notices: readonly Finding[];
  readonly warnings: readonly Finding[];
}

test('Mozilla’s linter finds no error; its only warnings are about Preact’s own way to set HTML, which nobody calls', () => {
  const { stdout } = spawnSync('addons-linter', ['--output', 'json', packagePath('firefox')], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { errors, notices, warnings } = JSON.parse(stdout) as Report;
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  for (const { code, message, file } of warnings) {
    expect([code, message, file]).toEqual(['UNSAFE_VAR_ASSIGNMENT', 'Unsafe assignment to innerHTML', file]);
    expect(filesOf('firefox').get(file)?.toString('utf8'), file).toContain('dangerouslySetInnerHTML');
  }
});
