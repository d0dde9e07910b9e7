import { canonicalModel } from '../../../catalogue/models.js';
import { emitModels } from './model-use.js';
import { type Scan, serviceOf } from './scan.js';
import { textsOf } from './values.js';

/** Models of Workers AI, which a binding runs: `env.AI.run('@cf/meta/llama-3.1-8b-instruct', …)`. Nobody else names models so. */
export function emitWorkersAi(scan: Scan): void {
  for (const path of scan.graph.paths) {
    scan.graph.loaded(path)?.calls.forEach((call, index) => {
      if (call.callee.is !== 'member' || call.callee.property !== 'run') return;
      const first = call.arguments[0];
      const texts = first ? textsOf(scan.evaluator.evaluate(first.value, { module: path, scope: call.scope })) : [];
      const models = texts
        .filter((text) => /^@(cf|hf)\/[\w-]+\/[\w.-]+$/.test(text))
        .flatMap((text) => canonicalModel('cloudflare', text) ?? []);
      if (models.length > 0) emitModels(scan, { models }, [serviceOf(scan, path)], { module: path, call: index });
    });
  }
}
