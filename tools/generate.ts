/** `npm run generate`: rewrites every file that is derived from the sources. `check-generated` fails when that changes anything. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedDocs, withDemo } from './docs.js';
import { registrySource, sorts } from './registry.js';

const root = join(import.meta.dirname, '..');

export function registryFiles(): Map<string, string> {
  return new Map(sorts.map((sort) => [`src/modules/${sort}/index.generated.ts`, registrySource(root, sort)]));
}

/** Every generated file by its path. The registry must be in place before, since the pages are made from it. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const { modules } = await import('../src/cli/registry.js');
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const readme = withDemo(text('README.md'), text('test/goldens/demo-terminal.txt'));
  return new Map([...registryFiles(), ...generatedDocs(modules), ['README.md', readme]]);
}

function writeAll(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

if (import.meta.filename === process.argv[1]) {
  writeAll(registryFiles());
  if (process.argv.includes('--registry')) process.exit(0);
  rmSync(join(root, 'docs/reference/checks'), { recursive: true, force: true });
  writeAll(await generatedFiles());
}
