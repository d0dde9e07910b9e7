import type { ActionSink } from '../../../../catalogue/flows/kinds.js';
import { asksPersonBy, checkingName } from '../../../../catalogue/flows/sanitisers.js';
import type { Expression, ModuleSummary, NarrowedFact } from '../../../../parsing/module-summary.js';
import { homeOf, indexOf } from './names.js';
import { type Origin, type Point, sameSource } from './origin.js';
import type { Tracer } from './tracer.js';

/** What is known of a value where it stands: harmless for some sinks (all, if none are named), or perhaps checked. */
export interface Held {
  readonly cleans?: readonly ActionSink[];
  readonly lost?: string;
}

/** What the conditions around a place say of a name, member or item. */
export function narrowedAt(tracer: Tracer, expression: Expression, point: Point): Held | undefined {
  const module = tracer.graph.loaded(point.module);
  if (!module?.narrowed || point.line === 0) return undefined;
  const text = words(expression);
  if (text === undefined) return undefined;
  let best: Held | undefined;
  for (const fact of factsAt(module, point)) {
    const held =
      fact.is === 'truth'
        ? byTruth(tracer, module, fact, text, point)
        : asksPerson(tracer, module, fact, point)
          ? {}
          : fact.is === 'call'
            ? byCall(tracer, module, fact, text, point)
            : byValue(tracer, fact, text, point);
    if (held && (held.lost === undefined || best === undefined)) best = held;
    if (best && best.lost === undefined && !best.cleans) break;
  }
  return best;
}

function factsAt(module: ModuleSummary, point: Point): readonly NarrowedFact[] {
  return (module.narrowed ?? []).filter(
    (fact) => fact.from <= point.line && point.line <= fact.to && isWithin(module, point.scope, fact.scope),
  );
}

function isWithin(module: ModuleSummary, scope: number, outer: number): boolean {
  for (let index: number | undefined = scope, steps = 0; index !== undefined && steps < 100; steps++) {
    if (index === outer) return true;
    index = module.scopes[index]?.parent;
  }
  return false;
}

/** `name in ALLOWED`, `kind == 'a'`: the other side must be the author's own. */
function byValue(tracer: Tracer, fact: NarrowedFact, text: string, point: Point): Held | undefined {
  if (!fact.subject || words(fact.subject) !== text || !fact.against) return undefined;
  if (fact.is === 'equal' && fact.against.is === 'literal' && (fact.against.value === null || fact.against.value === '')) return undefined;
  if (fact.is === 'equal' && fact.against.is === 'name' && /^(undefined|None)$/.test(fact.against.name)) return undefined;
  const others = tracer.origins(fact.against, { ...point, line: fact.from });
  return others.some((origin) => origin.kind !== 'secret') ? undefined : {};
}

/** `const fits = ALLOWED.has(name); if (!fits) return`: what the name stands for said yes. */
function byTruth(tracer: Tracer, module: ModuleSummary, fact: NarrowedFact, text: string, point: Point): Held | undefined {
  for (const call of callsBehind(module, fact)) {
    const asked: NarrowedFact = { ...fact, is: 'call', call };
    const held = asksPerson(tracer, module, asked, point) ? {} : byCall(tracer, module, asked, text, point);
    if (held) return held;
  }
  return undefined;
}

function callsBehind(module: ModuleSummary, fact: NarrowedFact): readonly number[] {
  if (fact.call !== undefined) return [fact.call];
  if (fact.subject?.is !== 'name') return [];
  const home = homeOf(module, fact.subject.name, fact.scope);
  const values = home === undefined ? [] : (module.scopes[home]?.bindings[fact.subject.name] ?? []);
  return values.flatMap((value) => (value.is === 'call' ? [value.call] : []));
}

/**
 * A check of something else that comes from the same source: of the address that was made of a text, or of the text that was made of an
 * address. It may have stopped what it does not like.
 * @param text the place in words, with what is taken of it
 */
export function checkedBefore(tracer: Tracer, text: string, found: readonly Origin[], point: Point): Held | undefined {
  const module = tracer.graph.loaded(point.module);
  if (!module || point.line === 0) return undefined;
  const around = factsAt(module, point);
  const listed = listedBefore(tracer, around, text, found, point);
  if (listed) return listed;
  const facts = around.filter((fact) => fact.is === 'call' || fact.is === 'truth');
  const named = (indexOf(module).checks.get(point.scope) ?? []).filter((index) => (module.calls[index]?.line ?? 0) < point.line);
  const asked = [...facts.flatMap((fact) => callsBehind(module, fact)), ...named];
  for (const index of new Set(asked)) {
    const call = module.calls[index];
    if (!call || call.line > point.line) continue;
    const name = call.callee.is === 'name' ? call.callee.name : call.callee.is === 'member' ? call.callee.property : '';
    const list = /^(has|includes|some|every|any|all|is_relative_to)$/.test(name);
    if (!checkingName.test(name) && !list) continue;
    const at: Point = { ...point, scope: call.scope, line: call.line };
    const parts = [...call.arguments.map(({ value }) => value), ...(call.callee.is === 'member' ? [call.callee.object] : [])].filter(
      (part) => !isSibling(words(part), text),
    );
    if (!tracer.all(parts, at).some((origin) => found.some((each) => sameSource(origin, each)))) continue;
    return list && parts.some(isHost) ? { cleans: ['outbound-request', 'redirect'] } : { lost: `${name} may have checked it` };
  }
  return undefined;
}

