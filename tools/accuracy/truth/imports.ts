import { isTestPath } from '../tree.js';
import type { Tree } from '../types.js';
import type { Declared } from './manifests.js';
import { type Ecosystem, packageOfModule, packageOfSpecifier } from './packages.js';

export interface Imported {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly path: string;
  readonly test: boolean;
}

/** Modules that a line of Python imports. Only lines that begin with the statement count, so most prose in strings does not. */
function pythonModules(line: string): string[] {
  const text = line.trim();
  const from = /^from ([A-Za-z_][\w.]*) import /.exec(`${text} `);
  if (from?.[1] !== undefined) return [from[1]];
  const plain = /^import ([A-Za-z_][\w., ]*)$/.exec(text.split('#')[0]?.trim() ?? '');
  return (plain?.[1] ?? '').split(',').flatMap((part) => part.trim().split(' ')[0] || []);
}

/** Specifiers that a line of JavaScript imports; types alone bring no code along. */
function scriptSpecifiers(line: string): string[] {
  const text = line.trim();
  if (text.startsWith('//') || text.startsWith('*') || /^(import|export) type /.test(text)) return [];
  const statement = /^(?:import|export|\})[^'"]{0,500}?['"]([^'"]+)['"]/.exec(text);
  const call = /(?:require|import)\(['"]([^'"]+)['"]\)/.exec(text);
  return [statement?.[1], call?.[1]].filter((found) => found !== undefined);
}

/** Lines that lie inside a triple-quoted text are no code. */
function outsideTexts(lines: readonly string[]): string[] {
  let open: string | undefined;
  return lines.filter((line) => {
    const before = open;
    for (const [quote] of line.matchAll(/"""|'''/g)) open = open === undefined ? quote : open === quote ? undefined : open;
    return before === undefined;
  });
}

/** Every line of code in a notebook. */
export function notebookLines(text: string): string[] {
  try {
    const notebook = JSON.parse(text) as { cells?: { cell_type?: string; source?: string | string[] }[] };
    return (notebook.cells ?? [])
      .filter((cell) => cell.cell_type === 'code')
      .flatMap((cell) => (Array.isArray(cell.source) ? cell.source.join('') : (cell.source ?? '')).split('\n'));
  } catch {
    return [];
  }
}

/** Whether a project has a module of its own under this name. */
function isOwnModule(tree: Tree, module: string): boolean {
  const top = module.split('.')[0];
  return tree.paths.some(
    (path) => path.endsWith(`/${top}.py`) || path === `${top}.py` || path.endsWith(`/${top}/__init__.py`) || path === `${top}/__init__.py`,
  );
}

/** AI packages that code imports, read line by line. */
export function importedPackages(tree: Tree, declared: readonly Declared[]): Imported[] {
  const declares = (ecosystem: Ecosystem, name: string) => declared.some((one) => one.ecosystem === ecosystem && one.name === name);
  const found = new Map<string, Imported>();
  const note = (path: string, ecosystem: Ecosystem, name: string) =>
    found.set(`${path} ${name}`, { path, ecosystem, name, test: isTestPath(path) });
  for (const path of tree.paths) {
    const python = path.endsWith('.py') || path.endsWith('.ipynb');
    if (!python && !/\.[cm]?[jt]sx?$/.test(path)) continue;
    const lines = path.endsWith('.ipynb') ? notebookLines(tree.read(path)) : tree.read(path).split('\n');
    if (python) {
      for (const module of outsideTexts(lines).flatMap(pythonModules)) {
        const used = packageOfModule(module);
        if (used && !isOwnModule(tree, module) && (used.proves || declares('pypi', used.name))) note(path, 'pypi', used.name);
      }
    } else {
      for (const specifier of lines.flatMap(scriptSpecifiers)) {
        const used = packageOfSpecifier(specifier);
        if (used && (used.proves || declares('npm', used.name))) note(path, 'npm', used.name);
      }
    }
  }
  return [...found.values()];
}
