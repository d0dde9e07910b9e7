import { unset } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { given, type Hit, hasHiddenArguments, type Made, madeBy, methodsOn, placeOf, type Scan, valuesOf } from './scan.js';
import type { Site } from './values.js';

export interface Memories {
  readonly ids: readonly AssetId[];
  /** Why there may be more. */
  readonly open?: string;
}

/** Where an agent keeps what it learnt, as its constructor says. */
export function memoriesOf(scan: Scan, hit: Hit): Memories {
  // A graph gets its memory where it is put together.
  const givers = [hit, ...methodsOn(scan, hit.site)].filter(({ construct }) => construct.memory);
  const ids: AssetId[] = [];
  let open = givers.map((giver) => outside(scan, giver)).find((reason) => reason !== undefined);
  if (givers.length === 0) open = 'memories of this framework are not followed';
  else if (hit.construct.framework === 'langgraph' && hit.decorates === undefined && setLater(scan, hit))
    open ??= 'it is set after the graph was made';
  // Each of the names may hold one of its own.
  const named = givers.flatMap((giver) => (giver.construct.memory?.names ?? []).map((name) => ({ name, site: giver.site })));
  for (const { name, site } of named) {
    for (const value of valuesOf(scan, given(scan, site, { names: [name] }))) {
      if (value.is === 'constant' && (value.value === null || value.value === false)) continue;
      const made = value.is === 'external' ? madeBy(value).find(({ construct }) => construct.does === 'memory') : undefined;
      if (!made) {
        open ??= `${name} could not be followed`;
        continue;
      }
      ids.push(emitMemory(scan, made, hit.path));
    }
  }
  return { ids, ...(open === undefined ? {} : { open }) };
}

/** Writes a memory down, where it is made: whoever hands it to an agent, and when. */
export function emitMemory(scan: Scan, made: Made, path: string): AssetId {
  const symbol =
    made.external.path
      .split('.')
      .find((part) => /^[A-Z]/.test(part))
      ?.replace(/\(\)$/, '') ?? 'memory';
  return scan.see.asset('agent-memory', {
    key: scan.see.local(made.site?.module ?? path, symbol),
    name: symbol,
    at: made.site ? placeOf(scan, made.site) : { path },
    properties: {
      persistent: made.construct.persistent,
      // What outlives the process stays until somebody deletes it, unless it is given an end.
      retentionDays: made.construct.persistent && made.site && !hasEnd(scan, made.site) ? unset : undefined,
    },
  });
}

/** `graph.checkpointer = saver`, wherever that is done in the same service. */
function setLater(scan: Scan, hit: Hit): boolean {
  const service = scan.graph.service(hit.path);
  return scan.graph.paths.some(
    (path) =>
      scan.graph.service(path) === service &&
      scan.graph.loaded(path)?.calls.some((call) => {
        const [name] = call.arguments;
        return (
          call.callee.is === 'member' &&
          call.callee.property === '__setattr__' &&
          name?.value.is === 'literal' &&
          (name.value.value === 'checkpointer' || name.value.value === 'store')
        );
      }),
  );
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
