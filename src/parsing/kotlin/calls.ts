import type { ArgumentFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type Link, reduced } from '../typed/chains.js';
import { type At, childOf, childrenOf, deeper, lineOf, nameAt, opaque } from '../typed/draft.js';
import { knownCall, knownMethod } from '../typed/known-calls.js';
import { argumentsOf, readExpression, trimmed } from './expressions.js';
import { typeAt, typeNodes } from './types.js';

interface Step {
  readonly node: SyntaxNode;
  readonly name: string;
  readonly given: readonly ArgumentFact[];
}

/** A call, with all calls that it is made upon. */
export function callExpression(node: SyntaxNode, at: At): Expression {
  const line = lineOf(node);
  const [callee] = childrenOf(node);
  if (callee?.type === 'simple_identifier') {
    const given = givenTo(node, at);
    return knownCall(callee.text, given, line) ?? at.draft.call(node, at, nameAt(callee.text, at, line), given, /^[A-Z]/.test(callee.text));
  }
  // `post("/chat") { … }`: the lambda belongs to the call that it stands behind.
  if (callee?.type === 'call_expression') {
    const [inner] = childrenOf(callee);
    const given = [...givenTo(callee, at), ...givenTo(node, at)];
    if (inner?.type === 'simple_identifier') return at.draft.call(node, at, nameAt(inner.text, at, line), given, /^[A-Z]/.test(inner.text));
    return at.draft.call(node, at, inner ? readExpression(inner, deeper(at)) : opaque('call', line), given);
  }
  if (callee?.type !== 'navigation_expression')
    return at.draft.call(node, at, callee ? readExpression(callee, deeper(at)) : opaque('call', line), givenTo(node, at));
  const dotted =
    /^[\w.]{1,200}$/.test(callee.text) && /^(System|List|Set|Map|Arrays|Objects|Optional|String|env|environment)\./.test(callee.text);
  if (dotted) {
    const given = givenTo(node, at);
    return knownCall(callee.text, given, line) ?? at.draft.call(node, at, readExpression(callee, deeper(at)), given);
  }
  return chain(node, at);
}

function chain(node: SyntaxNode, at: At): Expression {
  const line = lineOf(node);
  const steps: Step[] = [];
  let current: SyntaxNode | undefined = node;
  for (let count = 0; current && count < 60; count++) {
    const unwrapped: SyntaxNode | undefined = current.type === 'postfix_expression' ? childrenOf(current)[0] : current;
    const callee: SyntaxNode | undefined = unwrapped?.type === 'call_expression' ? childrenOf(unwrapped)[0] : undefined;
    if (!unwrapped || callee?.type !== 'navigation_expression') break;
    const [object, suffix] = childrenOf(callee);
    if (!object || (steps.length > 0 && /^System\.getenv$/.test(callee.text))) break;
    steps.unshift({ node: unwrapped, name: childOf(suffix, 'simple_identifier')?.text ?? '', given: givenTo(unwrapped, at) });
    current = object;
  }
  const base = current ? readExpression(current, deeper(at)) : opaque('syntax error', line);
  const links: Link[] = steps.map(({ name, given }) => ({ name, arguments: given }));
  return reduced(
    { base, links },
    {
      fold: (call) => at.draft.call(node, at, call.callee, call.arguments, call.construct),
      plain: (object, { name, arguments: given }) => {
        const text = name === 'trimIndent' || name === 'trimMargin' ? trimmed(object, line) : undefined;
        if (text) return text;
        return (
          knownMethod(object, name, given, line) ??
          at.draft.call(node, at, { is: 'member', object, property: name }, given, /^[A-Z]/.test(name))
        );
      },
    },
  );
}

/** Arguments in brackets, type arguments as `<T>`, and a lambda behind the brackets. */
function givenTo(node: SyntaxNode, at: At): ArgumentFact[] {
  const suffix = childOf(node, 'call_suffix');
  const lambda = childOf(childOf(suffix, 'annotated_lambda'), 'lambda_literal');
  const types = childrenOf(childOf(suffix, 'type_arguments')).flatMap((projection) => typeAt(childOf(projection, ...typeNodes), at) ?? []);
  return [
    ...argumentsOf(childOf(suffix, 'value_arguments'), at),
    ...(lambda ? [{ value: readExpression(lambda, deeper(at)) }] : []),
    ...types.map((value) => ({ name: '<T>', value })),
  ];
}
