import { canonicalModel, modelFamily } from '../../../catalogue/models.js';
import { type AssetId, assetId } from '../../../core/ids.js';
import { emitModels } from './model-use.js';
import { type Given, given, type Hit, placeOf, type Scan, serviceOf, valuesOf } from './scan.js';
import { toolsOf } from './tools.js';
import { textsOf, type Value } from './values.js';

/** Agents that another one's options name and describe: `agents: { reviewer: { description, prompt, tools } }`. */
export function emitDeclaredAgents(scan: Scan, hit: Hit, parent: AssetId): void {
  const service = serviceOf(scan, hit.path);
  for (const value of valuesOf(scan, given(scan, hit.site, hit.construct.declares))) {
    if (value.is !== 'object') continue;
    for (const [name, item] of value.entries) {
      for (const options of scan.evaluator.force(item)) {
        const take = optionsOf(scan, options);
        if (!take) continue;
        const at =
          item.expression.is === 'object' && item.expression.line
            ? { path: item.module, line: item.expression.line }
            : placeOf(scan, hit.site);
        const key = scan.see.local(item.module, name);
        const tools = toolsOf(scan, take('tools'), assetId('agent', key));
        const id = scan.see.asset('agent', {
          key,
          name,
          at,
          properties: { framework: hit.construct.framework },
          // Without a list of its own it has the tools of its parent.
          open:
            tools.open !== undefined || !take('tools')
              ? [{ relation: 'uses-tool', reason: tools.open ?? 'it has the tools of its parent' }]
              : [],
        });
        scan.see.relate(service, 'contains', id, { at });
        scan.see.relate(id, 'defined-in', service, { at });
        scan.see.relate(parent, 'delegates-to', id, { at });
        for (const tool of tools.ids) scan.see.relate(id, 'uses-tool', tool, { at });
        // `haiku` and its likes are names of families, no ids.
        const models = textsOf(valuesOf(scan, take('model'))).flatMap((text) =>
          modelFamily(text) ? (canonicalModel(hit.construct.provider, text) ?? []) : [],
        );
        emitModels(scan, { models }, [id], hit.site);
      }
    }
  }
}

/** Options as an object, or as arguments of a class that holds them. */
function optionsOf(scan: Scan, value: Value): ((name: string) => Given | undefined) | undefined {
  if (value.is === 'object') {
    if (!value.entries.has('description') && !value.entries.has('prompt')) return undefined;
    return (name) => {
      const entry = value.entries.get(name);
      return entry && { expression: entry.expression, where: entry };
    };
  }
  const site = value.is === 'external' && /AgentDefinition\(\)$/.test(value.path) ? value.sites.at(-1) : undefined;
  return site && ((name) => given(scan, site, { names: [name] }));
}
