import { posix } from 'node:path';
import { type Document, defineDetector } from '../../../contracts/index.js';
import { splitId } from '../../../core/ids.js';
import { type CatalogEntity, catalogInfoSummary, ownerReference } from '../../../parsing/catalog-info.js';
import { type DataNode, get, parseData, textOf } from '../../../parsing/data.js';

export default defineDetector({
  id: 'catalog-info',
  version: 1,
  title: 'Software catalogue file',
  docs: {
    summary: 'Reads who owns the components that a software catalogue file describes.',
    reads: 'catalog-info.yaml',
    limits: 'Ownership that is kept only in the catalogue itself, not in files, is not seen.',
  },
  files: ['**/catalog-info.{yaml,yml}', '**/catalog-info-*.{yaml,yml}'],
  claims: false,
  emits: [],
  summaries: [catalogInfoSummary],
  detect(document, see) {
    const parsed = parseData(document.text, 'yaml');
    if (!parsed.readable) see.notice('partly-readable', `${document.path} is not valid YAML.`, parsed.errors[0]?.line);
    const entities = parsed.documents.flatMap((tree) => entityOf(tree, document) ?? []);
    if (entities.length > 0) see.summary(catalogInfoSummary, { entities });
  },
});

function entityOf(tree: DataNode, document: Document): CatalogEntity | undefined {
  if (!/^backstage\.io\//.test(textOf(get(tree, 'apiVersion')) ?? '')) return undefined;
  const kind = textOf(get(tree, 'kind'));
  const stated = get(tree, 'spec', 'owner');
  const owner = ownerReference(textOf(stated) ?? '');
  if (!kind || !stated || !owner) return undefined;
  const location = textOf(get(tree, 'metadata', 'annotations', 'backstage.io/source-location'));
  const folder = location && folderOf(location, document);
  return {
    kind,
    name: textOf(get(tree, 'metadata', 'name')) ?? '',
    owner,
    line: stated.line,
    ...(folder ? { folder } : {}),
  };
}

/** Folder of a location inside this repository: `dir:./service`, `url:https://<host>/<owner>/<name>/tree/<branch>/<folder>/`. */
function folderOf(location: string, document: Document): string | undefined {
  const relative = /^dir:(\.{1,2}(?:\/.*)?)$/.exec(location)?.[1];
  if (relative !== undefined) return inside(posix.join(posix.dirname(document.path), relative));
  const url = /^url:https?:\/\/([^\s?#]+)/.exec(location)?.[1]?.replace(/\/$/, '');
  const home = splitId(document.home).key;
  if (!url?.toLowerCase().startsWith(`${home.toLowerCase()}/`)) return undefined;
  const below = /^(?:-\/)?(?:tree|blob)\/[^/]+\/(.+)$/.exec(url.slice(home.length + 1))?.[1];
  return below ? inside(below) : undefined;
}

function inside(path: string): string | undefined {
  const normal = posix.normalize(path).replace(/\/$/, '');
  return normal.startsWith('..') ? undefined : normal;
}
