import { modelsOf } from './model-use.js';
import { madeBy, type Scan, serviceOf } from './scan.js';
import type { Where } from './values.js';

/** Models that do nothing but judge what goes in or comes out, by their makers' names for them. */
const judges =
  /(^|[/.:_-])(llama-?guard|prompt-?guard|shield-?gemma|gpt-oss-safeguard|granite-guardian|wildguard|nemoguard|qwen3?guard|omni-moderation|text-moderation)/i;

const mostFields = 200;

/** Classes of the project's own that keep a judging model and no other: they stand around the models that answer. */
export function emitGuardClasses(scan: Scan): void {
  for (const path of scan.graph.paths) {
    const module = scan.graph.loaded(path);
    if (module?.language !== 'python') continue;
    for (const [index, scope] of module.scopes.entries()) {
      if (scope.type !== 'class') continue;
      const where: Where = { module: path, scope: index };
      const calls = Object.values(scope.bindings).flatMap((bound) => bound.filter((value) => value.is === 'call'));
      const models = calls.slice(0, mostFields).flatMap((value) => {
        const made = scan.evaluator
          .evaluate(value, where)
          .filter((one) => one.is === 'external' && madeBy(one).some(({ construct }) => construct.does === 'model'));
        return made.length > 0 ? modelsOf(scan, made, undefined).models : [];
      });
      if (models.length === 0 || !models.every(({ id }) => judges.test(id))) continue;
      const at = { path, line: scope.line };
      const id = scan.see.asset('guardrail', {
        key: scan.see.local(path, scope.name),
        name: scope.name,
        at,
        properties: { engine: models[0]?.id },
        confidence: 'likely',
      });
      scan.see.relate(serviceOf(scan, path), 'protected-by', id, { at, confidence: 'likely' });
    }
  }
}
