import type { SourceView } from '../../../contracts/index.js';
import { type HclAttribute, hclSummary } from '../../../parsing/hcl.js';
import { type Draft, emptyFolder, type Folder, place } from '../../../parsing/modules/folder.js';

const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');
const isValues = (path: string) => /\.tfvars(\.json)?$/.test(path);
/** Taken without being asked for; other files of values are named by whoever plans. */
const isTaken = (path: string) => /(^|\/)terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(path);
/** `terraform.tfvars` before `*.auto.tfvars`, which come in the order of their names. */
const valueOrder = (path: string) => (/(^|\/)terraform\.tfvars(\.json)?$/.test(path) ? `0${path}` : `1${path}`);

/** Files by folder. Where `x.tf` and `x.tofu` both stand, OpenTofu reads the second only, and so do we. */
export function readFolders(source: SourceView): Map<string, Folder> {
  const files = source.all(hclSummary);
  const paths = new Set(files.map((file) => file.key));
  const kept = files.filter(({ key }) => !paths.has(key.replace(/\.tf(\.json)?$/, '.tofu$1')) || !/\.tf(\.json)?$/.test(key));
  const folders = new Map<string, Folder>();
  const draft = (folder: string) => {
    const made = (folders.get(folder) as Draft | undefined) ?? emptyFolder(folder);
    folders.set(folder, made);
    return made;
  };
  for (const { key: path, data } of kept.filter(({ key }) => isTaken(key)).sort((a, b) => (valueOrder(a.key) < valueOrder(b.key) ? -1 : 1)))
    for (const attribute of data.attributes) draft(folderOf(path)).values.set(attribute.name, attribute);
  for (const { key: path, data } of kept.filter(({ key }) => !isValues(key)).sort((a, b) => (lateness(a.key) < lateness(b.key) ? -1 : 1)))
    for (const block of data.blocks) place(draft(folderOf(path)), { block, path });
  // A folder that holds nothing but values is no module: they are for one above it, as those that are given by name.
  const loose = kept.filter(({ key }) => isValues(key) && !isTaken(key)).map(({ key, data }) => ({ path: key, values: data.attributes }));
  for (const [folder, made] of folders)
    if (made.resources.length + made.calls.length + made.variables.size + made.outputs.size + made.locals.size === 0) {
      folders.delete(folder);
      if (made.values.size > 0) loose.push({ path: `${folder}/terraform.tfvars`, values: [...made.values.values()] });
    }
  for (const { path, values } of loose.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const folder = moduleFor(folderOf(path), values, folders);
    folder?.choices.push(new Map(values.map((attribute) => [attribute.name, attribute])));
  }
  return folders;
}

/** The module that values are for: the nearest one upwards that declares most of them. */
function moduleFor(from: string, values: readonly HclAttribute[], folders: ReadonlyMap<string, Folder>): Draft | undefined {
  for (let folder = from, steps = 0; steps < 6; folder = folderOf(folder), steps++) {
    const found = folders.get(folder) as Draft | undefined;
    const declared = values.filter(({ name }) => found?.variables.has(name)).length;
    if (found && declared > 0 && declared * 2 >= values.length) return found;
    if (folder === '.') return undefined;
  }
  return undefined;
}

/** Overriding files are read last. */
const lateness = (path: string) => (/(^|[/_])override\.(tf|tofu)(\.json)?$/.test(path) ? `1${path}` : `0${path}`);

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
