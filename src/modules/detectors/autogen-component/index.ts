import { builderProvider } from '../../../catalogue/builders/providers.js';
import { defineDetector } from '../../../contracts/index.js';
import { type AssetId, splitId } from '../../../core/ids.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { type DataNode, get, numberOf, parseData, textOf, textsOf } from '../../../parsing/data.js';

const component = /^autogen_(agentchat|ext|core|studio)\.[\w.]+$/;

export default defineDetector({
  id: 'autogen-component',
  version: 1,
  title: 'AutoGen component',
  docs: {
    summary: 'Finds agents and teams that are written down as AutoGen components: models, tools, MCP servers and who hands over to whom.',
    reads: 'JSON files of any name that hold components with a provider of AutoGen, as AutoGen Studio exports them',
    limits: 'What the source text of a tool does is not followed.',
  },
  files: ['**/*.json'],
  claims: false,
  prefilter: /"provider"\s*:\s*"autogen_agentchat\./,
  emits: ['agent', 'model', 'model-endpoint', 'tool', 'mcp-server', 'prompt'],
  relates: ['defined-in', 'invokes', 'uses-tool', 'uses-prompt', 'connects-to', 'delegates-to'],
  covers: { relations: [{ kind: 'agent', relation: 'uses-tool' }] },
  detect(document, see) {
    const parsed = parseData(document.text, 'json');
    if (!parsed.readable)
      return see.notice('partly-readable', 'It holds AutoGen components, is no valid JSON and was left out.', parsed.errors[0]?.line);
    const record = new FlowRecorder(see, document, 'autogen');
    const agents = parsed.documents.flatMap(agentsIn).slice(0, 1_000);
    const made = new Map<string, { id: AssetId; node: DataNode }>();
    for (const node of agents) {
      const name = textOf(get(node, 'config', 'name')) as string;
      if (!made.has(name)) made.set(name, { id: recordAgent(record, name, node), node });
    }
    for (const { id, node } of made.values())
      for (const other of get(node, 'config', 'handoffs')?.items ?? []) {
        const target = made.get(textOf(other) ?? textOf(get(other, 'target')) ?? '');
        if (target) record.relate([id], 'delegates-to', target.id, other.line);
      }
  },
});

/** Components that are agents with a name, wherever they stand in a team or a gallery. */
function agentsIn(node: DataNode): DataNode[] {
  const inner = [...node.items, ...node.entries.map(([, value]) => value)].flatMap(agentsIn);
  const provider = textOf(get(node, 'provider')) ?? '';
  const own =
    component.test(provider) && textOf(get(node, 'component_type')) === 'agent' && textOf(get(node, 'config', 'name')) !== undefined;
  return own ? [node, ...inner] : inner;
}

function recordAgent(record: FlowRecorder, name: string, node: DataNode): AssetId {
  const config = get(node, 'config');
  const id = record.agent(name, name, node.line, { stepLimit: numberOf(get(config, 'max_tool_iterations')) }, undefined);
  const prompt = textOf(get(config, 'system_message')) ?? '';
  record.prompt(`${name} system message`, prompt, true, get(config, 'system_message')?.line ?? node.line, [id]);
  recordModel(record, get(config, 'model_client'), id);
  const benches = get(config, 'workbench');
  for (const bench of benches?.type === 'list' ? benches.items : benches ? [benches] : []) recordBench(record, bench, id);
  for (const tool of get(config, 'tools')?.items ?? []) recordTool(record, tool, id);
  if (/CodeExecutorAgent$/.test(textOf(get(node, 'provider')) ?? '')) {
    const executor = textOf(get(config, 'code_executor', 'provider')) ?? '';
    const sandboxed = /Docker|Azure/i.test(executor) ? true : /Local/i.test(executor) ? false : undefined;
    record.tool(
      splitId(id).key,
      'code-executor',
      { executesCode: true, actsOutside: true, sandboxed },
      node.line,
      [id],
      'the executor decides',
    );
  }
  return id;
}

function recordModel(record: FlowRecorder, client: DataNode | undefined, agent: AssetId): void {
  const named = textOf(get(client, 'config', 'model'));
  if (!client || named === undefined) return;
  const base = textOf(get(client, 'config', 'base_url'));
  const endpoint = base === undefined ? undefined : record.endpoint(base, client.line, [agent]);
  const provider = builderProvider((textOf(get(client, 'provider')) ?? '').split('.').at(-1) ?? '');
  if (!endpoint || provider !== 'openai') record.model(provider, { text: named }, client.line, [agent]);
}

function recordBench(record: FlowRecorder, bench: DataNode, agent: AssetId): void {
  const config = get(bench, 'config');
  const server = get(config, 'server_params');
  if (server) {
    const [url, command] = [textOf(get(server, 'url')), textOf(get(server, 'command'))];
    const launch = url !== undefined ? { url } : command !== undefined ? { command, args: textsOf(get(server, 'args')) } : undefined;
    if (launch) record.server(launch, textOf(get(bench, 'label')) ?? 'MCP server', undefined, bench.line, [agent]);
  }
  for (const tool of get(config, 'tools')?.items ?? []) recordTool(record, tool, agent);
}

function recordTool(record: FlowRecorder, tool: DataNode, agent: AssetId): void {
  const name = textOf(get(tool, 'config', 'name')) ?? textOf(get(tool, 'label'));
  if (name === undefined) return;
  const executes = /PythonCodeExecutionTool$/.test(textOf(get(tool, 'provider')) ?? '');
  record.tool(
    splitId(agent).key,
    name,
    executes ? { executesCode: true, actsOutside: true } : {},
    tool.line,
    [agent],
    'its source decides',
  );
}
