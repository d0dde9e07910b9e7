import { posix } from 'node:path';
import type { SourceView } from '../../../contracts/index.js';
import { azureTemplateSummary } from '../../../parsing/azure/template.js';
import type { HclAttribute, HclFile } from '../../../parsing/hcl.js';
import { type Draft, emptyFolder, type Folder, place } from '../../../parsing/modules/folder.js';

/** Each template of a source as a module: a file of Bicep, a template, and each template inside one. */
export function readTemplates(source: SourceView): Map<string, Folder> {
  const files = source.all(azureTemplateSummary);
  const paths = new Set(files.map(({ key }) => key));
  const templates = new Map<string, Draft>();
  const add = (name: string, path: string, file: HclFile) => {
    if (file.blocks.length === 0) return;
    const made = emptyFolder(name);
    for (const block of file.blocks) place(made, { block, path });
    templates.set(name, made);
  };
  for (const { key, data } of files) {
    // What a compiler made of the Bicep beside it is the same once more.
    if (data.generated && [...paths].some((path) => path === key.replace(/\.json$/, '.bicep'))) continue;
    add(key, key, data.file);
    for (const { name, file } of data.nested) add(`${key}#${name}`, key, file);
  }
  for (const { key, data } of files) {
    if (!data.values) continue;
    const found = templates.get(templateOf(key, data.values.of, templates) ?? '');
    found?.choices.push(new Map(data.values.given.map((attribute: HclAttribute) => [attribute.name, attribute])));
  }
  return templates;
}

/** The template that a file of parameters is for: the one that it names, or the one that its own name speaks of. */
function templateOf(path: string, of: string | undefined, templates: ReadonlyMap<string, Folder>): string | undefined {
  if (of !== undefined) return posix.join(posix.dirname(path), of);
  const name = posix.basename(path).replace(/\.json$/, '');
  const base = /^(.+?)[._-]?param(?:eter)?s?(?:[._-].*)?$/i.exec(name)?.[1];
  const folder = posix.dirname(path);
  return [base ?? name, 'main', 'azuredeploy']
    .flatMap((one) => ['.bicep', '.json'].flatMap((end) => [posix.join(folder, one + end), posix.join(folder, '..', one + end)]))
    .find((candidate) => templates.has(candidate));
}

/** The template that a module is made from; undefined for those of a registry or another repository. */
export function locate({ folder }: Folder, written: string): string | undefined {
  const [file = ''] = folder.split('#');
  if (written.startsWith('#')) return `${file}${written}`;
  if (/^(br|ts)[:/]|^https?:/.test(written)) return undefined;
  const path = posix.join(posix.dirname(file), written);
  return path.startsWith('..') ? undefined : path;
}

/**
 * A module that nothing calls, in a folder below a template that is deployed, is there to be called: collections of modules are copied
 * whole. Only with values of its own, or when it asks for none, is it deployed by itself.
 */
export function isUnused(templates: ReadonlyMap<string, Folder>): (folder: Folder) => boolean {
  const mains = [...templates.keys()]
    .filter((name) => /(^|\/)(main|azuredeploy|deploy)\.(bicep|json)$/.test(name))
    .map((name) => posix.dirname(name));
  return ({ folder, variables, values, choices }) => {
    if (values.size + choices.length > 0 || folder.includes('#')) return false;
    const asks = [...variables.values()].some(({ block }) => !block.attributes.some(({ name }) => name === 'default'));
    const own = posix.dirname(folder);
    return asks && mains.some((main) => own !== main && (main === '.' || own.startsWith(`${main}/`)));
  };
}
