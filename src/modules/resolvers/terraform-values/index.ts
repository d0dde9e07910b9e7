import { defineResolver, type SourceView } from '../../../contracts/index.js';
import { hclSummary } from '../../../parsing/hcl.js';
import { emitWorld, judgeResources, resourceCovers, resourceKinds, resourceRelations } from '../../../parsing/resources/index.js';
import { terraformValues } from '../../../parsing/terraform-values.js';
import { resourcesOf } from './resources.js';

export default defineResolver({
  id: 'terraform-values',
  version: 1,
  title: 'Resources of Terraform plans and states',
  docs: {
    summary: 'Names the AI resources of a plan or a state by the same addresses and rules as their text, with the values that they have.',
    limits: 'Of a plan without its configuration, relations that hang on what is created later are left out.',
  },
  reads: [terraformValues, hclSummary],
  emits: resourceKinds,
  relates: resourceRelations,
  covers: resourceCovers,
  resolve(source, see) {
    const files = source.all(terraformValues);
    if (files.length === 0) return;
    const folders = rootFolders(source);
    const worlds = judgeResources(files.map(({ key: path, data }) => ({ resources: resourcesOf(data.instances, path) })));
    worlds.forEach((world, at) => {
      emitWorld(world, homeOf(files[at]?.key ?? '', folders), see);
    });
  },
});

const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');

/** Folders that hold text of Terraform and are not there to be called. */
function rootFolders(source: SourceView): readonly string[] {
  const folders = new Set(source.all(hclSummary).map(({ key }) => folderOf(key)));
  return [...folders].filter((folder) => !/(^|\/)modules\//.test(`${folder}/`)).sort();
}

/** The root module that a plan is of: the nearest one upwards, or the only one there is. */
function homeOf(path: string, folders: readonly string[]): string {
  const own = folderOf(path);
  for (let at = own; at !== '.'; at = folderOf(at)) if (folders.includes(at)) return at;
  if (folders.includes('.')) return '.';
  return folders.length === 1 ? (folders[0] as string) : own;
}
