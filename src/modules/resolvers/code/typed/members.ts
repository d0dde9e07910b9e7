import type { ModuleSummary } from '../../../../parsing/module-summary.js';
import type { Evaluator } from '../evaluate.js';
import { childScope } from '../lookup.js';
import { memberOf } from '../members.js';
import { placeKey, type Value, type Where } from '../values.js';
import { isTyped } from './languages.js';
import { selfOf } from './names.js';

/** A bare name that a class around the place, or a local class above it, declares. */
export function classMember(evaluator: Evaluator, module: ModuleSummary, scope: number, name: string, where: Where): Value[] {
  if (!declares(evaluator, where.module, module, scope, name, 0)) return [];
  const self: Value = selfOf(where.frame, where.module, scope) ?? { is: 'instance', module: where.module, scope };
  return memberOf(evaluator, self, name).filter((value) => value.is !== 'unknown');
}

/** Whether a class or a local one above it has a member of its own under a name. */
function declares(evaluator: Evaluator, path: string, module: ModuleSummary, scope: number, name: string, level: number): boolean {
  const fact = module.scopes[scope];
  if (!fact || level > 5) return false;
  if (Object.hasOwn(fact.bindings, name) || childScope(module, scope, name) !== undefined) return true;
  return (fact.bases ?? []).some((base) =>
    evaluator.evaluate(base, { module: path, scope: fact.parent ?? 0 }).some((value) => {
      const other = value.is === 'class' ? evaluator.graph.loaded(value.module) : undefined;
      return value.is === 'class' && other ? declares(evaluator, value.module, other, value.scope, name, level + 1) : false;
    }),
  );
}

/** `getModel()` of a class whose getters are generated: the field behind it. */
export function fieldOfGetter(property: string): string | undefined {
  const found = /^(?:get|is)([A-Z])(\w*)$/.exec(property);
  return found ? `${found[1]?.toLowerCase()}${found[2]}` : undefined;
}

/** Methods whose promise nobody in this class keeps: those of the classes that implement or extend it. */
export function implementations(evaluator: Evaluator, value: Extract<Value, { is: 'class' | 'instance' }>, property: string): Value[] {
  return implementers(evaluator, value.module, value.scope).flatMap(({ module, scope }): Value[] => {
    const summary = evaluator.graph.loaded(module);
    const child = summary && childScope(summary, scope, property);
    return child === undefined ? [] : [{ is: 'function', module, scope: child, self: { is: 'instance', module, scope } }];
  });
}

const known = new WeakMap<Evaluator, Map<string, { module: string; scope: number }[]>>();

/** Classes of this source that implement or extend a type. */
function implementers(evaluator: Evaluator, module: string, scope: number): readonly { module: string; scope: number }[] {
  let index = known.get(evaluator);
  if (!index) {
    index = new Map();
    known.set(evaluator, index);
    for (const path of evaluator.graph.paths) {
      const summary = evaluator.graph.loaded(path);
      if (!summary || !isTyped(summary.language)) continue;
      for (const [own, fact] of summary.scopes.entries()) {
        for (const base of fact.bases ?? []) {
          for (const value of evaluator.evaluate(base, { module: path, scope: fact.parent ?? 0 })) {
            if (value.is !== 'class') continue;
            const key = placeKey(value.module, value.scope);
            index.set(key, [...(index.get(key) ?? []), { module: path, scope: own }]);
          }
        }
      }
    }
  }
  return index.get(placeKey(module, scope)) ?? [];
}
