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

export interface Recorder {
  /** Records a call that stands for several. */
  readonly fold: (call: Folded) => Expression;
  readonly plain: (object: Expression, link: Link) => Expression;
}

/**
 * The value of a chain. A builder is a construction whose arguments have names: `M.builder().modelName("x").build()` is
 * `M(modelName: "x")`; so is a request that is put together by calls and sent by the last one. All other calls stay as they are.
 */
export function reduced(chain: Chain, record: Recorder): Expression {
  let { base, built, links } = chain;
  for (let rounds = 0; rounds < 20; rounds++) {
    const [opening] = links;
    const request = opening && Object.hasOwn(requests, opening.name) ? requests[opening.name] : undefined;
    const end = links.findIndex(
      ({ name }, index) => (index > 0 || built !== undefined) && (ends.test(name) || (index > 0 && request?.test(name))),
    );
    const fold = end < 0 ? undefined : folded(base, built, links.slice(0, end + 1));
    if (!fold) break;
    base = record.fold(fold);
    built = undefined;
    links = links.slice(end + 1);
  }
  if (built) base = record.fold({ callee: built.type, arguments: built.arguments, construct: true });
  for (const link of links) base = record.plain(base, link);
  return base;
}

function folded(base: Expression, built: Chain['built'], links: readonly Link[]): Folded | undefined {
  const [first] = links;
  const last = links.at(-1);
  if (!first || !last) return undefined;
  if (ends.test(last.name)) {
    const inner = links.slice(0, -1);
    if (built) return { callee: built.type, arguments: [...built.arguments, ...named(inner)], construct: true };
    if (first !== last && isType(base))
      return starts.test(first.name)
        ? { callee: base, arguments: [...first.arguments, ...named(inner.slice(1))], construct: true }
        : { callee: member(base, first.name), arguments: [...first.arguments, ...named(inner.slice(1))], construct: false };
    return { callee: member(base, last.name), arguments: named(inner), construct: false };
  }
  return { callee: member(base, first.name), arguments: [...first.arguments, ...named(links.slice(1, -1))], construct: false };
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
