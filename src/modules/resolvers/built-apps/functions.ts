import { posix } from 'node:path';
import { canonicalModel } from '../../../catalogue/models.js';
import { npmPackageOfSpecifier } from '../../../catalogue/packages.js';
import { providerOfKeyVariable, providerOfUrl } from '../../../catalogue/providers.js';
import { serviceFolder, serviceName } from '../../../catalogue/services.js';
import { type PropertyInput, type Recorder, type SourceView, unknownValue } from '../../../contracts/index.js';
import { type AssetId, normaliseUrl, splitId } from '../../../core/ids.js';
import { supabaseFunction, supabaseProject } from '../../../parsing/apps/summaries.js';
import { type ModuleSummary, moduleSummary } from '../../../parsing/module-summary.js';
import type { Place } from './applications.js';
import { expressionsOf, literalOf } from './expressions.js';

/** An edge function that calls a model. */
export interface CallingFunction {
  readonly id: AssetId;
  /** Folder that holds `functions/`. */
  readonly project: string;
  readonly place: Place;
}

const mostModules = 40;

/** Records the edge functions that hand work to a model, with what they ask of their callers. */
export function emitFunctions(source: SourceView, see: Recorder): CallingFunction[] {
  return source.all(supabaseFunction).flatMap(({ key: path, data: { name } }): CallingFunction[] => {
    const modules = closure(source, path);
    const use = aiUse(modules);
    if (!use.place) return [];
    const project = path.slice(0, path.indexOf(`/functions/${name}/`));
    const folder = serviceFolder(source, path);
    const config = source.lookup(supabaseProject, `${project}/config.toml`);
    const stated = config?.functions.find((each) => each.name === name);
    const at = { path, line: 1 };
    const variables = [...use.keys.keys()].filter((variable) => providerOfKeyVariable(variable)).sort();
    const service = see.asset('service', {
      key: see.local(folder),
      name: serviceName(folder, splitId(see.home).key),
      at: use.place,
      properties: { path: folder },
    });
    see.relate(service, 'defined-in', see.home);
    const id = see.asset('workload', {
      key: see.local(path.slice(0, path.lastIndexOf('/'))),
      name,
      at: [use.place, ...(stated ? [{ path: `${project}/config.toml`, line: stated.line }] : [])],
      properties: { platform: 'supabase-edge-function', environmentVariables: variables.length > 0 ? variables : undefined },
    });
    see.relate(id, 'defined-in', see.home, { at });
    see.relate(service, 'deployed-as', id, { at });
    const endpoint = see.asset('network-endpoint', {
      key: config?.reference
        ? `https://${config.reference}.supabase.co/functions/v1/${name}`
        : see.local(path.slice(0, path.lastIndexOf('/')), 'endpoint'),
      name: `/functions/v1/${name}`,
      at: stated ? { path: `${project}/config.toml`, line: stated.line } : at,
      properties: {
        public: true,
        encrypted: true,
        route: `/functions/v1/${name}`,
        authentication: authenticationOf(modules, stated?.verifiesToken ?? true),
      },
    });
    see.relate(id, 'exposed-to', endpoint, { at });
    emitUse(see, id, use);
    return [{ id, project, place: use.place }];
  });
}

type Modules = readonly (readonly [path: string, module: ModuleSummary])[];

/** A module and the local ones that it imports. */
function closure(source: SourceView, entry: string): Modules {
  const found: [string, ModuleSummary][] = [];
  const queue = [entry];
  const seen = new Set(queue);
  for (const path of queue) {
    if (found.length >= mostModules) break;
    const module = source.lookup(moduleSummary, path);
    if (!module) {
      source.demand(path);
      continue;
    }
    found.push([path, module]);
    for (const { from, typeOnly } of module.imports) {
      if (typeOnly || !from.startsWith('.')) continue;
      const target = posix.join(posix.dirname(path), from);
      const file = [target, `${target}.ts`, `${target}/index.ts`].find((each) => source.exists(each));
      if (file && !seen.has(file)) {
        seen.add(file);
        queue.push(file);
      }
    }
  }
  return found;
}

interface Use {
  place?: Place | undefined;
  readonly hosts: Map<string, { readonly provider: string; readonly place: Place }>;
  readonly models: Map<string, { readonly text: string; readonly provider: string | undefined; readonly place: Place }>;
  readonly keys: Map<string, Place>;
}

