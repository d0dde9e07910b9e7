import { sdkConstantOf } from '../../../../catalogue/constructs/sdk-constants.js';
import type { CallFact, ModuleSummary } from '../../../../parsing/module-summary.js';
import { type Evaluator, whereOf } from '../evaluate.js';
import type { External, Site, Value } from '../values.js';

/** What a constant of an SDK stands for, where its documentation says so. */
export function sdkConstant(value: External, property: string): Value | undefined {
  if (value.sites.length > 0) return undefined;
  const text = sdkConstantOf(value.root, value.path === '' ? property : `${value.path}.${property}`);
  return text === undefined ? undefined : { is: 'constant', value: text };
}

/** A field of a struct that was made by naming its fields. */
export function composedField(
  evaluator: Evaluator,
  module: ModuleSummary,
  call: CallFact,
  site: Site,
  property: string,
): Value[] | undefined {
  if ((module.language !== 'go' && module.language !== 'rust') || !call.construct) return undefined;
  const named = call.arguments.find((argument) => argument.name === property);
  return named && [...evaluator.evaluate(named.value, whereOf(call, site))];
}

type Owner = Extract<Value, { is: 'class' | 'instance' }>;

/** Methods of a type may stand in another file of its package, and the type in another than its methods. */
export function otherPart(evaluator: Evaluator, value: Owner, property: string): Owner | undefined {
  const module = evaluator.graph.loaded(value.module);
  const name = module?.scopes[value.scope]?.name;
  if (module?.language !== 'go' || name === undefined) return undefined;
  for (const path of evaluator.graph.beside(value.module)) {
    const other = evaluator.graph.module(path);
    if (!other || other.package !== module.package) continue;
    const scope = other.scopes.findIndex((each) => each.type === 'class' && each.name === name);
    if (scope < 0) continue;
    const has = Object.hasOwn(other.scopes[scope]?.bindings ?? {}, property);
    if (has || other.scopes.some((each) => each.parent === scope && each.name === `${name}.${property}`))
      return { ...value, module: path, scope };
  }
  return undefined;
}
