import type { Expression, ParameterFact } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childOf, childrenOf, deeper, foreign, lineOf, maxDepth } from '../typed/draft.js';
import { placeholders } from '../typed/known-calls.js';
import { docWords } from '../typed/text.js';
import { argumentsOf, readExpression } from './expressions.js';
import { readStatement } from './statements.js';
import { stringParts } from './text.js';
import { typeAt, typed, typeNodes } from './types.js';

/** A class, interface, enum or object with all that is in it. */
export function defineType(node: SyntaxNode, at: At): void {
  const name = childOf(node, 'type_identifier', 'simple_identifier')?.text ?? (node.type === 'companion_object' ? 'Companion' : undefined);
  if (!name || at.depth > maxDepth) return;
  const delegated = childrenOf(node).filter((child) => child.type === 'delegation_specifier');
  const bases = delegated.flatMap((each) => {
    const inner = childOf(each, 'constructor_invocation', ...typeNodes);
    return typeAt(inner?.type === 'constructor_invocation' ? childrenOf(inner)[0] : inner, foreign(at)) ?? [];
  });
  const scope = at.draft.openScope({
    type: 'class',
    name: at.draft.qualified(at.scope, name),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    ...(bases.length > 0 ? { bases } : {}),
    ...annotations(node, at),
    ...doc(node),
  });
  at.draft.bind(at.scope, name, { is: 'scope', scope, line: lineOf(node) });
  const inner: At = { draft: at.draft, scope, depth: at.depth + 1 };
  const primary = childOf(node, 'primary_constructor');
  if (primary) primaryConstructor(primary, inner);
  for (const each of delegated) {
    const call = childOf(each, 'constructor_invocation');
    if (call) argumentsOf(childOf(call, 'value_arguments'), inner);
  }
  readMembers(childOf(node, 'class_body', 'enum_class_body'), inner);
}

function primaryConstructor(node: SyntaxNode, at: At): void {
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, 'constructor'),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    parameters: parametersOf(node, at),
  });
  for (const { name } of at.draft.scope(scope).parameters ?? []) at.draft.bind(at.scope, name, { is: 'name', name, scope });
}

/** What stands in the braces of a class. A companion's members are the class's own. */
export function readMembers(body: SyntaxNode | undefined, at: At): void {
  for (const member of childrenOf(body)) {
    switch (member.type) {
      case 'companion_object':
        readMembers(childOf(member, 'class_body'), at);
        break;
      case 'enum_entry': {
        const name = childOf(member, 'simple_identifier')?.text;
        const owner = at.draft.scope(at.scope).name.split('.').at(-1) ?? '';
        const given = childOf(member, 'value_arguments');
        const enumeration: Expression = { is: 'name', name: owner };
        if (name)
          at.draft.bind(
            at.scope,
            name,
            given ? at.draft.call(member, at, enumeration, argumentsOf(given, at), true) : { is: 'typed', type: enumeration },
          );
        break;
      }
      case 'anonymous_initializer':
        for (const child of childrenOf(member)) readStatement(child, at);
        break;
      default:
        readStatement(member, deeper(at));
    }
  }
}

/** `val x: T = value`, with a getter or a delegate too. */
export function defineProperty(node: SyntaxNode, at: At): void {
  const declared = childOf(node, 'variable_declaration');
  const name = childOf(declared, 'simple_identifier')?.text;
  const type = childOf(declared, ...typeNodes);
  const passive = new Set([
    'modifiers',
    'binding_pattern_kind',
    'variable_declaration',
    'multi_variable_declaration',
    'getter',
    'setter',
    'property_delegate',
    'type_parameters',
    'type_constraints',
    ...typeNodes,
  ]);
  const value = childrenOf(node).find((child) => !passive.has(child.type));
  const getter = childOf(childOf(node, 'getter'), 'function_body');
  const delegate = childOf(node, 'property_delegate');
  const setting = settingOf(childOf(node, 'modifiers'));
  let read: Expression | undefined = setting ?? (value ? readExpression(value, deeper(at)) : undefined);
  if (!read && getter) {
    const [inner] = childrenOf(getter);
    if (inner && inner.type !== 'statements') read = readExpression(inner, deeper(at));
  }
  if (!read && delegate) {
    const lambda = childOf(childOf(childOf(childrenOf(delegate)[0], 'call_suffix'), 'annotated_lambda'), 'lambda_literal');
    const last = childrenOf(childOf(lambda, 'statements')).at(-1);
    if (last) read = readExpression(last, deeper(at));
  }
  const bound = name === undefined ? undefined : typed(type, read, at);
  if (name !== undefined && bound) at.draft.bind(at.scope, name, bound);
}

