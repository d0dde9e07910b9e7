import type { SourceView } from '../../../contracts/index.js';
import { type HclAttribute, type HclBlock, hclSummary } from '../../../parsing/hcl.js';

export interface Placed {
  readonly block: HclBlock;
  readonly path: string;
}

/** All blocks of one folder: a module, as Terraform sees it. */
export interface Folder {
  /** Without a slash at its end; `.` for the root of the source. */
  readonly folder: string;
  readonly variables: ReadonlyMap<string, Placed>;
  readonly outputs: ReadonlyMap<string, Placed>;
  readonly locals: ReadonlyMap<string, HclAttribute>;
  readonly providers: readonly Placed[];
  readonly calls: readonly Placed[];
  readonly resources: readonly Placed[];
  /** Values of `terraform.tfvars` and `*.auto.tfvars`; the last one read wins. */
  readonly values: ReadonlyMap<string, HclAttribute>;
}

const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');
const isValues = (path: string) => /\.tfvars(\.json)?$/.test(path);
/** `terraform.tfvars` before `*.auto.tfvars`, which come in the order of their names. */
const valueOrder = (path: string) => (/(^|\/)terraform\.tfvars(\.json)?$/.test(path) ? `0${path}` : `1${path}`);

/** Files by folder. Where `x.tf` and `x.tofu` both stand, OpenTofu reads the second only, and so do we. */
export function readFolders(source: SourceView): Map<string, Folder> {
  const files = source.all(hclSummary);
  const paths = new Set(files.map((file) => file.key));
  const kept = files.filter(({ key }) => !paths.has(key.replace(/\.tf(\.json)?$/, '.tofu$1')) || !/\.tf(\.json)?$/.test(key));
  const folders = new Map<string, Folder>();
  const draft = (folder: string) => {
    const made = (folders.get(folder) as Draft | undefined) ?? {
      folder,
      variables: new Map(),
      outputs: new Map(),
      locals: new Map(),
      providers: [],
      calls: [],
      resources: [],
      values: new Map(),
    };
    folders.set(folder, made);
    return made;
  };
  for (const { key: path, data } of kept
    .filter(({ key }) => isValues(key))
    .sort((a, b) => (valueOrder(a.key) < valueOrder(b.key) ? -1 : 1)))
    for (const attribute of data.attributes) draft(folderOf(path)).values.set(attribute.name, attribute);
  for (const { key: path, data } of kept.filter(({ key }) => !isValues(key)).sort((a, b) => (lateness(a.key) < lateness(b.key) ? -1 : 1)))
    for (const block of data.blocks) place(draft(folderOf(path)), { block, path });
  // A folder that holds nothing but values is no module.
  for (const [folder, made] of folders)
    if (made.resources.length + made.calls.length + made.variables.size + made.outputs.size + made.locals.size === 0)
      folders.delete(folder);
  return folders;
}

/** Overriding files are read last. */
const lateness = (path: string) => (/(^|[/_])override\.(tf|tofu)(\.json)?$/.test(path) ? `1${path}` : `0${path}`);

interface Draft extends Folder {
  readonly variables: Map<string, Placed>;
  readonly outputs: Map<string, Placed>;
  readonly locals: Map<string, HclAttribute>;
  readonly providers: Placed[];
  readonly calls: Placed[];
  readonly resources: Placed[];
  readonly values: Map<string, HclAttribute>;
}

function place(into: Draft, placed: Placed): void {
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

/** Folder of a local module; undefined for a registry, a repository, or a path that leaves the source. */
export function localModule(from: string, source: string): string | undefined {
  if (!/^\.\.?(\/|$)/.test(source)) return undefined;
  const parts = from === '.' ? [] : from.split('/');
  for (const step of source.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') parts.push(step);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? '.' : parts.join('/');
}
