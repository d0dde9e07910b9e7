import { type Argument, claudeAgentTools, constructOf, type ToolFlag } from '../../../catalogue/constructs/index.js';
import { aiPackage } from '../../../catalogue/packages.js';
import { unknownValue, unset } from '../../../contracts/index.js';
import { type AssetId, splitId } from '../../../core/ids.js';
import type { Stated } from '../../../core/record.js';
import { asksPerson, provenFlags, runsWhatItIsGiven } from './effects.js';
import { boundName, childScope, ownerName } from './lookup.js';
import { agentInside, describe, type Given, given, hasHiddenArguments, madeBy, type Scan, valuesOf } from './scan.js';
import { isTyped } from './typed/languages.js';
import { annotatedMethods, registeredTools } from './typed/tools.js';
import { type Site, textsOf, truthOf, type Value } from './values.js';

export interface Tools {
  readonly ids: readonly AssetId[];
  /** Why the list may be longer than this. */
  readonly open?: string;
}

interface Handler {
  readonly module: string;
  readonly scope: number;
}

/** Where a call that makes a tool stands. */
export const toolPlace = (module: string, call: number): string => `${module}\n${call}`;

/** The tools that some values stand for: lists, objects by name, functions, factories, classes. */
export function toolsOf(scan: Scan, found: Given | undefined, owner: AssetId, values = valuesOf(scan, found)): Tools {
  const ids = new Set<AssetId>();
  let open: string | undefined;
  const noteOthers = (others: readonly Value[] = []): void => {
    if (others.some(isOfServer)) open ??= 'the tools of MCP servers are not known';
  };
  const visit = (value: Value, name: string | undefined, level: number): void => {
    if (level > 4) {
      open ??= 'the tools are nested too deeply';
      return;
    }
    switch (value.is) {
      case 'list':
        for (const item of value.items) for (const inner of scan.evaluator.force(item)) visit(inner, undefined, level + 1);
        noteOthers(value.others);
        if (value.open) open ??= 'part of the tool list is computed';
        return;
      case 'object': {
        const declared = declaredTool(scan, value, owner);
        if (declared) {
          ids.add(declared);
          return;
        }
        for (const [key, item] of value.entries) for (const inner of scan.evaluator.force(item)) visit(inner, key, level + 1);
        noteOthers(value.others);
        if (value.open || value.computed.length > 0) open ??= 'part of the tool list is computed';
        return;
      }
      case 'function':
        ids.add(functionTool(scan, value.module, value.scope, name));
        return;
      case 'instance':
      case 'class': {
        const methods = annotatedMethods(scan, value.module, value.scope) ?? toolMethods(scan, value.module, value.scope);
        if (methods) {
          for (const scope of methods) ids.add(functionTool(scan, value.module, scope));
          if (methods.length === 0) open ??= 'which methods of a class are tools is not known';
          return;
        }
        ids.add(classTool(scan, value.module, value.scope, name));
        return;
      }
      case 'external': {
        const registered = registeredTools(scan, value, found?.where.module ?? '');
        if (registered) {
          for (const inner of registered.values) visit(inner, undefined, level + 1);
          if (registered.open) open ??= 'part of the tools is registered by code that was not followed';
          return;
        }
        const made = externalTool(scan, value, owner, name);
        if (made) ids.add(made);
        else if (agentInside(scan, value)) return;
        else if (isOfServer(value)) open ??= 'the tools of MCP servers are not known';
        else open ??= `the tools of ${value.root} are not known`;
        return;
      }
      case 'constant':
        if (typeof value.value === 'string' && value.value) ids.add(namedTool(scan, value.value, owner, found));
        return;
      default:
        open ??= `${describe(found?.expression)} could not be followed`;
    }
  };
  for (const value of values) visit(value, undefined, 0);
  return { ids: [...ids], ...(open === undefined ? {} : { open }) };
}