/** `@Value("\${app.model:gpt}")`. */
function settingOf(modifiers: SyntaxNode | undefined): Expression | undefined {
  for (const annotation of childrenOf(modifiers)) {
    const call = annotation.type === 'annotation' ? childOf(annotation, 'constructor_invocation') : undefined;
    if (!call || childrenOf(call)[0]?.text.split('.').at(-1) !== 'Value') continue;
    const string = childrenOf(childOf(childOf(call, 'value_arguments'), 'value_argument')).at(-1);
    const [text] = string?.type === 'string_literal' ? stringParts(string) : [];
    if (typeof text === 'string' && text.includes('${')) return placeholders(text, lineOf(annotation));
  }
  return undefined;
}

export function defineFunction(node: SyntaxNode, at: At): void {
  const constructs = node.type === 'secondary_constructor';
  const name = constructs ? 'constructor' : childOf(node, 'simple_identifier')?.text;
  if (!name || at.depth > maxDepth) return;
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, name),
    parent: at.scope,
    line: lineOf(node),
    endLine: node.endPosition.row + 1,
    parameters: parametersOf(childOf(node, 'function_value_parameters'), at),
    ...annotations(node, at),
    ...doc(node),
  });
  if (!constructs) at.draft.bind(at.scope, name, { is: 'scope', scope, line: lineOf(node) });
  const inner: At = { draft: at.draft, scope, depth: at.depth + 1 };
  const body = constructs ? node : childOf(node, 'function_body');
  const [first] = body ? childrenOf(body).filter((child) => body !== node || child.type === 'statements') : [];
  if (first?.type === 'statements') readStatement(first, inner);
  else if (first) at.draft.returned(scope, readExpression(first, inner));
  else if (!body) {
    const promised = typed(
      childrenOf(node)
        .filter((child) => typeNodes.includes(child.type))
        .at(-1),
      undefined,
      at,
    );
    if (promised) at.draft.returned(scope, promised);
  }
}

/** Parameters of a function, a constructor or a lambda; a default stands behind its parameter. */
export function parametersOf(list: SyntaxNode | undefined, at: At): ParameterFact[] {
  const found: { -readonly [K in keyof ParameterFact]: ParameterFact[K] }[] = [];
  let rest = false;
  let setting: Expression | undefined;
  for (const child of childrenOf(list)) {
    if (child.type === 'parameter_modifiers') {
      rest = /\bvararg\b/.test(child.text);
      setting = settingOf(child);
    } else if (child.type === 'parameter' || child.type === 'class_parameter' || child.type === 'variable_declaration') {
      const name = childOf(child, 'simple_identifier')?.text;
      if (!name) continue;
      const type = childOf(child, ...typeNodes);
      const own = setting ?? settingOf(childOf(child, 'modifiers'));
      const last = childrenOf(child).at(-1);
      const fallback =
        child.type === 'class_parameter' && last && last !== type && /literal|expression|identifier/.test(last.type) && last.text !== name
          ? last
          : undefined;
      found.push({
        name,
        ...(type ? { annotation: type.text.slice(0, 200) } : {}),
        ...(rest ? { rest: true } : {}),
        ...(own ? { default: own } : fallback ? { default: readExpression(fallback, foreign(deeper(at))) } : {}),
      });
      rest = false;
      setting = undefined;
    } else if (/literal|expression|identifier/.test(child.type)) {
      const last = found.at(-1);
      if (last) last.default ??= readExpression(child, foreign(deeper(at)));
    }
  }
  return found;
}

/** Annotations as expressions: a name, or a call with its arguments. */
export function annotations(node: SyntaxNode, at: At): { decorators?: Expression[] } {
  const decorators = childrenOf(childOf(node, 'modifiers')).flatMap((annotation): Expression[] => {
    if (annotation.type !== 'annotation') return [];
    const call = childOf(annotation, 'constructor_invocation');
    const callee = typeAt(call ? childrenOf(call)[0] : childOf(annotation, ...typeNodes), foreign(at));
    if (!callee) return [];
    return call ? [at.draft.call(annotation, at, callee, argumentsOf(childOf(call, 'value_arguments'), foreign(deeper(at))))] : [callee];
  });
  return decorators.length > 0 ? { decorators } : {};
}

function doc(node: SyntaxNode): { doc?: string } {
  const before = node.previousSibling;
  const words = before?.type === 'multiline_comment' && before.text.startsWith('/**') ? docWords(before.text) : undefined;
  return words === undefined ? {} : { doc: words };
}
