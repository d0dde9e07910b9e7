import { modelOfConstant } from '../../../catalogue/constructs/model-constants.js';
import { type CanonicalModel, canonicalModel } from '../../../catalogue/models.js';
import { providerBySpelling, providerOfUrl } from '../../../catalogue/providers.js';
import { type AssetId, isPublicUrl } from '../../../core/ids.js';
import { modelsOfRegistry } from './registries.js';
import { describe, type Given, given, type Made, madeBy, placeOf, type Scan, valuesOf } from './scan.js';
import { type Site, textsOf, type Value } from './values.js';
import { isReached, letThrough, waysTo } from './ways.js';

export interface ModelUse {
  readonly models: readonly (CanonicalModel & { readonly variable?: string })[];
  /** What could not be followed, in words. */
  readonly open?: string;
}

const passed = 6;

/** Which models some values name: texts, model objects, and what is wrapped around them. */
export function modelsOf(scan: Scan, values: readonly Value[], provider: string | undefined, expression?: Given, level = 0): ModelUse {
  const models = new Map<string, CanonicalModel & { variable?: string }>();
  let open: string | undefined;
  const flat = values.flatMap((value) => (value.is === 'list' ? value.items.flatMap((item) => [...scan.evaluator.force(item)]) : [value]));
  for (const value of flat) {
    if (value.is === 'constant' && typeof value.value === 'string') {
      const model = canonicalModel(provider, value.value);
      if (model) models.set(model.key, value.variable ? { ...model, variable: value.variable } : model);
      else open ??= 'a text that is no model id';
    } else if (value.is === 'external' && modelOfConstant(value.root, value.path) !== undefined) {
      const model = canonicalModel(provider, modelOfConstant(value.root, value.path) ?? '');
      if (model) models.set(model.key, model);
    } else if (value.is === 'external' && level < passed) {
      const inner = modelsOfObject(scan, value, level);
      for (const model of inner.models) models.set(model.key, model);
      // Something injected, of which only the type is known, is said elsewhere.
      const injected = value.sites.length === 0 && value.path.endsWith('()');
      open ??= inner.open ?? (inner.models.length === 0 && !injected ? describe(expression?.expression) : undefined);
    } else if (value.is === 'object' && level < passed) {
      const inner = modelsOfOptions(scan, value, provider, level);
      for (const model of inner.models) models.set(model.key, model);
      open ??= inner.open ?? (inner.models.length === 0 ? describe(expression?.expression) : undefined);
    } else if (value.is === 'environment') open ??= `environment variable ${value.name}`;
    else if (value.is !== 'constant') open ??= describe(expression?.expression);
  }
  return { models: [...models.values()], ...(open === undefined ? {} : { open }) };
}

/** Options that name a model, or hold more of them: `{'config_list': [{'model': 'gpt-4o'}]}`. */
const optionNames = ['litellm_params', 'config_list', 'model', 'deployments', 'config', 'model_id'];

function modelsOfOptions(scan: Scan, value: Extract<Value, { is: 'object' }>, provider: string | undefined, level: number): ModelUse {
  for (const name of optionNames) {
    const entry = value.entries.get(name);
    if (entry) return modelsOf(scan, scan.evaluator.force(entry), provider, { expression: entry.expression, where: entry }, level + 1);
  }
  return { models: [] };
}

function modelsOfObject(scan: Scan, value: Extract<Value, { is: 'external' }>, level: number): ModelUse {
  for (const made of madeBy(value)) {
    if (!made.site) continue;
    if (made.construct.does === 'wrap') {
      const inner = given(scan, made.site, made.construct.model);
      return modelsOf(scan, valuesOf(scan, inner), undefined, inner, level + 1);
    }
    if (made.construct.does === 'model' || made.construct.does === 'artifact') return modelsOfCall(scan, made, level + 1);
  }
  return { models: [] };
}

/** The models that one call of a known construct names. */
export function modelsOfCall(scan: Scan, made: Made, level = 0): ModelUse {
  const fixed = made.construct.fixedModel === undefined ? undefined : canonicalModel(made.construct.provider, made.construct.fixedModel);
  if (fixed) return { models: [fixed] };
  const models = new Map<string, ModelUse['models'][number]>();
  let open: string | undefined;
  for (const site of made.site ? waysTo(scan.evaluator, made.site) : []) {
    const found = isReached(scan.evaluator, site) ? given(scan, site, made.construct.model) : undefined;
    if (!found) continue;
    const values = letThrough(scan.evaluator, site, found.expression, valuesOf(scan, found));
    const use = made.construct.registered
      ? modelsOfRegistry(scan, made, values, level)
      : modelsOf(scan, values, providerOfCall(scan, made, site), found, level);
    for (const model of use.models) models.set(model.key, models.get(model.key) ?? model);
    open ??= use.open;
  }
  return { models: [...models.values()], ...(open === undefined ? {} : { open }) };
}

/** Who answers a call: the construct's provider, unless a base URL sends it elsewhere, or it must say so itself. */
export function providerOfCall(scan: Scan, made: Made, site: Site): string | undefined {
  const named = made.construct.prefixed ? textsOf(valuesOf(scan, given(scan, site, made.construct.name))) : [];
  const spelled = made.construct.does === 'model' && named.length === 1 ? providerBySpelling(named[0] ?? '') : undefined;
  if (spelled) return spelled;
  for (const { construct, site: client } of [{ construct: made.construct, site }, ...madeBy(made.external)]) {
    if (!client || !construct.base) continue;
    const [url] = textsOf(valuesOf(scan, given(scan, client, construct.base)));
    if (url !== undefined && /^https?:\/\//.test(url)) return providerAt(url) ?? construct.provider;
    if (construct.does === 'client' && construct.provider && !made.construct.prefixed) return construct.provider;
  }
  return made.construct.provider;
}

/** Who answers at a base URL; a host of nobody we know is its own provider. */
function providerAt(url: string): string | undefined {
  const known = providerOfUrl(url);
  if (known) return known.id;
  try {
    const { hostname, port } = new URL(url);
    if (port === '11434') return 'ollama';
    return isPublicUrl(url) ? hostname : 'local';
  } catch {
    return undefined;
  }
}

/** Writes models down, and who calls them. */
export function emitModels(scan: Scan, use: ModelUse, callers: readonly AssetId[], site: Site, modality?: 'text' | 'embedding'): AssetId[] {
  const at = placeOf(scan, site);
  const ids = use.models.map((model) => {
    const id = scan.see.asset('model', {
      key: model.key,
      name: model.id,
      at,
      properties: {
        provider: model.provider,
        modelId: model.id,
        floating: model.floating,
        lifecycle: model.lifecycle?.state,
        retiresOn: model.lifecycle?.retiresOn,
        modality: model.modality ?? modality,
        openWeights: model.openWeights,
        environmentVariables: model.variable === undefined ? undefined : [model.variable],
      },
    });
    for (const caller of callers) scan.see.relate(caller, 'invokes', id, { at });
    return id;
  });
  if (use.open !== undefined && ids.length === 0)
    scan.see.notice('unresolved', `The model is ${use.open}, which could not be followed.`, at);
  return ids;
}
