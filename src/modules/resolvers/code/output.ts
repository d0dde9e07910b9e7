import { effectOf } from '../../../catalogue/constructs/index.js';
import type { CallFact, Expression } from '../../../parsing/module-summary.js';
import { routesOf } from './route-table.js';
import { madeBy, type Scan } from './scan.js';
import type { Value, Where } from './values.js';

/** Model output that goes straight into a shell, an interpreter, a query or a page, without a stop on the way. Said at the very line. */
export function noteUnsafeOutput(scan: Scan): void {
  const responses = responseParameters(scan);
  for (const path of scan.graph.paths) {
    const module = scan.graph.loaded(path);
    for (const call of module?.calls ?? []) {
      const where: Where = { module: path, scope: call.scope };
      const given = sunk(scan, call, where, responses);
      if (given && isOutput(scan, given, where)) scan.services.unsafeOutput(path, call.line);
    }
  }
}

/** What a call runs or renders, if it does either. */
function sunk(scan: Scan, call: CallFact, where: Where, responses: ReadonlySet<string>): Expression | undefined {
  const [first, second] = call.arguments;
  if (!first || first.value.is === 'scope') return undefined;
  if (call.callee.is === 'member' && call.callee.property === '__setattr__')
    return first.value.is === 'literal' && rendered.has(String(first.value.value))
      ? markupOf(String(first.value.value), second?.value)
      : undefined;
  if (first.value.is === 'literal') return undefined;
  const callees = scan.evaluator.evaluate(call.callee, where);
  for (const callee of callees) {
    const effect = callee.is === 'external' ? effectOf(callee.root, callee.path) : undefined;
    if (effect && (effect.flags.includes('executesCode') || effect.when === 'sql')) return first.value;
    // A text that a handler sends is a page, unless it says otherwise.
    if (callee.is === 'parameter' && callee.path === 'send' && responses.has(`${callee.module}\n${callee.scope}\n${callee.name}`))
      return first.value;
  }
  return undefined;
}

const rendered = new Set(['innerHTML', 'outerHTML', 'dangerouslySetInnerHTML']);

/** React takes its markup as `{ __html }`. */
function markupOf(property: string, value: Expression | undefined): Expression | undefined {
  if (property !== 'dangerouslySetInnerHTML') return value;
  return value?.is === 'object' ? value.entries.find(({ key }) => key === '__html')?.value : undefined;
}

/** Second parameters of handlers of Express. */
function responseParameters(scan: Scan): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { handler, registered } of routesOf(scan)) {
    const parameter = scan.graph.loaded(handler.module)?.scopes[handler.scope]?.parameters?.[1];
    if (registered?.on.root === 'express' && parameter) found.add(`${handler.module}\n${handler.scope}\n${parameter.name}`);
  }
  return found;
}

/** Whether any of the values is a member of what a model or an agent gave back. A call of a method on it may have checked it. */
function isOutput(scan: Scan, expression: Expression, where: Where): boolean {
  return scan.evaluator.evaluate(expression, where).some((value: Value) => {
    if (value.is !== 'external' || value.path.endsWith('()')) return false;
    return madeBy(value).some(({ construct }) => construct.does === 'model' || construct.does === 'agent');
  });
}
