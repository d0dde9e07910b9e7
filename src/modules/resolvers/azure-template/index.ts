import { isAiModule, isUnknownAiArmType } from '../../../catalogue/terraform/index.js';
import { defineResolver, type Recorder } from '../../../contracts/index.js';
import { azureTemplateSummary } from '../../../parsing/azure/template.js';
import { evaluateFolders } from '../../../parsing/modules/roots.js';
import { emitWorld } from '../../../parsing/resources/emit.js';
import type { Resource } from '../../../parsing/resources/resource.js';
import { workOut } from '../../../parsing/resources/work-out.js';
import { isUnused, locate, readTemplates } from './templates.js';

export default defineResolver({
  id: 'azure-template',
  version: 1,
  title: 'Bicep and ARM templates',
  docs: {
    summary:
      'Works out each template with its local modules, parameters, variables, loops and conditions, and names the AI resources with what hangs together with them.',
    limits:
      'Modules of a registry are read by their parameters where these are known, else not followed; values given at deployment are unknown.',
  },
  reads: [azureTemplateSummary],
  emits: [
    'agent',
    'ai-gateway',
    'ai-service',
    'container-image',
    'credential',
    'data-store',
    'dataset',
    'guardrail',
    'log-sink',
    'model',
    'model-endpoint',
    'network-endpoint',
    'service-identity',
    'training-job',
    'vector-store',
    'workload',
  ],
  relates: [
    'built-from',
    'can-access',
    'connects-to',
    'contains',
    'defined-in',
    'exposed-to',
    'invokes',
    'logs-to',
    'protected-by',
    'runs-as',
    'sends-data-to',
    'serves',
    'uses-credential',
  ],
  resolve(source, see) {
    const templates = readTemplates(source);
    if (templates.size === 0) return;
    const { roots, remote, budget } = evaluateFolders(templates, locate, isUnused(templates));
    const resources: Resource[] = [];
    for (const root of roots) {
      const all = root.all();
      resources.push(...all);
      emitWorld(workOut(all), root.folder.folder, see);
    }
    for (const { address, source: from, placed } of remote)
      if (isAiModule(from))
        see.notice('unresolved', `${address} comes from ${from}, which is not in this source: what it makes is not listed.`, {
          path: placed.path,
          line: placed.block.line,
        });
    sayUnknown(resources, see);
    if (budget.spent) see.notice('limit', 'Templates of this source are too large to be worked out whole.');
  },
});

function sayUnknown(resources: readonly Resource[], see: Recorder): void {
  const said = new Set<string>();
  for (const { type, data, path, line } of resources) {
    if (data || said.has(type) || !isUnknownAiArmType(type)) continue;
    said.add(type);
    see.notice('unresolved', `${type}: an AI resource type that is not modelled.`, { path, line });
  }
}
