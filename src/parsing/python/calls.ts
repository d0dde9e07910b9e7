import type { ArgumentFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper } from './draft.js';
import { originOf } from './imports.js';
import { formatted } from './text.js';

type Read = (node: SyntaxNode, at: At) => Expression;

/** What a call comes to: an environment variable, a filled template, a module, or just the call. */
export function callExpression(node: SyntaxNode, at: At, read: Read): Expression {
  const callee = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  const line = at.draft.line(node);
  const endLine = at.draft.endLine(node);
  const given = list ? argumentsOf(list, deeper(at), read) : [];
  if (!callee) return { is: 'opaque', why: 'call', line };
  const origin = originOf(callee, at);
  return (
    environmentCall(origin, given, line) ??
    formatCall(callee, given, at, read, line, endLine) ??
    at.draft.call({
      callee: read(callee, deeper(at)),
      arguments: given,
      scope: at.scope,
      ...(at.when ? { when: at.when } : {}),
      line,
      endLine,
    })
  );
}

/** A statement that Python carries out by a method: `a[b] = c` is `a.__setitem__(b, c)`. */
export function methodCall(node: SyntaxNode, object: Expression, method: string, values: readonly Expression[], at: At): Expression {
  return at.draft.call({
    callee: { is: 'member', object, property: method },
    arguments: values.map((value) => ({ value })),
    scope: at.scope,
    line: at.draft.line(node),
    endLine: at.draft.endLine(node),
  });
}

function argumentsOf(list: SyntaxNode, at: At, read: Read): ArgumentFact[] {
  // A lone generator stands without a list around it: `f(x for x in y)`.
  if (list.type !== 'argument_list') return [{ value: read(list, at) }];
  return childrenOf(list).flatMap((child): ArgumentFact[] => {
    if (child.type === 'keyword_argument') {
      const name = child.childForFieldName('name');
      const value = child.childForFieldName('value');
      return name && value ? [{ name: name.text, value: read(value, at) }] : [];
    }
    if (child.type === 'list_splat' || child.type === 'dictionary_splat') {
      const inner = childrenOf(child)[0];
      return inner ? [{ spread: true, value: read(inner, at) }] : [];
    }
    return [{ value: read(child, at) }];
  });
}

const environmentCalls = new Set(['os.getenv', 'os.environ.get', 'os.environ.pop', 'os.environ.setdefault', 'decouple.config']);

function environmentCall(origin: string | undefined, given: readonly ArgumentFact[], line: number): Expression | undefined {
  if (!origin || !environmentCalls.has(origin) || given.some((argument) => argument.spread)) return undefined;
  const positional = given.filter((argument) => argument.name === undefined);
  const name = (positional[0] ?? given.find((argument) => argument.name === 'key'))?.value;
  if (name?.is !== 'literal' || typeof name.value !== 'string') return undefined;
  const fallback = (positional[1] ?? given.find((argument) => argument.name === 'default'))?.value;
  const absent = fallback === undefined || (fallback.is === 'literal' && fallback.value === null);
  return { is: 'environment', name: name.value, ...(absent ? {} : { default: fallback }), line };
}

/** `os.environ['X']`. */
export function environmentIndex(object: SyntaxNode, index: Expression, at: At, line: number): Expression | undefined {
  if (index.is !== 'literal' || typeof index.value !== 'string' || originOf(object, at) !== 'os.environ') return undefined;
  return { is: 'environment', name: index.value, line };
}

/** `'…'.format(…)` on a text written in place. */
function formatCall(
  callee: SyntaxNode,
  given: readonly ArgumentFact[],
  at: At,
  read: Read,
  line: number,
  endLine: number,
): Expression | undefined {
  if (callee.type !== 'attribute' || callee.childForFieldName('attribute')?.text !== 'format') return undefined;
  const object = callee.childForFieldName('object');
  if (object?.type !== 'string' && object?.type !== 'concatenated_string' && object?.type !== 'parenthesized_expression') return undefined;
  const template = read(object, deeper(at));
  // Read once: a second time would record the calls inside twice.
  if (template.is !== 'literal' || typeof template.value !== 'string' || given.some((argument) => argument.spread))
    return at.draft.call({
      callee: { is: 'member', object: template, property: 'format' },
      arguments: given,
      scope: at.scope,
      line,
      endLine,
    });
  const positional = given.filter((argument) => argument.name === undefined).map(({ value }) => value);
  const named = new Map(given.flatMap(({ name, value }): [string, Expression][] => (name === undefined ? [] : [[name, value]])));
  return formatted(template.value, positional, named, line);
}
