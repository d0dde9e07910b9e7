import { defineResolver } from '../../../contracts/index.js';
import { hclSummary } from '../../../parsing/hcl.js';
import { judgeBuckets } from '../../../parsing/resources/buckets.js';
import { agentRelations, buildWorld } from '../../../parsing/resources/build.js';
import { judgeCloudRights } from '../../../parsing/resources/cloud-rights.js';
import { judgeContentFilters } from '../../../parsing/resources/content-filters.js';
import { emitWorld } from '../../../parsing/resources/emit.js';
import { judgeExposure } from '../../../parsing/resources/exposure.js';
import { judgeIdentities } from '../../../parsing/resources/identities.js';
import { linkWorld } from '../../../parsing/resources/link.js';
import { judgeLogBuckets } from '../../../parsing/resources/log-buckets.js';
import { sayWhatIsMissing } from './notices.js';
import type { Resource } from '../../../parsing/resources/resource.js';
import { evaluateSource } from './roots.js';
import { judgeTrainingOptOut } from '../../../parsing/resources/training-opt-out.js';
import { judgeWorkloads } from '../../../parsing/resources/workloads.js';

export default defineResolver({
  id: 'terraform',
  version: 1,
  title: 'Terraform and OpenTofu modules',
  docs: {
    summary:
      'Works out each root module with its local modules, variables, locals and conditions, and names the AI resources with what hangs together with them over at most three relations.',
    limits:
      'Modules from a registry or another repository are not followed; values given at run time are unknown. A resource whose condition cannot be told is likely, with the label `conditional`.',
  },
  reads: [hclSummary],
  emits: [
    'account',
    'agent',
    'agent-memory',
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
  ],
  relates: [
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
  ],
  covers: { relations: agentRelations.map((relation) => ({ kind: 'agent', relation, own: true })) },
  resolve(source, see) {
    const evaluated = evaluateSource(source);
    const resources: Resource[] = [];
    const worlds = evaluated.roots.map((root) => ({ root, world: buildWorld(root.all()) }));
    for (const { world } of worlds) {
      resources.push(...world.resources);
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
      worlds.map(({ world }) => world),
      worlds.filter(({ root }) => root.open).map(({ world }) => world),
      evaluated.remote.map(({ source: from }) => from),
    );
    for (const { root, world } of worlds) emitWorld(world, root.folder.folder, see);
    sayWhatIsMissing(evaluated, resources, see);
  },
});