/** Methods of a class that decorators make tools of: its object is a box of tools. */
function toolMethods(scan: Scan, module: string, scope: number): number[] | undefined {
  const scopes = scan.graph.loaded(module)?.scopes ?? [];
  const found = scopes.flatMap((fact, index) => {
    if (fact.parent !== scope || fact.type !== 'function') return [];
    const isTool = (fact.decorators ?? []).some((decorator) =>
      scan.evaluator
        .evaluate(decorator, { module, scope })
        .some((value) => value.is === 'external' && constructOf(value.root, value.path.replace(/\(\)$/, ''))?.does === 'tool'),
    );
    return isTool ? [index] : [];
  });
  return found.length > 0 ? found : undefined;
}

function isOfServer(value: Value): boolean {
  return value.is === 'external' && madeBy(value).some(({ construct }) => construct.does.startsWith('mcp-'));
}

/** A tool that is a function of this source. */
export function functionTool(scan: Scan, module: string, scope: number, named?: string): AssetId {
  const fact = scan.graph.loaded(module)?.scopes[scope];
  const decorated = decoratorName(scan, module, scope);
  const own = fact?.name.split('.').at(-1);
  const name = decorated ?? named ?? own ?? 'tool';
  return emitTool(
    scan,
    scan.see.local(module, name),
    name,
    { path: module, ...(fact ? { line: fact.line } : {}) },
    { module, scope },
    { approval: decoratorApproval(scan, module, scope) },
  );
}

/** What the decorator that makes a function a tool says of approval. */
function decoratorApproval(scan: Scan, module: string, scope: number): Approves {
  const fact = scan.graph.loaded(module)?.scopes[scope];
  for (const decorator of fact?.decorators ?? []) {
    for (const value of scan.evaluator.evaluate(decorator, { module, scope: fact?.parent ?? 0 })) {
      if (value.is !== 'external') continue;
      const [made] = madeBy(value);
      if (made?.site && made.construct.approval) return approvalGiven(scan, made.site, made.construct.approval);
      // Without brackets it has no options at all.
      const bare = made ? undefined : constructOf(value.root, value.path);
      if (bare?.does === 'tool' && bare.approval) return false;
    }
  }
  return undefined;
}

type Approves = boolean | Stated | undefined;

/** An option of the tool's own; a function decides at each call. */
function approvalGiven(scan: Scan, site: Site, option: Argument): Approves {
  const found = given(scan, site, option);
  if (found) return truthOf(valuesOf(scan, found)) ?? unknownValue('it is decided at each call');
  return hasHiddenArguments(scan, site) ? undefined : false;
}

const decoratorNames: Argument = { names: ['name', 'name_override'], position: 0 };

/** The name that a decorator gives: `@tool("search")`. */
function decoratorName(scan: Scan, module: string, scope: number): string | undefined {
  const fact = scan.graph.loaded(module)?.scopes[scope];
  for (const decorator of fact?.decorators ?? []) {
    for (const value of scan.evaluator.evaluate(decorator, { module, scope: fact?.parent ?? 0 })) {
      if (value.is !== 'external') continue;
      const [made] = madeBy(value);
      if (!made?.site || !/tool$/.test(made.construct.does)) continue;
      const wanted = isTyped(scan.graph.loaded(module)?.language ?? 'python') ? made.construct.name : decoratorNames;
      const [name] = textsOf(valuesOf(scan, given(scan, made.site, wanted)));
      if (name) return name;
    }
  }
  return undefined;
}

function classTool(scan: Scan, module: string, scope: number, named: string | undefined): AssetId {
  const summary = scan.graph.loaded(module);
  const fact = summary?.scopes[scope];
  const declared = ['name', 'NAME'].flatMap((field) => textsOf(scan.evaluator.member({ is: 'class', module, scope }, field)))[0];
  const name = named ?? declared ?? fact?.name ?? 'tool';
  const run =
    summary &&
    ['_run', '_arun', '_call', 'forward', 'execute', 'run', 'call']
      .map((method) => childScope(summary, scope, method))
      .find((found) => found !== undefined);
  const handler = run === undefined ? undefined : { module, scope: run };
  return emitTool(scan, scan.see.local(module, name), name, { path: module, ...(fact ? { line: fact.line } : {}) }, handler, {});
}

