import type { Expression, ParameterFact, ScopeFact } from '../../../parsing/module-summary.js';
import { type Evaluator, whereOf } from './evaluate.js';
import { joinTexts } from './fold.js';
import { frameOf } from './parameters.js';
import type { Value, Where } from './values.js';

const mostOwners = 24;

interface Part {
  /** The thing that several parts are members of, and where it is to be understood. */
  readonly owner: Expression;
  readonly where: Where;
  readonly property: string;
}

/**
 * A text put together of several values. Parts that are members of one thing go together: of `${model.provider}:${model.id}` over a list
 * of models there are as many texts as models, not every provider with every id.
 */
export function joinOf(evaluator: Evaluator, parts: readonly Expression[], where: Where): Value[] {
  const members = parts.map((part) => memberPart(evaluator, part, where, 0));
  const shared = sharedOwner(members);
  if (!shared) return joinTexts(parts.map((part) => evaluator.evaluate(part, where)));
  const key = ownerKey(shared);
  const owners = evaluator.evaluate(shared.owner, shared.where).slice(0, mostOwners);
  return owners.flatMap((owner) =>
    joinTexts(
      parts.map((part, index) => {
        const member = members[index];
        return member && ownerKey(member) === key ? evaluator.member(owner, member.property) : evaluator.evaluate(part, where);
      }),
    ),
  );
}

function ownerKey({ owner, where }: Part): string | undefined {
  const key = keyOf(owner);
  return key && `${where.module}#${where.scope}/${where.frame?.id ?? ''} ${key}`;
}

function sharedOwner(parts: readonly (Part | undefined)[]): Part | undefined {
  const seen = new Set<string>();
  for (const part of parts) {
    const key = part && ownerKey(part);
    if (!part || key === undefined) continue;
    if (seen.has(key)) return part;
    seen.add(key);
  }
  return undefined;
}

const mostSteps = 6;

/** A member, or a name that stands for one: `const { provider, id } = model`, or an argument that is one where the call stands. */
function memberPart(evaluator: Evaluator, part: Expression, where: Where, level: number): Part | undefined {
  if (part.is === 'member') return { owner: part.object, property: part.property, where };
  if (part.is === 'index' && part.index.is === 'literal' && typeof part.index.value === 'string')
    return { owner: part.object, property: part.index.value, where };
  if (part.is !== 'name' || level > mostSteps) return undefined;
  const module = evaluator.graph.loaded(where.module);
  for (let index: number | undefined = part.scope ?? where.scope, steps = 0; index !== undefined && steps < 100; steps++) {
    const scope: ScopeFact | undefined = module?.scopes[index];
    if (!scope) return undefined;
    const at: Where = { ...where, scope: index };
    const bound = Object.hasOwn(scope.bindings, part.name) ? (scope.bindings[part.name] ?? []) : [];
    const [only] = bound;
    if (only) return bound.length === 1 ? memberPart(evaluator, only, at, level + 1) : undefined;
    for (const [position, parameter] of (scope.parameters ?? []).entries()) {
      const field = parameter.fields?.find(({ local }) => local === part.name);
      if (!field && parameter.name !== part.name) continue;
      return argumentPart(evaluator, at, parameter, position, field?.key, level + 1);
    }
    index = scope.parent;
  }
  return undefined;
}

function argumentPart(
  evaluator: Evaluator,
  at: Where,
  parameter: ParameterFact,
  position: number,
  key: string | undefined,
  level: number,
): Part | undefined {
  const frame = frameOf(at.frame, at.module, at.scope);
  if (!frame)
    return key === undefined ? undefined : { owner: { is: 'name', name: parameter.name, scope: at.scope }, property: key, where: at };
  const call = evaluator.graph.loaded(frame.site.module)?.calls[frame.site.call];
  if (!call || call.arguments.some(({ spread }) => spread)) return undefined;
  const named = call.arguments.find(({ name }) => name === parameter.name);
  const first = evaluator.graph.loaded(at.module)?.scopes[at.scope]?.parameters?.[0]?.name;
  const implicit = first === 'self' || first === 'cls' || first === 'this' ? 1 : 0;
  const given = named ?? call.arguments.filter(({ name }) => name === undefined)[position - implicit];
  if (!given) return undefined;
  const where = whereOf(call, frame.site);
  if (key === undefined) return memberPart(evaluator, given.value, where, level);
  if (given.value.is !== 'object') return { owner: given.value, property: key, where };
  const entry = given.value.entries.findLast((each) => each.key === key);
  return entry && memberPart(evaluator, entry.value, where, level);
}

/** Equal for expressions that are the same text, wherever they stand. Calls are never taken for the same. */
export function keyOf(expression: Expression): string | undefined {
  switch (expression.is) {
    case 'name':
      return `${expression.scope ?? ''}:${expression.name}`;
    case 'member': {
      const inner = keyOf(expression.object);
      return inner === undefined ? undefined : `${inner}.${expression.property}`;
    }
    case 'index': {
      const inner = keyOf(expression.object);
      const index = expression.index.is === 'literal' ? JSON.stringify(expression.index.value) : keyOf(expression.index);
      return inner === undefined || index === undefined ? undefined : `${inner}[${index}]`;
    }
    case 'call':
      return `call ${expression.call}`;
    default:
      return undefined;
  }
}
