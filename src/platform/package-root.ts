import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

let root: string | undefined;

/** The folder of our own package.json, from sources and from the bundle alike. */
export function packageRoot(): string {
  let at = import.meta.dirname;
  while (!root) {
    if (existsSync(join(at, 'package.json'))) root = at;
    else if (dirname(at) === at) throw new Error('The package is broken: its package.json is missing.');
    else at = dirname(at);
  }
  return root;
}