function externalTool(
  scan: Scan,
  value: Extract<Value, { is: 'external' }>,
  owner: AssetId,
  named: string | undefined,
): AssetId | undefined {
  for (const made of madeBy(value)) {
    const { construct, site } = made;
    if (construct.does === 'hosted-tool') {
      const [own] = site ? textsOf(valuesOf(scan, given(scan, site, { names: ['name'] }))) : [];
      const name = own ?? named ?? hostedName(made.external.path);
      return emitTool(
        scan,
        `${splitId(owner).key}#${name}`,
        name,
        site ? { path: site.module, ...lineOf(scan, site) } : undefined,
        undefined,
        { flags: construct.brings ?? [] },
      );
    }
    if (construct.does === 'tool' && site) return factoryTool(scan, site, construct, named);
  }
  // Some are handed over as they are, uncalled.
  const bare = value.path.endsWith('()') ? undefined : constructOf(value.root, value.path);
  if (bare?.does === 'hosted-tool') {
    const name = named ?? hostedName(value.path);
    return emitTool(scan, `${splitId(owner).key}#${name}`, name, undefined, undefined, { flags: bare.brings ?? [] });
  }
  return agentInside(scan, value) ? undefined : foreignTool(scan, value, owner, named);
}

/** A class by its name; a function that only makes one by its package's. */
function hostedName(path: string): string {
  const parts = path.split('.');
  const last = parts.at(-1) ?? path;
  return /^(New|new|make|create|default)$/.test(last) ? (parts.at(-2) ?? last) : last;
}

/** Something of another package that is given as a tool: under a name of the project's own, or as a class of an AI package. */
function foreignTool(
  scan: Scan,
  value: Extract<Value, { is: 'external' }>,
  owner: AssetId,
  named: string | undefined,
): AssetId | undefined {
  const site = value.path.endsWith('()') ? value.sites.at(-1) : undefined;
  if (!site || value.root === 'builtins' || isOfServer(value)) return undefined;
  const made = value.path.slice(0, -2).split('.').at(-1) ?? '';
  const own =
    /^[A-Z]\w*$/.test(made) && !/(Toolkit|Toolset|Client|Server|Agent)$/.test(made) && aiPackage(value.ecosystem, value.root) !== undefined;
  const name = named ?? (own ? made : undefined);
  return name === undefined
    ? undefined
    : emitTool(scan, `${splitId(owner).key}#${name}`, name, { path: site.module, ...lineOf(scan, site) }, undefined, {});
}

/** `tool({ … execute })`, `StructuredTool.from_function(f)`. */
export function factoryTool(
  scan: Scan,
  site: Site,
  construct: {
    readonly name?: { readonly names: readonly string[]; readonly position?: number };
    readonly handler?: { readonly names: readonly string[]; readonly position?: number };
    readonly approval?: Argument;
  },
  named?: string,
): AssetId {
  scan.knownTools.add(toolPlace(site.module, site.call));
  const module = scan.graph.loaded(site.module);
  const call = module?.calls[site.call];
  const handler = valuesOf(scan, given(scan, site, construct.handler)).find((value) => value.is === 'function');
  const [declared] = textsOf(valuesOf(scan, given(scan, site, construct.name)));
  const ownFunction = handler?.is === 'function' ? scan.graph.loaded(handler.module)?.scopes[handler.scope]?.name : undefined;
  const plain = ownFunction?.includes('<anonymous>') ? undefined : ownFunction?.split('.').at(-1);
  const bound = module && (boundName(module, site.call) ?? (call ? ownerName(module, call.scope)?.split('.').at(-1) : undefined));
  const first = isTyped(module?.language ?? 'python') ? plain : undefined;
  const renamed = module && bound !== undefined ? nameSetOn(scan, site.module, bound) : undefined;
  const name = renamed ?? declared ?? named ?? first ?? bound ?? plain ?? 'tool';
  // A tool without a handler is carried out by somebody else, who may ask.
  const approval = construct.approval && handler ? approvalGiven(scan, site, construct.approval) : undefined;
  const function_ = handler?.is === 'function' ? { module: handler.module, scope: handler.scope } : undefined;
  return emitTool(scan, scan.see.local(site.module, name), name, { path: site.module, ...lineOf(scan, site) }, function_, { approval });
}

