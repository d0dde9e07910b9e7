import type { Evaluator } from './evaluate.js';
import type { Value } from './values.js';

/** What a framework puts in the place of a parameter: `client = Depends(get_client)` is what the function gives. */
export function injected(evaluator: Evaluator, value: Value): Value[] | undefined {
  if (
    value.is !== 'external' ||
    !/^(fastapi|litestar|taskiq|faststream)$/.test(value.root) ||
    !/(^|\.)(Depends|Security|Provide)\(\)$/.test(value.path)
  )
    return undefined;
  const site = value.sites.at(-1);
  const call = site && evaluator.graph.loaded(site.module)?.calls[site.call];
  const [first] = call?.arguments ?? [];
  if (!site || !call || !first || first.spread) return undefined;
  const at = { module: site.module, scope: call.scope, ...(site.frame ? { frame: site.frame } : {}) };
  const made = evaluator
    .evaluate(first.value, at)
    .flatMap((callee) =>
      callee.is === 'function' || callee.is === 'class' ? evaluator.apply(callee, { ...call, arguments: [] }, site, at) : [],
    );
  // What a dependency checks of who asks is no value to follow.
  return made.some((one) => one.is === 'external' || one.is === 'instance') ? made : undefined;
}
