import type { Expression } from '../../../../parsing/module-summary.js';
import type { Scan } from '../scan.js';
import { placeKey, type Where } from '../values.js';

/** The schemas that tools hold their arguments to. */
export function toolSchemas(scan: Scan): Map<string, { expression: Expression; where: Where }> {
  const names = new Set(['inputSchema', 'parameters', 'schema', 'input_schema', 'paramsSchema', 'args_schema']);
  const found = new Map<string, { expression: Expression; where: Where }>();
  for (const { construct, call, path, decorates } of scan.hits) {
    if (construct.does !== 'tool' && construct.does !== 'mcp-tool') continue;
    const where = { module: path, scope: call.scope };
    const entries = call.arguments.flatMap(({ name, value }) => [
      ...(name !== undefined && names.has(name) ? [value] : []),
      ...(name === undefined && value.is === 'object' ? value.entries.filter(({ key }) => names.has(key)).map((entry) => entry.value) : []),
    ]);
    // `server.tool(name, description, { path: z.string() }, handler)`
    const shape =
      call.arguments.length > 2 ? call.arguments.map(({ value }) => value).findLast((value) => value.is === 'object') : undefined;
    const expression = entries[0] ?? shape;
    if (!expression) continue;
    const handlers =
      decorates === undefined
        ? functionsIn(
            scan,
            call.arguments.map(({ value }) => value),
            where,
          )
        : [placeKey(path, decorates)];
    for (const handler of handlers) found.set(handler, { expression, where });
  }
  return found;
}

function functionsIn(scan: Scan, expressions: readonly Expression[], where: Where): string[] {
  return expressions.flatMap((expression) => {
    if (expression.is === 'literal') return [];
    const inner =
      expression.is === 'object'
        ? expression.entries.filter(({ key }) => key === 'execute' || key === 'handler').map(({ value }) => value)
        : [expression];
    return inner.flatMap((each) =>
      scan.evaluator.evaluate(each, where).flatMap((value) => (value.is === 'function' ? [placeKey(value.module, value.scope)] : [])),
    );
  });
}
