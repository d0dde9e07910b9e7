import { type AiImage, imageKey } from '../../../catalogue/images.js';
import { canonicalModel } from '../../../catalogue/models.js';
import { serviceFolder } from '../../../catalogue/services.js';
import { type Recorder, type SourceView, unknownValue } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import type { ContainerFact, WorkloadFact } from '../../../parsing/runtime.js';

type Authentication = 'none' | 'api-key' | ReturnType<typeof unknownValue> | undefined;

/** What the product asks of its callers, by its own settings. */
function authenticationOf({ guardedBy }: AiImage, { environment, command, environmentOpen }: ContainerFact): Authentication {
  if (guardedBy === undefined) return undefined;
  const set = guardedBy.some(
    (guard) => environment.some(({ name }) => name === guard) || command.some((word) => word === guard || word.startsWith(`${guard}=`)),
  );
  if (set) return 'api-key';
  return environmentOpen && guardedBy.length > 0 ? unknownValue('more of its settings come from a file or map that was not read') : 'none';
}

/** Records what an AI image makes of its workload: an endpoint, a store, a gateway, a sink. */
export function recordProduct(
  source: SourceView,
  see: Recorder,
  workload: WorkloadFact,
  id: AssetId,
  image: AiImage,
  container: ContainerFact,
  alone: boolean,
): AssetId | undefined {
  const at = { path: workload.path, line: container.line };
  const key = see.local(...workload.key);
  const authentication = authenticationOf(image, container);
  const port = image.ports[0];
  const host = workload.hosts[0];
  const url = workload.platform === 'compose' && host && port !== undefined ? `http://${host}:${port}` : undefined;
  // Code beside the compose file calls it by that address.
  const aliases = url === undefined ? [] : [see.local('.', url), see.local('.', `${url}/v1`)];
  const { engine } = image;
  let product: AssetId;
  switch (image.role) {
    case 'model-endpoint':
      product = see.asset('model-endpoint', { key, name: workload.name, at, aliases, properties: { engine, url, authentication } });
      recordModels(see, workload, product, engine, container);
      for (const { name, path, line } of workload.fetches ?? []) recordModel(see, product, 'serves', engine, name, { path, line });
      break;
    case 'ai-gateway':
      product = see.asset('ai-gateway', { key, name: workload.name, at, properties: { engine, url, authentication } });
      break;
    case 'vector-store':
      product = see.asset('vector-store', {
        key: see.local(serviceFolder(source, workload.path), alone ? engine : `${engine}/${workload.name}`),
        name: workload.name,
        at,
        aliases: aliases.slice(0, 1),
        properties: { engine, authentication },
      });
      break;
    case 'log-sink':
      product = see.asset('log-sink', { key, name: workload.name, at, properties: { engine } });
      break;
    case 'mcp-server': {
      const used = container.image === undefined ? undefined : imageKey(container.image);
      if (!used || image.weak) return undefined;
      product = see.asset('mcp-server', {
        key: see.local('mcp', `oci/${used.key.replace(/^docker\.io\/(library\/)?/, '')}`),
        name: used.name,
        at,
        properties: {
          source: 'image',
          pinned: used.pinned,
          privileged: container.privileged || workload.hostNetwork,
          hostMounts: workload.hostMounts,
          sandboxed: true,
        },
      });
      break;
    }
    default:
      return undefined;
  }
  see.relate(product, 'deployed-as', id, { at });
  return product;
}

const hubEngines = new Set(['vllm', 'tgi', 'tei', 'sglang', 'llama.cpp', 'lmdeploy']);

/** Models that a server is started with. */
function recordModels(
  see: Recorder,
  workload: WorkloadFact,
  endpoint: AssetId,
  engine: string,
  { command, environment, line }: ContainerFact,
): void {
  if (!hubEngines.has(engine)) return;
  const after = (name: string) => {
    const at = command.indexOf(name);
    return at === -1 ? command.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) : command[at + 1];
  };
  const named = ['--model', '--model-id', '--model-path', '--hf-repo'].flatMap((name) => after(name) ?? []);
  const variables = environment.filter(({ name, model }) => name === 'MODEL_ID' && model);
  const found = [...named.map((text) => ({ text, line })), ...variables.map((fact) => ({ text: fact.model as string, line: fact.line }))];
  for (const { text, line: at } of found) recordModel(see, endpoint, 'serves', 'huggingface', text, { path: workload.path, line: at });
}

/** Records a model when its text can be one. */
export function recordModel(
  see: Recorder,
  from: AssetId,
  relation: 'serves' | 'invokes',
  provider: string | undefined,
  text: string,
  at: { readonly path: string; readonly line: number },
): void {
  const known = canonicalModel(provider, text);
  if (!known) return;
  const id = see.asset('model', {
    key: known.key,
    name: known.id,
    at,
    properties: {
      modelId: known.id,
      provider: known.provider,
      floating: known.floating,
      openWeights: known.openWeights,
      modality: known.modality,
    },
  });
  see.relate(from, relation, id, { at });
}

/** A model that the platform itself runs for a service, named by its image. */
export function recordAttached(
  see: Recorder,
  from: AssetId,
  reference: string,
  at: { readonly path: string; readonly line: number },
): void {
  const image = imageKey(reference);
  if (!image) return;
  const id = see.asset('model', {
    key: `docker/${image.name}`,
    name: image.name,
    at,
    properties: { modelId: image.name, provider: 'docker', openWeights: true, floating: !image.pinned },
  });
  see.relate(from, 'invokes', id, { at });
}
