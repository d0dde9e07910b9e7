import type { Expression, ModuleSummary, NarrowedFact, ScopeFact } from '../../../parsing/module-summary.js';
import { itemsOf } from './collections.js';
import type { Evaluator } from './evaluate.js';
import type { Frame, Lazy, Value, Where } from './values.js';

/** What is known of a name where the program has come to: conditions passed on the way, or the turn of a loop. */
export interface Standing {
  /** Line that the program has come to in the scope of the frame; assignments behind it have not happened. */
  readonly line?: number;
  readonly known: ReadonlyMap<string, readonly Value[]>;
}

const mostOuter = 24;
/** Generated code has more of them than are worth comparing with each other. */
const mostAssignments = 60;
const mostConditions = 2000;

const placeOfName = (scope: number, name: string): string => `${scope} ${name}`;

/** The place with what conditions around a line say of names; undefined where they contradict what is known, so that it is never reached. */
export function standingAt(evaluator: Evaluator, where: Where, line: number | undefined): Where | undefined {
  const module = evaluator.graph.loaded(where.module);
  if (!module || line === undefined || line <= 0 || (module.narrowed?.length ?? 0) > mostConditions) return where;
  const facts = (module.narrowed ?? []).filter(
    (fact) => fact.scope === where.scope && fact.from <= line && line <= fact.to && isTold(module, fact, line),
  );
  if (facts.length === 0 && !module.scopes[where.scope]?.written) return where;
  const known = new Map<string, readonly Value[]>();
  for (const fact of facts) {
    if (fact.subject?.is !== 'name' || !fact.against) continue;
    const { name, scope = where.scope } = fact.subject;
    const allowed = allowedBy(evaluator, fact, where);
    if (!allowed) continue;
    const before = known.get(placeOfName(scope, name)) ?? evaluator.evaluate(fact.subject, where);
    const certain = before.every((value) => value.is === 'constant' && value.variable === undefined);
    const kept = certain ? before.filter((value) => allowed.some((one) => same(one, value))) : allowed;
    if (kept.length === 0 && certain && isEntered(where)) return undefined;
    known.set(placeOfName(scope, name), kept.length > 0 ? kept : allowed);
  }
  return evaluator.stand(where, { line, known });
}

/** The same place in the turn of a loop in which a name of nobody stands for one item. */
export function inTurn(evaluator: Evaluator, where: Where, name: string, item: Value): Where {
  return evaluator.stand(where, { known: new Map([[placeOfName(-1, name), [item]]]) });
}

/** Whether a call led into the function at hand, so that its parameters are what that call gives. */
function isEntered({ frame, module, scope }: Where): boolean {
  for (let inner = frame, steps = 0; inner && steps < mostOuter; inner = inner.outer, steps++)
    if (inner.module === module && inner.scope === scope && !inner.standing) return true;
  return false;
}

const same = (a: Value, b: Value): boolean => a.is === 'constant' && b.is === 'constant' && String(a.value) === String(b.value);

/** The condition says nothing any more once the name was assigned anew. */
function isTold(module: ModuleSummary, fact: NarrowedFact, line: number): boolean {
  const { subject } = fact;
  if (subject?.is !== 'name') return false;
  const written = module.scopes[subject.scope ?? fact.scope]?.written;
  const lines = written && Object.hasOwn(written, subject.name) ? (written[subject.name] ?? []) : [];
  return !lines.some((each) => each > fact.from && each < line);
}

/** The texts that a condition leaves; undefined where these are not all known. */
function allowedBy(evaluator: Evaluator, fact: NarrowedFact, where: Where): readonly Value[] | undefined {
  if (!fact.against || fact.is === 'call') return undefined;
  const values = fact.is === 'equal' ? evaluator.evaluate(fact.against, where) : itemsOf(evaluator, fact.against, where);
  return values.length > 0 && values.every((value) => value.is === 'constant') ? values : undefined;
}

/** What is known of a name without following it. */
export function knownOf(frame: Frame | undefined, module: string, scope: number, name: string): readonly Value[] | undefined {
  for (let inner = frame, steps = 0; inner && steps < mostOuter; inner = inner.outer, steps++) {
    const known = inner.standing && inner.module === module ? inner.standing.known.get(placeOfName(scope, name)) : undefined;
    if (known) return known;
  }
  return undefined;
}

function lineIn(frame: Frame | undefined, module: string, scope: number): number | undefined {
  for (let inner = frame, steps = 0; inner && steps < mostOuter; inner = inner.outer, steps++)
    if (inner.standing?.line !== undefined && inner.module === module && inner.scope === scope) return inner.standing.line;
  return undefined;
}

