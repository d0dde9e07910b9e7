import { defineDetector } from '../../../contracts/index.js';
import { type DataNode, get, parseData, textOf } from '../../../parsing/data.js';
import { labelsOf } from '../../../parsing/environment-facts.js';
import { type KubernetesObject, kubernetesSummary } from '../../../parsing/runtime.js';
import { customOf } from './custom.js';
import { bindingOf, routeOf, serviceAccountOf, serviceOf } from './network.js';
import { podOf } from './pod.js';

const maxObjects = 2_000;

export default defineDetector({
  id: 'kubernetes',
  version: 1,
  title: 'Kubernetes manifest',
  docs: {
    summary: 'Reads workloads, services, routes, accounts and custom resources of AI from manifests.',
    reads: '*.yaml and *.yml with apiVersion and kind',
    limits:
      'Templates that are no YAML before they are rendered are left to the chart reader; admission rules of a cluster are not in files.',
  },
  files: ['**/*.yaml', '**/*.yml'],
  claims: false,
  prefilter: /^\s{0,8}["']?apiVersion["']?\s{0,8}:/m,
  emits: [],
  summaries: [kubernetesSummary],
  detect(document, see) {
    const template = document.text.includes('{{');
    // A chart's template says nothing before it is rendered, even when it happens to be YAML.
    if (template && /(^|\/)templates\//.test(document.path)) return;
    const parsed = parseData(document.text, 'yaml');
    if (!parsed.readable) {
      if (!template) see.notice('partly-readable', `${document.path} is not valid YAML.`, parsed.errors[0]?.line);
      return;
    }
    const objects = parsed.documents.flatMap(objectsOf).slice(0, maxObjects);
    if (objects.length > 0) see.summary(kubernetesSummary, { objects });
  },
});

function objectsOf(tree: DataNode): KubernetesObject[] {
  const kind = textOf(get(tree, 'kind'));
  const apiVersion = textOf(get(tree, 'apiVersion'));
  if (!kind || !apiVersion) return [];
  if (kind === 'List') return (get(tree, 'items')?.items ?? []).flatMap((item) => (item === tree ? [] : objectsOf(item)));
  const name = textOf(get(tree, 'metadata', 'name'));
  const slash = apiVersion.indexOf('/');
  if (!name || name.includes('{{')) return [];
  const group = slash === -1 ? '' : apiVersion.slice(0, slash);
  const pod = podOf(group, kind, tree);
  const service = serviceOf(group, kind, tree);
  const route = routeOf(group, kind, tree);
  const account = serviceAccountOf(group, kind, tree);
  const binding = bindingOf(group, kind, tree);
  const custom = customOf(group, kind, tree);
  if (!pod && !service && !route && !account && !binding && !custom) return [];
  return [
    {
      apiGroup: group,
      kind,
      name,
      namespace: textOf(get(tree, 'metadata', 'namespace')) ?? 'default',
      line: get(tree, 'metadata', 'name')?.line ?? tree.line,
      labels: labelsOf(get(tree, 'metadata', 'labels')),
      ...(pod ? { pod } : {}),
      ...(service ? { service } : {}),
      ...(route ? { route } : {}),
      ...(account ? { serviceAccount: account } : {}),
      ...(binding ? { binding } : {}),
      ...(custom ? { custom } : {}),
    },
  ];
}
