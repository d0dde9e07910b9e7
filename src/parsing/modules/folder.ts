import type { HclAttribute, HclBlock } from '../hcl.js';

export interface Placed {
  readonly block: HclBlock;
  readonly path: string;
}

/** All blocks of one module: the files of a folder of Terraform, or one file of Bicep. */
export interface Folder {
  /** Without a slash at its end; `.` for the root of the source. */
  readonly folder: string;
  readonly variables: ReadonlyMap<string, Placed>;
  readonly outputs: ReadonlyMap<string, Placed>;
  readonly locals: ReadonlyMap<string, HclAttribute>;
  readonly providers: readonly Placed[];
  readonly calls: readonly Placed[];
  readonly resources: readonly Placed[];
  /** Values that are given without being asked for: those of `terraform.tfvars` and `*.auto.tfvars`; the last one read wins. */
  readonly values: ReadonlyMap<string, HclAttribute>;
  /** Files of values of which one is given at a time, such as one for each environment. */
  readonly choices: readonly ReadonlyMap<string, HclAttribute>[];
}

export interface Draft extends Folder {
  readonly variables: Map<string, Placed>;
  readonly outputs: Map<string, Placed>;
  readonly locals: Map<string, HclAttribute>;
  readonly providers: Placed[];
  readonly calls: Placed[];
  readonly resources: Placed[];
  readonly values: Map<string, HclAttribute>;
  readonly choices: Map<string, HclAttribute>[];
}

export function emptyFolder(folder: string): Draft {
  return {
    folder,
    variables: new Map(),
    outputs: new Map(),
    locals: new Map(),
    providers: [],
    calls: [],
    resources: [],
    values: new Map(),
    choices: [],
  };
}

/** Adds a block to the module that it stands in. */
export function place(into: Draft, placed: Placed): void {
  const { block } = placed;
  const [first = ''] = block.labels;
  if (block.type === 'variable') into.variables.set(first, placed);
  else if (block.type === 'output') into.outputs.set(first, placed);
  else if (block.type === 'locals') for (const attribute of block.attributes) into.locals.set(attribute.name, attribute);
  else if (block.type === 'provider') into.providers.push(placed);
  else if (block.type === 'module') replaceOrAdd(into.calls, placed);
  else if ((block.type === 'resource' || block.type === 'data') && block.labels.length === 2) replaceOrAdd(into.resources, placed);
}

/** An overriding file changes the attributes that it names and keeps the others. */
function replaceOrAdd(list: Placed[], placed: Placed): void {
  const { block } = placed;
  const at = list.findIndex((item) => item.block.type === block.type && item.block.labels.join(' ') === block.labels.join(' '));
  const known = list[at];
  if (!known) {
    list.push(placed);
    return;
  }
  const named = new Set([...block.attributes.map((item) => item.name), ...block.blocks.map((item) => item.type)]);
  list[at] = {
    path: known.path,
    block: {
      ...known.block,
      attributes: [...known.block.attributes.filter((item) => !named.has(item.name)), ...block.attributes],
      blocks: [...known.block.blocks.filter((item) => !named.has(item.type)), ...block.blocks],
    },
  };
}
