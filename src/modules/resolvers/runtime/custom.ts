import { clusterResource } from '../../../catalogue/cluster-resources.js';
import type { Recorder } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { clusterKey, type Placed } from './cluster.js';
import { recordModel } from './products.js';

const hubAddress = /^(hf|ollama):\/\/([\w./:@-]{1,200})$/;

/** Records custom resources of AI as what they stand for. */
export function recordCustom(see: Recorder, objects: readonly Placed[]): void {
  const made = new Map<string, AssetId>();
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
      case 'ai-service':
      case 'knowledge-base':
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
    made.set(nameIn(object, role === 'agent', object.name), id);
  }
  for (const object of objects) {
    const id = made.get(nameIn(object, true, object.name));
    if (id && object.custom && clusterResource(object.apiGroup, object.kind) === 'agent') recordAgent(see, id, object, objects, made);
  }
}

/** Names are unique by kind: an agent and a server of tools may share one. */
const nameIn = ({ namespace }: Placed, agent: boolean, name: string) => `${namespace}/${agent ? 'agent' : 'other'}/${name}`;

/** The model that an agent is set to use, the key for it, its servers of tools and the agents that it hands over to. */
function recordAgent(see: Recorder, id: AssetId, agent: Placed, objects: readonly Placed[], made: ReadonlyMap<string, AssetId>): void {
  const settings = objects.find(
    (object) =>
      object.namespace === agent.namespace &&
      object.name === agent.custom?.settings &&
      clusterResource(object.apiGroup, object.kind) === 'model-settings',
  );
  const { provider, model, secret } = settings?.custom ?? {};
  const known = provider === undefined ? undefined : providers[provider];
  if (settings && known !== undefined && model !== undefined)
    recordModel(see, id, 'invokes', known, model, { path: settings.path, line: settings.line });
  if (settings && secret?.member && /^[A-Z][A-Z0-9_]+$/.test(secret.member)) {
    const at = { path: settings.path, line: settings.line };
    const credential = see.asset('credential', {
      key: see.local('env', secret.member),
      name: secret.member,
      at,
      properties: { variable: secret.member, provider: known, literal: false, placement: 'secret-manager' },
    });
    see.relate(id, 'uses-credential', credential, { at });
  }
  for (const tool of agent.custom?.tools ?? []) {
    const end = made.get(nameIn(agent, tool.agent, tool.name));
    if (end) see.relate(id, tool.agent ? 'delegates-to' : 'connects-to', end, { at: { path: agent.path, line: agent.line } });
  }
}

/** Providers as the settings of models spell them. */
const providers: Readonly<Record<string, string>> = {
  OpenAI: 'openai',
  AzureOpenAI: 'azure',
  Anthropic: 'anthropic',
  Gemini: 'google',
  GeminiVertexAI: 'google-vertex',
  AnthropicVertexAI: 'google-vertex',
  Ollama: 'ollama',
  Bedrock: 'aws',
};

function recordCustomModel(see: Recorder, endpoint: AssetId, { custom, path, line }: Placed): void {
  const [, scheme, text] = hubAddress.exec(custom?.model ?? '') ?? [];
  const [, nim] = /(?:^|\/)nim\/([\w./-]{1,150})$/.exec(custom?.image ?? '') ?? [];
  if (nim) recordModel(see, endpoint, 'serves', 'nvidia', nim, { path, line });
  if (text) recordModel(see, endpoint, 'serves', scheme === 'hf' ? 'huggingface' : 'ollama', text, { path, line });
}
