import { posix } from 'node:path';
import { defineOwnerSignal } from '../../../contracts/index.js';
import { type CatalogEntity, catalogInfoSummary } from '../../../parsing/catalog-info.js';

interface Claim {
  readonly entity: CatalogEntity;
  readonly path: string;
  /** Whether the file names the folder itself, instead of only lying in it. */
  readonly stated: boolean;
}

/** What is built stands before what groups it. */
const order = ['component', 'api', 'resource', 'system', 'domain'];

export default defineOwnerSignal({
  id: 'catalog-info',
  version: 1,
  title: 'Software catalogue file',
  docs: {
    summary: 'The owner that the nearest software catalogue file names, going up from the file in which an asset was found.',
    limits: 'A file whose components name different owners and no places says nothing about either.',
  },
  precedence: 20,
  reads: [catalogInfoSummary],
  prepare(source) {
    const claims = new Map<string, Claim[]>();
    for (const { key, data } of source.all(catalogInfoSummary)) {
      for (const entity of data.entities) {
        const folder = entity.folder ?? posix.dirname(key);
        claims.set(folder, [...(claims.get(folder) ?? []), { entity, path: key, stated: entity.folder !== undefined }]);
      }
    }
    return ({ path }) => {
      if (path === undefined || claims.size === 0) return undefined;
      for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
        const decided = agreed(claims.get(folder) ?? []);
        if (decided) return { name: decided.entity.owner, confidence: 'certain', because: `${decided.path}:${decided.entity.line}` };
        if (folder === '.' || folder === '/') return undefined;
      }
    };
  },
});

/** The claim of a folder on which all entities of the most concrete sort agree. */
function agreed(claims: readonly Claim[]): Claim | undefined {
  const rank = ({ entity, stated }: Claim) => (stated ? 0 : order.length) + order.indexOf(entity.kind.toLowerCase());
  const usable = claims.filter(({ entity }) => order.includes(entity.kind.toLowerCase())).sort((a, b) => rank(a) - rank(b));
  const first = usable[0];
  if (!first) return undefined;
  const equals = usable.filter((claim) => rank(claim) === rank(first));
  return equals.every((claim) => claim.entity.owner === first.entity.owner) ? first : undefined;
}
