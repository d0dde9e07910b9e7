import { aiVariable } from '../../catalogue/ai-variables.js';
import { booleanOf, type DataNode, get, numberOf, scalarText, textOf } from '../data.js';
import { commandWords, environmentFact, labelsOf } from '../environment-facts.js';
import type { ContainerFact, EnvironmentFact, KubernetesObject } from '../runtime.js';

const accelerators =
  /^(nvidia\.com\/|amd\.com\/gpu|gpu\.intel\.com\/|habana\.ai\/|google\.com\/tpu|aws\.amazon\.com\/neuron|huawei\.com\/Ascend)/;
const workloads = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job', 'Service', 'Rollout']);

/** Kinds of other groups that run pods, and where their templates stand; `*` is every member. */
const others: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'leaderworkerset.x-k8s.io/LeaderWorkerSet': [
    ['spec', 'leaderWorkerTemplate', 'workerTemplate'],
    ['spec', 'leaderWorkerTemplate', 'leaderTemplate'],
  ],
  'batch.volcano.sh/Job': [['spec', 'tasks', '*', 'template']],
  'jobset.x-k8s.io/JobSet': [['spec', 'replicatedJobs', '*', 'template', 'spec', 'template']],
  'ray.io/RayCluster': [
    ['spec', 'headGroupSpec', 'template'],
    ['spec', 'workerGroupSpecs', '*', 'template'],
  ],
  'argoproj.io/Workflow': [['spec', 'templates', '*']],
  'argoproj.io/WorkflowTemplate': [['spec', 'templates', '*']],
  'argoproj.io/CronWorkflow': [['spec', 'workflowSpec', 'templates', '*']],
  'apps.openshift.io/DeploymentConfig': [['spec', 'template']],
  'agents.x-k8s.io/Sandbox': [['spec', 'podTemplate']],
};

function under(node: DataNode | undefined, [step, ...rest]: readonly string[]): DataNode[] {
  if (!node) return [];
  if (step === undefined) return [node];
  const next = step === '*' ? [...node.items, ...node.entries.map(([, value]) => value)] : [get(node, step)];
  return next.flatMap((item) => under(item, rest));
}

/** The pods that an object runs: its template, and where that stands. */
function templateOf(group: string, kind: string, tree: DataNode): DataNode | undefined {
  if (kind === 'Pod' && group === '') return tree;
  if (kind === 'CronJob') return get(tree, 'spec', 'jobTemplate', 'spec', 'template');
  // A Service with a pod template is one of Knative.
  if (kind === 'Service' && group !== 'serving.knative.dev') return undefined;
  return workloads.has(kind) ? get(tree, 'spec', 'template') : undefined;
}

export function podOf(group: string, kind: string, tree: DataNode): KubernetesObject['pod'] {
  const several = (others[`${group}/${kind}`] ?? []).flatMap((place) => under(tree, place));
  const template = templateOf(group, kind, tree) ?? several[0];
  // A step of a workflow holds its container without a pod around it.
  const spec = get(template, 'spec') ?? (group === 'argoproj.io' ? template : undefined);
  if (!spec) return undefined;
  const specs = several.length > 1 ? several.map((item) => get(item, 'spec') ?? item) : [spec];
  const containers = specs.flatMap((item) => [
    ...(get(item, 'containers')?.items ?? []),
    ...(get(item, 'initContainers')?.items ?? []),
    ...[get(item, 'container'), get(item, 'script')].filter((one) => one !== undefined),
  ]);
  const automount = booleanOf(get(spec, 'automountServiceAccountToken'));
  const selects = (get(spec, 'nodeSelector')?.entries ?? []).some(([name]) =>
    /gke-accelerator|gke-tpu|k8s\.amazonaws\.com\/accelerator|^nvidia\.com\//.test(name),
  );
  const gpu = selects || textOf(get(spec, 'runtimeClassName')) === 'nvidia';
  return {
    labels: labelsOf(get(template, 'metadata', 'labels')),
    containers: containers.map((container) => containerOf(container, spec, gpu)),
    serviceAccount: textOf(get(spec, 'serviceAccountName')) ?? textOf(get(spec, 'serviceAccount')) ?? 'default',
    ...(automount === undefined ? {} : { automount }),
    hostNetwork: booleanOf(get(spec, 'hostNetwork')) ?? false,
    hostMounts: (get(spec, 'volumes')?.items ?? []).flatMap((volume) => textOf(get(volume, 'hostPath', 'path')) ?? []),
  };
}

function containerOf(node: DataNode, pod: DataNode, gpu: boolean): ContainerFact {
  const image = textOf(get(node, 'image'));
  const limits = get(node, 'resources', 'limits');
  const security = get(node, 'securityContext');
  const sources = (get(node, 'envFrom')?.items ?? []).flatMap(sourceOf);
  const root = runsAsRoot(security) ?? runsAsRoot(get(pod, 'securityContext'));
  return {
    name: textOf(get(node, 'name')) ?? '',
    line: get(node, 'image')?.line ?? node.line,
    ...(image && !/[${]/.test(image) ? { image } : {}),
    command: [...commandWords(get(node, 'command')), ...commandWords(get(node, 'args'))].slice(0, 100),
    environment: (get(node, 'env')?.items ?? []).flatMap(variableOf),
    environmentOpen: get(node, 'envFrom') !== undefined,
    ...(sources.length > 0 ? { sources } : {}),
    privileged: booleanOf(get(security, 'privileged')) ?? false,
    ...(root === undefined ? {} : { runsAsRoot: root }),
    limits: (limits?.entries ?? []).some(([name]) => name === 'memory' || name === 'cpu'),
    accelerator: gpu || (limits?.entries ?? []).some(([name]) => accelerators.test(name)),
  };
}

function runsAsRoot(security: DataNode | undefined): boolean | undefined {
  const user = numberOf(get(security, 'runAsUser'));
  if (user !== undefined) return user === 0;
  return booleanOf(get(security, 'runAsNonRoot')) === true ? false : undefined;
}

function sourceOf(node: DataNode): NonNullable<ContainerFact['sources']>[number][] {
  const prefix = textOf(get(node, 'prefix')) ?? '';
  const config = textOf(get(node, 'configMapRef', 'name'));
  const secret = textOf(get(node, 'secretRef', 'name'));
  if (config !== undefined) return [{ kind: 'ConfigMap', name: config, prefix }];
  return secret === undefined ? [] : [{ kind: 'Secret', name: secret, prefix }];
}

/** One entry of `env`. */
export function variableOf(node: DataNode): EnvironmentFact[] {
  const name = textOf(get(node, 'name'));
  if (!name) return [];
  if (get(node, 'valueFrom', 'secretKeyRef')) return [{ name, line: node.line, from: 'secret' }];
  const reference = get(node, 'valueFrom', 'configMapKeyRef');
  const [map, member] = [textOf(get(reference, 'name')), textOf(get(reference, 'key'))];
  if (map !== undefined && member !== undefined) return [{ name, line: node.line, from: 'surroundings', map: [map, member] }];
  if (get(node, 'valueFrom')) return [{ name, line: node.line, from: 'surroundings' }];
  const known = aiVariable(name);
  const key = known?.role === 'key' || /(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i.test(name);
  return [environmentFact(name, scalarText(get(node, 'value')), node.line, key, known?.role === 'model')];
}
