import type { Expression, ModuleSummary } from '../../../parsing/module-summary.js';

export interface PlacedExpression {
  readonly expression: Expression;
  readonly line: number;
}

const mostExpressions = 20_000;

/** Every expression of a module that is an argument, a callee's object, a binding, or a part of one. */
export function expressionsOf(module: ModuleSummary): PlacedExpression[] {
  const found: PlacedExpression[] = [];
  const visit = (expression: Expression, line: number, depth: number): void => {
    if (depth > 40 || found.length >= mostExpressions) return;
    const at = expression.line ?? line;
    found.push({ expression, line: at });
    for (const part of partsOf(expression)) visit(part, at, depth + 1);
  };
  for (const call of module.calls) {
    visit(call.callee, call.line, 0);
    for (const { value } of call.arguments) visit(value, call.line, 0);
  }
  for (const scope of module.scopes) {
    for (const values of Object.values(scope.bindings)) for (const value of values) visit(value, scope.line, 0);
    for (const value of scope.returns ?? []) visit(value, scope.line, 0);
  }
  return found;
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.is) {
    case 'join':
      return expression.parts;
    case 'list':
      return [...expression.items, ...expression.spreads];
    case 'either':
      return expression.options;
    case 'object':
      return [...expression.entries.map(({ value }) => value), ...expression.spreads];
    case 'member':
      return [expression.object];
    case 'environment':
      return expression.default ? [expression.default] : [];
    default:
      return [];
  }
}

/** The text of an expression as far as it stands in this module; `{}` for the holes of a template. */
export function literalOf(module: ModuleSummary, expression: Expression, depth = 0): string | undefined {
  if (depth > 8) return undefined;
  if (expression.is === 'literal') return typeof expression.value === 'string' ? expression.value : undefined;
  if (expression.is === 'join') return expression.parts.map((part) => literalOf(module, part, depth + 1) ?? '{}').join('');
  if (expression.is === 'either')
    return expression.options.map((option) => literalOf(module, option, depth + 1)).find((text) => text !== undefined);
  if (expression.is === 'environment') return expression.default && literalOf(module, expression.default, depth + 1);
  if (expression.is !== 'name') return undefined;
  for (const scope of module.scopes) {
    const values = Object.hasOwn(scope.bindings, expression.name) ? scope.bindings[expression.name] : undefined;
    if (values?.length === 1 && values[0]) return literalOf(module, values[0], depth + 1);
  }
  return undefined;
}
