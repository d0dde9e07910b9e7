import type { Expression, ParameterFact } from '../module-summary.js';
import type { SyntaxNode } from '../syntax.js';
import { type At, childrenOf, deeper, nameAt, unwrapped } from './draft.js';
import { bindTarget } from './targets.js';
import { constantText, docOf } from './text.js';

const longestAnnotation = 200;

export interface FunctionWords {
  /** Name within the scope around it; absent for a function without one. */
  readonly name?: string | undefined;
  readonly decorators?: readonly Expression[];
  /** The class whose constructor this is: its parameters may be fields. */
  readonly fieldsOf?: number;
}

/** Reads a function of any spelling. @returns index of its scope, which the caller binds */
export function defineFunction(node: SyntaxNode, at: At, words: FunctionWords): number {
  const { draft } = at;
  const line = draft.line(node);
  const scope = draft.openScope({
    type: 'function',
    name: draft.qualified(at.scope, words.name ?? `<anonymous>@${line}`),
    parent: at.scope,
    line,
    endLine: draft.endLine(node),
    ...(words.decorators?.length ? { decorators: words.decorators } : {}),
    ...(words.name === undefined ? {} : docOf(node)),
    ...(node.children.some((child) => child?.type === 'async') ? { async: true } : {}),
  });
  const own = node.type === 'arrow_function' || node.type === 'method_definition' || node.type === 'class_static_block';
  const inside: At = { ...deeper(at), scope, lookup: undefined, owner: own ? at.owner : undefined };
  readParameters(node, inside, words.fieldsOf);
  const body = node.childForFieldName('body');
  if (!body) return scope;
  const value = at.read(body, inside);
  if (body.type !== 'statement_block') draft.returns(scope, value, draft.line(body));
  return scope;
}

function readParameters(node: SyntaxNode, at: At, fieldsOf: number | undefined): void {
  const single = node.childForFieldName('parameter');
  const list = single ? [single] : childrenOf(node.childForFieldName('parameters'));
  // Defaults stand in the function itself, where they see the parameters before them: said outright, as languages differ in this.
  const inside: At = { ...at, lookup: at.scope };
  for (const child of list) {
    const fact = parameterOf(child, `{${at.draft.scope(at.scope).parameters.length}}`, inside);
    if (!fact) continue;
    at.draft.scope(at.scope).parameters.push(fact);
    const isField = fieldsOf !== undefined && child.children.some((each) => each && fieldModifier.test(each.type));
    if (isField) at.draft.bind(fieldsOf, fact.name, { is: 'name', name: fact.name, scope: at.scope, line: at.draft.line(child) });
  }
}

const fieldModifier = /^(accessibility_modifier|readonly|override_modifier)$/;

/** @param nameless what a destructured parameter is called */
function parameterOf(node: SyntaxNode, nameless: string, at: At): ParameterFact | undefined {
  switch (node.type) {
    case 'required_parameter':
    case 'optional_parameter': {
      for (const child of childrenOf(node)) if (child.type === 'decorator') at.read(child, deeper(at));
      const pattern = node.childForFieldName('pattern');
      const fact = pattern && parameterOf(pattern, nameless, at);
      if (!fact) return undefined;
      const value = node.childForFieldName('value');
      const type = node.childForFieldName('type')?.text.replace(/^:\s*/, '').slice(0, longestAnnotation);
      return { ...fact, ...(value ? { default: at.read(value, deeper(at)) } : {}), ...(type ? { annotation: type } : {}) };
    }
    case 'assignment_pattern': {
      const left = node.childForFieldName('left');
      const right = node.childForFieldName('right');
      const fact = left && parameterOf(left, nameless, at);
      return fact && right ? { ...fact, default: at.read(right, deeper(at)) } : (fact ?? undefined);
    }
    case 'identifier':
      at.draft.declare(at.scope, node.text);
      return { name: node.text };
    case 'rest_pattern': {
      const inner = childrenOf(node)[0];
      const fact = inner && parameterOf(inner, nameless, at);
      return fact && { ...fact, rest: true };
    }
    case 'object_pattern':
      return { name: nameless, fields: fieldsOfPattern(node, nameless, at) };
    case 'array_pattern':
      bindTarget(node, nameAt(nameless, at), { ...at, lookup: undefined }, true);
      return { name: nameless };
    default:
      return undefined;
  }
}

type Field = NonNullable<ParameterFact['fields']>[number];

function fieldsOfPattern(pattern: SyntaxNode, whole: string, at: At): Field[] {
  return childrenOf(pattern).flatMap((child): Field[] => {
    if (child.type === 'shorthand_property_identifier_pattern') return [field(child.text, child.text, null, at)];
    if (child.type === 'object_assignment_pattern') {
      const name = child.childForFieldName('left')?.text;
      return name ? [field(name, name, child.childForFieldName('right'), at)] : [];
    }
    if (child.type === 'pair_pattern') {
      const key = child.childForFieldName('key');
      const name = key && (constantText(key) ?? (key.type === 'computed_property_name' ? undefined : key.text));
      const given = child.childForFieldName('value');
      const target = given?.type === 'assignment_pattern' ? given.childForFieldName('left') : given;
      const fallback = given?.type === 'assignment_pattern' ? given.childForFieldName('right') : null;
      if (!name || !target) return [];
      if (target.type === 'identifier') return [field(name, target.text, fallback, at)];
      // A pattern within the pattern: its names are members of a field that has no name in the text.
      const local = `${whole}.${name}`;
      bindTarget(target, nameAt(local, at), at, true);
      return [field(name, local, fallback, at)];
    }
    const rest = child.type === 'rest_pattern' ? unwrapped(childrenOf(child)[0] ?? null) : null;
    if (rest) at.draft.bind(at.scope, rest.text, { is: 'object', entries: [], spreads: [nameAt(whole, at)] });
    return [];
  });
}

function field(key: string, local: string, fallback: SyntaxNode | null, at: At): Field {
  at.draft.declare(at.scope, local);
  return { key, local, ...(fallback ? { default: at.read(fallback, deeper(at)) } : {}) };
}

/** A property that is computed when it is asked for has the value of its call. */
export function getterValue(scope: number, node: SyntaxNode, at: At): Expression {
  const line = at.draft.line(node);
  return at.draft.call({
    callee: { is: 'scope', scope, line },
    arguments: [],
    scope: at.scope,
    line,
    endLine: at.draft.endLine(node),
  });
}

/** `get x()`, `set x(v)` or an ordinary method. */
export function accessorOf(node: SyntaxNode): 'get' | 'set' | undefined {
  for (const child of node.children) {
    if (child?.type === 'get') return 'get';
    if (child?.type === 'set') return 'set';
    if (child?.type === 'formal_parameters') return undefined;
  }
  return undefined;
}
