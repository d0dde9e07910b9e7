import { defineAnalysis } from '../../../contracts/index.js';
import type { ToolCapability } from '../../../core/schema/index.js';
import { sensitivityOf } from '../../../core/usage.js';
import type { AssetView, Neighbours, View } from '../../../core/view.js';

type Capability = Exclude<keyof ToolCapability, 'complete'>;
const capabilities = ['readsPrivateData', 'takesUntrustedContent', 'actsOutside', 'executesCode'] as const satisfies readonly Capability[];

export default defineAnalysis({
  id: 'tool-capability',
  version: 2,
  title: 'What the tools within reach can do together',
  docs: {
    summary:
      'Unites what every tool does that an agent, coding tool, server or workflow can call: its own, those of its servers and of agents that it hands work to. What outsiders wrote and code puts into the prompt of an agent counts as well.',
    limits:
      'A tool does what its definition says, not what its implementation might. The answer is marked incomplete where tools could not be listed or judged.',
  },
  fact: 'tool-capability',
  readsFacts: [],
  appliesTo: ['agent', 'coding-tool', 'mcp-server', 'workflow'],
  derive(asset, view) {
    const sum = new Sum();
    collect(asset, view, sum, new Set());
    const value = sum.value();
    if (sum.sources.size === 0 && value.complete) return undefined;
    return { value, because: [...sum.sources].sort() };
  },
});

/** Who brings what. */
class Sum {
  readonly sources = new Set<string>();
  readonly #by = new Map<Capability, Set<string>>(capabilities.map((capability) => [capability, new Set()]));
  complete = true;

  add(capability: Capability, id: string): void {
    this.#by.get(capability)?.add(id);
    this.sources.add(id);
  }

  value(): ToolCapability {
    const of = (capability: Capability) => [...(this.#by.get(capability) ?? [])].sort();
    return {
      readsPrivateData: of('readsPrivateData'),
      takesUntrustedContent: of('takesUntrustedContent'),
      actsOutside: of('actsOutside'),
      executesCode: of('executesCode'),
      complete: this.complete,
    };
  }
}

function collect(asset: AssetView, view: View, sum: Sum, seen: Set<string>): void {
  if (seen.has(asset.id)) return;
  seen.add(asset.id);
  const follow = (list: Neighbours): AssetView[] => {
    if (!list.complete) sum.complete = false;
    return list.items.map((item) => item.asset);
  };
  if (asset.kind === 'mcp-server') {
    if ((asset as AssetView<'mcp-server'>).value('enabled') === false) return;
    for (const tool of follow(view.out(asset.id, 'exposes-tool'))) addTool(tool as AssetView<'tool'>, sum);
    return;
  }
  if (asset.kind === 'workflow') addWorkflow(asset as AssetView<'workflow'>, sum);
  for (const { asset: part } of view.out(asset.id, 'contains').items)
    if (part.kind === 'data-flow') addFlow(part as AssetView<'data-flow'>, sum);
  for (const tool of follow(view.out(asset.id, 'uses-tool'))) addTool(tool as AssetView<'tool'>, sum);
  for (const server of follow(view.out(asset.id, 'connects-to'))) if (server.kind === 'mcp-server') collect(server, view, sum, seen);
  for (const store of follow(view.out(asset.id, 'retrieves-from'))) addStore(store, view, sum);
  if (asset.kind === 'agent') for (const other of follow(view.out(asset.id, 'delegates-to'))) collect(other, view, sum, seen);
}

function addTool(tool: AssetView<'tool'>, sum: Sum): void {
  for (const capability of capabilities) {
    const state = tool.get(capability);
    if (state.state === 'unknown') sum.complete = false;
    else if (state.state === 'known' ? state.value : state.state === 'contradicted' && state.values.some(({ value }) => value))
      sum.add(capability, tool.id);
  }
}

/** A web page, an e-mail or an upload that code puts into a prompt. Who may write into a store of one's own is not known from code. */
function addFlow(flow: AssetView<'data-flow'>, sum: Sum): void {
  if (flow.value('source') === 'outside-content' && /^(prompt|instructions)$/.test(flow.value('sink') ?? ''))
    sum.add('takesUntrustedContent', flow.id);
}

/** A CI step has its repository, its token and its shell at hand without naming them as tools. */
function addWorkflow(workflow: AssetView<'workflow'>, sum: Sum): void {
  if (workflow.value('untrustedTextInPrompt')) sum.add('takesUntrustedContent', workflow.id);
  if (workflow.value('holdsSecrets')) sum.add('readsPrivateData', workflow.id);
  if (workflow.value('writeAccess')) sum.add('actsOutside', workflow.id);
  if (workflow.value('unrestrictedTools')) {
    sum.add('executesCode', workflow.id);
    sum.add('actsOutside', workflow.id);
  }
}

function addStore(store: AssetView, view: View, sum: Sum): void {
  const level = sensitivityOf(store, view);
  if (level === undefined) sum.complete = false;
  else if (level !== 'public') sum.add('readsPrivateData', store.id);
}
