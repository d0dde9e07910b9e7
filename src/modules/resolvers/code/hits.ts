import { awsAiServices, constructOf, knownSymbol } from '../../../catalogue/constructs/index.js';
import { aiPackage, type PackageEntry } from '../../../catalogue/packages.js';
import type { CallFact, Expression, ImportFact, ModuleSummary } from '../../../parsing/module-summary.js';
import type { Evaluator } from './evaluate.js';
import { namesProvider } from './http-calls.js';
import type { ModuleGraph } from './module-graph.js';
import type { Hit } from './scan.js';
import type { Services } from './services.js';
import { packageOfExternal, readTypedImports } from './typed/imports.js';
import { isTyped } from './typed/languages.js';
import { type External, type Site, textsOf, type Value, type Where } from './values.js';

/**
 * Notes AI packages that modules import, and asks for the local modules that files with AI in them import.
 * @returns the files that import one
 */
export function readImports(graph: ModuleGraph, services: Services): string[] {
  const found: string[] = [];
  for (const path of graph.paths) {
    const module = graph.loaded(path);
    if (!module) continue;
    if (isTyped(module.language)) {
      if (readTypedImports(graph, services, path, module)) found.push(path);
      continue;
    }
    let ai = false;
    for (const fact of module.imports) {
      const target = graph.resolve(path, fact.from, module.language);
      const entry = target?.is === 'external' ? importedPackage(graph, path, module, fact) : undefined;
      // What they are used for is said by each call.
      const aws = target?.is === 'external' && ['boto3', 'aioboto3', 'aws-cdk-lib'].includes(target.root);
      if (aws) ai = true;
      if (!entry || fact.typeOnly) continue;
      ai = true;
      services.imported(path, module, entry, fact.line);
    }
    if (!ai && !namesProvider(module)) continue;
    found.push(path);
    for (const fact of module.imports) {
      const target = graph.resolve(path, fact.from, module.language);
      if (target?.is === 'local' && !fact.typeOnly) graph.demandAll(target.path);
    }
    for (const beside of graph.beside(path)) graph.module(beside);
  }
  return found;
}

function importedPackage(graph: ModuleGraph, path: string, module: ModuleSummary, fact: ImportFact): PackageEntry | undefined {
  const { from, name } = fact;
  const direct = graph.resolve(path, from, module.language);
  const whole = direct?.is === 'external' && !direct.ai && module.language === 'python' && name !== '*' ? `${from}.${name}` : from;
  const target = whole === from ? direct : graph.resolve(path, whole, module.language);
  if (target?.is !== 'external' || !target.ai) return undefined;
  const entry = aiPackage(target.ecosystem, target.package ?? target.root);
  // A namespace of its own proves what a package of many uses is used for.
  if (!entry || (entry.dualUse && target.ecosystem !== 'composer')) return undefined;
  if (!target.ambiguous) return entry;
  // An ordinary word needs a second fact: a symbol of it that is the package's own, or a path inside that only it has.
  const own = knownSymbol(target.root, name) || knownSymbol(target.root, target.inside.split('.')[0] ?? '');
  const inside = target.root === 'mcp' && /^(server|client|types|shared)(\.|$)/.test(target.inside);
  const aiSdk = target.ecosystem === 'npm' && target.root === 'ai' && aiSdkNames.test(name);
  const taken = name === '*' || name === 'default' ? membersOf(module, fact.local) : [];
  return own || inside || aiSdk || taken.some((member) => knownSymbol(target.root, member)) ? entry : undefined;
}

/** What a module takes of something that it imported whole, as far as it calls it: `ai.streamText(…)`. */
function membersOf(module: ModuleSummary, local: string | undefined): string[] {
  if (local === undefined) return [];
  return module.calls.flatMap((call) => {
    let at: Expression = call.callee;
    for (let steps = 0; at.is === 'member' && steps < 20; steps++) {
      if (at.object.is === 'name' && at.object.name === local) return [at.property];
      at = at.object;
    }
    return [];
  });
}

