import type { ArgumentFact, Expression } from '../module-summary.js';

/** One call in a fluent chain. */
export interface Link {
  readonly name: string;
  readonly arguments: readonly ArgumentFact[];
}

/** `base.first(…).second(…).build()`: what it stands on, and its calls in order. */
export interface Chain {
  readonly base: Expression;
  /** Set where the chain begins with `new T.Builder(…)` or `new TBuilder(…)`: the type that is built, and what it is given. */
  readonly built?: { readonly type: Expression; readonly arguments: readonly ArgumentFact[] };
  readonly links: readonly Link[];
}

export interface Folded {
  readonly callee: Expression;
  readonly arguments: readonly ArgumentFact[];
  readonly construct: boolean;
}

const starts = /^(builder|newBuilder|Builder)$/;
const ends = /^(build|buildAsync|buildAsyncClient|buildClient|createAgent)$/;
/** Requests that are put together by calls and sent by the last one. */
const requests: Readonly<Record<string, RegExp>> = { prompt: /^(call|stream)$/ };

/**
 * A builder is a construction whose arguments have names: `M.builder().modelName("x").build()` is `M(modelName: "x")`. Undefined for chains
 * that are none.
 */
export function folded(chain: Chain): Folded | undefined {
  const { base, built, links } = chain;
  const [first] = links;
  const last = links.at(-1);
  if (!last) return undefined;
  if (ends.test(last.name)) {
    const inner = links.slice(0, -1);
    if (built) return { callee: built.type, arguments: [...built.arguments, ...named(inner)], construct: true };
    if (first && first !== last && isType(base))
      return starts.test(first.name)
        ? { callee: base, arguments: [...first.arguments, ...named(inner.slice(1))], construct: true }
        : { callee: member(base, first.name), arguments: [...first.arguments, ...named(inner.slice(1))], construct: false };
    return { callee: member(base, last.name), arguments: named(inner), construct: false };
  }
  const start = links.length > 1 && links.findIndex((link) => Object.hasOwn(requests, link.name));
  if (start !== false && start >= 0) {
    const opening = links[start] as Link;
    // Only whole requests: what follows the last call is read of the answer.
    if (start === 0 && requests[opening.name]?.test(last.name))
      return { callee: member(base, opening.name), arguments: [...opening.arguments, ...named(links.slice(1, -1))], construct: false };
  }
  return undefined;
}

const member = (object: Expression, property: string): Expression => ({ is: 'member', object, property });

/** Types begin with a capital letter, and constants have more than one: `OpenAiChatModel`, `pkg.Type`, not `BUILDER`. */
function isType(expression: Expression): boolean {
  const name = expression.is === 'name' ? expression.name : expression.is === 'member' ? expression.property : '';
  return /^[A-Z]/.test(name) && /[a-z]/.test(name);
}

/** Every call as an argument of its name; what is said more than once, or of several things, is a list. */
function named(links: readonly Link[]): ArgumentFact[] {
  const byName = new Map<string, Expression[]>();
  for (const { name, arguments: given } of links) {
    const values = byName.get(name) ?? [];
    byName.set(name, values);
    if (given.length === 0) values.push({ is: 'literal', value: true });
    for (const argument of given) values.push(argument.value);
  }
  return [...byName].map(([name, values]) => ({
    name,
    value: values.length === 1 ? (values[0] as Expression) : { is: 'list', items: values, spreads: [] },
  }));
}
