/** Fails when a generated file is stale, naming each. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generate.js';

const root = join(import.meta.dirname, '..');
const stale = [...(await generatedFiles())]
  .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
  .map(([path]) => path);
if (stale.length > 0) {
  console.error(
    `Generated files are stale:\n${stale.map((path) => `  ${path}`).join('\n')}\nRun "npm run generate" and commit the result.`,
  );
  process.exit(1);
}