const aiSdkNames =
  /^(UIMessage|CoreMessage|ModelMessage|Message|LanguageModel|convertTo(Core|Model)Messages|createUIMessageStream.*|stepCountIs|smoothStream|customProvider|simulateReadableStream|JsonToSseTransformStream|DefaultChatTransport|InferUITools|UIMessageStreamWriter|generateId|extractReasoningMiddleware|createProviderRegistry|createDataStream.*|MockLanguageModelV\d)$/;

/** Every call whose callee comes down to something that the catalogue knows. */
export function findHits(graph: ModuleGraph, evaluator: Evaluator, services: Services): Hit[] {
  const hits: Hit[] = [];
  for (const path of graph.paths) {
    const module = graph.loaded(path);
    if (!module) continue;
    const decorators = decoratorCalls(module);
    module.calls.forEach((call, index) => {
      const site: Site = { module: path, call: index };
      for (const external of externals(calledBy(evaluator, call, { module: path, scope: call.scope }))) {
        const decorates = decorators.get(index);
        add(hits, graph, evaluator, services, { external, site, call, path, module, ...(decorates === undefined ? {} : { decorates }) });
      }
    });
    module.scopes.forEach((scope, index) => {
      for (const decorator of scope.decorators ?? []) {
        if (decorator.is === 'call') continue;
        const call: CallFact = { callee: decorator, arguments: [], scope: scope.parent ?? 0, line: scope.line, endLine: scope.line };
        const site: Site = { module: path, call: -1 - index };
        for (const external of externals(evaluator.evaluate(decorator, { module: path, scope: scope.parent ?? 0 })))
          add(hits, graph, evaluator, services, { external, site, call, path, module, decorates: index });
      }
    });
  }
  return hits;
}

/** What a call calls; `partial(ChatOpenAI, model='x')` says what a later call will be given. */
function calledBy(evaluator: Evaluator, call: CallFact, where: Where): readonly Value[] {
  const callees = evaluator.evaluate(call.callee, where);
  const [first] = call.arguments;
  const isPartial = callees.some((callee) => callee.is === 'external' && callee.root === 'functools' && callee.path === 'partial');
  return isPartial && first ? evaluator.evaluate(first.value, where) : callees;
}

function externals(values: readonly Value[]): External[] {
  const seen = new Set<string>();
  return values.flatMap((value) => {
    if (value.is !== 'external') return [];
    const key = `${value.root}\n${value.path}\n${value.sites.map((site) => `${site.module}:${site.call}`).join()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [value];
  });
}

function add(hits: Hit[], graph: ModuleGraph, evaluator: Evaluator, services: Services, found: Omit<Hit, 'construct'>): void {
  const { root, path, ecosystem } = found.external;
  const construct = constructOf(root, path);
  const entry = packageOfExternal(graph, found.path, found.external) ?? aiPackage(ecosystem, root);
  if (entry && !entry.dualUse && path !== '') services.used(found.path, entry);
  if (!construct) return;
  if ((root === 'boto3' || root === 'aioboto3') && !isAwsAi(graph, evaluator, found)) return;
  hits.push({ ...found, construct });
}

/** The client of the AWS SDK for Python is AI only for services that are; the name must be constant. */
function isAwsAi(graph: ModuleGraph, evaluator: Evaluator, found: Omit<Hit, 'construct'>): boolean {
  const chain = [...found.external.sites, found.site];
  return chain.some((site) => {
    const call = graph.loaded(site.module)?.calls[site.call];
    const service = call?.arguments.find((argument) => argument.name === 'service_name') ?? call?.arguments[0];
    if (!call || !service || service.name === 'region_name') return false;
    const where = { module: site.module, scope: call.scope, ...(site.frame ? { frame: site.frame } : {}) };
    return textsOf(evaluator.evaluate(service.value, where)).some((text) => awsAiServices.has(text));
  });
}

function decoratorCalls(module: ModuleSummary): Map<number, number> {
  const calls = new Map<number, number>();
  module.scopes.forEach((scope, index) => {
    for (const decorator of scope.decorators ?? []) {
      const call: Expression = decorator;
      if (call.is === 'call') calls.set(call.call, index);
    }
  });
  return calls;
}
