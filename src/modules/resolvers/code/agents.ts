import { type AssetId, assetId } from '../../../core/ids.js';
import type { RelationId } from '../../../core/schema/index.js';
import { actsAs } from './acts-as.js';
import { approvalOf } from './approval.js';
import { defaultVariable, emitVariable } from './clients.js';
import { emitDeclaredAgents } from './declared-agents.js';
import { bodyOf, invokeModels, toolsOfBody } from './graph-nodes.js';
import { guardrailsOf } from './guardrails.js';
import { serverIds, serversBehind } from './mcp-clients.js';
import { memoriesOf } from './memories.js';
import { emitModels, type ModelUse, modelsOf, modelsOfCall } from './model-use.js';
import { agentName, configuredName } from './naming.js';
import { emitPrompt } from './prompts.js';
import {
  agentInside,
  describe,
  given,
  type Hit,
  hasHiddenArguments,
  listOf,
  type Made,
  madeBy,
  placeOf,
  type Scan,
  serviceOf,
  valuesOf,
} from './scan.js';
import { stepLimit } from './step-limit.js';
import { emitTool, type Tools, toolsOf } from './tools.js';
import type { Lazy, Site, Value } from './values.js';

function agentKey(scan: Scan, made: Made, site: Site): { key: string; name: string } {
  const name = agentName(scan, made, site);
  const folder = site.module.split('/').slice(0, -1).join('/');
  const yaml = `${folder ? `${folder}/` : ''}config/agents.yaml`;
  const home = configuredName(scan, site) !== undefined && scan.source.exists(yaml) ? yaml : site.module;
  return { key: scan.see.local(home, name), name };
}

/** The agents that some values stand for. */
export function agentIds(scan: Scan, values: readonly Value[], level = 0): AssetId[] {
  return values.flatMap((value): AssetId[] => {
    if (level > 4) return [];
    if (value.is === 'list') return value.items.flatMap((item) => agentIds(scan, scan.evaluator.force(item), level + 1));
    if (value.is === 'object') return [...value.entries.values()].flatMap((item) => agentIds(scan, scan.evaluator.force(item), level + 1));
    if (value.is !== 'external') return [];
    const made = agentInside(scan, value);
    return made?.site ? [assetId('agent', agentKey(scan, made, plain(made.site)).key)] : [];
  });
}

/** An agent is one definition, whichever way led to it. */
function plain(site: Site): Site {
  return { module: site.module, call: site.call };
}

export function emitAgent(scan: Scan, hit: Hit): void {
  const { construct, site } = hit;
  // `query(options=ClaudeAgentOptions(…))` runs the agent that its options are.
  if (
    valuesOf(scan, given(scan, site, { names: ['options'] })).some(
      (value) => value.is === 'external' && madeBy(value).some(({ construct }) => construct.does === 'agent'),
    )
  )
    return;
  if (runByExecutor(scan, hit)) return;
  const inner = innerAgent(scan, hit);
  const service = serviceOf(scan, hit.path);
  const at = placeOf(scan, site);
  const toolsGiven = given(scan, site, construct.tools);
  const modelGiven = given(scan, site, construct.model) ?? (inner?.site && given(scan, inner.site, inner.construct.model));
  const own = modelsOf(scan, valuesOf(scan, modelGiven), construct.provider, modelGiven);
  const use = modelGiven ? own : modelsOfMaker(scan, hit);
  if (construct.needsTools && !toolsGiven) {
    emitModels(scan, use, [service], site);
    emitDefaultKeys(scan, hit, service, use);
    if (modelGiven) emitPrompt(scan, hit, undefined, undefined);
    return;
  }
  const { key, name } = agentKey(scan, hit, site);
  const id = assetId('agent', key);
  const body = construct.framework === 'langgraph' ? bodyOf(scan, hit) : { functions: [], values: [] };
  const tools = withBody(toolsOf(scan, toolsGiven, id), toolsOfBody(scan, body, id));
  const hidden = hasHiddenArguments(scan, site);
  const delegatesGiven = given(scan, site, construct.delegates);
  const delegates = valuesOf(scan, delegatesGiven);
  const reason = tools.open ?? (!toolsGiven && hidden ? 'options come from elsewhere' : undefined) ?? graphReason(construct.framework);
  const openDelegates = delegates.some((value) => value.is !== 'list' && value.is !== 'external' && value.is !== 'object');
  const guardrails = guardrailsOf(scan, hit);
  const memories = memoriesOf(scan, hit);
  const ends: readonly (readonly [RelationId, string | undefined])[] = [
    ['uses-tool', reason],
    ['delegates-to', openDelegates ? `${describe(delegatesGiven?.expression)} could not be followed` : undefined],
    ['invokes', use.open === undefined ? undefined : `the model is ${use.open}, which could not be followed`],
    ['protected-by', guardrails.open],
    ['remembers-in', memories.open],
  ];
  scan.see.asset('agent', {
    key,
    name,
    at,
    properties: {
      framework: construct.framework,
      actsAs: tools.open === undefined ? actsAs(scan, tools.ids) : undefined,
      stepLimit: stepLimit(scan, hit),
      approval: approvalOf(scan, hit, tools),
    },
    open: ends.flatMap(([relation, reason]) => (reason === undefined ? [] : [{ relation, reason }])),
  });
  scan.see.relate(service, 'contains', id, { at });
  scan.see.relate(id, 'defined-in', service, { at });
  emitModels(scan, use, [id, service], site);
  emitDefaultKeys(scan, hit, service, use);
  keysInOptions(scan, valuesOf(scan, modelGiven), service, at);
  for (const tool of tools.ids) scan.see.relate(id, 'uses-tool', tool, { at });
  for (const flag of construct.brings ?? []) {
    const own = emitTool(scan, `${key}#code-interpreter`, 'code-interpreter', at, undefined, { flags: [flag] });
    scan.see.relate(id, 'uses-tool', own, { at });
  }
  invokeModels(scan, body, id, hit);
  for (const other of [...agentIds(scan, delegates), ...agentIds(scan, body.values), ...agentIds(scan, listOf(scan, toolsGiven).items)])
    if (other !== id) scan.see.relate(id, 'delegates-to', other, { at });
  for (const server of serverIds(scan, valuesOf(scan, given(scan, site, construct.servers))))
    scan.see.relate(id, 'connects-to', server, { at });
  for (const server of serversBehind(scan, valuesOf(scan, toolsGiven))) scan.see.relate(id, 'connects-to', server, { at });
  emitDeclaredAgents(scan, hit, id);
  for (const memory of memories.ids) scan.see.relate(id, 'remembers-in', memory, { at });
  for (const guardrail of guardrails.ids) scan.see.relate(id, 'protected-by', guardrail, { at });
  emitPrompt(scan, hit, id, name);
}

