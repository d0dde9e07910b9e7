/** `npm run generate`: rewrites every file that is derived from the sources. `check-generated` fails when that changes anything. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registrySource, sorts } from './registry.js';

const root = join(import.meta.dirname, '..');

export async function generatedFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const sort of sorts) files.set(`src/modules/${sort}/index.generated.ts`, registrySource(root, sort));
  return files;
}

if (import.meta.filename === process.argv[1]) {
  for (const [path, text] of await generatedFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
