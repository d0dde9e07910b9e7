import { defineResolver, type SourceView } from '../../../contracts/index.js';
import { applicationSettings } from '../../../parsing/application-settings.js';
import { declaredPackages } from '../../../parsing/declared-packages.js';
import { moduleSummary } from '../../../parsing/module-summary.js';
import { npmEntry } from '../../../parsing/npm-entry.js';
import { packageManifest } from '../../../parsing/package-manifest.js';
import { routeFile } from '../../../parsing/route-file.js';
import { tsconfigSummary } from '../../../parsing/tsconfig.js';
import { emitAgentClasses } from './agent-classes.js';
import { emitAgent, relateDecorated } from './agents.js';
import { emitArtifact } from './artifacts.js';
import { emitClient } from './clients.js';
import { Evaluator } from './evaluate.js';
import { emitFlows } from './flow/index.js';
import { emitGuardClasses } from './guard-models.js';
import { findHits, readImports } from './hits.js';
import { emitHttpCalls } from './http-calls.js';
import { emitKnowledgeBase } from './knowledge-bases.js';
import { boundName, enclosingFunctions } from './lookup.js';
import { emitMcpClient } from './mcp-clients.js';
import { emitMcpServers } from './mcp-implemented.js';
import { emitMemory } from './memories.js';
import { emitModelTables } from './model-tables.js';
import { emitModels, modelsOfCall } from './model-use.js';
import { ModuleGraph } from './module-graph.js';
import { emitPrompt } from './prompts.js';
import { emitRegistry } from './registries.js';
import { emitRoutes } from './routes.js';
import { given, type Hit, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { Services } from './services.js';
import { emitRetrieval, emitStore } from './stores.js';
import { factoryTool, functionTool, toolPlace } from './tools.js';
import { emitFrameworkSettings } from './typed/framework-settings.js';
import { emitStarterServers } from './typed/mcp-servers.js';
import { textsOf } from './values.js';
import { emitWorkersAi } from './workers-ai.js';

export default defineResolver({
  id: 'code',
  version: 1,
  title: 'AI in code',
  docs: {
    summary:
      'Follows imports, constants and calls through a source and says which models, agents, tools, stores and servers its code uses.',
    limits:
      'Python, TypeScript, JavaScript, Java, Kotlin and C#. A call counts only when it comes down to a symbol of a known package. Files that only reach AI through a local module that names no AI word either are found from their importers forward, not backward. Values made at run time stay open.',
  },
  reads: [packageManifest, moduleSummary, routeFile, tsconfigSummary, npmEntry, applicationSettings, declaredPackages],
  emits: [
    'service',
    'package',
    'model',
    'model-artifact',
    'model-endpoint',
    'credential',
    'agent',
    'agent-memory',
    'tool',
    'prompt',
    'mcp-server',
    'vector-store',
    'knowledge-base',
    'guardrail',
    'network-endpoint',
    'data-flow',
  ],
  relates: [
    'defined-in',
    'depends-on',
    'invokes',
    'uses-credential',
    'contains',
    'uses-tool',
    'delegates-to',
    'uses-prompt',
    'protected-by',
    'remembers-in',
    'exposes-tool',
    'connects-to',
    'retrieves-from',
    'exposed-to',
  ],
  // Only what is listed whole or left open in so many words.
  covers: {
    relations: [
      { kind: 'agent', relation: 'uses-tool' },
      { kind: 'agent', relation: 'delegates-to' },
      { kind: 'agent', relation: 'invokes' },
      { kind: 'agent', relation: 'protected-by', own: true },
      { kind: 'agent', relation: 'remembers-in', own: true },
    ],
  },
  resolve(source, see) {
    const graph = new ModuleGraph(source);
    const evaluator = new Evaluator(graph);
    const services = new Services(graph, see);
    const importing = readImports(graph, services);
    if (importing.length === 0 && graph.settings.length === 0) return;
    if (importing.length > 0) demandRoutes(graph, source);
    // All is worked out anew once these files are read: the first time, nothing is before.
    if (graph.asked && !begun.has(source)) {
      begun.add(source);
      return;
    }
    graph.focus(importing);
    const scan: Scan = {
      source,
      see,
      graph,
      evaluator,
      services,
      hits: findHits(graph, evaluator, services),
      knownTools: new Set(),
      approvals: new Map(),
      handlers: new Map(),
    };
    // Agents first: a tool has the name under which one is given it.
    for (const hit of scan.hits) if (hit.construct.does !== 'tool') emitHit(scan, hit);
    for (const hit of scan.hits) if (hit.construct.does === 'tool') emitHit(scan, hit);
    emitAgentClasses(scan);
    emitHttpCalls(scan);
    emitWorkersAi(scan);
    emitModelTables(scan);
    emitGuardClasses(scan);
    emitFrameworkSettings(scan);
    emitStarterServers(scan);
    emitMcpServers(scan);
    emitRoutes(scan);
    emitFlows(scan);
    services.emit();
    if (evaluator.exhausted) see.notice('limit', 'Following values through the code stopped early; some may be missing.');
  },
});

/** Where AI is used, files that may make routes are read too: a route reaches it through modules that name no AI word. */
function demandRoutes(graph: ModuleGraph, source: SourceView): void {
  for (const { key } of source.all(routeFile).slice(0, mostRouteFiles)) graph.module(key);
}

/** Sources of which the first files were asked for. */
const begun = new WeakSet<SourceView>();

const mostRouteFiles = 3_000;

/** A nameless tool in a function that nobody is seen to call: what it would be called is not known, nor that there is one. */
function isUnusedFactory(scan: Scan, hit: Hit): boolean {
  if (textsOf(valuesOf(scan, given(scan, hit.site, hit.construct.name))).length > 0 || boundName(hit.module, hit.site.call)) return false;
  const around = enclosingFunctions(hit.module, hit.call.scope);
  return around.length > 0 && !around.some((scope) => isCalled(scan, hit.path, scope, 0));
}

/** Whether a way leads into a function from code that runs by itself. */
function isCalled(scan: Scan, path: string, scope: number, level: number): boolean {
  return scan.evaluator
    .callersOf(path, scope)
    .slice(0, 20)
    .some(({ module, call }) => {
      const summary = scan.graph.loaded(module);
      const around = summary ? enclosingFunctions(summary, summary.calls[call]?.scope ?? 0) : [];
      return around.length === 0 || (level < 4 && around.some((outer) => isCalled(scan, module, outer, level + 1)));
    });
}

function emitHit(scan: Scan, hit: Hit): void {
  switch (hit.construct.does) {
    case 'client':
      emitClient(scan, hit);
      return;
    case 'model': {
      if (hit.construct.carried) return;
      const service = serviceOf(scan, hit.path);
      emitModels(scan, modelsOfCall(scan, hit), [service], hit.site, hit.construct.modality);
      emitClient(scan, hit);
      emitPrompt(scan, hit, undefined, undefined);
      return;
    }
    case 'registry':
      emitRegistry(scan, hit);
      return;
    case 'agent':
      emitAgent(scan, hit);
      return;
    case 'tool':
      if (hit.decorates !== undefined) relateDecorated(scan, hit, functionTool(scan, hit.path, hit.decorates));
      else if (hit.site.call >= 0 && !scan.knownTools.has(toolPlace(hit.path, hit.site.call)) && !isUnusedFactory(scan, hit))
        factoryTool(scan, hit.site, hit.construct);
      return;
    case 'prompt':
      emitPrompt(scan, hit, undefined, hit.decorates === undefined ? undefined : hit.module.scopes[hit.decorates]?.name);
      return;
    case 'artifact':
      emitArtifact(scan, hit);
      return;
    case 'mcp-stdio':
    case 'mcp-remote':
    case 'mcp-many':
      emitMcpClient(scan, hit);
      return;
    case 'vector-store':
      emitStore(scan, hit);
      return;
    case 'collection':
      return;
    case 'retrieve':
      emitRetrieval(scan, hit);
      return;
    case 'memory':
      emitMemory(scan, hit, hit.path);
      emitClient(scan, hit);
      return;
    case 'knowledge-base':
      emitKnowledgeBase(scan, hit);
      return;
    case 'guardrail': {
      const name = hit.construct.framework ?? 'guardrail';
      const at = placeOf(scan, hit.site);
      const service = serviceOf(scan, hit.path);
      if (hit.decorates !== undefined) return;
      const id = scan.see.asset('guardrail', {
        key: scan.see.local(scan.graph.service(hit.path), name),
        name,
        at,
        properties: { engine: name },
      });
      scan.see.relate(service, 'protected-by', id, { at });
      return;
    }
    default:
  }
}
