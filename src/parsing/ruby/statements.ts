import type { Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { childrenOf, lineOf, maxDepth, opaque } from '../typed/draft.js';
import { defineClass, defineMethod } from './definitions.js';
import { read } from './expressions.js';
import { type At, localHome } from './place.js';

const containers =
  /^(program|body_statement|block_body|then|else|ensure|begin_block|end_block|parenthesized_statements|while|until|for|do|begin|ERROR)$/;

export function visit(node: SyntaxNode, at: At): void {
  value(node, at);
}

/** Reads a statement. @returns its value, where it has one that can be said */
export function value(node: SyntaxNode, given: At): Expression | undefined {
  if (given.depth > maxDepth) {
    given.draft.partial = true;
    return undefined;
  }
  const at: At = { ...given, depth: given.depth + 1 };
  switch (node.type) {
    case 'class':
    case 'module':
    case 'singleton_class':
      defineClass(node, at);
      return undefined;
    case 'method':
    case 'singleton_method':
      defineMethod(node, at);
      return undefined;
    case 'assignment':
      return assign(node, at);
    case 'operator_assignment': {
      const left = node.childForFieldName('left');
      const right = node.childForFieldName('right');
      if (!left || !right) return undefined;
      const grows = node.childForFieldName('operator')?.text === '||=';
      const held = grows ? readFor(left, right, at) : opaque('changed in place', lineOf(node));
      if (!grows) read(right, at);
      bind(left, held, at);
      return held;
    }
    case 'if':
    case 'unless':
    case 'elsif':
    case 'if_modifier':
    case 'unless_modifier': {
      const condition = node.childForFieldName('condition');
      if (condition) read(condition, at);
      const parts = [node.childForFieldName('consequence') ?? node.childForFieldName('body'), node.childForFieldName('alternative')];
      return eitherOf(
        parts.map((part) => part && lastValue(part, at)),
        lineOf(node),
      );
    }
    case 'case':
      return eitherOf(
        childrenOf(node).map((part) =>
          part.type === 'when'
            ? lastValue(part.childForFieldName('body') ?? part, at)
            : part.type === 'else'
              ? lastValue(part, at)
              : subjectOf(part, at),
        ),
        lineOf(node),
      );
    case 'rescue':
      for (const child of childrenOf(node)) if (child.type === 'then') visit(child, at);
      return undefined;
    case 'rescue_modifier': {
      const [body, fallback] = childrenOf(node);
      return eitherOf([body && read(body, at), fallback && read(fallback, at)], lineOf(node));
    }
    case 'return': {
      const inner = childrenOf(node)[0];
      const returned = inner ? read(inner, at) : undefined;
      if (returned) at.draft.returned(at.draft.functionAround(at.scope), returned);
      return undefined;
    }
    case 'heredoc_body':
      return undefined;
    default:
      if (containers.test(node.type)) return lastValue(node, at);
      return read(node, at);
  }
}

/** The value of the last statement of several. */
export function lastValue(node: SyntaxNode, at: At): Expression | undefined {
  if (!containers.test(node.type)) return value(node, at);
  const children = childrenOf(node).filter((child) => child.type !== 'heredoc_body');
  const main = children.filter((child) => child.type !== 'rescue' && child.type !== 'ensure');
  let last: Expression | undefined;
  for (const child of children) {
    const found = value(child, { ...at, depth: at.depth + 1 });
    if (child === main.at(-1)) last = found;
  }
  return last;
}

function eitherOf(options: readonly (Expression | null | undefined)[], line: number): Expression | undefined {
  const known = options.flatMap((option) => (option ? [option] : []));
  return known.length > 1 ? { is: 'either', options: known, line } : known[0];
}

const isField = (target: SyntaxNode) => target.type === 'instance_variable' || target.type === 'class_variable';

function readFor(target: SyntaxNode, node: SyntaxNode, at: At): Expression {
  return read(node, isField(target) && at.self ? { ...at, foreign: true } : at);
}

function assign(node: SyntaxNode, at: At): Expression | undefined {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left || !right) return undefined;
  const held = readFor(left, right, at);
  if (left.type !== 'left_assignment_list') {
    bind(left, held, at);
    return held;
  }
  for (const [index, target] of childrenOf(left).entries())
    bind(target, held.is === 'list' ? (held.items[index] ?? opaque('part')) : opaque('part'), at);
  return undefined;
}

function bind(target: SyntaxNode, held: Expression, at: At): void {
  const { draft } = at;
  if (isField(target) && at.self) {
    draft.bind(at.self.scope, target.text.replace(/^@+/, ''), held);
    return;
  }
  if (target.type === 'identifier' || target.type === 'constant' || isField(target) || target.type === 'global_variable') {
    draft.bind(localHome(target.text, at) ?? at.scope, target.text, held);
    return;
  }
  const object = target.type === 'element_reference' ? childrenOf(target)[0] : undefined;
  const index = target.type === 'element_reference' ? childrenOf(target)[1] : undefined;
  const key = index ? read(index, at) : undefined;
  if (object?.type === 'identifier' && key?.is === 'literal') {
    draft.setEntry(at.scope, object.text, String(key.value), held);
    return;
  }
  // `config.key = value` is a call of `key=`.
  const receiver = target.type === 'call' ? target.childForFieldName('receiver') : null;
  const method = target.childForFieldName('method')?.text;
  if (receiver && method) draft.call(target, at, { is: 'member', object: read(receiver, at), property: `${method}=` }, [{ value: held }]);
}

/** What a case is about has no value of its own. */
function subjectOf(node: SyntaxNode, at: At): undefined {
  read(node, at);
  return undefined;
}
