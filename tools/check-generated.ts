/** Fails when a generated file is stale, naming each. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, registryFiles } from './generate.js';

const root = join(import.meta.dirname, '..');
// The registry first: pages are made from it, and a stale one would hide.
const isStale = ([path, text]: [string, string]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text;
const staleRegistry = [...registryFiles()].filter(isStale);
const stale = (staleRegistry.length > 0 ? staleRegistry : [...(await generatedFiles())].filter(isStale)).map(([path]) => path);
if (stale.length > 0) {
  console.error(
    `Generated files are stale:\n${stale.map((path) => `  ${path}`).join('\n')}\nRun "npm run generate" and commit the result.`,
  );
  process.exit(1);
}
