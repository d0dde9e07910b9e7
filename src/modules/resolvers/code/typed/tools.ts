import { constructOf } from '../../../../catalogue/constructs/index.js';
import type { Scan } from '../scan.js';
import { isTyped } from './languages.js';

/**
 * Methods of a class that annotations make tools; undefined for languages in which a class is one tool.
 * @returns indices of their scopes
 */
export function annotatedMethods(scan: Scan, path: string, scope: number): number[] | undefined {
  const module = scan.graph.loaded(path);
  if (!module || !isTyped(module.language)) return undefined;
  return module.scopes.flatMap((fact, index) =>
    fact.parent === scope &&
    fact.type === 'function' &&
    (fact.decorators ?? []).some((decorator) =>
      scan.evaluator.evaluate(decorator, { module: path, scope: fact.parent ?? 0 }).some((value) => {
        if (value.is !== 'external') return false;
        const does = constructOf(value.root, value.path.replace(/\(\)$/, ''))?.does;
        return does === 'tool' || does === 'mcp-tool';
      }),
    )
      ? [index]
      : [],
  );
}
