import { clusterResource, neededMember } from '../../catalogue/cluster-resources.js';
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
  ['spec', 'forProvider', 'model', 'name'],
];

export function customOf(group: string, kind: string, tree: DataNode): KubernetesObject['custom'] {
  const role = clusterResource(group, kind);
  const member = neededMember(group, kind);
  if (!role || (member && !get(tree, ...member))) return undefined;
  const spec = get(tree, 'spec');
  const declared = get(spec, 'declarative') ?? spec;
  const provider = textOf(get(spec, 'provider'));
  const settings = role === 'agent' ? textOf(get(declared, 'modelConfig')) : undefined;
  const secret = textOf(get(spec, 'apiKeySecret')) ?? textOf(get(spec, 'apiKeySecretRef'));
  const tools = role === 'agent' ? (get(declared, 'tools')?.items ?? []).slice(0, 200).flatMap(toolOf) : [];
  const model = modelPlaces.map((place) => textOf(get(tree, ...place))).find((text) => text && !/[${]/.test(text));
  const image = textOf(get(tree, 'spec', 'image')) ?? textOf(get(tree, 'spec', 'image', 'repository'));
  const url = normaliseUrl(textOf(get(tree, 'spec', 'url')) ?? '');
  return {
    ...(model ? { model } : {}),
    ...(image && !/[${]/.test(image) ? { image } : {}),
    ...(url && role === 'mcp-server' ? { url } : {}),
    ...(provider ? { provider } : {}),
    ...(settings ? { settings } : {}),
    ...(tools.length > 0 ? { tools } : {}),
    ...(secret ? { secret: secretOf(secret, textOf(get(spec, 'apiKeySecretKey'))) } : {}),
  };
}

const secretOf = (name: string, member: string | undefined) => ({ name, ...(member ? { member } : {}) });

/** A server of tools or another agent, by name. */
function toolOf(item: DataNode): { readonly name: string; readonly agent: boolean }[] {
  const server = textOf(get(item, 'mcpServer', 'name')) ?? textOf(get(item, 'mcpServer', 'toolServer'));
  const agent = textOf(get(item, 'agent', 'name')) ?? textOf(get(item, 'agent', 'ref'));
  const name = server ?? agent;
  // A name may bring its namespace.
  return name === undefined ? [] : [{ name: name.split('/').pop() ?? name, agent: server === undefined }];
}