/** `search.name = 'Search'`, behind the call that made it. */
function nameSetOn(scan: Scan, path: string, bound: string): string | undefined {
  const call = scan.graph
    .loaded(path)
    ?.calls.find(
      ({ callee, arguments: [property] }) =>
        callee.is === 'member' &&
        callee.property === '__setattr__' &&
        callee.object.is === 'name' &&
        callee.object.name === bound &&
        property?.value.is === 'literal' &&
        property.value.value === 'name',
    );
  const value = call?.arguments[1];
  return call && value ? textsOf(scan.evaluator.evaluate(value.value, { module: path, scope: call.scope }))[0] : undefined;
}

/** `{ type: 'function', function: { name } }`. */
function declaredTool(scan: Scan, value: Extract<Value, { is: 'object' }>, owner: AssetId): AssetId | undefined {
  const text = (key: string, from = value) => {
    const entry = from.entries.get(key);
    return entry ? textsOf(scan.evaluator.force(entry))[0] : undefined;
  };
  const inner = value.entries.get('function');
  const nested = inner ? scan.evaluator.force(inner).find((entry) => entry.is === 'object') : undefined;
  const name = text('type') === 'function' ? (nested?.is === 'object' ? text('name', nested) : text('name')) : undefined;
  const at = { path: value.at.module, ...(value.at.line === undefined ? {} : { line: value.at.line }) };
  return name === undefined ? undefined : emitTool(scan, `${splitId(owner).key}#${name}`, name, at, undefined, {});
}

function namedTool(scan: Scan, text: string, owner: AssetId, found: Given | undefined): AssetId {
  const name = text.replace(/\(.*$/, '');
  const at = found ? { path: found.where.module } : undefined;
  return emitTool(scan, `${splitId(owner).key}#${name}`, name, at, undefined, {
    flags: Object.hasOwn(claudeAgentTools, name) ? (claudeAgentTools[name] ?? []) : [],
  });
}

/** Writes a tool down. Only what its handler is proven to do is stated. */
export function emitTool(
  scan: Scan,
  key: string,
  name: string,
  at: { path: string; line?: number } | undefined,
  handler: Handler | undefined,
  more: { readonly flags?: readonly ToolFlag[]; readonly approval?: Approves },
): AssetId {
  const flags = new Set<ToolFlag>(more.flags ?? []);
  if (handler) for (const flag of provenFlags(scan, handler.module, handler.scope)) flags.add(flag);
  const approval = handler && asksPerson(scan, handler.module, handler.scope) ? true : more.approval;
  const id = scan.see.asset('tool', {
    key,
    name,
    ...(at ? { at } : {}),
    properties: {
      ...Object.fromEntries([...flags].map((flag) => [flag, true])),
      requiresApproval: approval,
      // It runs in this process, or one that this process starts: whatever confines that, no setting here does.
      sandboxed: handler && runsWhatItIsGiven(scan, handler.module, handler.scope) ? unset : undefined,
    },
  });
  if (handler) scan.handlers.set(id, handler);
  scan.approvals.set(id, typeof approval === 'boolean' ? approval : undefined);
  if (at) scan.see.relate(id, 'defined-in', scan.services.of(at.path), { at });
  return id;
}

function lineOf(scan: Scan, site: Site): { line?: number } {
  const line = scan.graph.loaded(site.module)?.calls[site.call]?.line;
  return line === undefined ? {} : { line };
}
