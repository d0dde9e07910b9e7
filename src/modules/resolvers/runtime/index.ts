import { aiVariable } from '../../../catalogue/ai-variables.js';
import { defineResolver, type Recorder, type SourceView, unknownValue } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { pythonPackages } from '../../../parsing/python-requirements.js';
import {
  composeSummary,
  dockerfileSummary,
  helmChartSummary,
  helmValuesSummary,
  kubernetesSummary,
  kustomizeSummary,
  patchSummary,
  type WorkloadFact,
} from '../../../parsing/runtime.js';
import { aiServices } from './ai-use.js';
import { type BuiltImage, builtAsRoot, builtImages, imageAsRoot } from './built.js';
import { type ClusterWorkload, clusterObjects, clusterWorkloads } from './cluster.js';
import { composeWorkloads } from './compose.js';
import { recordCustom } from './custom.js';
import { recordAccount, recordDoors, recordPorts } from './doors.js';
import { type HelmWorkload, helmWorkloads, recordHelmDoors, releasedCharts } from './helm.js';
import { recordBuilt, recordUsed } from './images.js';
import { recordAttached, recordProduct } from './products.js';
import { calls, neighbours, type Relevant, relevantWorkloads } from './relevance.js';
import { recordSettings } from './settings.js';

export default defineResolver({
  id: 'runtime',
  version: 1,
  title: 'Containers and clusters',
  docs: {
    summary: 'Joins Dockerfiles, compose files and manifests of a source, and records the workloads that have to do with AI.',
    limits: 'A workload counts as AI by its image, its variables, a custom resource, or code of this source that its image is built from.',
  },
  reads: [
    composeSummary,
    dockerfileSummary,
    kubernetesSummary,
    kustomizeSummary,
    patchSummary,
    helmChartSummary,
    helmValuesSummary,
    moduleSummary,
    pythonPackages,
  ],
  emits: [
    'workload',
    'container-image',
    'service',
    'model-endpoint',
    'model',
    'ai-gateway',
    'vector-store',
    'log-sink',
    'network-endpoint',
    'credential',
    'service-identity',
    'agent',
    'mcp-server',
    'training-job',
    'guardrail',
    'ai-service',
    'knowledge-base',
  ],
  relates: [
    'built-from',
    'defined-in',
    'deployed-as',
    'exposed-to',
    'runs-as',
    'can-assume',
    'uses-credential',
    'connects-to',
    'delegates-to',
    'invokes',
    'serves',
  ],
  covers: {
    relations: (['built-from', 'exposed-to', 'runs-as', 'uses-credential'] as const).map((relation) => ({
      kind: 'workload' as const,
      relation,
    })),
  },
  resolve(source, see) {
    const objects = clusterObjects(source, see);
    const workloads: (WorkloadFact | ClusterWorkload | HelmWorkload)[] = [
      ...composeWorkloads(source),
      ...clusterWorkloads(objects),
      ...helmWorkloads(source),
      ...releasedCharts(objects),
    ];
    const ai = aiServices(source);
    const built = builtImages(source, workloads, ai);
    const relevant = relevantWorkloads(workloads, built);
    const images = new Map([...built.values()].filter((image) => image.ai).map((image) => [image.dockerfile, recordBuilt(see, image, ai)]));
    const recorded = relevant.map((found) => ({ ...found, ...recordWorkload(source, see, found, relevant, built, images, ai) }));
    for (const from of recorded) {
      for (const to of recorded) {
        const call = neighbours(from.workload, to.workload) && calls(from.workload, to.workload);
        if (call) see.relate(from.id, 'connects-to', to.target, { at: { path: call.path, line: call.line } });
      }
    }
    recordCustom(see, objects);
  },
});

function recordWorkload(
  source: SourceView,
  see: Recorder,
  { workload, product, confidence }: Relevant,
  all: readonly Relevant[],
  built: ReadonlyMap<string, BuiltImage>,
  images: Map<string, AssetId>,
  ai: ReadonlySet<string>,
): { id: AssetId; target: AssetId } {
  const { containers } = workload;
  const at = { path: workload.path, line: workload.line };
  const names = containers.flatMap(({ environment }) => environment.map(({ name }) => name)).filter((name) => aiVariable(name));
  const id = see.asset('workload', {
    key: see.local(...workload.key),
    name: workload.name,
    at: [at, ...(workload.via ?? [])],
    labels: workload.labels,
    confidence,
    open: openEnds(workload),
    properties: {
      platform: workload.platform,
      namespace: workload.namespace,
      privileged: workload.hostNetwork || containers.some((container) => container.privileged),
      runsAsRoot: rootOf(workload, built),
      accelerator: containers.some((container) => container.accelerator),
      hostMounts: workload.hostMounts,
      resourceLimits: containers.length === 0 ? undefined : containers.every((container) => container.limits),
      environmentVariables: [...new Set(names)].sort(),
    },
  });
  for (const container of containers) {
    const used = container.build ? undefined : recordUsed(see, workload.path, container);
    const image = container.build ? built.get(container.build.dockerfile) : undefined;
    const made = image && (images.get(image.dockerfile) ?? recordBuilt(see, image, ai));
    if (image && made) images.set(image.dockerfile, made);
    const target = made ?? used;
    if (target) see.relate(id, 'built-from', target, { at: { path: workload.path, line: container.line } });
  }
  for (const model of workload.models ?? []) recordAttached(see, id, model, at);
  recordPorts(see, workload, id);
  recordSettings(see, workload, id);
  if ('doors' in workload) {
    recordDoors(see, workload as ClusterWorkload, id);
    recordAccount(see, workload as ClusterWorkload, id);
  }
  if ('valuesPath' in workload) recordHelmDoors(see, workload as HelmWorkload, id);
  const alone = all.filter((other) => other.product?.image.engine === product?.image.engine).length === 1;
  const target = product && recordProduct(source, see, workload, id, product.image, product.container, alone);
  return { id, target: target ?? id };
}

/** Root in any container is root; where an image decides, its Dockerfile is asked. */
function rootOf({ containers }: WorkloadFact, built: ReadonlyMap<string, BuiltImage>) {
  const answers = containers.map(
    ({ runsAsRoot, build, image }) => runsAsRoot ?? (build ? builtAsRoot(built.get(build.dockerfile)?.fact) : imageAsRoot(image)),
  );
  if (answers.includes(true)) return true;
  return answers.length > 0 && answers.every((answer) => answer === false) ? false : unknownValue('the image decides its user');
}

/** What could stand elsewhere: variables in files that were not read, and routes that another repository or the cluster adds. */
function openEnds(workload: WorkloadFact) {
  const hidden = workload.containers.some(({ environmentOpen }) => environmentOpen);
  const doors = 'doors' in workload ? (workload as ClusterWorkload).doors.length : workload.platform === 'helm' ? 0 : 1;
  return [
    ...(hidden ? [{ relation: 'uses-credential' as const, reason: 'more variables come from a file or map that was not read' }] : []),
    ...(doors === 0
      ? [{ relation: 'exposed-to' as const, reason: 'services and routes of a cluster may stand outside of this source' }]
      : []),
  ];
}
