import type { Hit, Scan } from '../scan.js';
import { given, madeBy, valuesOf } from '../scan.js';
import { placeKey } from '../values.js';
import { isTyped } from './languages.js';

/** Methods of an interface that a framework carries out by calling a model: `@RegisterAiService`, `AiServices.create(T.class, …)`. */
export function serviceMethods(scan: Scan, hit: Hit): string[] {
  if (hit.construct.does !== 'agent' || !isTyped(hit.module.language)) return [];
  const types =
    hit.decorates === undefined
      ? valuesOf(scan, given(scan, hit.site, { names: [], position: 0 })).flatMap((value) => (value.is === 'class' ? [value] : []))
      : [{ module: hit.path, scope: hit.decorates }];
  return types.flatMap(({ module, scope }) =>
    (scan.graph.loaded(module)?.scopes ?? []).flatMap((fact, index) =>
      fact.parent === scope && fact.type === 'function' ? [placeKey(module, index)] : [],
    ),
  );
}

/** `new QdrantVectorStore(new QdrantClient(…))`: the client is the store. */
export function wrapsStore(scan: Scan, hit: Hit): boolean {
  if (!isTyped(hit.module.language)) return false;
  const inner = valuesOf(scan, given(scan, hit.site, { names: [], position: 0 }));
  return inner.some(
    (value) => value.is === 'external' && madeBy(value).some(({ construct, site }) => site && construct.does === 'vector-store'),
  );
}
