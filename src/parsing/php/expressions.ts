import type { ArgumentFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { childOf, childrenOf, lineOf, maxDepth, nameAt, opaque } from '../typed/draft.js';
import { joined, numberLiteral } from '../typed/text.js';
import { array } from './arrays.js';
import { functionValue } from './definitions.js';
import { type At, className, wholeName } from './names.js';
import { assignment } from './statements.js';
import { phpText } from './text.js';

/** Reduces an expression of PHP. Every node is read once, since reading a call records it. */
export function read(node: SyntaxNode, given: At): Expression {
  const line = lineOf(node);
  if (given.depth > maxDepth) {
    given.draft.partial = true;
    return opaque('nested too deeply', line);
  }
  const at: At = { ...given, depth: given.depth + 1 };
  switch (node.type) {
    case 'variable_name': {
      const name = childrenOf(node)[0]?.text ?? '';
      return name === 'this' ? { is: 'name', name: 'this', ...(at.foreign ? { scope: at.scope } : {}) } : nameAt(`$${name}`, at, line);
    }
    case 'name':
    case 'qualified_name':
      return nameAt(wholeName(node).split('\\').at(-1) ?? '', at, line);
    case 'string':
    case 'encapsed_string':
    case 'heredoc':
    case 'nowdoc':
      return phpText(node, at, read);
    case 'integer':
    case 'float':
      return numberLiteral(node.text, line);
    case 'boolean':
      return { is: 'literal', value: node.text.toLowerCase() === 'true', line };
    case 'null':
      return { is: 'literal', value: null, line };
    case 'array_creation_expression':
      return array(node, at, read);
    case 'member_access_expression':
    case 'nullsafe_member_access_expression': {
      const object = node.childForFieldName('object');
      const property = node.childForFieldName('name')?.text;
      return object && property ? { is: 'member', object: read(object, at), property, line } : opaque('syntax error', line);
    }
    case 'class_constant_access_expression': {
      const [owner, property] = childrenOf(node);
      if (!owner || !property) return opaque('syntax error', line);
      // The name of a class stands for the class.
      if (property.text === 'class') return className(owner, at);
      return { is: 'member', object: className(owner, at), property: property.text, line };
    }
    case 'scoped_property_access_expression': {
      const [owner, property] = childrenOf(node);
      return owner && property
        ? { is: 'member', object: className(owner, at), property: property.text.replace(/^\$/, ''), line }
        : opaque('syntax error', line);
    }
    case 'object_creation_expression': {
      const [type, list] = childrenOf(node);
      const given_ = argumentsOf(list?.type === 'arguments' ? list : childOf(node, 'arguments'), at);
      if (!type || !/name|scope/.test(type.type)) return opaque('class without a name', line);
      return at.draft.call(node, at, className(type, at), given_, true);
    }
    case 'function_call_expression':
      return functionCall(node, at, line);
    case 'member_call_expression':
    case 'nullsafe_member_call_expression': {
      const object = node.childForFieldName('object');
      const method = node.childForFieldName('name')?.text;
      if (!object || !method) return opaque('syntax error', line);
      return at.draft.call(
        node,
        at,
        { is: 'member', object: read(object, at), property: method, line },
        argumentsOf(node.childForFieldName('arguments'), at),
      );
    }
    case 'scoped_call_expression': {
      const owner = node.childForFieldName('scope');
      const method = node.childForFieldName('name')?.text;
      if (!owner || !method) return opaque('syntax error', line);
      return at.draft.call(
        node,
        at,
        { is: 'member', object: className(owner, at), property: method, line },
        argumentsOf(node.childForFieldName('arguments'), at),
      );
    }
    case 'subscript_expression': {
      const [object, index] = childrenOf(node);
      const key = index ? read(index, at) : undefined;
      if (!object || !key) return opaque('index', line);
      if (/^\$_(ENV|SERVER)$/.test(object.text))
        return key.is === 'literal' && typeof key.value === 'string'
          ? { is: 'environment', name: key.value, line }
          : opaque('environment', line);
      return { is: 'index', object: read(object, at), index: key, line };
    }
    case 'assignment_expression':
    case 'augmented_assignment_expression':
    case 'reference_assignment_expression':
      return assignment(node, at);
    case 'binary_expression': {
      const operator = node.childForFieldName('operator')?.text;
      const [left, right] = childrenOf(node).map((child) => read(child, at));
      if (!left || !right) return opaque('operator', line);
      if (operator === '.') return joined([left, right], line);
      if (operator === '??' || operator === '||') return withDefault(left, right, line);
      return opaque('operator', line);
    }
    case 'conditional_expression': {
      const condition = node.childForFieldName('condition');
      const [body, alternative] = [node.childForFieldName('body'), node.childForFieldName('alternative')];
      const first = condition ? read(condition, at) : opaque('condition', line);
      const options = [body ? read(body, at) : first, alternative ? read(alternative, at) : opaque('condition', line)];
      return body ? { is: 'either', options, line } : withDefault(first, options[1] as Expression, line);
    }
    case 'match_expression': {
      const condition = node.childForFieldName('condition');
      if (condition) read(condition, at);
      const options = childrenOf(node.childForFieldName('body')).flatMap((arm) => {
        const value = arm.childForFieldName('return_expression');
        return value ? [read(value, at)] : [];
      });
      return { is: 'either', options, line };
    }
    case 'anonymous_function':
    case 'anonymous_function_creation_expression':
    case 'arrow_function':
      return functionValue(node, at);
    case 'parenthesized_expression':
    case 'cast_expression':
    case 'clone_expression':
    case 'error_suppression_expression':
    case 'unary_op_expression': {
      const inner = node.childForFieldName('value') ?? childrenOf(node).at(-1);
      const value = inner ? read(inner, at) : opaque('syntax error', line);
      return node.type === 'unary_op_expression' ? opaque('operator', line) : value;
    }
    default:
      for (const child of childrenOf(node)) read(child, at);
      return opaque(node.type.replaceAll('_', ' '), line);
  }
}

function withDefault(left: Expression, right: Expression, line: number): Expression {
  if (left.is === 'environment' && !left.default)
    return right.is === 'literal' && right.value === null ? left : { ...left, default: right };
  return { is: 'either', options: [left, right], line };
}

export function argumentsOf(list: SyntaxNode | null | undefined, at: At): ArgumentFact[] {
  return childrenOf(list).flatMap((child): ArgumentFact[] => {
    if (child.type !== 'argument') return [];
    const parts = childrenOf(child);
    const name = child.childForFieldName('name')?.text;
    const value = parts.at(-1);
    if (!value) return [];
    if (value.type === 'variadic_unpacking') {
      const inner = childrenOf(value)[0];
      return inner ? [{ spread: true, value: read(inner, at) }] : [];
    }
    return [{ ...(name === undefined ? {} : { name }), value: read(value, at) }];
  });
}

const transparent = /^(trim|strval|rtrim|ltrim|nl2br|app_path|value|tap|collect)$/;

function functionCall(node: SyntaxNode, at: At, line: number): Expression {
  const callee = node.childForFieldName('function');
  const given = argumentsOf(node.childForFieldName('arguments'), at);
  if (!callee) return opaque('call', line);
  const name = callee.type === 'name' || callee.type === 'qualified_name' ? wholeName(callee).split('\\').at(-1) : undefined;
  const [first, second] = given.map(({ value }) => value);
  const text = first?.is === 'literal' && typeof first.value === 'string' ? first.value : undefined;
  if ((name === 'getenv' || name === 'env') && text !== undefined) {
    const absent = name === 'getenv' || !second || (second.is === 'literal' && second.value === null);
    return { is: 'environment', name: text, ...(absent ? {} : { default: second }), line };
  }
  if (name === 'config' && text !== undefined) return setting(text, second, at, line);
  if (name === 'sprintf' && text !== undefined) return formatted(text, given.slice(1), line);
  if (name !== undefined && transparent.test(name) && first) return first;
  if (name === undefined) return at.draft.call(node, at, read(callee, at), given);
  const used = at.file.uses.has(name);
  const local = used || at.draft.home(name, 0) !== undefined;
  if (local) return at.draft.call(node, at, nameAt(name, at, line), given);
  // A helper of a package is called by its whole name; of the same namespace, by its own.
  const whole = callee.text.startsWith('\\') || callee.type === 'qualified_name' ? wholeName(callee) : name;
  return at.draft.call(node, at, nameAt(whole, at, line), given);
}

/** `config('services.openai.key')` is an entry of what `config/services.php` returns. */
function setting(key: string, fallback: Expression | undefined, at: At, line: number): Expression {
  const [file = '', ...path] = key.split('.');
  if (!/^[\w-]{1,60}$/.test(file)) return opaque('setting', line);
  const local = `config:${file}`;
  if (!at.file.uses.has(local)) {
    at.file.uses.set(local, local);
    at.draft.import({ local, from: local, name: 'default', line });
  }
  const found = path.reduce<Expression>(
    (object, part) => ({ is: 'index', object, index: { is: 'literal', value: part }, line }),
    nameAt(local, at, line),
  );
  return fallback ? { is: 'either', options: [found, fallback], line } : found;
}

function formatted(template: string, given: readonly ArgumentFact[], line: number): Expression {
  const parts: Expression[] = [];
  let from = 0;
  let next = 0;
  for (const match of template.matchAll(/%(?:%|(?:\d\$)?[-+0-9.]{0,6}[a-zA-Z])/g)) {
    parts.push({ is: 'literal', value: template.slice(from, match.index) });
    from = match.index + match[0].length;
    parts.push(match[0] === '%%' ? { is: 'literal', value: '%' } : (given[next++]?.value ?? opaque('format field')));
  }
  parts.push({ is: 'literal', value: template.slice(from) });
  return joined(parts, line);
}
