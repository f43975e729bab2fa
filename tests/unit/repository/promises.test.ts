import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test('every dependency has its reason', () => {
  const reasons = read('docs/dependencies.md');
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(reasons, name).toContain(`\`${name}\``);
  }
});

test('versions are exact', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(version, name).toMatch(/^\d/);
  }
});

test('the README names the two commands and only scripts that exist', () => {
  const readme = read('README.md');
  expect(readme).toContain('npm run demo');
  expect(readme).toContain('npm test');
  for (const [, name] of readme.matchAll(/npm run ([a-z:]+)/g))
    expect(manifest.scripts).toHaveProperty([name!]);
});

test('no tracked text names a registry host', () => {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  const host = new RegExp(['registry', 'npmjs'].join('\\.'));
  for (const file of files.filter((path) => !/(package-lock\.json|\.png)$/.test(path))) {
    expect(host.test(read(file)), file).toBe(false);
  }
});
