import { contextOfPath } from '../../core/context.js';
import { Budget } from './evaluate.js';
import type { Folder } from './folder.js';
import { ModuleInstance, type Project } from './module-instance.js';

const steps = 3_000_000;

export interface Evaluated {
  readonly roots: readonly ModuleInstance[];
  readonly folders: ReadonlyMap<string, Folder>;
  readonly remote: readonly Parameters<Project['remote']>[0][];
  readonly budget: Budget;
}

const contexts = ['vendored', 'test', 'example', 'template', 'active'];
const standing = (folder: string) => contexts.indexOf(contextOfPath(`${folder}/main.tf`));

/** A folder that by its place is there to be called: nobody applies it as it is. */
const library = /(^|\/)modules\//;

/**
 * Works out every root module of a source. A folder that another one calls is part of it and no root, unless only examples or tests
 * call it: then it is the module that the repository offers, which is looked at by itself with its variables open.
 */
export function evaluateFolders(
  folders: ReadonlyMap<string, Folder>,
  locate: Project['locate'],
  /** Modules without a caller that nobody applies by themselves. */
  unused: (folder: Folder) => boolean = () => false,
  standIn?: Project['standIn'],
): Evaluated {
  const callers = new Map<string, string[]>();
  for (const folder of folders.values())
    for (const { block } of folder.calls) {
      const from = block.attributes.find((attribute) => attribute.name === 'source')?.value;
      const target = from?.is === 'literal' ? locate(folder, String(from.value)) : undefined;
      if (target === undefined || target === folder.folder) continue;
      callers.set(target, [...(callers.get(target) ?? []), folder.folder]);
    }
  const budget = new Budget(steps);
  const remote: Parameters<Project['remote']>[0][] = [];
  const project: Project = { folders, budget, locate, ...(standIn ? { standIn } : {}), remote: (call) => remote.push(call) };
  const roots: ModuleInstance[] = [];
  const names = [...folders.keys()].sort();
  const begin = (name: string, open: boolean) => {
    const root = new ModuleInstance(project, folders.get(name) as Folder, '', undefined, open);
    root.expand();
    roots.push(root);
  };
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const [target, from] of callers) if (from.includes(name)) reach(target);
  };
  for (const name of names) {
    const from = callers.get(name) ?? [];
    const folder = folders.get(name) as Folder;
    const values = folder.values.size + folder.choices.length > 0;
    if (from.length === 0 && unused(folder)) reached.add(name);
    else if (from.length === 0) begin(name, library.test(`${name}/`) && !values);
    else if (from.every((caller) => standing(caller) < standing(name))) begin(name, true);
    else continue;
    reach(name);
  }
  // Folders that only call each other have no root: the first one stands for them.
  for (const name of names) {
    if (reached.has(name)) continue;
    begin(name, true);
    reach(name);
  }
  return { roots, folders, remote, budget };
}
