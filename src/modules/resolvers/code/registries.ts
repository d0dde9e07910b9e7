import { constructOf } from '../../../catalogue/constructs/index.js';
import { type CanonicalModel, canonicalModel } from '../../../catalogue/models.js';
import { defaultVariable, emitVariable } from './clients.js';
import { type ModelUse, modelsOf, providerOfCall } from './model-use.js';
import { given, type Hit, type Made, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { type External, textsOf, type Value } from './values.js';

const mostLevels = 5;

/** Models that a registry is asked for: it knows providers by a prefix, or models by names of the project's own. */
export function modelsOfRegistry(scan: Scan, made: Made, ids: readonly Value[], level: number): ModelUse {
  const registry: External = { ...made.external, path: made.external.path.replace(/\.\w+$/, '') };
  const models = new Map<string, CanonicalModel & { variable?: string }>();
  let open: string | undefined;
  for (const value of ids) {
    if (value.is !== 'constant' || typeof value.value !== 'string') {
      if (value.is !== 'constant')
        open ??= value.is === 'environment' ? `environment variable ${value.name}` : 'a name that the registry is asked for';
      continue;
    }
    const use = lookUpIn(scan, registry, value.value, level);
    for (const model of use.models) models.set(model.key, value.variable ? { ...model, variable: value.variable } : model);
    open ??= use.open;
  }
  return { models: [...models.values()], ...(open === undefined ? {} : { open }) };
}

/** What a provider, or a registry of providers, calls by a name. */
function lookUpIn(scan: Scan, provider: External, id: string, level: number): ModelUse {
  const maker = provider.sites.at(-1);
  if (level > mostLevels) return { models: [] };
  const below = (values: readonly Value[], name: string): ModelUse =>
    joined(values.map((value) => (value.is === 'external' ? lookUpIn(scan, value, name, level + 1) : { models: [] })));
  if (maker && /[pP]roviderRegistry\(\)$/.test(provider.path)) {
    const separator = textsOf(valuesOf(scan, given(scan, maker, { names: ['separator'] })))[0] ?? ':';
    const at = id.indexOf(separator);
    if (at < 0) return { models: [] };
    return below(
      entryOf(scan, valuesOf(scan, given(scan, maker, { names: [], position: 0 })), id.slice(0, at)),
      id.slice(at + separator.length),
    );
  }
  if (maker && /[cC]ustomProvider\(\)$/.test(provider.path)) {
    for (const table of ['languageModels', 'textEmbeddingModels', 'embeddingModels', 'imageModels']) {
      const values = entryOf(scan, valuesOf(scan, given(scan, maker, { names: [table] })), id);
      if (values.length > 0) return modelsOf(scan, values, undefined, undefined, level + 1);
    }
    return below(valuesOf(scan, given(scan, maker, { names: ['fallbackProvider'] })), id);
  }
  const construct = constructOf(provider.root, `${provider.path}.languageModel`) ?? constructOf(provider.root, provider.path);
  if (construct?.does !== 'model') return { models: [] };
  const made: Made = { construct, external: provider, site: maker };
  const model = canonicalModel(maker ? providerOfCall(scan, made, maker) : construct.provider, id);
  return { models: model ? [model] : [] };
}

function entryOf(scan: Scan, values: readonly Value[], key: string): Value[] {
  return values.flatMap((value) => {
    const entry = value.is === 'object' ? value.entries.get(key) : undefined;
    return entry ? [...scan.evaluator.force(entry)] : [];
  });
}

function joined(uses: readonly ModelUse[]): ModelUse {
  const open = uses.find((use) => use.open !== undefined)?.open;
  return { models: uses.flatMap(({ models }) => models), ...(open === undefined ? {} : { open }) };
}

/** Providers that a registry holds uncalled read their own keys. */
export function emitRegistry(scan: Scan, hit: Hit): void {
  const at = placeOf(scan, hit.site);
  const tables = [given(scan, hit.site, { names: ['languageModels'] }), given(scan, hit.site, { names: [], position: 0 })];
  for (const table of tables.flatMap((found) => valuesOf(scan, found))) {
    for (const entry of table.is === 'object' ? table.entries.values() : []) {
      for (const value of scan.evaluator.force(entry)) {
        if (value.is !== 'external' || value.sites.length > 0) continue;
        const construct = constructOf(value.root, value.path);
        const variable = construct && defaultVariable(value.root, construct.provider);
        if (variable) emitVariable(scan, serviceOf(scan, hit.path), variable, construct.provider, at, 'likely');
      }
    }
  }
}
