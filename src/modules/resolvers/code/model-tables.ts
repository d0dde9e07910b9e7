import { type CanonicalModel, canonicalModel, modelFamily } from '../../../catalogue/models.js';
import { modelsOfCall, providerOfCall } from './model-use.js';
import { type Scan, serviceOf } from './scan.js';
import { textsOf, type Value } from './values.js';

const idKeys = ['id', 'model', 'modelId', 'model_id', 'value'];
const fewest = 2;

/**
 * Models to choose from. Where a service calls a gateway with a model that only the user's choice decides, the tables of gateway ids in
 * its code are the candidates: said as possible, since no call was seen to take them.
 */
export function emitModelTables(scan: Scan): void {
  const open = new Set<string>();
  for (const hit of scan.hits) {
    if (hit.construct.does !== 'model' || !hit.construct.prefixed || !isGateway(providerOfCall(scan, hit, hit.site))) continue;
    const use = modelsOfCall(scan, hit);
    if (use.open !== undefined && use.models.length === 0) open.add(scan.graph.service(hit.path));
  }
  for (const path of open.size > 0 ? scan.graph.paths : []) {
    if (!open.has(scan.graph.service(path))) continue;
    const module = scan.graph.loaded(path);
    for (const bound of Object.values(module?.scopes[0]?.bindings ?? {})) {
      for (const value of bound.flatMap((expression) => scan.evaluator.evaluate(expression, { module: path, scope: 0 }))) {
        const rows = tableOf(scan, value);
        if (rows.length < fewest) continue;
        for (const { model, line } of rows) {
          const at = line === undefined ? { path } : { path, line };
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
            },
            confidence: 'possible',
          });
          scan.see.relate(serviceOf(scan, path), 'invokes', id, { at, confidence: 'possible' });
        }
      }
    }
  }
}

const isGateway = (provider: string | undefined) => provider === 'vercel-gateway' || provider === 'openrouter' || provider === 'litellm';

/** The rows of a list or object of options that each name a model in a gateway's spelling; none when any row does not. */
function tableOf(scan: Scan, value: Value): { model: CanonicalModel; line?: number }[] {
  const items = value.is === 'list' ? value.items : value.is === 'object' ? [...value.entries.values()] : [];
  const rows = items.slice(0, 200).map((item) => {
    for (const row of scan.evaluator.force(item)) {
      if (row.is !== 'object') continue;
      for (const key of idKeys) {
        const entry = row.entries.get(key);
        const [text] = entry ? textsOf(scan.evaluator.force(entry)) : [];
        const model = text === undefined ? undefined : gatewayModel(text);
        if (model) return { model, ...(row.at.line === undefined ? {} : { line: row.at.line }) };
      }
    }
    return undefined;
  });
  return rows.every((row) => row !== undefined) ? rows : [];
}

/** `maker/model` where the model's own name says the same maker. */
function gatewayModel(text: string): CanonicalModel | undefined {
  const model = text.includes('/') ? canonicalModel('vercel-gateway', text) : undefined;
  return model && modelFamily(model.id) === model.provider ? model : undefined;
}
