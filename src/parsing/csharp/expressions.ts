import type { ArgumentFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, deeper, lineOf, maxDepth, nameAt, opaque } from '../typed/draft.js';
import { withDefault } from '../typed/known-calls.js';
import { joined, numberLiteral } from '../typed/text.js';
import { invocation } from './invocations.js';
import { creation } from './objects.js';
import { settingAt } from './settings.js';
import { defineLambda } from './statements.js';
import { textParts } from './text.js';
import { typeAt } from './types.js';

/** @param type declared type of what is read, for `new(…)` */
export function readExpression(node: SyntaxNode, at: At, type?: SyntaxNode | null): Expression {
  const line = lineOf(node);
  if (at.depth > maxDepth) return opaque('too deep', line);
  const inner = deeper(at);
  const field = (name: string) => node.childForFieldName(name);
  const read = (child: SyntaxNode | null | undefined) => (child ? readExpression(child, inner, type) : opaque('syntax error', line));
  switch (node.type) {
    case 'string_literal':
    case 'verbatim_string_literal':
    case 'raw_string_literal':
    case 'interpolated_string_expression':
      return joined(textParts(node, inner), line);
    case 'character_literal':
      return { is: 'literal', value: node.text.slice(1, -1), line };
    case 'integer_literal':
    case 'real_literal':
      return numberLiteral(node.text, line);
    case 'boolean_literal':
      return { is: 'literal', value: node.text === 'true', line };
    case 'null_literal':
      return { is: 'literal', value: null, line };
    case 'identifier':
      return nameAt(node.text, at, line);
    case 'generic_name':
    case 'qualified_name':
    case 'alias_qualified_name':
      return typeAt(node, at) ?? opaque('type', line);
    case 'predefined_type':
      return nameAt(node.text, at, line);
    case 'this':
    case 'this_expression':
    case 'base':
    case 'base_expression':
      return nameAt('this', at, line);
    case 'member_access_expression':
      return { is: 'member', object: read(field('expression')), property: plainName(field('name')), line };
    case 'conditional_access_expression': {
      const binding = childOf(node, 'member_binding_expression');
      const object = read(field('condition'));
      return binding ? { is: 'member', object, property: plainName(binding.childForFieldName('name')), line } : object;
    }
    case 'element_access_expression': {
      const setting = settingAt(node, line);
      if (setting) return setting;
      const index = childrenOf(childrenOf(field('subscript'))[0])[0];
      return { is: 'index', object: read(field('expression')), index: read(index), line };
    }
    case 'element_binding_expression':
    case 'collection_expression':
      return list(node, inner, line);
    case 'parenthesized_expression':
    case 'await_expression':
    case 'checked_expression':
    case 'ref_expression':
    case 'with_expression':
    case 'spread_element':
    case 'argument':
    case 'expression_element':
    case 'arrow_expression_clause':
      return read(node.type === 'argument' ? childrenOf(node).at(-1) : childrenOf(node)[0]);
    case 'postfix_unary_expression':
      return read(childrenOf(node)[0]);
    case 'cast_expression':
      return read(field('value'));
    case 'as_expression':
      return read(field('left') ?? childrenOf(node)[0]);
    case 'assignment_expression':
      return read(field('right'));
    case 'conditional_expression':
      return { is: 'either', options: [read(field('consequence')), read(field('alternative'))], line };
    case 'switch_expression':
      return {
        is: 'either',
        options: childrenOf(node).flatMap((arm) => (arm.type === 'switch_expression_arm' ? [read(childrenOf(arm).at(-1))] : [])),
        line,
      };
    case 'binary_expression':
      return binary(node, at);
    case 'invocation_expression':
      return invocation(node, at);
    case 'object_creation_expression':
    case 'implicit_object_creation_expression':
      return creation(node, at, type);
    case 'array_creation_expression':
    case 'implicit_array_creation_expression':
      return list(childOf(node, 'initializer_expression') ?? node, inner, line);
    case 'initializer_expression':
      return list(node, inner, line);
    case 'lambda_expression':
    case 'anonymous_method_expression':
      return { is: 'scope', scope: defineLambda(node, inner), line };
    case 'typeof_expression':
      return typeAt(field('type') ?? childrenOf(node)[0] ?? null, at) ?? opaque('type', line);
    default:
      for (const child of childrenOf(node)) if (/expression/.test(child.type)) read(child);
      return opaque(node.type.replaceAll('_', ' '), line);
  }
}

function binary(node: SyntaxNode, at: At): Expression {
  const line = lineOf(node);
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const operator = node.childForFieldName('operator')?.text;
  if (!left || !right) return opaque('syntax error', line);
  const first = readExpression(left, deeper(at));
  if (operator === '??' && /^throw/.test(right.type)) return first;
  const second = readExpression(right, deeper(at));
  if (operator === '+') return joined([first, second], line);
  return operator === '??' ? withDefault(first, second, line) : opaque('operator', line);
}

function list(node: SyntaxNode, at: At, line: number): Expression {
  const items: Expression[] = [];
  const spreads: Expression[] = [];
  for (const child of childrenOf(node)) {
    const spread = child.type === 'spread_element' || child.text.startsWith('..');
    (spread ? spreads : items).push(readExpression(child, at));
  }
  return { is: 'list', items, spreads, line };
}

/** A member's name without its type arguments. */
export function plainName(node: SyntaxNode | null): string {
  return node?.type === 'generic_name' ? (childOf(node, 'identifier')?.text ?? '') : (node?.text ?? '');
}

export function argumentsOf(node: SyntaxNode | null, at: At): ArgumentFact[] {
  return childrenOf(node).flatMap((argument): ArgumentFact[] => {
    const name = argument.childForFieldName('name');
    const value = childrenOf(argument).at(-1);
    if (argument.type === 'attribute_argument') {
      // `[McpServerTool(Name = "x")]` is read as an assignment.
      if (value?.type === 'assignment_expression') {
        const right = value.childForFieldName('right');
        return right ? [{ name: value.childForFieldName('left')?.text ?? '', value: readExpression(right, deeper(at)) }] : [];
      }
    } else if (argument.type !== 'argument') return [{ value: readExpression(argument, deeper(at)) }];
    if (!value) return [];
    return [{ ...(name && name.id !== value.id ? { name: name.text } : {}), value: readExpression(value, deeper(at)) }];
  });
}