function aiUse(modules: Modules): Use {
  const use: Use = { hosts: new Map(), models: new Map(), keys: new Map() };
  const named: { text: string; place: Place }[] = [];
  for (const [path, module] of modules) {
    const imported = module.imports.find(({ from, typeOnly }) => {
      const entry = typeOnly ? undefined : npmPackageOfSpecifier(from);
      return entry && !entry.dualUse && !entry.ambiguous;
    });
    if (imported) use.place ??= { path, line: imported.line };
    for (const { expression, line } of expressionsOf(module)) {
      const place = { path, line };
      if (expression.is === 'environment' && /^[A-Z]/.test(expression.name)) {
        if (providerOfKeyVariable(expression.name) || /^SUPABASE_SERVICE_ROLE_KEY$/.test(expression.name))
          use.keys.set(expression.name, place);
      } else if (expression.is === 'object') {
        const model = expression.entries.find(({ key }) => key === 'model')?.value;
        const text = model && literalOf(module, model);
        if (text) named.push({ text, place });
      } else {
        const text = literalOf(module, expression);
        const url = text?.startsWith('https://') ? text : undefined;
        const provider = url === undefined ? undefined : providerOfUrl(url)?.id;
        if (!url || !provider) continue;
        const base = normaliseUrl(url);
        if (base) use.hosts.set(new URL(base).origin, { provider, place });
        const inPath = /\/models\/([A-Za-z0-9][\w.-]{1,80}):(?:stream)?[gG]enerate/.exec(url)?.[1];
        if (inPath) use.models.set(`${provider} ${inPath}`, { text: inPath, provider, place });
      }
    }
  }
  const [first] = use.hosts.values();
  use.place ??= first?.place;
  if (use.place && first)
    for (const { text, place } of named) use.models.set(`${first.provider} ${text}`, { text, provider: first.provider, place });
  return use;
}

function emitUse(see: Recorder, workload: AssetId, use: Use): void {
  for (const { text, provider, place } of use.models.values()) {
    const model = canonicalModel(provider, text);
    if (!model) continue;
    const id = see.asset('model', {
      key: model.key,
      name: model.id,
      at: place,
      properties: { modelId: model.id, provider: model.provider, floating: model.floating, modality: model.modality },
    });
    see.relate(workload, 'invokes', id, { at: place });
  }
  for (const [origin, { provider, place }] of use.hosts) {
    const id = see.asset('model-endpoint', {
      key: origin,
      name: origin.replace('https://', ''),
      at: place,
      properties: { url: origin, encrypted: true, provider },
    });
    see.relate(workload, 'invokes', id, { at: place });
  }
  for (const [variable, place] of use.keys) {
    const service = variable.startsWith('SUPABASE_');
    const id = see.asset('credential', {
      key: see.local('env', variable),
      name: variable,
      at: place,
      properties: {
        variable,
        literal: false,
        placement: 'environment',
        provider: service ? 'supabase' : providerOfKeyVariable(variable)?.id,
        administrative: service ? true : undefined,
      },
    });
    see.relate(workload, 'uses-credential', id, { at: place });
  }
}

const asksUser = new Set(['getUser', 'getClaims', 'jwtVerify', 'verifyJWT', 'verifyIdToken', 'verifyToken']);
const asksSignature = new Set(['constructEvent', 'constructEventAsync', 'verifySignature']);

/** What a caller must show: the platform's token check takes the published key too, so a user is only asked for in the code. */
function authenticationOf(modules: Modules, platformChecks: boolean): PropertyInput<'none' | 'api-key' | 'oauth'> {
  let open: string | undefined;
  for (const [, module] of modules) {
    for (const { callee, arguments: given } of module.calls) {
      const name = callee.is === 'member' ? callee.property : callee.is === 'name' ? callee.name : '';
      if (asksUser.has(name)) return 'oauth';
      if (asksSignature.has(name)) return 'api-key';
      if (/verif|authenticat|authoriz|require_?(user|auth|admin)|is_?admin|check_?(auth|token|secret)/i.test(name))
        open ??= `it calls ${name}, which could not be followed`;
      const header = name === 'get' && given[0] ? literalOf(module, given[0].value) : undefined;
      if (header && /^(authorization|apikey|x-[\w-]*(key|secret|signature|token)[\w-]*)$/i.test(header))
        open ??= `it reads the header ${header} itself`;
    }
  }
  if (platformChecks) return 'api-key';
  return open === undefined ? 'none' : unknownValue(open);
}
