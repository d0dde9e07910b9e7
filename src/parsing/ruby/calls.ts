import type { ArgumentFact, Expression } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { childOf, childrenOf, lineOf, nameAt, opaque } from '../typed/draft.js';
import { hash, read } from './expressions.js';
import { type At, localHome, thisAt } from './place.js';
import { lastValue, visit } from './statements.js';

/** Methods that hand on what they are called on. */
const transparent =
  /^(freeze|to_s|to_sym|to_str|strip|squish|strip_heredoc|presence|dup|itself|chomp|html_safe|with_indifferent_access|to_h|compact)$/;

export function call(node: SyntaxNode, at: At): Expression {
  const line = lineOf(node);
  const receiver = node.childForFieldName('receiver');
  const method = node.childForFieldName('method')?.text ?? 'call';
  const block = node.childForFieldName('block');
  const list = childrenOf(node.childForFieldName('arguments'));
  if (!receiver && (method === 'require' || method === 'require_relative' || method === 'autoload' || method === 'load'))
    return requireOf(method, list, at, line);
  if (receiver?.text === 'ENV' && (method === 'fetch' || method === 'dig')) return environment(list, block, at, line);
  if (receiver && transparent.test(method) && list.length === 0) return read(receiver, at);
  const setting = receiver && settingOf(receiver, line);
  if (setting) return setting;
  const given = [...argumentsOf(list, at, line), ...(block ? blockOf(block, at) : [])];
  if (receiver && method === 'new') return at.draft.call(node, at, read(receiver, at), given, true);
  return at.draft.call(
    node,
    at,
    receiver ? { is: 'member', object: read(receiver, at), property: method, line } : calleeOf(method, at, line),
    given,
  );
}

/** A method without a receiver is one of the object at hand, or of a class while it is being defined. */
function calleeOf(method: string, at: At, line: number): Expression {
  if (/^(raise|puts|print|p|lambda|proc|format|sprintf|loop|private|attr_\w+|rand|sleep|catch|throw)$/.test(method))
    return nameAt(method, at, line);
  if (at.self && localHome(method, at) === undefined) return { is: 'member', object: thisAt(at), property: method, line };
  return nameAt(method, at, line);
}

function argumentsOf(list: readonly SyntaxNode[], at: At, line: number): ArgumentFact[] {
  const pairs = list.filter((child) => child.type === 'pair' || child.type === 'hash_splat_argument');
  const positional = list.flatMap((child): ArgumentFact[] => {
    if (pairs.includes(child)) return [];
    const inner = child.type === 'splat_argument' || child.type === 'block_argument' ? childrenOf(child)[0] : undefined;
    if (child.type === 'block_argument') {
      if (inner) read(inner, at);
      return [];
    }
    return inner ? [{ spread: true, value: read(inner, at) }] : [{ value: read(child, at) }];
  });
  const options = pairs.length > 0 ? hash(pairs, at, line) : undefined;
  if (options?.is !== 'object') return positional;
  return [
    ...positional,
    ...options.entries.map(({ key, value }) => ({ name: key, value })),
    ...options.spreads.map((value) => ({ spread: true, value })),
  ];
}

/** A block is a function; one that only sets things up, `{ |config| config.key = … }`, gives arguments by their names. */
function blockOf(block: SyntaxNode, at: At): ArgumentFact[] {
  const line = lineOf(block);
  const parameters = childrenOf(block.childForFieldName('parameters')).flatMap((child) =>
    child.type === 'identifier'
      ? [{ name: child.text }]
      : child.type === 'keyword_parameter'
        ? [{ name: child.childForFieldName('name')?.text ?? '_' }]
        : [],
  );
  const body = block.childForFieldName('body') ?? childOf(block, 'body_statement', 'block_body');
  const [only] = parameters;
  const setters: ArgumentFact[] = [];
  const scope = at.draft.openScope({
    type: 'function',
    name: at.draft.qualified(at.scope, `<anonymous>@${line}`),
    parent: at.scope,
    line,
    endLine: block.endPosition.row + 1,
    parameters,
  });
  const inside: At = { ...at, scope };
  const statements = body ? childrenOf(body) : [];
  for (const [index, child] of statements.entries()) {
    const target = child.type === 'assignment' ? child.childForFieldName('left') : null;
    const right = child.childForFieldName('right');
    const name =
      target?.type === 'call' && target.childForFieldName('receiver')?.text === only?.name
        ? target.childForFieldName('method')?.text
        : undefined;
    if (name !== undefined && right) setters.push({ name, value: read(right, at) });
    else if (index === statements.length - 1) {
      const last = lastValue(child, inside);
      if (last) at.draft.returned(scope, last);
    } else visit(child, inside);
  }
  return [...setters, { name: '&', value: { is: 'scope', scope, line } }];
}

function requireOf(method: string, list: readonly SyntaxNode[], at: At, line: number): Expression {
  const target = method === 'autoload' ? list[1] : list[0];
  const path = target ? read(target, at) : undefined;
  if (path?.is === 'literal' && typeof path.value === 'string' && path.value !== '')
    at.draft.import({ from: method === 'require_relative' ? `./${path.value}` : path.value, name: '*', line });
  return opaque('require', line);
}

function environment(list: readonly SyntaxNode[], block: SyntaxNode | null, at: At, line: number): Expression {
  const [name, fallback] = list;
  const key = name ? read(name, at) : undefined;
  const inner = block ? childrenOf(block.childForFieldName('body') ?? childOf(block, 'block_body', 'body_statement')).at(-1) : undefined;
  const otherwise = fallback ? read(fallback, at) : inner ? read(inner, at) : undefined;
  if (key?.is !== 'literal' || typeof key.value !== 'string') return opaque('environment', line);
  const absent = !otherwise || (otherwise.is === 'literal' && otherwise.value === null);
  return { is: 'environment', name: key.value, ...(absent ? {} : { default: otherwise }), line };
}

/** Encrypted credentials and configuration of Rails: `Rails.application.credentials.dig(:openai, :key)`, `Rails.configuration.x.model`. */
function settingOf(receiver: SyntaxNode, line: number): Expression | undefined {
  const whole = receiver.text.length < 300 ? receiver.text.replace(/\s+/g, '') : '';
  if (/^Rails\.application\.credentials\b/.test(whole)) return opaque('encrypted credentials', line);
  return /^Rails\.(application\.config|configuration)\b/.test(whole) ? opaque('configuration', line) : undefined;
}
