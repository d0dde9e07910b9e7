import type { Tree } from '../types.js';
import { notebookLines } from './imports.js';
import { requirementName } from './manifests.js';

/** Packages that a cell installs by `%pip install` or `!pip install`. No manifest, so nobody has to report them. */
export function notebookInstalls(tree: Tree): { readonly path: string; readonly name: string }[] {
  return tree.paths
    .filter((path) => path.endsWith('.ipynb'))
    .flatMap((path) =>
      notebookLines(tree.read(path))
        .map((line) => line.trim().split(/\s+/))
        .filter(([command, verb]) => (command === '%pip' || command === '!pip' || command === '!uv') && verb !== undefined)
        .flatMap((words) => words.slice(2))
        .flatMap((word) => requirementName(word) ?? [])
        .map((name) => ({ path, name })),
    );
}
