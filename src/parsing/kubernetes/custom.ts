import { clusterResource } from '../../catalogue/cluster-resources.js';
import { normaliseUrl } from '../../core/ids.js';
import { type DataNode, get, textOf } from '../data.js';
import type { KubernetesObject } from '../runtime.js';

/** Places in which custom resources name a model, as a hub address or by its id. */
const modelPlaces = [
  ['spec', 'predictor', 'model', 'storageUri'],
  ['spec', 'model', 'uri'],
  ['spec', 'inference', 'preset', 'name'],
  ['inference', 'preset', 'name'],
  ['spec', 'url'],
  ['spec', 'storageUri'],
  ['spec', 'model'],
];

export function customOf(group: string, kind: string, tree: DataNode): KubernetesObject['custom'] {
  const role = clusterResource(group, kind);
  if (!role) return undefined;
  const model = modelPlaces.map((place) => textOf(get(tree, ...place))).find((text) => text && !/[${]/.test(text));
  const image = textOf(get(tree, 'spec', 'image')) ?? textOf(get(tree, 'spec', 'image', 'repository'));
  const url = normaliseUrl(textOf(get(tree, 'spec', 'url')) ?? '');
  return {
    ...(model ? { model } : {}),
    ...(image && !/[${]/.test(image) ? { image } : {}),
    ...(url && role === 'mcp-server' ? { url } : {}),
  };
}
