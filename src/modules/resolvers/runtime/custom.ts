import { clusterResource } from '../../../catalogue/cluster-resources.js';
import type { Recorder } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { clusterKey, type Placed } from './cluster.js';
import { recordModel } from './products.js';

const hubAddress = /^(hf|ollama):\/\/([\w./:@-]{1,200})$/;

/** Records custom resources of AI as what they stand for. */
export function recordCustom(see: Recorder, objects: readonly Placed[]): void {
  for (const object of objects) {
    const role = object.custom && clusterResource(object.apiGroup, object.kind);
    if (!role || role === 'model-settings') continue;
    const at = { path: object.path, line: object.line };
    const common = { key: see.local(...clusterKey(object)), name: object.name, at, labels: object.labels };
    const engine = object.apiGroup.split('.').slice(-2, -1)[0] as string;
    const url = object.custom?.url;
    let id: AssetId;
    switch (role) {
      case 'model-endpoint':
        id = see.asset('model-endpoint', { ...common, properties: { engine } });
        recordCustomModel(see, id, object);
        break;
      case 'agent':
        id = see.asset('agent', { ...common, properties: { framework: engine } });
        break;
      case 'mcp-server':
        id = see.asset('mcp-server', {
          ...common,
          key: url ?? common.key,
          properties: { transport: url ? 'http' : undefined, url, source: url ? 'remote' : undefined },
        });
        break;
      case 'training-job':
      case 'guardrail':
        id = see.asset(role, common);
        break;
      case 'ai-gateway':
      case 'vector-store':
        id = see.asset(role, { ...common, properties: { engine } });
        break;
      default:
        id = see.asset('workload', { ...common, properties: { platform: 'kubernetes', namespace: object.namespace } });
    }
    see.relate(id, 'defined-in', see.home, { at });
  }
}

function recordCustomModel(see: Recorder, endpoint: AssetId, { custom, path, line }: Placed): void {
  const [, scheme, text] = hubAddress.exec(custom?.model ?? '') ?? [];
  if (text) recordModel(see, endpoint, 'serves', scheme === 'hf' ? 'huggingface' : 'ollama', text, { path, line });
}
