import { aiCharts } from '../ai-charts.js';
import { constant, known, type TerraformEntry, type TerraformTable } from './entry.js';

const workload: TerraformEntry = {
  kind: 'workload',
  role: 'linked',
  provider: 'kubernetes',
  name: ['metadata.name', 'metadata.generate_name'],
  properties: { platform: constant('kubernetes'), namespace: { read: 'text', at: 'metadata.namespace', default: 'default' } },
};

/** Clusters through the providers of Kubernetes and Helm: workloads are told by their images and variables, charts by their names. */
export const cluster: TerraformTable = {
  ...Object.fromEntries(
    ['deployment', 'stateful_set', 'daemonset', 'daemon_set', 'job', 'cron_job', 'pod', 'replication_controller'].flatMap((kind) => [
      [`kubernetes_${kind}`, workload],
      [`kubernetes_${kind}_v1`, workload],
    ]),
  ),
  kubernetes_manifest: known('kubernetes'),
  kubectl_manifest: known('kubernetes'),
  docker_container: {
    kind: 'workload',
    role: 'linked',
    provider: 'docker',
    name: 'name',
    properties: { platform: constant('docker') },
  },
  helm_release: {
    kind: 'workload',
    role: 'ai',
    provider: 'helm',
    name: 'name',
    when: ['chart', aiCharts],
    properties: { platform: constant('helm'), namespace: { read: 'text', at: 'namespace', default: 'default' } },
  },
};