export interface Reaching {
  readonly values: readonly { readonly expression: Expression; readonly line?: number }[];
  /** An assignment that always happens before: what the name was given as a parameter does not count. */
  readonly replaced: boolean;
}

/** The assignments of a name that its value can come from where the program has come to; all of them where the order is not known. */
export function reaching(scope: ScopeFact, index: number, name: string, where: Where): Reaching {
  const bound = Object.hasOwn(scope.bindings, name) ? (scope.bindings[name] ?? []) : [];
  const line = lineIn(where.frame, where.module, index);
  // No more values than this are kept anyway.
  const all = bound.slice(0, mostAssignments).map((expression) => {
    const own = 'line' in expression ? expression.line : undefined;
    return { expression, ...(own !== undefined && line !== undefined && own < line ? { line: own } : {}) };
  });
  const written = scope.written && Object.hasOwn(scope.written, name) ? scope.written[name] : undefined;
  if (line === undefined || !written || written.length !== bound.length || bound.length > mostAssignments)
    return { values: all, replaced: false };
  const around = (at: number) => (scope.branches ?? []).filter(({ from, to }) => from <= at && at <= to);
  const loops = around(line).filter(({ loop }) => loop);
  const kept: { expression: Expression; line?: number }[] = [];
  let replaced = false;
  const before = bound
    .map((expression, at) => ({ expression, line: written[at] ?? 0 }))
    .filter(
      (one) => one.line === 0 || one.line < line || (one.line > line && loops.some(({ from, to }) => from <= one.line && one.line <= to)),
    );
  if (before.length === 0) return { values: all, replaced: false };
  for (const one of before.sort((a, b) => b.line - a.line)) {
    kept.push(one.line > 0 ? one : { expression: one.expression });
    if (one.line > 0 && one.line < line && around(one.line).every(({ from, to }) => from <= line && line <= to)) {
      replaced = true;
      break;
    }
  }
  return { values: kept.reverse(), replaced };
}

const itemName = '<item>';

/** Entries of a dictionary that a comprehension makes: one for each item of what it runs over. */
export function turnsOf(
  evaluator: Evaluator,
  entry: { readonly key: Expression; readonly value: Expression },
  where: Where,
): { key: Lazy; value: Lazy }[] {
  const source = sourceIn(entry.key, 0) ?? sourceIn(entry.value, 0);
  if (!source) return [{ key: { ...where, expression: entry.key }, value: { ...where, expression: entry.value } }];
  const text = JSON.stringify(source);
  const parts = rewritten(entry, text);
  return itemsOf(evaluator, source, where)
    .filter((item) => item.is !== 'unknown')
    .map((item) => {
      const at = inTurn(evaluator, where, itemName, item);
      return { key: { ...at, expression: parts.key }, value: { ...at, expression: parts.value } };
    });
}

const rewrites = new WeakMap<object, { key: Expression; value: Expression }>();

/** The same expressions object for the same entry, so that what was worked out is found again. */
function rewritten(entry: { readonly key: Expression; readonly value: Expression }, text: string): { key: Expression; value: Expression } {
  const known = rewrites.get(entry);
  if (known) return known;
  const made = { key: withItem(entry.key, text, 0), value: withItem(entry.value, text, 0) };
  rewrites.set(entry, made);
  return made;
}

const deepest = 12;

/** What the comprehension runs over. */
function sourceIn(expression: Expression, depth: number): Expression | undefined {
  if (depth > deepest) return undefined;
  if (expression.is === 'opaque') return expression.of;
  for (const part of partsOf(expression)) {
    const found = sourceIn(part, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.is) {
    case 'member':
      return [expression.object];
    case 'index':
      return [expression.object, expression.index];
    case 'join':
      return expression.parts;
    default:
      return [];
  }
}

function withItem(expression: Expression, text: string, depth: number): Expression {
  if (depth > deepest) return expression;
  const inner = (part: Expression) => withItem(part, text, depth + 1);
  switch (expression.is) {
    case 'opaque':
      return expression.of && JSON.stringify(expression.of) === text ? { is: 'name', name: itemName, scope: -1 } : expression;
    case 'member':
      return { ...expression, object: inner(expression.object) };
    case 'index':
      return { ...expression, object: inner(expression.object), index: inner(expression.index) };
    case 'join':
      return { ...expression, parts: expression.parts.map(inner) };
    default:
      return expression;
  }
}
