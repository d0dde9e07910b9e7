import type { CallFact, Expression } from '../../../../parsing/module-summary.js';
import { madeBy } from '../scan.js';
import type { Site } from '../values.js';
import type { Ask } from './asks.js';
import { homeOf } from './names.js';
import type { Point } from './origin.js';
import type { Tracer } from './tracer.js';

interface Part {
  readonly expression: Expression;
  readonly point: Point;
}

const mostParts = 20;

/** `chain.invoke(text)`, where the chain is `{"context": retriever, "question": …} | prompt | model`: a dictionary with more behind it. */
export function pipeAskOf(tracer: Tracer, call: CallFact, site: Site, at: Point): Ask | undefined {
  const { callee } = call;
  if (callee.is !== 'member' || !/^(a?invoke|a?stream|a?batch)$/.test(callee.property)) return undefined;
  const parts = partsOf(tracer, { expression: callee.object, point: at }, 0);
  if (!parts) return undefined;
  for (const { expression, point } of parts) {
    for (const value of expression.is === 'object' ? [] : tracer.evaluator.evaluate(expression, point)) {
      if (value.is !== 'external') continue;
      const made = madeBy(value);
      if (made.some(({ construct }) => construct.does === 'model' && construct.modality !== 'embedding'))
        return { label: 'the model', call, site, at, callee: value, made, reads: parts.filter((part) => part.expression.is === 'object') };
    }
  }
  return undefined;
}

/** The parts of a chain that begins with a dictionary; undefined for anything else. */
function partsOf(tracer: Tracer, { expression, point }: Part, level: number): readonly Part[] | undefined {
  if (level > 6) return undefined;
  if (expression.is === 'name') {
    const module = tracer.graph.loaded(point.module);
    const home = module && homeOf(module, expression.name, expression.scope ?? point.scope);
    const values = home === undefined ? [] : (module?.scopes[home]?.bindings[expression.name] ?? []);
    const [only] = values;
    return only && home !== undefined && values.length === 1
      ? partsOf(tracer, { expression: only, point: { ...point, scope: home, line: 0 } }, level + 1)
      : undefined;
  }
  if (expression.is !== 'object' || expression.spreads.length === 0) return undefined;
  const parts = expression.spreads.flatMap(
    (spread) => partsOf(tracer, { expression: spread, point }, level + 1) ?? [{ expression: spread, point }],
  );
  return parts.slice(0, mostParts);
}
