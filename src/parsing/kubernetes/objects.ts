import { type DataNode, get, textOf } from '../data.js';
import { labelsOf } from '../environment-facts.js';
import type { KubernetesObject } from '../runtime.js';
import { customOf } from './custom.js';
import { bindingOf, routeOf, serviceAccountOf, serviceOf } from './network.js';
import { podOf } from './pod.js';
import { releaseOf } from './release.js';
import { settingsOf } from './settings.js';

/** What an object of a cluster says that matters here; the members of a list one by one. */
export function objectsOf(tree: DataNode): KubernetesObject[] {
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
  const settings = settingsOf(group, kind, tree);
  const release = releaseOf(group, kind, tree);
  if (!pod && !service && !route && !account && !binding && !custom && !settings && !release) return [];
  return [
    {
      apiGroup: group,
      kind,
      name,
      namespace: release?.namespace ?? textOf(get(tree, 'metadata', 'namespace')) ?? 'default',
      line: get(tree, 'metadata', 'name')?.line ?? tree.line,
      labels: labelsOf(get(tree, 'metadata', 'labels')),
      ...(pod ? { pod } : {}),
      ...(service ? { service } : {}),
      ...(route ? { route } : {}),
      ...(account ? { serviceAccount: account } : {}),
      ...(binding ? { binding } : {}),
      ...(custom ? { custom } : {}),
      ...(settings ? { settings } : {}),
      ...(release ? { release: { chart: release.chart, values: release.values } } : {}),
    },
  ];
}
