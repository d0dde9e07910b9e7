import { splitId } from './ids.js';
import type { KindId, PropertyOf, RelationId } from './schema/index.js';
import { selects } from './select.js';
import type { AssetView, Neighbour, View } from './view.js';

export type Sensitivity = PropertyOf<'data-store', 'sensitivity'>;
const levels: readonly Sensitivity[] = ['public', 'internal', 'confidential', 'restricted'];

/** How sensitive the content of a store is: the highest that its labels, or policy, say. Undefined when neither says anything. */
export function sensitivityOf(asset: AssetView, view: View): Sensitivity | undefined {
  const own = (asset as AssetView<'data-store'>).value('sensitivity');
  const declared = view.policy('sensitivity').filter((entry) => selects(entry.assets, asset, view.owner(asset.id)?.name));
  return [own, ...declared.map((entry) => entry.level)]
    .filter((level) => level !== undefined)
    .sort((a, b) => levels.indexOf(b) - levels.indexOf(a))[0];
}

/** Whether content is confidential or more. */
export function isSensitive(asset: AssetView, view: View): boolean {
  const level = sensitivityOf(asset, view);
  return level === 'confidential' || level === 'restricted';
}

export interface Users {
  readonly items: readonly Neighbour[];
  readonly complete: boolean;
  readonly because?: string;
}

/** Who points at an asset by any of these relations. */
export function usersOf(asset: AssetView, view: View, relations: readonly RelationId[]): Users {
  const lists = relations.map((relation) => view.in(asset.id, relation));
  const open = lists.find((list) => !list.complete);
  const items = lists.flatMap((list) => list.items);
  return open ? { items, complete: false, because: open.because ?? 'its users are not known whole' } : { items, complete: true };
}

const aiKinds: ReadonlySet<KindId> = new Set([
  'agent',
  'agent-memory',
  'ai-gateway',
  'ai-service',
  'coding-tool',
  'knowledge-base',
  'mcp-server',
  'model',
  'model-artifact',
  'model-endpoint',
  'service',
  'tool',
  'training-job',
  'vector-store',
  'workflow',
]);

/** What has to do with AI in an estate: kinds that are recorded only where AI is used. */
export const isAi = (asset: AssetView): boolean => aiKinds.has(asset.kind);

/** Who of AI takes content from a store or puts it there. */
export function aiUsersOf(store: AssetView, view: View): Users {
  const users = usersOf(store, view, ['retrieves-from', 'sourced-from', 'reads', 'writes', 'trained-on']);
  return { ...users, items: users.items.filter(({ asset }) => isAi(asset)) };
}

/** Why a workload counts as one of AI; undefined when nothing says so. */
export function aiInWorkload(workload: AssetView<'workload'>, view: View): string | undefined {
  if (workload.value('accelerator')) return 'it asks for an accelerator';
  const variables = workload.value('environmentVariables') ?? [];
  if (variables.length > 0) return `it is given ${variables[0]}`;
  const deployed = view.in(workload.id, 'deployed-as').items.find(({ asset }) => isAi(asset));
  if (deployed) return `it runs ${deployed.asset.name}`;
  for (const relation of ['serves', 'contains', 'invokes', 'connects-to'] as const) {
    const served = view.out(workload.id, relation).items.find(({ asset }) => isAi(asset));
    if (served) return `it works with ${served.asset.name}`;
  }
  return undefined;
}

/** The repository that an asset is defined in: by relation, or because its key begins with that repository. */
export function repositoryOf(asset: AssetView, view: View): AssetView<'repository'> | undefined {
  let at: AssetView | undefined = asset;
  for (let step = 0; at && step < 3; step++) {
    const places: AssetView[] = view.out(at.id, 'defined-in').items.map((item) => item.asset);
    const repository = places.find((place) => place.kind === 'repository');
    if (repository) return repository as AssetView<'repository'>;
    at = places[0];
  }
  const { key } = splitId(asset.id);
  const cut = key.indexOf('//');
  return cut > 0 ? view.lookup('repository', key.slice(0, cut)) : undefined;
}
