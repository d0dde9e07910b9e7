import type { KindId, RelationId } from '../../core/schema/index.js';
import { judgeBuckets } from './buckets.js';
import { agentRelations, buildWorld } from './build.js';
import { judgeCloudRights } from './cloud-rights.js';
import { judgeContentFilters } from './content-filters.js';
import { judgeExposure } from './exposure.js';
import { judgeIdentities } from './identities.js';
import { linkWorld } from './link.js';
import { judgeLogBuckets } from './log-buckets.js';
import type { Resource } from './resource.js';
import { judgeTrainingOptOut } from './training-opt-out.js';
import { judgeWorkloads } from './workloads.js';
import type { World } from './world.js';

/** Resources that are made together: a root module with its modules, a plan, a template with its nested ones. */
export interface Together {
  readonly resources: readonly Resource[];
  /** It is meant for others to call: what is not here may be added by them. */
  readonly open?: boolean;
}

/**
 * The one door to everything that is known of cloud resources: what stands for an asset, how assets hang together, who may do what, what
 * is exposed. Readers of Terraform, plans, templates and the like make {@link Resource}s and call this; hand over with `emitWorld`.
 *
 * @param elsewhere where further resources come from that are not in this source
 */
export function judgeResources(together: readonly Together[], elsewhere: readonly string[] = []): World[] {
  const worlds = together.map(({ resources }) => buildWorld(resources));
  for (const world of worlds) {
    linkWorld(world);
    judgeIdentities(world);
    judgeCloudRights(world);
    judgeBuckets(world);
    judgeLogBuckets(world);
    judgeContentFilters(world);
    judgeExposure(world);
    judgeWorkloads(world);
  }
  judgeTrainingOptOut(
    worlds,
    worlds.filter((_, at) => together[at]?.open === true),
    elsewhere,
  );
  return worlds;
}

/** What {@link judgeResources} may make; resolvers declare it. */
export const resourceKinds: readonly KindId[] = [
  'account',
  'agent',
  'agent-memory',
  'ai-gateway',
  'ai-service',
  'container-image',
  'credential',
  'data-store',
  'dataset',
  'evaluation',
  'guardrail',
  'knowledge-base',
  'log-sink',
  'mcp-server',
  'model',
  'model-endpoint',
  'network-endpoint',
  'prompt',
  'service-identity',
  'tool',
  'training-job',
  'vector-store',
  'workflow',
  'workload',
];

export const resourceRelations: readonly RelationId[] = [
  'authenticates-as',
  'based-on',
  'built-from',
  'can-access',
  'connects-to',
  'contains',
  'defined-in',
  'delegates-to',
  'depends-on',
  'embeds-with',
  'exposed-to',
  'exposes-tool',
  'invokes',
  'logs-to',
  'protected-by',
  'reads',
  'remembers-in',
  'retrieves-from',
  'runs-as',
  'serves',
  'sourced-from',
  'trained-on',
  'uses-credential',
  'uses-prompt',
  'uses-tool',
  'writes',
];

/** Relations of agents that resources list whole. */
export const resourceCovers = { relations: agentRelations.map((relation) => ({ kind: 'agent', relation, own: true }) as const) };

export { emitWorld } from './emit.js';
export type { Resource } from './resource.js';
export type { Value } from './value.js';
export type { World } from './world.js';
