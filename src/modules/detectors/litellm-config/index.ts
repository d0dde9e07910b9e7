import { canonicalModel } from '../../../catalogue/models.js';
import { type Document, defineDetector, type Recorder, unknownValue } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { booleanOf, type DataNode, get, parseData, scalarText, textOf, textsOf } from '../../../parsing/data.js';
import { recordVariable } from '../../../parsing/secrets/record.js';

export default defineDetector({
  id: 'litellm-config',
  version: 1,
  title: 'LiteLLM proxy configuration',
  docs: {
    summary: 'Reads the models, keys, guardrails, MCP servers and logs of a LiteLLM proxy.',
    reads: 'YAML files with `model_list` and `litellm_params`',
    limits: 'Files that it includes, and models that are kept in its database, are not followed.',
  },
  files: ['**/*.{yaml,yml}'],
  claims: false,
  prefilter: /^model_list[ \t]*:/m,
  emits: ['ai-gateway', 'model', 'model-endpoint', 'credential', 'guardrail', 'mcp-server', 'log-sink'],
  relates: ['defined-in', 'invokes', 'uses-credential', 'protected-by', 'connects-to', 'logs-to'],
  detect(document, see) {
    const parsed = parseData(document.text, 'yaml');
    const root = parsed.documents[0];
    const models = (get(root, 'model_list')?.items ?? []).filter((item) => textOf(get(item, 'litellm_params', 'model')) !== undefined);
    if (!parsed.readable || !root || models.length === 0) return;
    const gateway = record(document, see, root);
    const flow = new FlowRecorder(see, document, 'litellm');
    for (const item of models) recordModel(see, flow, gateway, get(item, 'litellm_params') as DataNode);
    recordParts(see, flow, gateway, root);
  },
});

function record(document: Document, see: Recorder, root: DataNode): AssetId {
  const master = get(root, 'general_settings', 'master_key');
  const id = see.asset('ai-gateway', {
    key: see.local(document.path),
    name: 'LiteLLM',
    at: get(root, 'model_list')?.line ?? 1,
    properties: {
      engine: 'litellm',
      authentication: master ? 'api-key' : unknownValue('a variable at start can set a master key'),
      logsContent: booleanOf(get(root, 'general_settings', 'store_prompts_in_spend_logs')) ?? false,
    },
  });
  see.relate(id, 'defined-in', see.home);
  return id;
}

function secret(
  see: Recorder,
  flow: FlowRecorder,
  name: string,
  node: DataNode | undefined,
  provider: string | undefined,
  user: AssetId,
): void {
  const text = textOf(node);
  if (!node || text === undefined) return;
  const variable = /^os\.environ\/(\w{1,100})$/.exec(text)?.[1];
  if (variable) see.relate(user, 'uses-credential', recordVariable(see, variable, node.line), { at: node.line });
  else flow.setting(name, text, false, provider, node.line, [user]);
}

function recordModel(see: Recorder, flow: FlowRecorder, gateway: AssetId, parameters: DataNode): void {
  const node = get(parameters, 'model') as DataNode;
  const text = textOf(node) as string;
  const provider = canonicalModel('litellm', text)?.provider;
  // `openai/` in front of a model of somebody else only says how the endpoint is spoken to.
  const base = textOf(get(parameters, 'api_base'));
  const own = base !== undefined && !base.startsWith('os.environ') && !/\.(openai|azure|anthropic)\.com/.test(base);
  if (!text.includes('*')) {
    if (own && text.startsWith('openai/')) flow.model('local', { text: text.slice('openai/'.length) }, node.line, [gateway]);
    else flow.model('litellm', { text }, node.line, [gateway]);
  }
  if (base) flow.endpoint(base, get(parameters, 'api_base')?.line ?? node.line, [gateway]);
  for (const name of ['api_key', 'aws_secret_access_key', 'vertex_credentials'])
    secret(see, flow, name, get(parameters, name), provider, gateway);
}

function recordParts(see: Recorder, flow: FlowRecorder, gateway: AssetId, root: DataNode): void {
  secret(see, flow, 'master_key', get(root, 'general_settings', 'master_key'), 'litellm', gateway);
  secret(see, flow, 'database_url', get(root, 'general_settings', 'database_url'), undefined, gateway);
  for (const item of get(root, 'guardrails')?.items ?? []) {
    const name = textOf(get(item, 'guardrail_name'));
    const engine = textOf(get(item, 'litellm_params', 'guardrail'));
    if (!name || !engine) continue;
    const modes = textsOf(get(item, 'litellm_params', 'mode'));
    flow.guardrail(
      name,
      name,
      item.line,
      {
        engine,
        mode:
          booleanOf(get(item, 'litellm_params', 'default_on')) === true
            ? modes.includes('logging_only')
              ? 'log-only'
              : 'block'
            : unknownValue('a request or key must ask for it'),
        covers: [...(modes.some((mode) => /pre|during/.test(mode)) ? ['input'] : []), ...(modes.includes('post_call') ? ['output'] : [])],
      },
      [gateway],
    );
  }
  for (const [name, node] of get(root, 'mcp_servers')?.entries ?? []) {
    const url = textOf(get(node, 'url'));
    const command = textOf(get(node, 'command'));
    const kind = textOf(get(node, 'auth_type'));
    const authentication =
      kind === undefined ? undefined : kind === 'none' ? 'none' : kind === 'basic' ? 'basic' : /oauth/.test(kind) ? 'oauth' : 'api-key';
    flow.server(
      { ...(url ? { url } : {}), ...(command ? { command } : {}), args: textsOf(get(node, 'args')) },
      name,
      authentication,
      node.line,
      [gateway],
    );
  }
  const settings = get(root, 'litellm_settings');
  const quiet = booleanOf(get(settings, 'turn_off_message_logging')) === true;
  const sinks = new Map<string, number>();
  for (const key of ['callbacks', 'success_callback', 'failure_callback'])
    for (const name of textsOf(get(settings, key)))
      if (/^[a-z][a-z0-9_]{2,30}$/.test(name) && name !== 'prometheus') sinks.set(name, get(settings, key)?.line ?? 1);
  for (const [name, line] of sinks) {
    const id = see.asset('log-sink', {
      key: flow.local(name),
      name: scalarText(get(settings, `${name}_name`)) ?? name,
      at: line,
      properties: { engine: name, capturesContent: !quiet },
    });
    see.relate(gateway, 'logs-to', id, { at: line });
  }
}