/** Two parts of one thing: a check of `data.column` says nothing of `data.value`. */
function isSibling(other: string | undefined, text: string): boolean {
  if (other === undefined || other.split('.')[0] !== text.split('.')[0]) return false;
  return !`${other}.`.startsWith(`${text}.`) && !`${text}.`.startsWith(`${other}.`);
}

/** `host in ALLOWED`, where the host is that of the address at hand. */
function listedBefore(
  tracer: Tracer,
  facts: readonly NarrowedFact[],
  text: string,
  found: readonly Origin[],
  point: Point,
): Held | undefined {
  for (const { is, subject, from } of facts) {
    if ((is !== 'in' && is !== 'equal') || !subject || (is === 'equal' && !isHost(subject)) || isSibling(words(subject), text)) continue;
    const origins = tracer.origins(subject, { ...point, line: Math.min(from, point.line) });
    if (!origins.some((origin) => found.some((each) => sameSource(origin, each)))) continue;
    return isHost(subject) ? { cleans: ['outbound-request', 'redirect'] } : { lost: 'a list may have checked it' };
  }
  return undefined;
}

const isHost = (expression: Expression): boolean => /host|domain|netloc|origin/i.test(words(expression)?.split('.').at(-1) ?? '');

/** `ALLOWED.has(name)`, `re.fullmatch(…, name)`, `path.startsWith(ROOT)`, `isSafe(name)`. */
function byCall(tracer: Tracer, module: ModuleSummary, fact: NarrowedFact, text: string, point: Point): Held | undefined {
  const call = fact.call === undefined ? undefined : module.calls[fact.call];
  if (!call) return undefined;
  const given = call.arguments.some(({ value }) => words(value) === text);
  const { callee } = call;
  const method = callee.is === 'member' ? callee.property : callee.is === 'name' ? callee.name : '';
  const on = callee.is === 'member' ? words(callee.object) : undefined;
  if (/^(startsWith|startswith|is_relative_to)$/.test(method) && on === text)
    return { cleans: ['file-path', 'outbound-request', 'redirect'] };
  if (/^(isdigit|isnumeric|isdecimal|isalnum|isidentifier|isalpha)$/.test(method) && on === text) return {};
  if (!given) return on === text && checkingName.test(method) ? { lost: `${method} may have checked it` } : undefined;
  if (/^(has|includes|contains|__contains__|hasOwn|hasOwnProperty|hasattr)$/.test(method)) return {};
  if (method === 'isinstance')
    return /^(int|float|bool|uuid\.UUID|UUID|date|datetime)$/.test(words(call.arguments[1]?.value ?? callee) ?? '') ? {} : undefined;
  if (method === 'fullmatch' || method === 'isInteger' || method === 'isFinite') return {};
  if (/^(test|match|search)$/.test(method))
    return patternHolds(tracer, call.arguments[0]?.value, point) ? {} : { lost: 'a pattern checks it' };
  return checkingName.test(method) ? { lost: `${method} may have checked it` } : undefined;
}

/** A pattern from end to end that lets through plain words only. */
function patternHolds(tracer: Tracer, pattern: Expression | undefined, point: Point): boolean {
  const values = pattern ? tracer.evaluator.evaluate(pattern, point) : [];
  return (
    values.length > 0 &&
    values.every((value) => value.is === 'constant' && /^\^?(\[[\w\-\\.]+\]|\\[wd]|\([\w|]+\))[+*]?\$$/.test(String(value.value)))
  );
}

/** A person said yes. */
function asksPerson(tracer: Tracer, module: ModuleSummary, fact: NarrowedFact, point: Point): boolean {
  const asked: Expression | undefined = fact.call !== undefined ? { is: 'call', call: fact.call } : fact.subject;
  if (!asked || (fact.is !== 'call' && fact.against?.is !== 'literal' && fact.against?.is !== 'list')) return false;
  return (
    tracer.evaluator
      .evaluate(asked, { module: point.module, scope: fact.scope })
      .some((value) => value.is === 'external' && value.path.includes('()') && asksPersonBy(value.root, value.path)) &&
    module.scopes.length > 0
  );
}

/** A place in words, so that it is known again; undefined for anything else. */
export function words(expression: Expression): string | undefined {
  const parts: string[] = [];
  let at = expression;
  for (let steps = 0; steps < 10; steps++) {
    if (at.is === 'name') return [at.name, ...parts].join('.');
    if (at.is === 'member') {
      parts.unshift(at.property);
      at = at.object;
    } else if (at.is === 'index' && at.index.is === 'literal') {
      parts.unshift(String(at.index.value));
      at = at.object;
    } else return undefined;
  }
  return undefined;
}