const executor = /(^|\.)AgentExecutor(\.from\w+)?$/;

/** The agent that an executor runs: `AgentExecutor(agent=create_tool_calling_agent(…))` is one agent. */
function innerAgent(scan: Scan, hit: Hit): Made | undefined {
  if (!executor.test(hit.external.path)) return undefined;
  for (const value of valuesOf(scan, given(scan, hit.site, { names: ['agent'] }))) {
    const made = agentInside(scan, value);
    if (made?.site && !executor.test(made.external.path)) return made;
  }
  return undefined;
}

function runByExecutor(scan: Scan, hit: Hit): boolean {
  return scan.hits.some((other) => {
    if (other.site.module !== hit.site.module || other.site.call === hit.site.call || !executor.test(other.external.path)) return false;
    return innerAgent(scan, other)?.site?.call === hit.site.call;
  });
}

/** Tools that are given to an agent, and those that its own steps use. */
function withBody(given: Tools, body: Tools): Tools {
  const open = given.open ?? body.open;
  return { ids: [...new Set([...given.ids, ...body.ids])], ...(open === undefined ? {} : { open }) };
}

/** Where an agent names no model, that of the client it is made with: `genkit({ model }).generate(…)`. */
function modelsOfMaker(scan: Scan, hit: Hit): ModelUse {
  const maker = madeBy(hit.external).find(({ construct, site }) => site && construct.does === 'model');
  return maker ? modelsOfCall(scan, maker) : { models: [] };
}

/** `{'config_list': [{'model': …, 'api_key': …}]}`. */
function keysInOptions(scan: Scan, values: readonly Value[], service: AssetId, at: { path: string; line?: number }, level = 0): void {
  for (const value of values) {
    const inner = value.is === 'list' ? value.items : value.is === 'object' && value.entries.get('config_list');
    const next = Array.isArray(inner)
      ? inner.flatMap((item) => [...scan.evaluator.force(item)])
      : inner
        ? scan.evaluator.force(inner as Lazy)
        : [];
    if (level < 3) keysInOptions(scan, next, service, at, level + 1);
    const key = value.is === 'object' ? value.entries.get('api_key') : undefined;
    for (const each of key ? scan.evaluator.force(key) : [])
      if (each.is === 'environment') emitVariable(scan, service, each.name, undefined, at, 'certain');
  }
}

/** A model named by text is called with the key that its provider's SDK reads by itself. */
function emitDefaultKeys(scan: Scan, hit: Hit, service: AssetId, use: ModelUse): void {
  const values = valuesOf(scan, given(scan, hit.site, hit.construct.model));
  if (!values.some((value) => value.is === 'constant')) return;
  for (const model of use.models) {
    const provider = model.via ?? model.provider;
    // Its client proves itself with an identity as often as with a key.
    if (provider === 'azure') continue;
    const variable = defaultVariable('', provider === 'litellm' ? model.provider : provider);
    if (variable)
      emitVariable(scan, service, variable, provider === 'litellm' ? model.provider : provider, placeOf(scan, hit.site), 'likely');
  }
}

/** Tools of a hand-built graph are called by its nodes, which are not followed. */
function graphReason(framework: string | undefined): string | undefined {
  return framework === 'langgraph' ? 'the nodes of a graph may call tools' : undefined;
}

/** `@agent.tool`: a function that its decorator gives to an agent. */
export function relateDecorated(scan: Scan, hit: Hit, tool: AssetId): void {
  const made = madeBy(hit.external).find(({ construct, site }) => site && construct.does === 'agent');
  if (!made?.site) return;
  const id = assetId('agent', agentKey(scan, made, plain(made.site)).key);
  scan.see.relate(id, 'uses-tool', tool, { at: { path: hit.path, line: hit.call.line } });
}
