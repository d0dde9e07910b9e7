import { unset } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { given, type Hit, hasHiddenArguments, madeBy, placeOf, type Scan, valuesOf } from './scan.js';
import type { Site } from './values.js';

export interface Memories {
  readonly ids: readonly AssetId[];
  /** Why there may be more. */
  readonly open?: string;
}

/** Where an agent keeps what it learnt, as its constructor says. */
export function memoriesOf(scan: Scan, hit: Hit): Memories {
  const { memory } = hit.construct;
  const ids: AssetId[] = [];
  let open = memory ? outside(scan, hit) : 'memories of this framework are not followed';
  // Each of the names may hold one of its own.
  for (const name of memory?.names ?? []) {
    for (const value of valuesOf(scan, given(scan, hit.site, { names: [name] }))) {
      if (value.is === 'constant' && (value.value === null || value.value === false)) continue;
      const made = value.is === 'external' ? madeBy(value).find(({ construct }) => construct.does === 'memory') : undefined;
      if (!made) {
        open ??= `${name} could not be followed`;
        continue;
      }
      const symbol = made.external.path.split('.').find((part) => /^[A-Z]/.test(part)) ?? 'memory';
      ids.push(
        scan.see.asset('agent-memory', {
          key: scan.see.local(made.site?.module ?? hit.path, symbol),
          name: symbol,
          at: placeOf(scan, hit.site),
          properties: {
            persistent: made.construct.persistent,
            // What outlives the process stays until somebody deletes it, unless it is given an end.
            retentionDays: made.construct.persistent && made.site && !hasEnd(scan, made.site) ? unset : undefined,
          },
        }),
      );
    }
  }
  return { ids, ...(open === undefined ? {} : { open }) };
}

/** A platform that runs the graph brings a store of its own. */
function outside(scan: Scan, hit: Hit): string | undefined {
  if (hasHiddenArguments(scan, hit.site)) return 'options come from elsewhere';
  const folder = scan.graph.service(hit.path);
  const configuration = folder === '.' ? 'langgraph.json' : `${folder}/langgraph.json`;
  return scan.source.exists(configuration) ? 'the platform that it is deployed to may keep its threads' : undefined;
}

function hasEnd(scan: Scan, site: Site): boolean {
  const call = scan.graph.loaded(site.module)?.calls[site.call];
  return hasHiddenArguments(scan, site) || (call?.arguments.some(({ name }) => /ttl|expir|retention/i.test(name ?? '')) ?? true);
}
